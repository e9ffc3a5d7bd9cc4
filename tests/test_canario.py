"""El canario: cada respuesta que no puede publicarse es una palabra única, y ninguna aparece en ningún octeto del sitio."""

import base64
import gzip
import io
import json
import lzma
import os
import re
import subprocess
import zipfile
from datetime import date

import pytest
from PIL import Image, PngImagePlugin

from captura.demostracion import generar
from revision import historial
from tema import construccion, construir
from tests.canario import canario, capas, donde_estan, raiz_de
from tests.revision.conftest import IDENTIDAD
from validadores import cargar, escribir_contrato, ordenar, revisar

IMPUBLICABLES = {
    "currículo pausado": ("pausa", "curriculo"),
    "currículo en verificación": ("en verificación", "curriculo"),
    "currículo observado": ("observada", "curriculo"),
    "contacto pausado": ("pausa", "contacto"),
    "contacto en verificación": ("en verificación", "contacto"),
    "identidad pausada": ("pausa", "identidad"),
    "identidad vencida": ("vence", "identidad"),
}
"""Asunto → qué la calla y qué sección es."""
PUBLICABLES = {"currículo publicado": "curriculo", "contacto publicado": "contacto", "identidad publicada": "identidad"}
CANARIOS = {asunto: canario(asunto) for asunto in (*IMPUBLICABLES, *PUBLICABLES)}


def escribir_canario(datos, clave, seccion, palabra, vence=None):
    """Pone la palabra en cada respuesta de texto de la sección de una candidatura."""
    if seccion == "identidad":
        autoriza = [
            {"consentimiento": cual, "autoriza": True, "folio": f"{sigla}-{clave.upper()}", "fecha": "2024-04-20", "documento": "a" * 64}
            | ({"vence": vence} if vence else {}) for cual, sigla in (("tratamiento", "CT"), ("publicacion_identidad", "CI"))
        ]
        respuestas = {"clave": clave, "publicado": "2024-04-21", "constancias": autoriza, "indigena": "Sí", "pueblo_indigena": palabra}
        (datos / f"candidaturas/identidad/{clave}.json").write_text(json.dumps(respuestas, ensure_ascii=False), "utf-8")
        return
    ruta = datos / f"candidaturas/curriculo/{clave}.json"
    curriculo = json.loads(ruta.read_text("utf-8"))
    if seccion == "contacto":
        curriculo["medios_contacto"] = {
            "facebook": f"https://redes.example/{palabra}", "pagina_web": f"https://{palabra}.example/inicio", "otra_red": palabra,
            "correo_publico": [f"{palabra}@correo.example"], "domicilio_casa_campana": [f"Calle {palabra} 4"],
        }
    else:
        textos = ("historia_profesional", "trayectoria_politica", "motivo_cargo", "propuesta_1", "propuesta_2", "propuesta_genero")
        curriculo |= {pregunta: f"Lo que pienso de {palabra} y del agua. " * 12 for pregunta in textos} | {"otra_formacion": [palabra]}
    ruta.write_text(json.dumps(curriculo, ensure_ascii=False), "utf-8")


def anotar(datos, clave, causa, seccion):
    """Deja en el seguimiento lo que calla esa sección."""
    if causa == "pausa":
        archivo, renglon = "pausas", f"{clave},{seccion},2024-05-01,,medida cautelar,IED/CG/199/2024"
    else:
        archivo, renglon = "verificacion", f"{clave},{seccion},{causa},2024-05-01"
    ruta = datos / f"seguimiento/{archivo}.csv"
    ruta.write_text(ruta.read_text("utf-8") + renglon + "\n", "utf-8")


def comprometer(datos, dia):
    """Guarda la carpeta en su repositorio, con fecha: así todo canario estuvo un día en el historial público."""
    fecha = f"{dia}T12:00:00-06:00"
    for orden in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", "Un cambio")):
        subprocess.run(["git", *IDENTIDAD, *orden], cwd=datos.parent, check=True,
                       env={**os.environ, "GIT_COMMITTER_DATE": fecha, "GIT_AUTHOR_DATE": fecha})


@pytest.fixture(scope="module")
def datos(tmp_path_factory):
    """Una elección entera con un canario por cada cosa que calla, y otro por cada cosa que sí se publica."""
    datos = tmp_path_factory.mktemp("canario") / "datos"
    generar(datos, 60, 7)
    proceso = datos / "proceso.json"
    proceso.write_text(re.sub(r' "historial": \{[^}]*\},\n', "", proceso.read_text("utf-8")), "utf-8")
    comprometer(datos, "2024-04-14")
    eleccion = cargar(datos, memoria=None)
    libres = [
        c.clave for c in eleccion.candidaturas.values()
        if c.es_vigente and c.clave in eleccion.curriculos
        and all(eleccion.estado(c, s).se_muestra for s in ("curriculo", "contacto"))
    ]
    for suya in (datos / "candidaturas/identidad").iterdir():
        suya.unlink()
    (datos / "catalogos/pueblos.csv").write_text(
        "clave,nombre\n" + "".join(f"p{i},{palabra}\n" for i, palabra in enumerate(CANARIOS.values())), "utf-8"
    )
    callados = [(libres.pop(), asunto, *caso) for asunto, caso in IMPUBLICABLES.items()]
    for clave, asunto, causa, seccion in callados:
        escribir_canario(datos, clave, seccion, CANARIOS[asunto], "2024-05-01" if causa == "vence" else None)
    pausada = next(clave for clave in libres if clave in eleccion.fotos)
    libres.remove(pausada)
    for asunto, seccion in PUBLICABLES.items():
        escribir_canario(datos, libres.pop(), seccion, CANARIOS[asunto])
    comprometer(datos, "2024-04-20")
    for clave, _, causa, seccion in (*callados, (pausada, "", "pausa", "fotografia")):
        if causa != "vence":
            anotar(datos, clave, causa, seccion)
    ordenar(datos)
    escribir_contrato(datos)
    comprometer(datos, "2024-05-01")
    assert revisar(datos, memoria=None) == []
    return datos


