"""El historial en el sitio: en la ficha, en «Últimos cambios» y en los canales, sin repintar lo que no cambió."""

import json
import re
import shutil
import xml.etree.ElementTree as ET
from datetime import date, datetime, timedelta, timezone

import pytest

from revision.historial import Cambio, Hecho, Historial
from tema import construccion, construir
from tema.historia import (
    EN_LA_FICHA,
    EN_UNA_PUBLICACION,
    LETRAS_EN_LA_FICHA,
    Relato,
    cabe,
    historia_de_ficha,
    listar_entradas,
)
from tests.canario import canario, donde_estan
from tests.revision.conftest import repositorio  # noqa: F401
from tests.revision.historial.conftest import CLAVE, REVISADO, historia  # noqa: F401

ATOM = "{http://www.w3.org/2005/Atom}"
ANTES, DESPUES = "Pondremos lámparas en las calles. " * 10, "Pondremos lámparas en todas las calles <b>oscuras</b> & «vivas». " * 10


@pytest.fixture
def publicada(historia, tmp_path, monkeypatch):  # noqa: F811
    """Una historia con dos cambios verificados y dirección pública; `construir` la deja en `sitio`."""
    monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva-del-sitio")
    ruta = historia.datos / "proceso.json"
    proceso = json.loads(ruta.read_text("utf-8"))
    ruta.write_text(json.dumps(proceso | {"sitio": "https://conoceles.example", "idiomas": ["es", "en"]}, ensure_ascii=False), "utf-8")
    historia.responder(propuesta_2=ANTES)
    historia.publicar("2024-04-20", f"Uno\n\n{REVISADO}")
    historia.responder(propuesta_2=DESPUES)
    historia.publicar("2024-04-25", f"Dos\n\n{REVISADO}\nAcuerdo: IEP/CG/077/2024 <x>&")
    historia.sitio = tmp_path / "sitio"
    historia.construir = lambda **o: construir(historia.datos, historia.sitio, **o)
    return historia


def leer(historia, ruta):  # noqa: F811
    return (historia.sitio / ruta).read_text("utf-8")


def test_la_ficha_dice_que_cambio_cuando_quien_lo_verifico_y_con_que_acuerdo(publicada):
    publicada.construir()
    ficha = leer(publicada, f"fichas/{CLAVE}.html")
    seccion = ficha[ficha.index('<h2 id="cambios">'):]
    assert '<time datetime="2024-04-25">25 de abril de 2024</time>' in seccion
    assert "Cambió su respuesta a" in seccion and "Verificó: Instituto Electoral de Prueba." in seccion
    assert "IEP/CG/077/2024 &lt;x&gt;&amp;" in seccion
    assert "<ins>" in seccion and ">Antes<" in seccion and "&lt;b&gt;oscuras&lt;/b&gt;" in seccion and "<b>oscuras" not in ficha
    assert "Berta" not in ficha


def test_en_ingles_los_rotulos_se_traducen_y_los_textos_se_marcan_como_espanol(publicada):
    publicada.construir()
    ficha = leer(publicada, f"en/fichas/{CLAVE}.html")
    assert "What changed" in ficha and "Qué cambió" not in ficha
    assert re.search(r'class="diferencia-texto" lang="es"', ficha)


def test_ultimos_cambios_enlaza_a_cada_ficha_y_el_pie_lleva_ahi(publicada):
    publicada.construir()
    pagina = leer(publicada, "historial.html")
    assert pagina.count(f'href="fichas/{CLAVE}.html#cambios"') == 2
    assert pagina.index("25 de abril") < pagina.index("20 de abril")
    assert 'href="historial.html"' in leer(publicada, "index.html")


