"""Los trozos: lo público de cada contienda en columnas, comprimido para guardarse tal cual en un teléfono.

Se comprimen con LZMA y no con gzip: a 20,000 candidaturas el estado entero pesa 7.5 MB y no 10.1, y `lzma.js` lo abre
también donde no hay `DecompressionStream`. Uno por contienda: el municipio, el distrito y el estado comparten trozos.
"""

import json
import lzma
from collections.abc import Iterator

from validadores import Candidatura, Estado

from ..hoja import Anexo
from ..huella import huella_de
from ..indice import RESPUESTAS, Indice
from ..paginas.contiendas import decir_orden
from ..paginas.dichos import estado_en_datos
from ..paginas.fichas import Parte, medios, partes
from .comunes import comunes
from .paquetes import COMUN, ruta_de_trozo

FILTROS = [{
    "id": lzma.FILTER_LZMA1, "dict_size": 1 << 22, "lc": 4, "lp": 0, "pb": 0,
    "mode": lzma.MODE_NORMAL, "mf": lzma.MF_BT4, "nice_len": 64,
}]
"""Sin alineación (`pb`) y con cuatro bits de contexto (`lc`): es texto. `lzma.js` lee lc, lp y pb del primer octeto."""

SENCILLAS = (
    "nombre", "sobrenombre", "cargo", "posicion", "demarcacion", "fuerza", "partido", "sexo", "edad", "situacion",
    "acuerdo_situacion", "acuerdo", "sustituye",
)
"""Columnas que se toman tal cual de la candidatura."""
FECHAS = ("fecha_acuerdo", "fecha_situacion")
SECCIONES = ("fotografia", "contacto", "curriculo")


def comprimir(octetos: bytes) -> bytes:
    """Formato LZMA «alone»: un octeto de propiedades, cuatro del diccionario, ocho del tamaño y el cuerpo."""
    propiedades = (FILTROS[0]["pb"] * 5 + FILTROS[0]["lp"]) * 9 + FILTROS[0]["lc"]
    cabeza = bytes([propiedades]) + FILTROS[0]["dict_size"].to_bytes(4, "little") + len(octetos).to_bytes(8, "little")
    return cabeza + lzma.compress(octetos, format=lzma.FORMAT_RAW, filters=FILTROS)


def _columna(valores: list) -> list | dict:
    """La columna entera, o solo los renglones que tienen algo si son menos de la mitad."""
    llenos = {str(i): valor for i, valor in enumerate(valores) if valor not in (None, "", ())}
    return llenos if len(llenos) * 2 < len(valores) else valores


def _medio(medio) -> list:
    """Rótulo, texto y dirección; 1 si la dirección es el texto y 0 si no se enlaza."""
    return [medio.rotulo, medio.texto, 1 if medio.direccion == medio.texto else medio.direccion or 0]


def columnas(indice: Indice, candidaturas: tuple[Candidatura, ...], en_partes: list[Parte]) -> dict[str, object]:
    """Lo público de las candidaturas de una contienda; todas las columnas siguen el orden de `clave`."""
    eleccion = indice.eleccion
    estados: dict[tuple, int] = {}
    datos: dict[str, object] = {"clave": [c.clave for c in candidaturas]}
    for columna in SENCILLAS:
        datos[columna] = _columna([getattr(c, columna) for c in candidaturas])
    for columna in FECHAS:
        datos[columna] = _columna([_fecha(getattr(c, columna)) for c in candidaturas])
    datos["suplente"] = [i for i, c in enumerate(candidaturas) if not c.es_propietaria]
    datos["publicado"] = _columna([_fecha(eleccion.publicado_el(c)) for c in candidaturas])
    for seccion in SECCIONES:
        llaves = [_estado(eleccion.estado(c, seccion)) for c in candidaturas]
        datos[f"estado_{seccion}"] = [estados.setdefault(llave, len(estados)) for llave in llaves]
    datos["estados"] = list(estados)
    datos["otras"] = _columna([[_otra(suya) for suya in otras_de(indice, c)] for c in candidaturas])
    datos["orden"] = decir_orden(indice, candidaturas[0].contienda)
    datos["respuestas"] = _respuestas(indice, candidaturas, en_partes)
    return datos


def _estado(estado: Estado) -> tuple:
    """Frase en español, si se muestra, cómo se dice en una lista, clave y lo que hace falta para decirlo en otra lengua."""
    frase, molde, datos = estado_en_datos(estado)
    return frase, int(estado.se_muestra), RESPUESTAS[estado.clave], estado.clave, molde, datos


def otras_de(indice: Indice, candidatura: Candidatura) -> list[Candidatura]:
    """Las demás candidaturas de la misma persona."""
    return [c for c in indice.eleccion.por_persona[candidatura.persona] if c.clave != candidatura.clave]


NO_SE_LE_HACE = 0
"""Lo que va en lugar de la respuesta a una pregunta de la que otra respuesta la exenta."""


def _otra(suya: Candidatura) -> list:
    """Lo que la ficha dice de otra candidatura de la misma persona, que puede estar en un trozo que el teléfono no tiene."""
    return [suya.clave, suya.contienda, suya.cargo, suya.posicion or 0, suya.calidad, suya.fuerza, suya.situacion]


def _respuestas(indice: Indice, candidaturas, en_partes: list[Parte]) -> dict[str, object]:
    """Columna de cada pregunta, solo con lo que hoy puede mostrarse."""
    publicas = {
        seccion: [indice.eleccion.respuestas_publicas(c, seccion) for c in candidaturas]
        for seccion in {parte.seccion for parte in en_partes}
    }
    salida = {}
    for parte in en_partes:
        for pregunta in parte.preguntas:
            valores = [NO_SE_LE_HACE if suyas and pregunta.id not in suyas else suyas.get(pregunta.id) for suyas in publicas[parte.seccion]]
            if pregunta.tipo == "grupo":
                valores = [[_medio(m) for m in medios(pregunta, valor)] if valor else None for valor in valores]
            salida[pregunta.id] = _columna(valores)
    return salida


def _fecha(dia) -> str | None:
    return dia.isoformat() if dia else None


def _octetos(datos: dict[str, object]) -> bytes:
    return comprimir(json.dumps(datos, ensure_ascii=False, separators=(",", ":")).encode())


def _de_otras(indice: Indice, candidatura: Candidatura) -> list[str]:
    return [indice.huellas[suya.clave] for suya in otras_de(indice, candidatura)]


def anexos(indice: Indice, global_: str) -> Iterator[Anexo]:
    """Un trozo por contienda con candidaturas y el que todas comparten; `global_` es la huella de lo que cambia todo."""
    en_partes = partes(indice.eleccion.cuestionarios)
    yield Anexo(COMUN, huella_de(global_), lambda: _octetos(comunes(indice, en_partes)))
    publicas = indice.eleccion.huellas_publicas
    for contienda, candidaturas in indice.eleccion.por_contienda.items():
        yield Anexo(
            ruta_de_trozo(contienda), huella_de(global_, [[publicas[c.clave], _de_otras(indice, c)] for c in candidaturas]),
            lambda suyas=candidaturas: _octetos(columnas(indice, suyas, en_partes)),
        )