@pytest.fixture(scope="module")
def hallados(datos, tmp_path_factory):
    """Dónde aparece cada canario en el sitio construido."""
    carpeta = tmp_path_factory.mktemp("sitio-canario")
    original = construccion.RESERVA
    construccion.RESERVA = carpeta / "reserva"
    try:
        construir(datos, carpeta / "sitio")
    finally:
        construccion.RESERVA = original
    return donde_estan(carpeta / "sitio", CANARIOS)


@pytest.mark.parametrize("asunto", IMPUBLICABLES)
def test_lo_que_no_puede_publicarse_no_esta_en_ningun_octeto(hallados, asunto):
    assert hallados[asunto] == set()


def test_el_canario_publicado_si_aparece_donde_se_espera_para_que_esta_prueba_pueda_fallar(hallados):
    rutas = hallados["currículo publicado"]
    for principio in ("fichas/", "datos/candidaturas.csv", "sinconexion/datos/", "buscar/"):
        assert any(ruta.startswith(principio) for ruta in rutas), principio
    assert any(ruta.startswith("sinconexion/datos/") for ruta in hallados["contacto publicado"])


def test_el_historial_cuenta_lo_publicado_y_calla_lo_que_hoy_se_calla(datos, tmp_path):
    contado = repr(historial.leer(cargar(datos, memoria=None), datos, tmp_path).cambios)
    dichos = {asunto for asunto, palabra in CANARIOS.items() if raiz_de(palabra).decode() in contado}
    assert dichos == {"currículo publicado"}


def test_la_identidad_autorizada_esta_en_su_ficha_y_en_ningun_archivo_que_la_ponga_en_lista(hallados):
    """Ni búsqueda, ni descargas, ni paquetes para el teléfono: ahí no podría retirarse, y una lista sirve para perseguir."""
    fichas = {ruta.rpartition("/")[2] for ruta in hallados["identidad publicada"]}
    assert len(fichas) == 1
    assert all("fichas/" in ruta for ruta in hallados["identidad publicada"])


def test_una_fotografia_pausada_sale_tambien_de_un_sitio_que_ya_la_tenia(datos, tmp_path, monkeypatch):
    monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva")
    pausas = datos / "seguimiento/pausas.csv"
    con_pausa = pausas.read_bytes()
    pausada = next(p.candidatura for p in cargar(datos, memoria=None).pausas if p.seccion == "fotografia")
    pausas.write_bytes(b"".join(r for r in con_pausa.splitlines(keepends=True) if b",fotografia," not in r))
    try:
        construir(datos, tmp_path / "sitio")
    finally:
        pausas.write_bytes(con_pausa)
    publicada = (tmp_path / f"sitio/fotos/{pausada}.jpg").read_bytes()
    construir(datos, tmp_path / "sitio")
    assert not (tmp_path / f"sitio/fotos/{pausada}.jpg").exists()
    for archivo in (a for a in (tmp_path / "sitio").rglob("*") if a.is_file()):
        octetos = archivo.read_bytes()
        assert publicada not in octetos and f"fotos/{pausada}.jpg".encode() not in octetos, archivo


def test_antes_de_la_fecha_no_sale_ni_un_nombre_ni_una_clave_ni_una_foto(datos, tmp_path, monkeypatch):
    monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva")
    eleccion = cargar(datos, memoria=None)
    construir(datos, tmp_path / "sitio", dia=date(2024, 4, 14))
    prohibidos = {c.clave for c in eleccion.candidaturas.values()} | {c.nombre.lower() for c in eleccion.candidaturas.values()}
    prohibidos |= {palabra[:-3] for palabra in CANARIOS.values()}
    for archivo in (a for a in (tmp_path / "sitio").rglob("*") if a.is_file()):
        dentro = [capa.decode("utf-8", "replace").lower() for capa in (str(archivo.relative_to(tmp_path)).encode(), *capas(archivo.read_bytes()))]
        assert not [p for p in prohibidos for capa in dentro if p in capa], archivo
    assert not any((tmp_path / "sitio" / c).exists() for c in ("fichas", "fotos", "datos", "buscar", "contiendas", "sinconexion/datos"))


def test_las_envolturas_conocidas_se_abren():
    secreto = canario("envolturas").encode()
    zip_ = io.BytesIO()
    with zipfile.ZipFile(zip_, "w", zipfile.ZIP_DEFLATED) as archivo:
        archivo.writestr("dentro.json", gzip.compress(secreto * 3))
    imagen, datos = io.BytesIO(), PngImagePlugin.PngInfo()
    datos.add_text("Comment", secreto.decode(), zip=True)
    Image.new("RGB", (4, 4)).save(imagen, "PNG", pnginfo=datos)
    envueltos = [
        gzip.compress(secreto), zip_.getvalue(), lzma.compress(secreto * 9, format=lzma.FORMAT_ALONE), lzma.compress(secreto), imagen.getvalue(),
        b"data:text/plain;base64," + base64.b64encode(secreto * 2),
        "".join(f"\\u00{octeto:02x}" for octeto in secreto).encode(), "".join(f"&#{octeto};" for octeto in secreto).encode(),
        "".join(f"%{octeto:02X}" for octeto in secreto).encode(),
    ]
    for envuelto in envueltos:
        assert any(raiz_de(secreto.decode()) in capa for capa in capas(envuelto)), envuelto[:30]
