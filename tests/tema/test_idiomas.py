"""Cada frase se dice en la lengua de la página; lo que nadie ha traducido se dice en español y se avisa."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from markupsafe import Markup

from tema.entorno import entorno_suelto
from tema.hoja import hacer_hoja
from tema.idiomas import ESPANOL, VOZ, Idioma, contar, decir, fechas, programa
from tema.idiomas.catalogo import abrir, leer
from tema.idiomas.extraccion import extraer, octetos_de, poner_al_dia
from tema.paginas.lenguas import en_cada_lengua

RAIZ = Path(__file__).parent.parent.parent
CATALOGOS = RAIZ / "contenido" / "idiomas"
INGLES = Idioma(
    "en", frases={"Página %(n)s": "Page %(n)s", "por omisión": "default", "Sindicatura": "Trustee"},
    plurales={"%(num)s voto": ("%(num)s vote", "%(num)s votes")}, de_programas=frozenset({"por omisión", "%(num)s voto"}),
)
ARMAZON = Idioma("yua", "Maaya t’aan", pendientes=9, total=10)


@pytest.fixture(autouse=True)
def en_espanol():
    yield
    VOZ.usar(ESPANOL)


def pintar(plantilla, **datos):
    return entorno_suelto().from_string(plantilla).render(**datos)


def test_en_espanol_la_frase_es_su_propia_clave():
    assert pintar('{{ _("Página %(n)s", n=2) }} {{ ngettext("%(num)s voto", "%(num)s votos", 1) }}') == "Página 2 1 voto"


def test_la_misma_plantilla_dice_cada_lengua_aunque_sus_piezas_ya_se_hayan_importado():
    plantilla = entorno_suelto().from_string('{% macro m(x=_("por omisión")) %}{{ x }}{% endmacro %}{{ m() }}')
    assert plantilla.render() == "por omisión"
    VOZ.usar(INGLES)
    assert plantilla.render() == "default"


def test_lo_que_nadie_ha_traducido_se_dice_en_espanol():
    VOZ.usar(INGLES)
    assert decir("Nadie la tradujo") == "Nadie la tradujo"
    assert contar("%(num)s foto", "%(num)s fotos", 3) == "3 fotos"
    assert contar("%(num)s voto", "%(num)s votos", 3) == "3 votes"


def test_los_datos_de_una_frase_se_escapan_y_la_frase_no():
    assert pintar('{{ _("<b>%(quien)s</b>", quien=v) }}', v="<i>") == "<b>&lt;i&gt;</b>"
    assert pintar('{{ _("<b>%(quien)s</b>", quien=v) }}', v=Markup("<i>")) == "<b><i></b>"


def test_trans_y_el_signo_de_porcentaje_tambien_sirven():
    assert pintar("{% trans n=2 %}uno{% pluralize %}{{ n }} varios{% endtrans %}") == "2 varios"
    assert pintar('{{ _("100%% de avance") }}') == "100% de avance"


def test_un_texto_del_instituto_sin_traducir_se_marca_como_espanol_y_se_escapa():
    assert pintar("{{ t|original }}", t="Regiduría <b>") == "Regiduría &lt;b&gt;"
    VOZ.usar(INGLES)
    assert pintar("{{ t|original }}", t="Regiduría <b>") == '<span lang="es">Regiduría &lt;b&gt;</span>'
    assert pintar("{{ t|original }}", t="Sindicatura") == "Trustee"
    assert pintar("<p{{ ajeno() }}>") == '<p lang="es">'


@pytest.mark.parametrize("forma, espanol, ingles", [
    ("entera", "2 de junio de 2024", "June 2, 2024"), ("sin-año", "2 de junio", "June 2"),
    ("mes", "de junio de 2024", "June 2024"), ("dia", "domingo", "Sunday"),
])
def test_las_fechas_se_dicen_en_cada_lengua(forma, espanol, ingles):
    assert fechas.decir(date(2024, 6, 2), forma) == espanol
    VOZ.usar(INGLES)
    assert fechas.decir(date(2024, 6, 2), forma) == ingles
    VOZ.usar(Idioma("oto", total=2))
    assert fechas.decir(date(2024, 6, 2), forma) == espanol, "Unicode no conoce esa lengua"


def test_los_enlaces_siguen_en_su_lengua_y_los_recursos_no_se_repiten():
    hoja = hacer_hoja("en/fichas/a.html", "", "", "", "https://x.mx", idioma=INGLES, idiomas=(ESPANOL, INGLES, ARMAZON))
    assert (hoja.raiz, hoja.recursos) == ("../", "../../")
    assert [(v.ruta, v.es_la_misma) for v in hoja.versiones] == [("fichas/a.html", True), ("en/fichas/a.html", True), ("yua/index.html", False)]
    portada = hacer_hoja("yua/index.html", "", "", "", None, idioma=ARMAZON, idiomas=(ESPANOL, ARMAZON))
    assert (portada.raiz, portada.recursos) == ("../", "../"), "lo demás de un armazón está en español"
    assert hacer_hoja("acerca.html", "", "", "", None, idiomas=(ESPANOL, INGLES), traducida=False).versiones[1].ruta == "en/index.html"
    assert hacer_hoja("a.html", "", "", "", None, idiomas=(ESPANOL,)).versiones == ()


def test_una_lengua_que_apenas_empieza_solo_tiene_portada():
    class Cosa:
        pass

    from tema.hoja import Pagina

    paginas = [Pagina(ruta, "x", "", "h", Cosa) for ruta in ("index.html", "a.html", "404.html")]
    assert [p.ruta for p in en_cada_lengua(paginas, (ESPANOL, INGLES, ARMAZON))] == [
        "index.html", "a.html", "404.html", "en/index.html", "en/a.html", "yua/index.html",
    ]


def test_los_programas_reciben_solo_sus_frases():
    texto = programa.octetos_de(INGLES).decode()
    assert texto == 'self.CONOCELES_FRASES = {"%(num)s voto": ["%(num)s vote", "%(num)s votes"], "por omisión": "default"};\n'


def test_una_lengua_sin_archivo_o_con_el_archivo_roto_detiene_la_construccion_y_dice_que_hacer(tmp_path):
    with pytest.raises(RuntimeError, match="yua.po: proceso.json pide esta lengua.*traducir"):
        abrir(tmp_path, ("es", "yua"))
    (tmp_path / "yua.po").write_bytes(b'msgid "a"\nmsgstr "\xff"\n')
    with pytest.raises(RuntimeError, match="yua.po: no se entiende"):
        abrir(tmp_path, ("es", "yua"))


def test_poner_al_dia_no_pierde_lo_traducido_y_la_segunda_vez_no_cambia_nada(tmp_path):
    tema = tmp_path / "tema"
    (tema / "templates").mkdir(parents=True)
    (tema / "static" / "js").mkdir(parents=True)
    (tema / "templates" / "a.html").write_text('{{ _("Hola") }} {{ _("Adiós") }}', encoding="utf-8")
    (tema / "static" / "js" / "a.js").write_text('const { _ } = v; _("Espera %(n)s", { n: 1 });', encoding="utf-8")
    poner_al_dia(tema, tmp_path, "yua")
    archivo = tmp_path / "yua.po"
    archivo.write_text(archivo.read_text("utf-8").replace('msgid "Hola"\nmsgstr ""', 'msgid "Hola"\nmsgstr "Ba’ax ka wa’alik"'), encoding="utf-8")
    (tema / "templates" / "a.html").write_text('{{ _("Nueva") }} {{ _("Hola") }}', encoding="utf-8")
    poner_al_dia(tema, tmp_path)
    leido = leer(archivo)
    assert leido.frases["Hola"] == "Ba’ax ka wa’alik"
    assert leido.es_armazon and leido.pendientes == leido.total - 1
    assert poner_al_dia(tema, tmp_path) == []


def test_la_plantilla_de_traduccion_esta_al_dia():
    assert (CATALOGOS / "conoceles.pot").read_bytes() == octetos_de(extraer(RAIZ / "tema")), "corre la tarea «traducir»"


TODOS = sorted(ruta.relative_to(CATALOGOS).as_posix() for ruta in CATALOGOS.rglob("*.po"))


def mensajes(nombre):
    with (CATALOGOS / nombre).open("rb") as archivo:
        return [m for m in read_po(archivo, locale=Path(nombre).stem) if m.id]


def partes(valor):
    return (valor,) if isinstance(valor, str) else tuple(valor)


@pytest.mark.parametrize("nombre", sorted(ruta.name for ruta in CATALOGOS.glob("*.po")))
def test_cada_catalogo_tiene_las_frases_de_la_plantilla_y_el_nombre_de_su_lengua(nombre):
    claves = {m.id for m in extraer(RAIZ / "tema") if m.id}
    assert {m.id for m in mensajes(nombre)} == claves, "corre la tarea «traducir»"
    assert leer(CATALOGOS / nombre).frases["Español"]


def test_el_ingles_no_tiene_huecos():
    assert [m.id for m in mensajes("en.po") if not all(partes(m.string)) or m.fuzzy] == []


@pytest.mark.parametrize("nombre", TODOS)
def test_cada_traduccion_conserva_los_datos_las_etiquetas_y_no_rompe_un_atributo(nombre):
    marcas = re.compile(r"%\(\w+\)s|\{\w+\}|</?\w+[^>]*>")
    malas = []
    for mensaje in mensajes(nombre):
        for forma in filter(None, partes(mensaje.string)):
            esperadas = [Counter(marcas.findall(clave)) for clave in partes(mensaje.id)]
            sin_etiquetas = marcas.sub("", forma.replace("%%", ""))
            if Counter(marcas.findall(forma)) not in esperadas or re.search(r'["<>]|%', sin_etiquetas):
                malas.append((mensaje.id, forma))
    assert malas == []


def sin_marcar(texto):
    """El texto visible de una plantilla que no pasa por `_`: entre etiquetas, en atributos que se leen y en cadenas de Jinja."""
    texto = re.sub(r"\{#.*?#\}", "", texto, flags=re.DOTALL)
    letras = r"[A-Za-zÁÉÍÓÚÑáéíóúñ¿¡«]"
    for atributo in re.findall(r'\b(?:aria-label|alt|title|placeholder|label|data-[a-z-]+)="([^"{}]+)"', texto):
        if re.search(rf"{letras}[a-záéíóúñ]+ |[áéíóúñ]|^[A-ZÁÉÍÓÚ¿]", atributo):
            yield atributo
    expresiones = "".join(re.findall(r"\{[{%].*?[%}]\}", texto, flags=re.DOTALL))
    dichas = re.compile(r"""(?:\b_|ngettext|replace)\(\s*("[^"]*"|'[^']*')(?:\s*,\s*("[^"]*"|'[^']*'))?""")
    for cadena in re.findall(r'"([^"]*)"', re.sub(r'== "[^"]*"', "", dichas.sub("", expresiones))):
        if re.search(r"[áéíóúñ¿«] |[a-z]{2} [a-zA-Z]|^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+", cadena) and not re.search(r"[<>=/]|^foto |boton", cadena):
            yield cadena
    llano = re.sub(r"<(script|code)\b.*?</\1>", "", re.sub(r"\{[{%].*?[%}]\}", "", texto, flags=re.DOTALL), flags=re.DOTALL)
    for trozo in re.split(r"<[^>]*>", llano):
        if re.search(rf"{letras}{{2}}", trozo) and "/" not in trozo:
            yield trozo.strip()


@pytest.mark.parametrize("ruta", sorted((RAIZ / "tema" / "templates").rglob("*.html")), ids=lambda r: r.name)
def test_ninguna_plantilla_lleva_texto_visible_sin_marcar(ruta):
    assert list(sin_marcar(ruta.read_text("utf-8"))) == []


def test_la_prueba_de_texto_sin_marcar_lo_encuentra():
    assert list(sin_marcar('<p>Hola a todas</p><a aria-label="Ir al inicio">{{ _("Sí") }}</a>{{ f("Otra cosa") }}')) == [
        "Ir al inicio", "Otra cosa", "Hola a todas",
    ]


def test_la_pagina_no_encontrada_lo_dice_en_cada_lengua_y_lleva_a_sus_paginas(sitio):
    texto = (sitio / "404.html").read_text("utf-8")
    assert "Aquí no hay nada con esa dirección" in texto
    assert re.search(r'<section[^>]* lang="en"[^>]*>\s*<h2[^>]*>There is nothing at this address</h2>', texto)
    assert '<a href="/en/index.html">Home</a>' in texto
    assert "pendiente" not in texto.partition("<main")[2].partition("</main>")[0], "de una lengua sin páginas no se promete nada"
