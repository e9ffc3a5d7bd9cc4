"""A cada columna, su concepto: decide el rótulo, lo confirman los valores y lo que no se sabe no se adivina."""

from collections import Counter

from ..doblar import compactar
from ..privacidad import tapar
from ..valores.catalogados import es_ausencia
from .columna import Columna
from .conceptos import PUBLICO, VARIAS_COLUMNAS, Concepto
from .evidencia import evidencia
from .reconocer import Lectura, Reconocedor
from .reservar import apartar_lo_reservado

MUESTRA = 400
INCONFUNDIBLES = ("calidad", "sexo", "entidad")


def columnas_de(rotulos: tuple[str, ...], filas: list[list[str]], reconocedor: Reconocedor) -> list[Columna]:
    """Las columnas con rótulo o con datos de una hoja, cada una con el concepto que le toca."""
    columnas, muestras = [], {}
    entendidos = _con_su_persona(rotulos, reconocedor)
    for indice, rotulo in enumerate(rotulos):
        valores = [fila[indice] for fila in filas if not es_ausencia(fila[indice])]
        if rotulo or valores:
            columnas.append(Columna(indice, tapar(rotulo), len(valores)))
            muestras[indice] = valores[:: max(1, len(valores) // MUESTRA)]
    propuestas = _propuestas(columnas, muestras, entendidos, reconocedor)
    _repartir(propuestas, reconocedor.conceptos)
    _por_contenido(columnas, muestras, reconocedor.conceptos)
    _separar_nombres(columnas)
    _soltar_estatus_ajeno(columnas)
    apartar_lo_reservado(columnas, muestras)
    for columna in columnas:
        if not columna.concepto and not columna.motivo:
            columna.motivo = "rótulo desconocido" if columna.rotulo else "sin rótulo"
    return columnas


def _con_su_persona(rotulos: tuple[str, ...], reconocedor: Reconocedor) -> tuple[str, ...]:
    """«Propietario, Género, Suplente, Género»: el rótulo que se repite una vez por persona es de cada una, en orden."""
    de_nombre = [
        lecturas[0].persona
        for rotulo in rotulos
        if (lecturas := reconocedor.leer(rotulo)) and lecturas[0].concepto == "nombre"
    ]
    if de_nombre not in (["propietaria", "suplente"], ["", "suplente"]):
        return rotulos
    vistos, completos = Counter(), []
    for rotulo in rotulos:
        es_de_cada_una = rotulo and rotulos.count(rotulo) == 2
        completos.append(f"{rotulo} {('propietaria', 'suplente')[vistos[rotulo]]}" if es_de_cada_una else rotulo)
        vistos[rotulo] += 1
    return tuple(completos)


def _propuestas(columnas, muestras, entendidos, reconocedor) -> list[tuple[float, Columna, Lectura]]:
    """Cada lectura posible de cada columna con sus puntos, de más a menos; sin lo que los valores desmienten."""
    propuestas = []
    for columna in columnas:
        for lectura in reconocedor.leer(entendidos[columna.indice]):
            prueba = evidencia(lectura.concepto, muestras[columna.indice])
            if prueba is not None and prueba < 0.15:
                columna.motivo = f"sus valores no son de «{reconocedor.conceptos[lectura.concepto].titulo}»"
                continue
            propuestas.append((lectura.puntos * (1.0 if prueba is None else 0.5 + 0.5 * prueba), columna, lectura))
    return sorted(propuestas, key=lambda propuesta: (-propuesta[0], propuesta[1].indice))


def _repartir(propuestas, conceptos: dict[str, Concepto]) -> None:
    ocupados: dict[tuple[str, str], Columna] = {}
    for puntos, columna, lectura in propuestas:
        if columna.concepto:
            continue
        clase, llave = conceptos[lectura.concepto].clase, (lectura.concepto, lectura.persona)
        duena = ocupados.get(llave)
        if duena and clase == PUBLICO and lectura.concepto not in VARIAS_COLUMNAS:
            columna.motivo = (
                f"ya se tomó «{conceptos[lectura.concepto].titulo}» de la columna {duena.letra} («{duena.rotulo}»)"
            )
            columna.rival_de = llave if duena.puntos - puntos < 5 else columna.rival_de
            continue
        ocupados.setdefault(llave, columna)
        columna.poner(lectura, clase, puntos)


def _por_contenido(columnas: list[Columna], muestras: dict[int, list[str]], conceptos: dict[str, Concepto]) -> None:
    """A falta de rótulo conocido, lo inconfundible se reconoce por sus valores: «Propietaria, Suplente», «Mujer,
    Hombre»."""
    for concepto in INCONFUNDIBLES:
        if any(columna.concepto == concepto for columna in columnas):
            continue
        for columna in columnas:
            if (
                not columna.concepto
                and columna.rotulo
                and len(muestras[columna.indice]) > 1
                and evidencia(concepto, muestras[columna.indice]) > 0.95
            ):
                columna.poner(Lectura(concepto, "", 0), PUBLICO, 100, "por sus valores")
                break


def _soltar_estatus_ajeno(columnas: list[Columna]) -> None:
    """«Estatus» a secas es el de los estudios solo si sigue a su grado; si no, puede ser el avance de la captura."""
    for anterior, columna in zip([None, *columnas], columnas, strict=False):
        if (
            columna.concepto == "estatus_estudios"
            and compactar(columna.rotulo) in ("estatus", "status")
            and (anterior is None or anterior.concepto != "grado_maximo_estudios")
        ):
            columna.concepto, columna.clase, columna.motivo = "", "", "no se sabe de qué es el estatus"


def _separar_nombres(columnas: list[Columna]) -> None:
    """Si hay apellidos aparte, la columna «Nombre» es solo el de pila; si no los hay, «Nombre(s)» es el completo."""
    for persona in {columna.persona for columna in columnas}:
        propias = {c.concepto: c for c in columnas if c.persona == persona and c.concepto}
        hay_apellidos = "apellido_paterno" in propias or "apellidos" in propias
        if hay_apellidos and "nombre" in propias and "nombres" not in propias:
            rotulo = compactar(propias["nombre"].rotulo)
            if "complet" in rotulo or "apellido" in rotulo:
                for sobra in ("apellido_paterno", "apellido_materno", "apellidos"):
                    if sobra in propias:
                        propias[sobra].concepto = ""
                        propias[sobra].motivo = f"el nombre completo ya está en la columna {propias['nombre'].letra}"
            else:
                propias["nombre"].concepto = "nombres"
        elif not hay_apellidos and "nombres" in propias and "nombre" not in propias:
            propias["nombres"].concepto = "nombre"
