"""El canario de la reserva: de una carpeta cifrada de verdad a git, al sitio y a su vista previa, y nada se cuela en el camino."""

import json
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from captura import reservado as sala
from captura.demostracion import generar
from consola.ordenes import consentimientos, estadistica
from tema import construccion, construir
from tests.canario import canario, capas, donde_estan, raiz_de
from tests.revision.conftest import IDENTIDAD
from validadores import escribir_contrato, examinar, ordenar, revisar

HOY = date(2024, 5, 10)
CASOS = {
    "no autorizó publicar": {"publicacion_identidad": {"autoriza": False}},
    "no autorizó el tratamiento": {"tratamiento": {"autoriza": False}},
    "no hay constancia de publicación": {"publicacion_identidad": None},
    "no consta la firma": {"documento": False},
    "venció": {"publicacion_identidad": {"vence": "2024-05-01"}},
    "lo revocó": {},
    "lo autorizó": {},
}
"""Por qué se calla una respuesta, y en qué difieren sus constancias."""
PUBLICO = "lo autorizó"
APARTE = ("correo privado", "domicilio privado", "documento firmado", "razón de una observación", "quién lo recibió")
CANARIOS = {asunto: canario(f"reserva: {asunto}") for asunto in (*CASOS, *APARTE)}


def constancias(clave, cambios):
    """Las tres de una persona, con lo que cambia en su caso."""
    siglas = {"tratamiento": "CT", "publicacion_identidad": "CI", "estadistica": "CE"}
    return {"clave": clave, "constancias": [
        {"consentimiento": cual, "autoriza": True, "folio": f"{sigla}-{clave.upper()}", "fecha": "2024-04-18",
         "recibio": CANARIOS["quién lo recibió"], **(cambios.get(cual) or {})}
        for cual, sigla in siglas.items() if cambios.get(cual, {}) is not None
    ]}


def git(carpeta, *orden):
    return subprocess.run(["git", *IDENTIDAD, *orden], cwd=carpeta, check=True, capture_output=True).stdout


class Obra:
    """La elección, su reserva y quién es quién."""

    def __init__(self, base):
        self.base, self.datos, self.raiz = base, base / "publico" / "datos", base / "reserva"
        generar(self.datos, 60, 7)
        for archivo in (self.datos / "candidaturas/identidad").iterdir():
            archivo.unlink()
        (self.datos / "seguimiento/revocaciones.csv").write_text("folio,fecha\n")
        pueblos = "".join(f"p{i},{CANARIOS[asunto]}\n" for i, asunto in enumerate(CASOS))
        (self.datos / "catalogos/pueblos.csv").write_text("clave,nombre\n" + pueblos, "utf-8")
        proceso = self.datos / "proceso.json"
        proceso.write_text(re.sub(r' "historial": \{[^}]*\},\n', "", proceso.read_text("utf-8")), "utf-8")
        ordenar(self.datos)
        escribir_contrato(self.datos)
        claves = []
        for nombre in ("ana", "beto"):
            texto, publica = sala.crear_llave()
            (base / f"{nombre}.txt").write_text(texto)
            claves.append(publica)
        self.llave = str(base / "ana.txt")
        self.reserva = sala.iniciar(self.raiz, sala.leer_destinatarios("d", "\n".join(claves)), [base / "publico"])
        self.publico = examinar(self.datos, memoria=None).expediente
        vigentes = [r.valor for r in self.publico.registro if r.valor.es_vigente and r.valor.edad and 30 <= r.valor.edad < 60]
        self.quien = dict(zip(CASOS, (candidatura.clave for candidatura in vigentes), strict=False))

    def recibir(self):
        """Llega lo de todas, con su canario en la respuesta, en el contacto y en el documento."""
        leido = self.publico
        referencia = sala.Referencia(leido.registro.por_clave, leido.cuestionarios, leido.nombres)
        for asunto, clave in self.quien.items():
            dichas = {"indigena": "Sí", "lengua_indigena": "No", "pueblo_indigena": CANARIOS[asunto], "joven": "No", "mayor": "No"}
            for pregunta in leido.cuestionarios.identidad:
                if pregunta.id not in dichas and not pregunta.si:
                    dichas[pregunta.id] = ["Prefiero no contestar"] if pregunta.varias else "Prefiero no contestar"
            piezas = {
                "respuestas": {"clave": clave, **dichas}, "constancias": constancias(clave, CASOS[asunto]),
                "contacto": {"clave": clave, "correos": [f"{CANARIOS['correo privado']}@correo.example"], "domicilio": CANARIOS["domicilio privado"]},
            }
            rutas = {nombre: self.base / f"{nombre}.json" for nombre in piezas}
            for nombre, ruta in rutas.items():
                ruta.write_text(json.dumps(piezas[nombre], ensure_ascii=False), "utf-8")
            if CASOS[asunto].get("documento", True):
                rutas["documento"] = self.base / "firmado.pdf"
                rutas["documento"].write_bytes(f"PDF {clave} {CANARIOS['documento firmado']}".encode())
            # En dos entregas: junto con un «no» al tratamiento las respuestas no se reciben.
            sala.recibir(self.reserva, clave, {n: r for n, r in rutas.items() if n in ("respuestas", "contacto")}, referencia, HOY)
            sala.recibir(self.reserva, clave, {n: r for n, r in rutas.items() if n in ("constancias", "documento")}, referencia, HOY)
            for ruta in rutas.values():
                ruta.unlink()

    def observar(self):
        """Se devuelve una sección, con su razón."""
        clave = next(r.valor.clave for r in self.publico.registro if r.valor.es_vigente and r.valor.clave not in self.quien.values())
        pedida = sala.Pedida(clave, "identidad", HOY, f"Falta {CANARIOS['razón de una observación']}.", date(2024, 5, 15))
        llaves = sala.leer_llaves("ana", Path(self.llave).read_bytes())
        sala.guardar(self.reserva, sala.preparar(self.reserva, llaves, pedida, self.publico))

    def operar(self, proyectar=False, **pedido):
        consentimientos.atender(consentimientos.Pedido(self.datos, self.llave, str(self.raiz), **pedido), proyectar)


