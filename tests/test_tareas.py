"""Las tareas con salas fingidas: qué opciones entienden, qué frase dicen y con qué código salen."""

import io
import sys
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from consola import chromium, entorno, programa
from validadores import CENTRO
from consola.avance import Avance

RAIZ = Path(__file__).resolve().parent.parent


class Rechazados(Exception):
    """Como la de `validadores`: lleva los hallazgos."""

    hallazgos = ("uno", "dos")


class Detenida(Exception):
    """Como la de `tema` y la de `captura.importar`."""


@pytest.fixture
def llamadas(monkeypatch):
    """Pone salas fingidas en lugar de las verdaderas; la lista guarda con qué se les llamó."""
    anotadas = []

    def anotar(resultado):
        def sala(*args, avance=None, **opciones):
            anotadas.append(args)
            if isinstance(resultado, Exception):
                raise resultado
            return resultado
        return sala

    salas = {
        "validadores": {"revisar": anotar([]), "ordenar": anotar([Path("datos/a.csv")]),
                        "formatear": lambda hallazgos, formato, raiz="": f"{formato}: {', '.join(hallazgos)}\n",
                        "DatosRechazados": Rechazados, "CENTRO": CENTRO},
        "tema": {"construir": anotar(SimpleNamespace(texto=lambda: "construido")),
                 "ConstruccionDetenida": Detenida},
        "captura": {},
        "captura.importar": {"importar": anotar(SimpleNamespace(texto=lambda: "importado")),
                             "ImportacionDetenida": Detenida},
        "captura.demostracion": {"generar": anotar("generado")},
        "publicacion": {},
        "publicacion.servidor": {"servir": anotar(None)},
    }
    for nombre, contenido in salas.items():
        modulo = ModuleType(nombre)
        vars(modulo).update(contenido)
        monkeypatch.setitem(sys.modules, nombre, modulo)
    return SimpleNamespace(anotadas=anotadas, anotar=anotar)


@pytest.fixture
def correr(capsys, monkeypatch):
    """Corre la línea dada como lo haría `python3 tasks.py …`; devuelve código, salida y quejas."""
    def _correr(*argumentos):
        monkeypatch.setattr(sys, "argv", ["tasks.py", *argumentos])
        monkeypatch.setattr(sys, "dont_write_bytecode", sys.dont_write_bytecode)
        try:
            codigo = programa.ejecutar(list(argumentos))
        except SystemExit as salida:
            codigo = salida.code
        return codigo, *capsys.readouterr()
    return _correr


@pytest.mark.parametrize(("argumentos", "frase"), [
    (["validar", "--hoy", "2024-31-02"],
     "--hoy: «2024-31-02» no existe en el calendario. Revisa el día y el mes."),
    (["validar", "--hoy", "31/05/2024"],
     "--hoy: «31/05/2024» no es una fecha. Escríbela AAAA-MM-DD; por ejemplo, 2024-05-31."),
    (["validar", "--hoy", "２０２４-05-31"],
     "--hoy: «２０２４-05-31» no es una fecha. Escríbela AAAA-MM-DD; por ejemplo, 2024-05-31."),
    (["servir", "--puerto", "abc"], "--puerto: «abc» no sirve. Escribe un número entero entre 1 y 65,535."),
    (["servir", "--puerto", "70000"],
     "--puerto: «70000» no sirve. Escribe un número entero entre 1 y 65,535."),
    (["validar", "--formato", "pdf"],
     "--formato: «pdf» no se conoce. Los que hay: texto, json, markdown, github."),
    (["validar", "--datos", "no-existe"], "--datos: no existe la carpeta «no-existe»."),
    (["validar", "--datos", "principal.in"], "--datos: «principal.in» es un archivo. Indica una carpeta."),
    (["guardia", "--mensaje", "../datos"], "--mensaje: «../datos» es una carpeta. Indica un archivo."),
    (["consentimientos", "--fecha", "2024-05-01"], "--fecha: solo va con --revocar FOLIO; dice desde qué día no vale."),
    (["construir", "--salida", str(RAIZ)], f"--salida: en «{RAIZ}» hay cosas que no son del sitio. "
                                           "Indica otra carpeta."),
    (["construir", "--salida", str(RAIZ / "tasks.py")],
     f"--salida: «{RAIZ / 'tasks.py'}» es un archivo. Indica una carpeta."),
    (["importar", "no.xlsx", "--destino", "x"], "ARCHIVO: no existe el archivo «no.xlsx»."),
    (["importar", str(RAIZ / "tasks.py")], "Falta decir dónde se escribe: --destino CARPETA."),
    (["importar"], "Falta decir ARCHIVO. Las opciones: python3 tasks.py importar --help"),
    (["demostracion", "--destino", "x", "--candidaturas", "0"],
     "--candidaturas: «0» no sirve. Escribe un número entero entre 1 y 100,000."),
    (["medir", "--tamanos", "1000,muchas"],
     "--tamanos: «muchas» no sirve. Escribe un número entero entre 1 y 100,000."),
    (["validar", "--hoi", "x"], "No se entiende «--hoi». ¿Querías decir «--hoy»?"),
    (["validar", "extra"], "No se entiende «extra». Las opciones: python3 tasks.py validar --help"),
    (["validar", "--datos"], "A --datos le falta su valor. Las opciones: python3 tasks.py validar --help"),
])
def test_un_valor_que_no_se_entiende_se_dice_en_una_frase_y_sale_con_dos(
        correr, llamadas, monkeypatch, argumentos, frase):
    monkeypatch.chdir(RAIZ / "requisitos")
    monkeypatch.setattr("consola.valores.DATOS", RAIZ / "consola")
    assert correr(*argumentos) == (2, "", frase + "\n")
    assert llamadas.anotadas == []


