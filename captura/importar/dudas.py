"""Lo que no está claro y no se adivina: se pregunta con un mapa para corregir."""

from .columnas.columna import Columna
from .columnas.contexto import Indicio
from .columnas.hoja_reconocida import HojaReconocida
from .interpretar.nombres import parece_nombre
from .mapa import Mapa
from .valores.catalogados import es_ausencia

_DE_FUERZA = {"fuerza", "coalicion", "partido_origen", "siglas"}
_REQUERIDOS = {"nombre": "el nombre de la persona", "cargo": "el cargo", "fuerza": "quien postula"}
PUNTOS_CLAROS = 50


def dudas_de(hojas: list[HojaReconocida], mapa: Mapa) -> list[str]:
    """Una frase por cada cosa que falta o que dos columnas se disputan; vacía si todo está claro."""
    return [duda for hoja in hojas if not hoja.es_complemento for duda in _de_hoja(hoja, mapa)]


def _de_hoja(hoja: HojaReconocida, mapa: Mapa):
    lugar = f"Hoja «{hoja.hoja.nombre}»"
    conceptos, dichos = hoja.conceptos(), set(mapa.constantes) | set(hoja.contexto)
    for indicios in hoja.secciones.values():
        dichos |= indicios.keys()
    if not hoja.personas:
        _sugerir_nombre(hoja)
        yield f"{lugar}: no se sabe qué columna trae el nombre de la persona."
    if (
        not conceptos & {"cargo", "eleccion"}
        and not dichos & {"cargo"}
        and not _dice_la_planilla(hoja)
        and not _suponer_diputacion(hoja)
    ):
        yield (
            f"{lugar}: ninguna columna dice el cargo, ni el título, la hoja o el archivo. Indica la columna, o "
            "«cargo» en [constantes]."
        )
    if not conceptos & _DE_FUERZA and "fuerza" not in dichos:
        yield (
            f"{lugar}: ninguna columna dice qué partido, coalición o independiente postula. Indica la columna, o "
            "«fuerza» en [constantes]."
        )
    for columna in hoja.columnas:
        if columna.concepto in _REQUERIDOS and 0 < columna.puntos < PUNTOS_CLAROS:
            yield (
                f"{lugar}, columna {columna.letra} («{columna.rotulo}»): por su rótulo sería "
                f"{_REQUERIDOS[columna.concepto]}, pero sus valores no lo parecen. Confírmalo o corrígelo."
            )
    yield from _disputas(hoja, lugar)


def _sugerir_nombre(hoja: HojaReconocida) -> None:
    """Sugiere como nombre la columna libre cuyos valores más parecen de persona."""
    parecidos = {
        c.indice: sum(parece_nombre(fila[c.indice]) for _, fila in hoja.renglones())
        for c in hoja.columnas
        if not c.concepto
    }
    mejor = max(parecidos, key=parecidos.get, default=None)
    for columna in hoja.columnas:
        if columna.indice == mejor and parecidos[mejor]:
            columna.sugerencia = "nombre"


def _dice_la_planilla(hoja: HojaReconocida) -> bool:
    return all(persona not in ("", "propietaria", "suplente") for persona in hoja.personas) and bool(hoja.personas)


def _suponer_diputacion(hoja: HojaReconocida) -> bool:
    """Fórmulas de dos personas por distrito, sin cargo, solo pueden ser diputaciones de mayoría relativa: lo apunta."""
    de_distrito = {"distrito", "distrito_local", "distrito_federal", "distrito_numero"}
    hay_distrito = any(c.concepto in de_distrito and c.con_dato for c in hoja.columnas)
    if set(hoja.personas) == {"propietaria", "suplente"} and hay_distrito and "municipio" not in hoja.conceptos():
        hoja.contexto["cargo"] = Indicio(
            "Diputación de mayoría relativa", "la forma de la tabla, con una fórmula por distrito y sin cargo"
        )
        return True
    return False


def _disputas(hoja: HojaReconocida, lugar: str):
    """Dos columnas con el mismo derecho a un concepto necesario y valores distintos."""
    for columna in hoja.columnas:
        duena = next((c for c in hoja.columnas if columna.rival_de == (c.concepto, c.persona) and c.concepto), None)
        if duena and columna.rival_de[0] in _REQUERIDOS and not columna.concepto and _difieren(hoja, columna, duena):
            yield (
                f"{lugar}: las columnas {duena.letra} («{duena.rotulo}») y {columna.letra} («{columna.rotulo}») "
                "podrían ser "
                f'{_REQUERIDOS[columna.rival_de[0]]}, y no dicen lo mismo. Deja una y pon "ninguno" a la otra.'
            )


def _difieren(hoja: HojaReconocida, una: Columna, otra: Columna) -> bool:
    return any(
        fila[una.indice].strip() != fila[otra.indice].strip()
        for _, fila in hoja.renglones()
        if not es_ausencia(fila[una.indice])
    )
