"""Los cuadros: una tabla CSV leída, contra su encabezado y contra su modelo, con el renglón de cada cosa."""

import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import ValidationError

from .canon import columnas_de
from .contrato import llave_de
from .hallazgo import Hallazgo, Redactado, enumerar, hallar
from .modelo import Modelo, Pasaje, Renglon, tiene_indicios
from .traduccion import traducir

CELDA_MAXIMA = 100_000
HALLAZGOS_MAXIMOS = 300
"""Con más, una tabla deja de leerse: la causa suele ser una sola y nadie corrige mil renglones uno por uno."""

SEPARADORES_AJENOS = (";", "\t", "|")


@dataclass(slots=True)
class Cuadro:
    """Una tabla leída.

    `renglones` son los que se entendieron; `crudos`, las celdas de todos los que tienen el ancho debido, en el orden
    del modelo; `claves`, las que se vieron. `esta_completo` es falso si algún renglón no se entendió; `se_leyo`, si
    además no se sabe ni qué claves hay.
    """

    archivo: str
    modelo: type[Modelo]
    renglones: list[Renglon] = field(default_factory=list)
    crudos: list[tuple[int, list[str]]] = field(default_factory=list)
    claves: set[str] = field(default_factory=set)
    esta_completo: bool = True
    se_leyo: bool = True
    hallazgos: list[Hallazgo] = field(default_factory=list)


def leer_tabla(archivo: str, texto: str, modelo: type[Modelo], **fijos: str) -> Cuadro:
    """Lee una tabla de `modelo`; `fijos` son los campos que no son columna, como la contienda."""
    cuadro = Cuadro(archivo, modelo)
    filas = _filas(cuadro, texto)
    _, encabezado, _ = next(filas, (1, [], 1))
    if not _revisar_encabezado(cuadro, encabezado):
        cuadro.se_leyo = cuadro.esta_completo = False
        return cuadro
    columnas = columnas_de(modelo)
    lugares = [encabezado.index(columna) if columna in encabezado else None for columna in columnas]
    llave = encabezado.index(llave_de(modelo)[0])
    esta_en_orden = tuple(encabezado) == columnas
    for numero, fila, ultimo in filas:
        if len(cuadro.hallazgos) >= HALLAZGOS_MAXIMOS:
            cuadro.hallazgos.append(hallar("demasiados-hallazgos", archivo, numero, total=len(cuadro.hallazgos)))
            cuadro.se_leyo = cuadro.esta_completo = False
            break
        if not any(fila):
            cuadro.hallazgos.append(hallar("fila-vacia", archivo, numero))
            continue
        cuadro.claves.update(fila[llave : llave + 1])
        if _tiene_buena_forma(cuadro, numero, fila, ultimo, len(encabezado)):
            celdas = fila if esta_en_orden else ["" if lugar is None else fila[lugar] for lugar in lugares]
            cuadro.crudos.append((numero, celdas))
            _entender(cuadro, numero, columnas, celdas, fijos)
    return cuadro


def _filas(cuadro: Cuadro, texto: str) -> Iterator[tuple[int, list[str], int]]:
    """Las filas de `texto`, con los renglones del archivo en que empieza y termina cada una."""
    csv.field_size_limit(CELDA_MAXIMA)
    lector = csv.reader(io.StringIO(texto, newline=""), strict=True)
    anterior = 0
    while True:
        try:
            fila = next(lector, None)
        except csv.Error as fallo:
            es_enorme = "field larger" in str(fallo)
            codigo = "celda-enorme" if es_enorme else "comillas-sueltas"
            cuadro.hallazgos.append(hallar(codigo, cuadro.archivo, anterior + 1, maximo=CELDA_MAXIMA))
            cuadro.esta_completo = cuadro.se_leyo = False
            return
        if fila is None:
            return
        inicio, anterior = anterior + 1, lector.line_num
        yield inicio, fila, anterior


