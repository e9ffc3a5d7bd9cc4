"""En inglés no queda a la vista ninguna frase de la interfaz en español, tampoco lo que los programas leen de los datos."""

import re
from pathlib import Path

import pytest

from tema.idiomas import abrir

from .clases import RAIZ, clases, eleccion

A_LA_VISTA = """() => {
  const dicho = [], ajeno = (e) => { const l = e.closest("[lang]"); return l && l.lang.startsWith("es"); };
  const paseo = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (paseo.nextNode()) {
    const padre = paseo.currentNode.parentElement, texto = paseo.currentNode.textContent.replace(/\\s+/g, " ").trim();
    if (texto && !ajeno(padre) && !padre.closest("script, style, noscript, [hidden], [hreflang=es]")) dicho.push(texto);
  }
  for (const atributo of ["aria-label", "placeholder", "title"])
    for (const e of document.querySelectorAll("[" + atributo + "]")) if (!ajeno(e)) dicho.push(e.getAttribute(atributo));
  return dicho;
}"""


def _comparada():
    contienda = next(c for c in eleccion().por_contienda if c.startswith("diputacion-mr"))
    claves = [c.clave for c in eleccion().por_contienda[contienda] if c.es_vigente][:4]
    return f"comparar.html#{contienda}/{','.join(claves)}"


@pytest.fixture(scope="module")
def en_espanol():
    """Las frases cuya traducción es otra y no es, a su vez, una frase inglesa de la interfaz: «Principal» traduce «Propietaria»."""
    ingles = abrir(Path(RAIZ, "contenido", "idiomas"), ("es", "en"))[1]
    inglesas = set(ingles.frases.values())
    frases = {f for f, dicha in ingles.frases.items() if dicha != f and f not in inglesas and "<" not in f}
    return {f for f in frases if "%(" not in f}, [re.compile(_patron(f)) for f in frases if "%(" in f and len(re.sub(r"%\(\w+\)s", "", f)) > 25]


def _patron(frase):
    return ".+?".join(map(re.escape, re.split(r"%\(\w+\)s", frase)))


def partes(texto):
    """Un texto y lo que queda de él sin su conteo, sin lo que va antes o después de dos puntos y sin puntuación."""
    sin_conteo = re.sub(r" \([\d,]+\)$", "", texto)
    antes, _, despues = sin_conteo.partition(": ")
    return {texto, sin_conteo, antes, despues, texto.strip(" .,:·×")}


DE_PROGRAMAS = {
    "búsqueda por nombre": ("buscar.html?q=maria", "#lista-resultados li"), "búsqueda por tema": ("buscar.html?q=agua", "#lista-temas li"),
    "búsqueda con filtros": ("buscar.html?sexo=mujer&calidad=suplente", "#elegidos li:nth-child(2)"),
    "comparación de cuatro": (_comparada(), ".comparada-celda"), "mi boleta": ("mi-boleta.html", "main"),
}
SOLO_EN_ESPANOL = {"avisos", "aviso", "404", "acerca", "preguntas", "privacidad", "accesibilidad", "metodologia"}
"""Lo que escribe el instituto, y la página que aparece en cualquier dirección."""
DIRECCIONES = {**{nombre: (ruta, "main") for nombre, ruta in clases().items() if nombre not in SOLO_EN_ESPANOL}, **DE_PROGRAMAS}


@pytest.mark.parametrize("nombre", DIRECCIONES)
def test_la_pagina_inglesa_no_dice_nada_de_la_interfaz_en_espanol(visita, servidor, en_espanol, nombre):
    ruta, espera = DIRECCIONES[nombre]
    llanas, moldes = en_espanol
    visita.goto(f"{servidor}/en/{ruta}")
    visita.wait_for_selector(espera, state="attached")
    dicho = visita.evaluate(A_LA_VISTA)
    assert len(dicho) > 20
    assert [t for t in dicho if partes(t) & llanas or any(m.search(t) for m in moldes)] == []


def test_los_filtros_en_ingles_dicen_los_cargos_y_los_estudios_en_ingles(visita, servidor):
    visita.goto(f"{servidor}/en/buscar.html?sexo=mujer")
    visita.wait_for_selector("#faceta-estudios option:nth-child(3)", state="attached")
    opciones = " ".join(visita.locator("#faceta-cargo option, #faceta-estudios option, #faceta-sexo option").all_text_contents())
    assert "Mayor (" in opciones and "Bachelor’s degree (" in opciones and "Woman (" in opciones
    assert "Presidencia" not in opciones and "Bachillerato" not in opciones


def test_un_estado_se_dice_en_la_lengua_de_la_pagina_con_su_fecha(visita, servidor):
    contienda, clave = next(
        (c.contienda, c.clave) for c in eleccion().candidaturas.values() if c.es_vigente and eleccion().estado(c, "curriculo").clave == "fuera-de-plazo"
    )
    otra = next(c.clave for c in eleccion().por_contienda[contienda] if c.es_vigente and c.clave != clave)
    visita.goto(f"{servidor}/en/comparar.html#{contienda}/{clave},{otra}")
    assert re.fullmatch(r"The deadline was [A-Z][a-z]+ \d+, 2024 and this section has not been submitted\.", visita.locator(".comparada-celda .vacio").first.inner_text())
