"""La fase del sitio: nada antes de la fecha, y una vista previa que no puede confundirse con lo publicado."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest

from captura.demostracion import generar
from tema import ConstruccionDetenida, construccion, construir
from tema.fase import poner_en_fase
from validadores import Pausa, cargar, esta_atrasada, ordenar

INICIO = date(2024, 4, 15)
DIA = timedelta(days=1)


@pytest.fixture(scope="module")
def datos(tmp_path_factory):
    carpeta = tmp_path_factory.mktemp("fase") / "datos"
    generar(carpeta, candidaturas=40, semilla=7)
    return carpeta


@pytest.fixture(autouse=True)
def reserva_propia(tmp_path, monkeypatch):
    monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva")


def serie(sitio):
    return json.loads((sitio / "conoceles.json").read_text("utf-8"))


@pytest.mark.parametrize("dia, fase", [(date(2024, 4, 14), "antes"), (INICIO, "publicado"), (None, "publicado")])
def test_la_fecha_acordada_es_el_primer_dia(datos, dia, fase):
    assert poner_en_fase(cargar(datos, memoria=None), dia=dia)[1] == fase


def test_un_dia_posterior_no_adelanta_un_corte_anterior(datos):
    eleccion = replace(cargar(datos, memoria=None), hoy=date(2024, 4, 1))
    vacia, fase = poner_en_fase(eleccion, dia=date(2024, 6, 1))
    assert (fase, dict(vacia.candidaturas), dict(vacia.fuerzas), dict(vacia.fotos)) == ("antes", {}, {}, {})


def test_lo_que_el_calendario_manda_callar_se_calla_aunque_el_corte_este_atrasado(datos):
    """Nadie puso al día «hoy»: la pausa que empezó ayer y la autorización que venció ayer valen de todos modos."""
    eleccion = cargar(datos, memoria=None)
    con_identidad = [c for c in eleccion.candidaturas.values() if eleccion.identidad_publica(c)]
    con_curriculo = [c for c in eleccion.candidaturas.values() if eleccion.respuestas_publicas(c, "curriculo")]
    vencera, pausada, corte = con_identidad[0], con_curriculo[-1], eleccion.hoy
    pausa = Pausa(candidatura=pausada.clave, seccion="curriculo", desde=corte + DIA, motivo="medida cautelar", acuerdo="IED/CG/1/2024")
    suya = eleccion.identidades[vencera.clave]
    constancias = tuple(c.model_copy(update={"vence": corte}) for c in suya.constancias)
    identidades = {**eleccion.identidades, vencera.clave: suya.model_copy(update={"constancias": constancias})}
    eleccion = replace(eleccion, pausas=(*eleccion.pausas, pausa), identidades=identidades)
    for dia, calla in ((None, False), (corte, False), (corte + DIA, True)):
        mostrada, _ = poner_en_fase(eleccion, dia=dia)
        assert esta_atrasada(mostrada) is calla
        assert (mostrada.identidad_publica(vencera) is None) is calla
        assert (not mostrada.respuestas_publicas(pausada, "curriculo")) is calla
        assert (mostrada.estado(pausada, "curriculo").clave == "pausada") is calla


def test_un_corte_del_futuro_tampoco_levanta_la_pausa_que_hoy_rige(datos):
    eleccion = cargar(datos, memoria=None)
    suya = next(c for c in eleccion.candidaturas.values() if eleccion.respuestas_publicas(c, "curriculo"))
    hoy = eleccion.hoy - DIA
    pausa = Pausa(candidatura=suya.clave, seccion="curriculo", desde=hoy, hasta=hoy, motivo="medida", acuerdo="IED/CG/1/2024")
    mostrada, _ = poner_en_fase(replace(eleccion, pausas=(pausa,)), dia=hoy)
    assert not mostrada.respuestas_publicas(suya, "curriculo") and mostrada.estado(suya, "curriculo").clave == "pausada"
    assert esta_atrasada(mostrada), "quien construye lo sabe"


def test_una_pausa_que_ya_termino_no_se_levanta_antes_de_que_el_corte_lo_sepa(datos):
    eleccion = cargar(datos, memoria=None)
    suya = next(c for c in eleccion.candidaturas.values() if eleccion.respuestas_publicas(c, "curriculo"))
    pausa = Pausa(candidatura=suya.clave, seccion="curriculo", desde=eleccion.hoy, hasta=eleccion.hoy, motivo="medida", acuerdo="IED/CG/1/2024")
    mostrada, _ = poner_en_fase(replace(eleccion, pausas=(pausa,)), dia=eleccion.hoy + DIA)
    assert not mostrada.respuestas_publicas(suya, "curriculo") and not esta_atrasada(mostrada)


def test_quien_construye_sabe_que_el_corte_esta_atrasado(datos, tmp_path):
    otros = tmp_path / "datos"
    shutil.copytree(datos, otros)
    pausas = otros / "seguimiento/pausas.csv"
    clave = next(iter(cargar(datos, memoria=None).curriculos))
    pausas.write_text(f"{pausas.read_text('utf-8')}{clave},curriculo,2024-05-12,,medida cautelar,IED/CG/1/2024\n", "utf-8")
    ordenar(otros)
    assert "Pon al día «hoy» en proceso.json" not in construir(otros, tmp_path / "sitio", dia=date(2024, 5, 11)).texto()
    assert "Pon al día «hoy» en proceso.json" in construir(otros, tmp_path / "sitio", dia=date(2024, 5, 12)).texto()
    assert "medida cautelar" in (tmp_path / "sitio/fichas" / f"{clave}.html").read_text("utf-8")


def test_lo_que_ya_estaba_publicado_desaparece_si_la_fecha_se_pospone(datos, tmp_path):
    sitio = tmp_path / "sitio"
    construir(datos, sitio)
    assert (sitio / "fichas").is_dir()
    resultado = construir(datos, sitio, dia=date(2024, 4, 14))
    assert "se publican el 2024-04-15" in resultado.texto()
    assert serie(sitio)["fase"] == "antes"
    assert not any((sitio / carpeta).exists() for carpeta in ("fichas", "fotos", "datos", "buscar"))
    assert json.loads((sitio / "sinconexion/estado.json").read_text("utf-8")) == {"activo": False}


def test_la_espera_dice_la_fecha_sin_programas_y_solo_enlaza_a_lo_que_existe(datos, tmp_path):
    construir(datos, tmp_path / "sitio", dia=date(2024, 4, 14))
    portada = (tmp_path / "sitio/index.html").read_text("utf-8")
    assert '<time datetime="2024-04-15">15 de abril de 2024</time>' in portada
    assert 'data-cuenta="2024-04-15"' in portada
    assert "Las candidaturas se publican el <time" in portada and "Datos al" not in portada
    rotas = [
        ruta for ruta in re.findall(r'(?:href|src)="(?!https?:|mailto:|tel:)([^"#?]+)', portada) if not (tmp_path / "sitio" / ruta).exists()
    ]
    assert rotas == []


def test_antes_de_la_fecha_tampoco_sale_un_aviso_con_fecha_de_despues(datos, tmp_path):
    """El corte puede decir un día que aún no llega: manda el primero de los dos."""
    construir(datos, tmp_path / "sitio", dia=INICIO - DIA)
    assert not [ruta.name for ruta in (tmp_path / "sitio/avisos").glob("*.html")]
    assert "Comienza la publicación" not in (tmp_path / "sitio/avisos.html").read_text("utf-8")
    construir(datos, tmp_path / "sitio", dia=INICIO)
    assert (tmp_path / "sitio/avisos/comienza-la-publicacion.html").is_file()


def test_quien_corre_pelican_a_mano_tampoco_adelanta_la_fecha(datos, tmp_path):
    otros = tmp_path / "datos"
    shutil.copytree(datos, otros)
    ruta = otros / "proceso.json"
    proceso = json.loads(ruta.read_text("utf-8"))
    proceso |= {"hoy": "2999-05-10", "jornada": "2999-06-02", "publicacion": proceso["publicacion"] | {"inicio": "2999-01-01"}}
    ruta.write_text(json.dumps(proceso, ensure_ascii=False), "utf-8")
    ordenar(otros)
    orden = [sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", "--output", str(tmp_path / "sitio"), "--fatal", "warnings"]
    ambiente = {**os.environ, "CONOCELES_DATOS": str(otros), "CONOCELES_CACHE": str(tmp_path / "reserva")}
    subprocess.run(orden, cwd=construccion.RAIZ, env=ambiente, check=True, capture_output=True)
    assert serie(tmp_path / "sitio")["fase"] == "antes"
    assert not (tmp_path / "sitio/fichas").exists()


def test_los_avisos_de_privacidad_y_sus_formatos_estan_antes_de_la_fecha(datos, tmp_path):
    salida = tmp_path / "sitio"
    construir(datos, salida, dia=date(2024, 4, 14))
    assert (salida / "avisos-de-privacidad.html").is_file()
    assert len(list((salida / "avisos-de-privacidad").iterdir())) == 10
    assert 'href="avisos-de-privacidad.html"' in (salida / "index.html").read_text("utf-8")


def test_la_vista_previa_marca_cada_pagina_y_no_se_indexa_ni_se_guarda(datos, tmp_path):
    resultado = construir(datos, tmp_path / "previa", vista_previa=True, dia=date(2024, 4, 1))
    paginas = sorted((tmp_path / "previa").rglob("*.html"))
    assert resultado.texto().startswith("Vista previa lista en ")
    assert serie(tmp_path / "previa")["fase"] == "vista-previa"
    assert any(pagina.parent.name == "fichas" for pagina in paginas)
    for pagina in paginas:
        texto = pagina.read_text("utf-8")
        assert 'class="marca-de-agua"' in texto and '<meta name="robots" content="noindex">' in texto, pagina
        assert 'rel="canonical"' not in texto
    assert "Disallow: /" in (tmp_path / "previa/robots.txt").read_text("utf-8")
    assert not (tmp_path / "previa/sitemap.xml").exists()
    assert '"activo": false' in (tmp_path / "previa/sinconexion/estado.json").read_text("utf-8")


def test_una_vista_previa_no_pisa_el_sitio_ni_el_sitio_una_vista_previa(datos, tmp_path):
    construir(datos, tmp_path / "sitio", dia=date(2024, 4, 1))
    with pytest.raises(ConstruccionDetenida, match="ahí está el sitio público"):
        construir(datos, tmp_path / "sitio", vista_previa=True)
    construir(datos, tmp_path / "previa", vista_previa=True)
    with pytest.raises(ConstruccionDetenida, match="ahí está una vista previa"):
        construir(datos, tmp_path / "previa")


def test_el_sitio_publicado_no_lleva_marca(datos, tmp_path):
    construir(datos, tmp_path / "sitio")
    assert serie(tmp_path / "sitio")["fase"] == "publicado"
    assert "marca-de-agua\"" not in (tmp_path / "sitio/index.html").read_text("utf-8")