def test_la_salida_no_puede_quedar_dentro_de_los_datos(correr, llamadas, tmp_path):
    codigo, _, quejas = correr("construir", "--datos", str(tmp_path), "--salida", str(tmp_path / "sitio"))
    assert codigo == 2
    assert "hay cosas que no son del sitio" in quejas


def test_validar_sin_hallazgos_sale_con_cero(correr, llamadas, tmp_path):
    assert correr("validar", "--datos", str(tmp_path), "--hoy", "2024-05-01") == (0, "texto: \n", "")
    assert llamadas.anotadas == [(tmp_path, date(2024, 5, 1))]


@pytest.mark.parametrize("formato", ["texto", "json", "markdown", "github"])
def test_validar_con_hallazgos_los_escribe_y_sale_con_uno(correr, llamadas, monkeypatch, tmp_path, formato):
    monkeypatch.setattr(sys.modules["validadores"], "revisar", llamadas.anotar(["uno", "dos"]))
    codigo, salida, quejas = correr("validar", "--datos", str(tmp_path), "--formato", formato)
    assert (codigo, salida, quejas) == (1, f"{formato}: uno, dos\n", "")


def test_construir_usa_la_carpeta_del_proyecto_si_no_se_indica_otra(correr, llamadas, monkeypatch, tmp_path):
    monkeypatch.setattr("consola.valores.DATOS", tmp_path)
    assert correr("construir") == (0, "construido\n", "")
    assert llamadas.anotadas == [(tmp_path, RAIZ / "_sitio", None)]


def test_la_vista_previa_queda_en_otra_carpeta_y_la_fecha_del_dia_la_pone_la_tarea(correr, monkeypatch, llamadas, tmp_path):
    recibido = {}

    def construir(datos, salida, hoy, **opciones):
        recibido.update(opciones, salida=salida)
        return SimpleNamespace(texto=lambda: "construido")

    monkeypatch.setattr(sys.modules["tema"], "construir", construir)
    assert correr("construir", "--datos", str(tmp_path), "--vista-previa") == (0, "construido\n", "")
    assert (recibido["salida"], recibido["vista_previa"]) == (RAIZ / "_vista-previa", True)
    assert isinstance(recibido["dia"], date)
    correr("construir", "--datos", str(tmp_path))
    assert (recibido["salida"], recibido["vista_previa"]) == (RAIZ / "_sitio", False)


def test_construir_con_datos_rechazados_escribe_los_hallazgos_y_sale_con_uno(
        correr, llamadas, monkeypatch, tmp_path):
    monkeypatch.setattr(sys.modules["tema"], "construir", llamadas.anotar(Rechazados()))
    codigo, salida, quejas = correr("construir", "--datos", str(tmp_path))
    assert (codigo, salida) == (1, "texto: uno, dos\n")
    assert quejas == "No se construyó el sitio: primero hay que remediar los hallazgos.\n"


def test_una_construccion_detenida_dice_su_motivo(correr, llamadas, monkeypatch, tmp_path):
    monkeypatch.setattr(sys.modules["tema"], "construir", llamadas.anotar(Detenida("Falta la plantilla.")))
    assert correr("construir", "--datos", str(tmp_path)) == (1, "", "Falta la plantilla.\n")


def test_servir_construye_y_luego_sirve_en_el_puerto_pedido(correr, llamadas, tmp_path):
    sitio = tmp_path / "sitio"
    datos = tmp_path / "datos"
    datos.mkdir()
    assert correr("servir", "--datos", str(datos), "--salida", str(sitio), "--puerto", "8123")[0] == 0
    assert llamadas.anotadas == [(datos, sitio, None), (sitio, 8123)]


def test_ordenar_dice_que_archivos_cambio(correr, llamadas, tmp_path):
    codigo, salida, _ = correr("ordenar", "--datos", str(tmp_path))
    assert (codigo, salida) == (0, f"{Path('datos/a.csv')}\nArchivos reescritos: 1.\n")