def _revisar_encabezado(cuadro: Cuadro, encabezado: list[str]) -> bool:
    """Si con ese encabezado se puede leer la tabla; señala lo que falta, sobra, se repite o está fuera de orden."""
    columnas = columnas_de(cuadro.modelo)
    if ajeno := _separador_ajeno(encabezado):
        cuadro.hallazgos.append(hallar("separador-ajeno", cuadro.archivo, 1, separador=ajeno))
        return False
    faltan = [columna for columna in columnas if columna not in encabezado]
    sobran = list(dict.fromkeys(columna for columna in encabezado if columna not in columnas))
    repetidas = sorted({columna for columna in encabezado if columna in columnas and encabezado.count(columna) > 1})
    completo = Redactado(",".join(columnas))
    for columna in repetidas:
        cuadro.hallazgos.append(hallar("columna-repetida", cuadro.archivo, 1, columna, veces=encabezado.count(columna)))
    if sobran:
        dicho = Redactado(f"Sobra{'n' if len(sobran) > 1 else ''} {enumerar(sobran)}.")
        cuadro.hallazgos.append(hallar("columna-sobrante", cuadro.archivo, 1, sobran=dicho, encabezado=completo))
    if faltan:
        dicho = Redactado(f"Falta{'n' if len(faltan) > 1 else ''} {enumerar(faltan)}.")
        cuadro.hallazgos.append(hallar("columna-faltante", cuadro.archivo, 1, faltan=dicho, encabezado=completo))
    elif not sobran and not repetidas and tuple(encabezado) != columnas:
        cuadro.hallazgos.append(hallar("columnas-desordenadas", cuadro.archivo, 1, encabezado=completo))
    obligatorias = {nombre for nombre, campo in cuadro.modelo.model_fields.items() if campo.is_required()}
    return not repetidas and not obligatorias.intersection(faltan)


def _separador_ajeno(encabezado: list[str]) -> str | None:
    """El separador que se usó en vez de la coma, si el encabezado es una sola celda que lo trae."""
    if len(encabezado) != 1:
        return None
    return next((separador for separador in SEPARADORES_AJENOS if separador in encabezado[0]), None)


def _tiene_buena_forma(cuadro: Cuadro, numero: int, fila: list[str], ultimo: int, ancho: int) -> bool:
    """Si la fila ocupa un renglón y tiene tantas celdas como el encabezado; si no, lo señala."""
    if ultimo > numero:
        cuadro.hallazgos.append(hallar("salto-en-celda", cuadro.archivo, numero))
    elif len(fila) != ancho:
        cuadro.hallazgos.append(hallar("fila-dispareja", cuadro.archivo, numero, celdas=len(fila), columnas=ancho))
    else:
        return True
    cuadro.esta_completo = False
    return False


def _entender(cuadro: Cuadro, numero: int, columnas: tuple[str, ...], celdas: list[str], fijos: dict[str, str]) -> None:
    """Hace un renglón de unas `celdas`; si el modelo no las admite, las mira con más cuidado."""
    datos = {columna: celda for columna, celda in zip(columnas, celdas, strict=True) if celda}
    try:
        valor = cuadro.modelo.model_validate(datos | fijos)
    except ValidationError:
        valor = _entender_con_cuidado(cuadro, numero, datos, fijos)
    if valor is None:
        cuadro.esta_completo = False
    else:
        cuadro.renglones.append(Renglon(cuadro.archivo, numero, valor))


def _entender_con_cuidado(cuadro: Cuadro, numero: int, datos: dict[str, str], fijos: dict[str, str]) -> Modelo | None:
    """El valor de unas celdas con defectos: señala los que «ordenar» remedia y, si hay más, los traduce y da None."""
    limpios = {}
    for columna, celda in datos.items():
        compuesta = unicodedata.normalize("NFC", celda)
        limpia = " ".join(compuesta.split())
        if type(cuadro.modelo.model_fields[columna].default) is tuple:
            limpia = ";".join(parte.strip() for parte in limpia.split(";"))
        for codigo, tiene in (("sin-nfc", compuesta != celda), ("espacios-sobrantes", limpia != compuesta)):
            if tiene:
                cuadro.hallazgos.append(hallar(codigo, cuadro.archivo, numero, columna))
        if limpia:
            limpios[columna] = limpia
    try:
        return cuadro.modelo.model_validate(limpios | fijos)
    except ValidationError as fallo:
        cuadro.hallazgos += traducir(fallo, cuadro.archivo, numero)
        if any(detalle["loc"][0] == llave_de(cuadro.modelo)[0] for detalle in fallo.errors(include_url=False)):
            cuadro.se_leyo = False
        return None


def textos_de_tabla(cuadro: Cuadro, texto: str) -> Iterator[Pasaje]:
    """Los textos de una tabla en que puede haber un dato personal: celdas donde se pudo, y si no, renglones."""
    columnas = columnas_de(cuadro.modelo)
    hay_de_mas = any(hallazgo.codigo == "columna-sobrante" for hallazgo in cuadro.hallazgos)
    por_celda = [] if hay_de_mas else cuadro.crudos
    leidos = {fila for fila, _ in por_celda}
    for fila, celdas in por_celda:
        for columna, celda in zip(columnas, celdas, strict=True):
            if tiene_indicios(celda.encode()):
                yield Pasaje(cuadro.archivo, fila, columna, celda)
    for fila, renglon in enumerate(io.StringIO(texto), 1):
        if fila not in leidos and tiene_indicios(renglon.encode()):
            yield Pasaje(cuadro.archivo, fila, None, renglon)