@pytest.fixture(scope="module")
def obra(tmp_path_factory):
    """Todo lo que hace quien opera, en orden: recibir, proyectar, retirar, contar y comprometer cada paso."""
    hecha = Obra(tmp_path_factory.mktemp("canario-de-la-reserva"))
    repositorio = hecha.base / "publico"
    git(repositorio, "init", "--quiet")
    hecha.recibir()
    hecha.observar()
    # Quien revoca antes de que se proyecte no debe llegar nunca al historial.
    hecha.operar(revocar=f"CI-{hecha.quien['lo revocó'].upper()}", fecha=HOY)
    for paso in (lambda: None, lambda: hecha.operar(proyectar=True), lambda: estadistica.escribir(hecha.datos, HOY, HOY, hecha.llave, str(hecha.raiz))):
        paso()
        git(repositorio, "add", "--all")
        git(repositorio, "commit", "--quiet", "--allow-empty", "-m", "Un cambio")
    return hecha


@pytest.fixture(scope="module")
def sitios(obra, tmp_path_factory):
    """El sitio y su vista previa."""
    carpeta = tmp_path_factory.mktemp("sitios")
    original = construccion.RESERVA
    construccion.RESERVA = carpeta / "reserva"
    try:
        construir(obra.datos, carpeta / "salida" / "sitio")
        construir(obra.datos, carpeta / "salida" / "previa", vista_previa=True)
    finally:
        construccion.RESERVA = original
    return carpeta / "salida"


def test_los_datos_que_salen_de_la_reserva_valen_y_son_los_autorizados(obra):
    assert revisar(obra.datos, memoria=None) == []
    assert [ruta.stem for ruta in (obra.datos / "candidaturas/identidad").iterdir()] == [obra.quien[PUBLICO]]


@pytest.mark.parametrize("asunto", [a for a in CANARIOS if a != PUBLICO])
def test_lo_reservado_no_esta_en_el_sitio_ni_en_su_vista_previa(sitios, asunto):
    assert donde_estan(sitios, {asunto: CANARIOS[asunto]})[asunto] == set()


def test_lo_autorizado_si_esta_en_ambos_para_que_esta_prueba_pueda_fallar(sitios, obra):
    rutas = donde_estan(sitios, {PUBLICO: CANARIOS[PUBLICO]})[PUBLICO]
    assert {f"sitio/fichas/{obra.quien[PUBLICO]}.html", f"previa/fichas/{obra.quien[PUBLICO]}.html"} <= rutas


@pytest.mark.parametrize("empacado", [False, True], ids=["objetos sueltos", "paquetes"])
def test_ningun_objeto_de_git_trae_lo_reservado(obra, empacado):
    repositorio = obra.base / "publico"
    if empacado:
        git(repositorio, "gc", "--quiet", "--aggressive", "--prune=now")
        assert list((repositorio / ".git/objects/pack").glob("*.pack"))
    # El catálogo de pueblos es público por sí mismo y nombra todas las opciones: ahí no dicen de nadie.
    catalogo = git(repositorio, "rev-parse", "HEAD:datos/catalogos/pueblos.csv").strip()
    lista = git(repositorio, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)").split()
    assert len(lista) > 50
    todo = {asunto: raiz_de(palabra) for asunto, palabra in CANARIOS.items()}
    hallados = set()
    for objeto in lista:
        if objeto != catalogo:
            tipo = git(repositorio, "cat-file", "-t", objeto.decode()).strip().decode()
            for capa in capas(git(repositorio, "cat-file", tipo, objeto.decode())):
                hallados |= {asunto for asunto, raiz in todo.items() if raiz in capa.lower()}
    assert hallados == {PUBLICO}


def test_la_carpeta_reservada_tampoco_los_dice_sin_llave(obra):
    assert not any(donde_estan(obra.raiz, CANARIOS).values())
    expedientes = obra.reserva.expedientes(sala.leer_llaves("ana", Path(obra.llave).read_bytes()))
    assert {e.respuestas.get("pueblo_indigena") for e in expedientes} >= {CANARIOS[asunto] for asunto in CASOS}
