"""La casa está en orden: quién importa a quién, cuánto mide cada cosa, y lo que nunca debe aparecer."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

import validadores
from validadores import reglas

RAIZ = Path(__file__).parent.parent
SALAS = ("captura", "revision", "tema", "informes", "publicacion")
CODIGO = ("validadores", "consola", *SALAS)
FUNCION_MAXIMA = 40
MODULO_MAXIMO = 260

SIN_ARCHIVOS_NI_RELOJ = {"os", "io", "pathlib", "shutil", "tempfile", "time", "subprocess", "glob"}
HORAS = {("date", "today"), ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("time", "time"),
         ("time", "time_ns"), ("time", "localtime"), ("time", "gmtime"), ("time", "ctime"), ("time", "strftime")}
REGISTROS = re.compile(r"https?://[^\s\"'<>)]*(?:pypi|pythonhosted|npmjs|yarnpkg|artifactory|nexus)")
RUTAS_DE_MAQUINA = re.compile(r"(?<![\w.\-/}])(?:/(?:root|home|Users|work)/[\w.]|[A-Z]:\\\\?Users\\)")


def modulos(*carpetas):
    """Los módulos de Python de unas carpetas; ninguno si la sala todavía no existe."""
    return [ruta for carpeta in carpetas for ruta in sorted((RAIZ / carpeta).rglob("*.py"))]


def dicho(ruta):
    return ruta.relative_to(RAIZ).as_posix()


def arbol(ruta):
    return ast.parse(ruta.read_text("utf-8"))


def importados(ruta):
    """Los nombres completos de lo que importa un módulo: «validadores.modelo.base», «pelican»…"""
    paquete = ruta.relative_to(RAIZ).parent.parts
    for nodo in ast.walk(arbol(ruta)):
        if isinstance(nodo, ast.Import):
            yield from (nombre.name for nombre in nodo.names)
        elif isinstance(nodo, ast.ImportFrom):
            inicio = ".".join(paquete[: len(paquete) - nodo.level + 1]) if nodo.level else ""
            base = ".".join(filter(None, [inicio, nodo.module]))
            yield base
            if not nodo.module:
                yield from (f"{base}.{nombre.name}" for nombre in nodo.names)


def llamadas(modulo):
    """Las llamadas a funciones sueltas de un módulo, por el nombre de la función."""
    por_nombre = {}
    for nodo in ast.walk(modulo):
        if isinstance(nodo, ast.Call) and isinstance(nodo.func, ast.Name):
            por_nombre.setdefault(nodo.func.id, []).append(nodo)
    return por_nombre


def archivos_del_proyecto():
    """Lo que git lleva o llevaría."""
    orden = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    lista = subprocess.run(orden, cwd=RAIZ, capture_output=True, check=True).stdout
    return [RAIZ / nombre for nombre in lista.decode().split("\0") if nombre and (RAIZ / nombre).is_file()]


@pytest.mark.parametrize("ruta", modulos("validadores/modelo"), ids=dicho)
def test_el_modelo_solo_conoce_a_pydantic_y_a_si_mismo(ruta):
    ajenos = {nombre for nombre in importados(ruta) if nombre.startswith("validadores") and ".modelo" not in nombre}
    assert not ajenos
    assert not {nombre.partition(".")[0] for nombre in importados(ruta)} & {"frictionless", "pelican", "PIL", *SALAS}


@pytest.mark.parametrize("ruta", [
    ruta for ruta in modulos("validadores/reglas", "validadores/alertas") if ruta.stem != "__init__"
], ids=dicho)
def test_una_regla_solo_conoce_los_modelos_y_los_hallazgos(ruta):
    nombres = set(importados(ruta))
    internos = {nombre for nombre in nombres if nombre.startswith("validadores")}
    assert internos <= {"validadores.modelo", "validadores.hallazgo"}
    assert not {nombre.partition(".")[0] for nombre in nombres} & {*SIN_ARCHIVOS_NI_RELOJ, *SALAS}
    assert "open" not in llamadas(arbol(ruta))


@pytest.mark.parametrize("nombre", ["hallazgo", "mensajes", "citas"])
def test_hallazgos_y_mensajes_no_tocan_archivos_ni_reloj(nombre):
    nombres = set(importados(RAIZ / f"validadores/{nombre}.py"))
    permitidos = {"validadores.modelo", "validadores.hallazgo", "validadores.mensajes", "validadores.citas",
                  "validadores.mensajes_de_alerta", "validadores.mensajes_de_identidad"}
    assert {n for n in nombres if n.startswith("validadores") and not n.startswith("validadores.modelo")} <= permitidos
    assert not {n.partition(".")[0] for n in nombres} & SIN_ARCHIVOS_NI_RELOJ


@pytest.mark.parametrize("ruta", modulos(*SALAS), ids=dicho)
def test_las_salas_entran_por_la_cara_de_validadores_y_no_se_visitan(ruta):
    propia = ruta.relative_to(RAIZ).parts[0]
    nombres = set(importados(ruta))
    assert not {nombre for nombre in nombres if nombre.startswith("validadores.")}
    assert not {nombre.partition(".")[0] for nombre in nombres} & (set(SALAS) - {propia})


@pytest.mark.parametrize("biblioteca, propietarios", [
    ("pelican", {"tema/complemento.py"}), ("frictionless", {"validadores/tablas.py"}),
])
def test_cada_biblioteca_grande_tiene_un_solo_dueño(biblioteca, propietarios):
    usuarios = {dicho(ruta) for ruta in modulos(*CODIGO)
                if any(nombre.partition(".")[0] == biblioteca for nombre in importados(ruta))}
    assert usuarios <= propietarios


def test_nadie_importa_las_tareas():
    """Salvo la consola, que es quien las ejecuta."""
    prohibidos = {"tasks", "pelicanconf"}
    assert not [dicho(ruta) for ruta in modulos("validadores", *SALAS) if prohibidos & set(importados(ruta))]


@pytest.mark.parametrize("ruta", modulos(*CODIGO), ids=dicho)
def test_nadie_mira_el_reloj(ruta):
    horas = [
        f"{nodo.value.id}.{nodo.attr} (renglón {nodo.lineno})" for nodo in ast.walk(arbol(ruta))
        if isinstance(nodo, ast.Attribute) and isinstance(nodo.value, ast.Name) and (nodo.value.id, nodo.attr) in HORAS
    ]
    assert not horas, "el reloj solo se lee en tasks.py y pelicanconf.py"


@pytest.mark.parametrize("ruta", modulos(*CODIGO), ids=dicho)
def test_los_modulos_y_las_funciones_caben_en_una_mirada(ruta):
    assert len(ruta.read_text("utf-8").splitlines()) <= MODULO_MAXIMO
    largas = [
        f"{nodo.name}: {nodo.end_lineno - nodo.lineno + 1}" for nodo in ast.walk(arbol(ruta))
        if isinstance(nodo, ast.FunctionDef) and nodo.end_lineno - nodo.lineno + 1 > FUNCION_MAXIMA
    ]
    assert not largas


def publicos(nodo, prefijo=""):
    """Las clases y funciones públicas de un módulo y los métodos públicos de sus clases."""
    for hijo in nodo.body:
        if isinstance(hijo, ast.FunctionDef | ast.ClassDef) and not hijo.name.startswith("_"):
            yield prefijo + hijo.name, hijo
            if isinstance(hijo, ast.ClassDef):
                yield from publicos(hijo, f"{hijo.name}.")


@pytest.mark.parametrize("ruta", modulos(*CODIGO), ids=dicho)
def test_todo_lo_publico_se_explica(ruta):
    modulo = arbol(ruta)
    assert ast.get_docstring(modulo) or not modulo.body, "falta decir qué es el módulo"
    assert not [nombre for nombre, nodo in publicos(modulo) if not ast.get_docstring(nodo)]


def test_cada_regla_dice_su_porque_y_solo_usa_su_codigo():
    for modulo in reglas.MODULOS:
        ruta = Path(modulo.__file__)
        assert {llamada.args[0].value for llamada in llamadas(arbol(ruta))["hallar"]} == {ruta.stem.replace("_", "-")}
        assert len(modulo.__doc__) > 50, "la regla y su fuente"
    archivos = {ruta.stem for ruta in (RAIZ / "validadores/reglas").glob("*.py")} - {"__init__"}
    assert archivos == {modulo.__name__.rpartition(".")[2] for modulo in reglas.MODULOS}


def test_cada_codigo_se_escribe_igual_en_los_mensajes_y_en_los_casos():
    casos = {ruta.name for ruta in (RAIZ / "tests/casos").iterdir() if ruta.is_dir() and not ruta.name.startswith("_")}
    assert casos <= set(validadores.FRASES)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", codigo) for codigo in validadores.FRASES)


@pytest.mark.parametrize("prohibida", ["inválid", "invalid", "error", "por favor"])
def test_ninguna_frase_regaña_ni_suplica(prohibida):
    assert not [codigo for codigo, frase in validadores.FRASES.items() if prohibida in frase.lower()]


def plantillas():
    return sorted((RAIZ / "tema/templates").rglob("*.html"))


@pytest.mark.parametrize("ruta", plantillas(), ids=dicho)
def test_las_plantillas_no_se_saltan_el_escape_ni_la_politica_de_contenido(ruta):
    texto = ruta.read_text("utf-8")
    sin_lo_del_instituto = re.sub(r"(?:page|article)\.content\s*\|\s*safe", "", texto)
    assert not re.search(r"\|\s*safe\b", sin_lo_del_instituto), "solo la prosa del instituto va sin escapar"
    assert not re.search(r"<[^>]*\sstyle\s*=", texto), "los estilos van en la hoja"
    assert not re.search(r"<[^>]*\son[a-z]+\s*=", texto), "los gestos se atienden en static/js"
    assert "<style" not in texto
    assert not re.search(r"javascript:", texto, re.IGNORECASE)


def guiones():
    return sorted((RAIZ / "tema/static").rglob("*.js"))


@pytest.mark.parametrize("ruta", guiones(), ids=dicho)
def test_los_guiones_no_escriben_html_ni_evaluan_texto(ruta):
    prohibido = r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function|srcdoc)\b"
    assert not re.search(prohibido, ruta.read_text("utf-8"))


def test_ningun_archivo_dice_de_que_maquina_o_registro_vino():
    hallados = []
    for ruta in archivos_del_proyecto():
        if ruta == Path(__file__).resolve():
            continue
        try:
            texto = ruta.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        for patron in (REGISTROS, RUTAS_DE_MAQUINA):
            hallados += [f"{dicho(ruta)}: {hallado[0]}" for hallado in patron.finditer(texto)]
    assert not hallados


@pytest.mark.parametrize("carpeta", [
    carpeta for carpeta in ("datos", "tests/casos/_base") if (RAIZ / carpeta / "proceso.json").exists()
])
def test_los_datos_que_acompañan_al_proyecto_no_tienen_hallazgos(carpeta, tmp_path):
    assert validadores.formatear(validadores.revisar(RAIZ / carpeta, memoria=tmp_path)).startswith("Sin hallazgos")


def test_cada_amenaza_de_seguridad_nombra_pruebas_que_existen():
    """Un modelo de amenazas que cita una prueba borrada promete lo que nadie comprueba."""
    tabla = (RAIZ / "SECURITY.md").read_text("utf-8").partition("| quién podría leer qué, y cuándo |")[2].partition("\n\n")[0]
    archivos = [*(RAIZ / "tests").rglob("test_*.py")]
    funciones = re.findall(r"^ *def (test_\w+)", "\n".join(ruta.read_text("utf-8") for ruta in archivos), re.MULTILINE)
    filas = tabla.splitlines()[2:]
    for fila in filas:
        citadas = re.findall(r"`((?:tests/|test_)[^`]+)`", fila.split("|")[3])
        assert citadas, fila
        for citada in citadas:
            existe = any(RAIZ.glob(citada)) if citada.startswith("tests/") else citada in {ruta.name for ruta in archivos} or any(
                funcion == citada or citada.endswith("…") and funcion.startswith(citada[:-1]) for funcion in funciones
            )
            assert existe, citada
    assert len(filas) > 15