def test_importar_entrega_archivo_destino_mapa_y_proceso(correr, llamadas, tmp_path):
    hoja, mapa = tmp_path / "hoja.csv", tmp_path / "mapa.toml"
    hoja.write_text("x")
    mapa.write_text("x")
    assert correr("importar", str(hoja), "--destino", "d", "--mapa", str(mapa)) == (0, "importado\n", "")
    assert llamadas.anotadas == [(hoja, Path("d"), mapa, None)]


def test_una_importacion_detenida_dice_su_motivo(correr, llamadas, monkeypatch, tmp_path):
    detenida = llamadas.anotar(Detenida("No hay hojas."))
    monkeypatch.setattr(sys.modules["captura.importar"], "importar", detenida)
    hoja = tmp_path / "hoja.csv"
    hoja.write_text("x")
    assert correr("importar", str(hoja), "--destino", "d") == (1, "", "No hay hojas.\n")


def test_la_demostracion_no_pisa_un_destino_con_cosas(correr, llamadas, monkeypatch):
    monkeypatch.setattr(sys.modules["captura.demostracion"], "generar",
                        llamadas.anotar(ValueError("«d» ya tiene cosas.")))
    assert correr("demostracion", "--destino", "d") == (1, "", "«d» ya tiene cosas.\n")
    assert llamadas.anotadas == [(Path("d"), 1200, 2024)]


@pytest.fixture
def relevos(monkeypatch):
    """Deja ver a qué orden se entregaría el mando, sin entregarlo."""
    anotados = []
    monkeypatch.setattr("arranque.relevar", lambda orden, **variables: anotados.append((orden, variables)))
    monkeypatch.setattr(entorno, "asegurar", lambda *candados: anotados.append(candados))
    return anotados


def test_probar_entrega_a_pytest_el_navegador_y_las_opciones_con_espacios(correr, relevos, monkeypatch):
    monkeypatch.setattr(chromium, "asegurar", lambda: "/un/chromium")
    assert correr("probar", "--", "-k", "uno or dos")[0] == 0
    orden = [str(entorno.PYTHON), "-m", "pytest", "-n", "2", "--dist", "loadfile", "-k", "uno or dos"]
    assert relevos == [("principal", "probar"), (orden, {"CONOCELES_CHROMIUM": "/un/chromium"})]


def test_probar_sin_navegador_dice_como_remediarlo(correr, relevos, monkeypatch):
    monkeypatch.setenv("CONOCELES_CHROMIUM", "/no/existe")
    codigo, _, quejas = correr("probar")
    assert codigo == 1
    assert quejas.startswith("CONOCELES_CHROMIUM dice «/no/existe» y ahí no hay un navegador que arranque.")


def test_sin_chromium_en_ningun_lado_se_intenta_todo_y_se_dice(monkeypatch, capsys):
    intentos = []
    monkeypatch.delenv("CONOCELES_CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "_candidatos", lambda: iter(["/no/existe"]))
    monkeypatch.setattr(chromium, "_correr", lambda orden, *_, **__: intentos.append(orden))
    monkeypatch.setattr(chromium.shutil, "which", lambda nombre: nombre)
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0, raising=False)
    with pytest.raises(chromium.SinChromium, match="di dónde está con la variable CONOCELES_CHROMIUM"):
        chromium.asegurar()
    assert [orden[1:][-1] for orden in intentos] == ["chromium", "update", "chromium-headless-shell", "chromium"]


class Terminal(io.StringIO):
    """Una salida que dice ser terminal."""

    def isatty(self):
        return True


def test_el_avance_deja_un_renglon_por_fase_con_cuenta_y_segundos():
    terminal, reloj = Terminal(), iter([0, 1, 2, 2, 3])
    with Avance(terminal, lambda: next(reloj)) as avance:
        avance("fichas", 1, 1200)
        avance("fichas", 1200, 1200)
        avance("índices", 3, None)
    renglones = terminal.getvalue().replace("\x1b[K", "").split("\n")
    finales = [renglon.split("\r")[-1] for renglon in renglones]
    assert finales == ["fichas: 1,200 en 2.0 s", "índices: 3 en 1.0 s", ""]
    assert "fichas: 1 de 1,200 · 0 s" in renglones[0]


def test_el_avance_no_escribe_en_cada_llamada():
    terminal = Terminal()
    with Avance(terminal, lambda: 5.0) as avance:
        for hechos in range(1000):
            avance("fichas", hechos, 1000)
    assert terminal.getvalue().count("\r") == 2


def test_el_avance_calla_cuando_no_hay_terminal():
    salida = io.StringIO()
    with Avance(salida) as avance:
        avance("fichas", 1, 2)
    assert salida.getvalue() == ""