def test_cada_contienda_tiene_su_canal_y_hay_uno_de_todo(publicada):
    publicada.construir()
    contiendas = {a.stem for a in (publicada.sitio / "canales/contiendas").iterdir()}
    assert contiendas == {a.stem for a in (publicada.datos / "candidaturas/registro").iterdir()} | contiendas
    ids = []
    for archivo in (publicada.sitio / "canales").rglob("*.atom"):
        canal = ET.parse(archivo).getroot()
        assert canal.tag == f"{ATOM}feed"
        assert all(canal.find(ATOM + que) is not None for que in ("title", "id", "updated", "author"))
        assert canal.find(f"{ATOM}link[@rel='self']").get("href").startswith("https://conoceles.example/canales/")
        ids.append(canal.find(f"{ATOM}id").text)
        for entrada in canal.iter(f"{ATOM}entry"):
            assert re.fullmatch(r"tag:conoceles\.example,2024-04-15:prueba-2024/[0-9a-f]{16}/[a-z0-9]+", entrada.find(f"{ATOM}id").text)
            assert datetime.fromisoformat(entrada.find(f"{ATOM}updated").text).utcoffset() == timedelta(hours=-6)
            assert entrada.find(f"{ATOM}link").get("href").startswith("https://conoceles.example/fichas/")
    assert len(ids) == len(set(ids))
    todo = ET.parse(publicada.sitio / "canales/todo.atom").getroot()
    assert [e.find(f"{ATOM}updated").text[:10] for e in todo.iter(f"{ATOM}entry")] == ["2024-04-25", "2024-04-20"]
    assert "lámparas" not in leer(publicada, "canales/todo.atom")


