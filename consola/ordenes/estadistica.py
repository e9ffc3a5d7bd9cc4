"""La tarea `estadistica`: de las respuestas reservadas, los números de grupos que pueden publicarse."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from invoke import Exit

from consola.dicho import exigiendo_datos
from consola.ordenes import reservado as orden_reservado

FALTAN_AJUSTES = """\
{datos}/proceso.json: No dice cómo se cuentan los grupos. Añade, con lo que el instituto acuerde:
 "estadistica": {{
  "umbral": 10,
  "razon": "Por qué ese umbral, dicho para la ciudadanía."
 }}"""


def escribir(datos: Path, corte: date | None, hoy: date, llave: str | None, reserva: str | None) -> None:
    """Calcula el corte y escribe `estadistica/agregados.json`; guarda cifrado con quiénes se calculó. Lanza `Exit`."""
    from informes.estadistica import calcular, reunir
    from validadores import contables

    if corte is None:
        raise Exit("Falta decir hasta qué día se cuenta: --corte AAAA-MM-DD.", code=2)
    if corte > hoy:
        raise Exit(f"--corte: {corte} todavía no llega. Indica un día que ya pasó.", code=2)
    eleccion = _eleccion(datos, corte)
    with orden_reservado.frenos():
        carpeta = orden_reservado.abrir(datos, reserva)
        llaves = orden_reservado.llaves(llave, datos, reserva)
        publicados = _publicados(carpeta, llaves, corte, eleccion.agregados)
        preguntas = contables(eleccion.cuestionarios, eleccion.proceso.estadistica.preguntas)
        personas = reunir(eleccion, carpeta.expedientes(llaves, hasta=corte), preguntas, corte)
        agregados = calcular(eleccion, personas, preguntas, corte, [c for c in publicados if c.agregados.corte < corte])
        _guardar(carpeta, publicados, agregados, personas)
        _publicar(datos, agregados)
    print(resumen(agregados, len(personas), (pregunta.id for pregunta in preguntas)))


def contar(datos: Path, expedientes: Iterable) -> None:
    """Escribe los agregados de una carpeta de datos que nunca los ha publicado, el día de su corte."""
    from informes.estadistica import calcular, reunir
    from validadores import cargar, contables

    eleccion = cargar(datos, memoria=None)
    preguntas = contables(eleccion.cuestionarios, eleccion.proceso.estadistica.preguntas)
    _publicar(datos, calcular(eleccion, reunir(eleccion, expedientes, preguntas, eleccion.hoy), preguntas, eleccion.hoy))


def resumen(agregados, personas: int, preguntas: Iterable[str]) -> str:
    """Qué se publica de cada pregunta y qué no, para quien va a subirlo."""
    hechas = {pregunta.pregunta: pregunta for pregunta in agregados.preguntas}
    renglones = [f"Corte del {agregados.corte}: {personas:,} personas autorizaron el uso estadístico y respondieron."]
    for id in preguntas:
        dicha = hechas.get(id)
        if dicha is None:
            renglones.append(f"  {id}: no se publica; algún número sería menor que {agregados.umbral}.")
            continue
        cuadros = "por " + ", ".join(cuadro.cruce for cuadro in dicha.cuadros) if dicha.cuadros else "sin cuadros"
        queda = "" if dicha.corte == agregados.corte else f"; queda como el {dicha.corte}: restar los dos cortes señalaría a alguien"
        renglones.append(f"  {id}: {dicha.total:,} respuestas; {cuadros}{queda}.")
    return "\n".join([*renglones, "Escrito en estadistica/agregados.json. Revísalo con «git diff» y súbelo como cualquier cambio."])


def _eleccion(datos: Path, corte: date):
    """La elección. Lanza `Exit` si tiene hallazgos, no dice cómo contar o sus datos no llegan al corte."""
    from validadores import cargar

    with exigiendo_datos("No se contó: primero hay que remediar los hallazgos."):
        eleccion = cargar(datos)
    if eleccion.proceso.estadistica is None:
        raise Exit(FALTAN_AJUSTES.format(datos=datos), code=1)
    if corte > eleccion.hoy:
        raise Exit(f"--corte: los datos se cortan el {eleccion.hoy} («hoy» en proceso.json). Indica ese día o uno anterior.", code=2)
    return eleccion


def _publicados(carpeta, llaves, corte: date, vigentes) -> list:
    """Los cortes que ya se publicaron. Lanza ReservaDetenida si falta alguno o el de hoy sería anterior."""
    from captura.reservado import ReservaDetenida
    from informes.estadistica import Corte
    from validadores import leer_documento

    cortes = []
    for ruta in carpeta.cortes():
        leido = leer_documento(ruta, carpeta.leer(ruta, llaves), Corte).valor
        if leido is None:
            raise ReservaDetenida(f"{ruta}: Se abrió, pero no es un corte que se entienda. Recupéralo del repositorio reservado.")
        cortes.append(leido)
    if vigentes and vigentes not in [c.agregados for c in cortes]:
        raise ReservaDetenida("estadistica/agregados.json: No lo calculó esta carpeta reservada, y sin saber con quiénes se calculó no "
                              "puede cuidarse la diferencia. Usa la carpeta con que se hizo, o recupera su último corte.")
    if cortes and cortes[-1].agregados.corte > corte:
        raise ReservaDetenida(f"--corte: ya hay un corte posterior, del {cortes[-1].agregados.corte}. Indica ese día u otro después.")
    return cortes


def _guardar(carpeta, publicados: list, agregados, personas) -> None:
    """Guarda cifrado el corte; si ya estaba, exige que sea el mismo. Lanza ReservaDetenida."""
    from captura.reservado import ReservaDetenida
    from informes.estadistica import Corte
    from validadores import bytes_de_documento

    corte = Corte(agregados=agregados, personas=personas)
    if corte in publicados:
        return
    if publicados and publicados[-1].agregados.corte == agregados.corte:
        raise ReservaDetenida(f"--corte: el {agregados.corte} ya se contó y desde entonces cambió con quiénes. Usa otro día: dos cuentas "
                              "del mismo corte se restarían.")
    carpeta.guardar(f"estadistica/{agregados.corte}.age", bytes_de_documento(corte))


def _publicar(datos: Path, agregados) -> None:
    from validadores import AGREGADOS, bytes_de_documento
    from validadores import escribir as escribir_archivo

    escribir_archivo(datos / AGREGADOS, bytes_de_documento(agregados))
