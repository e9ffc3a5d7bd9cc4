"""Los lectores: recorren cada clase de archivo y dejan en el acopio lo que dice y lo que se le halló."""

from datetime import date

from .acopio import Acopio
from .canon import bytes_de_tabla, primera_diferencia
from .carpeta import AGREGADOS, CONTRATO, CURRICULO, FOTOS, PROSA, REGISTRO, TABLAS, modelo_de
from .cuadros import Cuadro, leer_tabla, textos_de_tabla
from .fotos import revisar_foto
from .hallazgo import Redactado, hallar
from .identidades import leer_identidades
from .lectura import descifrar
from .modelo import Agregados, Curriculo, Foto, contestadas, tiene_indicios

CON_FOTO_DECLARADA = 1
"""Seña que la memoria guarda de un currículo."""


def leer_todo(acopio: Acopio) -> None:
    """Lee las tablas, los currículos, lo publicable de identidad, sus agregados, las fotografías y la prosa."""
    leer_tablas(acopio)
    leer_curriculos(acopio)
    leer_identidades(acopio)
    leer_agregados(acopio)
    leer_fotos(acopio)
    for archivo in (CONTRATO, *PROSA):
        if archivo in acopio.inventario.sueltos and (octetos := acopio.leer(archivo, "documento")):
            acopio.sospechar(archivo, octetos)


def leer_tablas(acopio: Acopio) -> None:
    """Lee los catálogos, el seguimiento y los registros."""
    sueltas = [archivo for archivo in TABLAS if archivo in acopio.inventario.sueltos]
    registros = [f"{REGISTRO}/{nombre}.csv" for nombre in acopio.inventario.grupos[REGISTRO]]
    for archivo in acopio.avanzar("tablas", sueltas + registros):
        acopio.cuadros[archivo] = cuadro = _leer_cuadro(acopio, archivo)
        acopio.hallazgos += cuadro.hallazgos


def _leer_cuadro(acopio: Acopio, archivo: str) -> Cuadro:
    acopio.sospechar(archivo, archivo.encode())
    octetos = acopio.leer(archivo, "tabla")
    texto, hallazgos = descifrar(archivo, octetos) if octetos else (None, [])
    if texto is None:
        acopio.sospechar(archivo, octetos or b"")
        return Cuadro(archivo, modelo_de(archivo), se_leyo=False, esta_completo=False, hallazgos=hallazgos)
    fijos = {"contienda": archivo.rpartition("/")[2].removesuffix(".csv")} if archivo not in TABLAS else {}
    cuadro = leer_tabla(archivo, texto, modelo_de(archivo), **fijos)
    cuadro.hallazgos[:0] = hallazgos
    if acopio.recordar(archivo) is None:
        _examinar_cuadro(acopio, cuadro, octetos, texto)
    return cuadro


def _examinar_cuadro(acopio: Acopio, cuadro: Cuadro, octetos: bytes, texto: str) -> None:
    """Lo que en una tabla ya aceptada no hace falta repetir: su forma canónica y sus textos."""
    if not cuadro.hallazgos:
        canonicos = bytes_de_tabla(cuadro.modelo, [renglon.valor for renglon in cuadro.renglones])
        if canonicos != octetos:
            que = Redactado("comillas, ceros a la izquierda o el final del archivo")
            fila = primera_diferencia(octetos, canonicos)
            cuadro.hallazgos.append(hallar("sin-ordenar", cuadro.archivo, fila, que=que))
    if tiene_indicios(octetos):
        acopio.pasajes += textos_de_tabla(cuadro, texto)


def leer_curriculos(acopio: Acopio) -> None:
    """Lee las respuestas. Las que la memoria conoce no se abren: esperan a que alguien las pida.

    Si no se entendió el cuestionario, no se sabe qué admiten: solo se ve que sean JSON sin datos personales.
    """
    for clave in acopio.avanzar("currículos", acopio.inventario.grupos[CURRICULO]):
        archivo = f"{CURRICULO}/{clave}.json"
        octetos = acopio.leer(archivo, "curriculo")
        if octetos is None:
            continue
        if acopio.curriculos is None:
            acopio.documento(archivo, octetos, None)
            continue
        ficha = acopio.recordar(archivo)
        if ficha is None:
            ficha = _examinar_curriculo(acopio, archivo, clave, octetos)
        else:
            acopio.curriculos.guardar(clave, octetos)
        if ficha and ficha[0]:
            acopio.publicados[clave] = date.fromordinal(ficha[0])
        if ficha:
            acopio.contestadas[clave] = ficha[1] >> 1
        if ficha and ficha[1] & CON_FOTO_DECLARADA:
            acopio.con_foto_declarada.add(clave)


def _examinar_curriculo(acopio: Acopio, archivo: str, clave: str, octetos: bytes) -> tuple[int, int] | None:
    """Revisa un currículo que la memoria no conoce; da sus números, o None si no se entendió."""
    documento = acopio.documento(archivo, octetos, acopio.curriculos.modelo)
    valor: Curriculo | None = documento.valor
    if valor is None:
        return None
    if valor.clave != clave:
        acopio.hallazgos.append(hallar("clave-ajena", archivo, None, "clave", valor=valor.clave, nombre=clave))
        return None
    acopio.curriculos.guardar(clave, valor)
    acopio.nuevos.append(clave)
    indicios = CON_FOTO_DECLARADA * valor.fotografia | contestadas(valor, acopio.cuestionarios.capturables) << 1
    numeros = (valor.publicado.toordinal() if valor.publicado else 0, indicios)
    acopio.fichas[archivo] = (acopio.fichas[archivo][0], *numeros)
    return numeros


def leer_agregados(acopio: Acopio) -> None:
    """Lee la estadística de grupos, si la hay."""
    if AGREGADOS in acopio.inventario.sueltos and (octetos := acopio.leer(AGREGADOS, "documento")):
        acopio.documento(AGREGADOS, octetos, Agregados)


def leer_fotos(acopio: Acopio) -> None:
    """Lee las fotografías; las que la memoria conoce no se decodifican."""
    for clave in acopio.avanzar("fotografías", acopio.inventario.grupos[FOTOS]):
        archivo = f"{FOTOS}/{clave}.jpg"
        octetos = acopio.leer(archivo, "foto")
        if octetos is None:
            continue
        medidas = acopio.recordar(archivo)
        if medidas is None:
            maximo = acopio.proceso.foto_max_kb if acopio.proceso else len(octetos)
            medidas, hallazgos = revisar_foto(archivo, octetos, maximo)
            acopio.hallazgos += hallazgos
            acopio.fichas[archivo] = (acopio.fichas[archivo][0], *(medidas or (0, 0)))
        if medidas:
            ruta, huella = acopio.inventario.raiz / archivo, acopio.huellas[archivo].hex()
            acopio.fotos[clave] = Foto(ruta, huella, *medidas, len(octetos))