def test_las_paginas_anuncian_su_canal_y_existe(publicada):
    publicada.construir()
    for pagina in (f"fichas/{CLAVE}.html", "contiendas/gubernatura.html", f"en/fichas/{CLAVE}.html"):
        canales = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]* href="([^"]+canales/[^"]+)"', leer(publicada, pagina))
        assert len(canales) == 2
        assert all(((publicada.sitio / pagina).parent / canal).resolve().is_file() for canal in canales)


def test_sin_direccion_publica_hay_historial_y_no_hay_canales(publicada):
    ruta = publicada.datos / "proceso.json"
    ruta.write_text("".join(r for r in ruta.read_text("utf-8").splitlines(True) if '"sitio": "https://conoceles' not in r), "utf-8")
    publicada.construir()
    assert not (publicada.sitio / "canales").exists()
    assert "canales/" not in leer(publicada, f"fichas/{CLAVE}.html") and "Cambió su respuesta" in leer(publicada, f"fichas/{CLAVE}.html")


def test_en_vista_previa_no_se_cuenta_porque_todavia_no_se_publica(publicada):
    publicada.construir(vista_previa=True)
    assert not (publicada.sitio / "historial.html").exists() and not (publicada.sitio / "canales").exists()
    assert 'id="cambios"' not in leer(publicada, f"fichas/{CLAVE}.html") and "historial.html" not in leer(publicada, "index.html")


def test_antes_de_la_fecha_tampoco(publicada):
    publicada.construir(dia=date(2024, 4, 1))
    assert not (publicada.sitio / "historial.html").exists() and not (publicada.sitio / "canales").exists()


def test_sin_git_la_pagina_lo_dice_y_el_sitio_sale_entero(publicada, tmp_path):
    suelta = shutil.copytree(publicada.datos, tmp_path / "suelta")
    resultado = construir(suelta, publicada.sitio)
    assert "no está en esta copia" in leer(publicada, "historial.html") and "no está en esta copia" in resultado.texto()
    assert "No está completo en esta copia" in leer(publicada, f"fichas/{CLAVE}.html")
    assert not (publicada.sitio / "canales").exists()


def test_lo_no_comprometido_se_dice_en_la_pagina_y_al_construir(publicada):
    publicada.responder(propuesta_1=ANTES)
    assert "sin comprometer" in publicada.construir().texto()
    assert "todavía no se han aprobado" in leer(publicada, "historial.html")


def test_construir_sin_cambios_no_pinta_nada_y_un_cambio_solo_pinta_lo_suyo(publicada):
    publicada.construir()
    assert publicada.construir().pintadas == 0
    antes = {a: a.stat().st_mtime_ns for a in (publicada.sitio / "fichas").iterdir()}
    publicada.repositorio.git("commit", "--quiet", "--allow-empty", "-m", "Nada")
    assert publicada.construir().pintadas == 0
    publicada.responder(propuesta_2=ANTES)
    publicada.publicar("2024-04-28")
    publicada.construir()
    assert [a.stem for a, sello in antes.items() if a.stat().st_mtime_ns != sello] == [CLAVE]


def test_una_pausa_saca_del_sitio_todo_lo_que_el_historial_decia(publicada):
    palabra = canario("historial en el sitio")
    publicada.responder(propuesta_2=f"Hablo de {palabra} y de mi calle. " * 12)
    publicada.publicar("2024-04-27")
    publicada.responder(propuesta_2=DESPUES)
    publicada.publicar("2024-04-28")
    publicada.construir()
    assert donde_estan(publicada.sitio, {"": palabra})[""] == {f"fichas/{CLAVE}.html", f"en/fichas/{CLAVE}.html"}
    publicada.anotar("pausas", f"{CLAVE},curriculo,2024-05-01,,Medida cautelar,IEP/CQ/003/2024")
    publicada.construir()
    assert donde_estan(publicada.sitio, {"": palabra})[""] == set()
    assert f"fichas/{CLAVE}.html#cambios" not in leer(publicada, "historial.html")


def cambios(cuantos, letras=100, publicacion=None):
    """Cambios inventados, del más nuevo al más viejo, de candidaturas distintas si son de una misma publicación."""
    momento = datetime(2024, 5, 1, tzinfo=timezone(timedelta(hours=-6)))
    return [
        Cambio(f"clave{n}" if publicacion else CLAVE, publicacion or f"{n:040x}", momento - timedelta(days=n), (Hecho("respuesta", "p", "P", "a " * (letras // 4), "b " * (letras // 4)),))
        for n in range(cuantos)
    ]


def test_una_ficha_lleva_los_ultimos_cambios_y_enlaza_a_los_demas():
    assert historia_de_ficha([], "x") is None
    pocos, muchos = cambios(EN_LA_FICHA), cambios(EN_LA_FICHA + 1)
    assert cabe(pocos) and historia_de_ficha(pocos, "x").completa == ""
    assert not cabe(muchos) and historia_de_ficha(muchos, "x").completa == "x" and len(historia_de_ficha(muchos, "x").novedades) == EN_LA_FICHA


def test_los_textos_largos_no_engordan_la_ficha():
    largos = cambios(3, LETRAS_EN_LA_FICHA // 2)
    hecha = historia_de_ficha(largos, "x")
    assert hecha.completa == "x" and [bool(n.hechos[0][1]) for n in hecha.novedades] == [True, True, False]


def test_una_carga_grande_es_un_solo_renglon_y_la_identidad_no_se_lista():
    muchos = cambios(EN_UNA_PUBLICACION + 1, publicacion="f" * 40)
    (entrada,) = listar_entradas(muchos, {}, {})
    assert entrada.cuantas == EN_UNA_PUBLICACION + 1 and entrada.renglon is None
    solo = Cambio(CLAVE, "a", muchos[0].momento, (Hecho("identidad"),))
    assert listar_entradas([solo], {}, {}) == []


def test_lo_que_no_cabe_en_la_ficha_esta_completo_en_su_pagina(publicada):
    for numero in range(EN_LA_FICHA):
        publicada.responder(propuesta_2=f"Propuesta número {numero} para mi colonia. " * 10)
        publicada.publicar(f"2024-05-{numero + 1:02}")
    publicada.construir()
    assert f'href="../historial/{CLAVE}.html"' in leer(publicada, f"fichas/{CLAVE}.html")
    pagina = leer(publicada, f"historial/{CLAVE}.html")
    assert pagina.count('<details class="diferencia">') == EN_LA_FICHA + 2 and 'content="noindex"' in pagina


def test_sin_historial_el_relato_no_cuenta_nada():
    assert Relato().de(CLAVE) == () and not Relato().se_cuenta
    assert Relato(Historial(notas=("sin-git",))).se_cuenta and not Relato(Historial(notas=("sin-git",))).existe
