"""Las respuestas de identidad: en su archivo, con su constancia; en otro lugar, nunca."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from pydantic import ValidationError

from validadores import CALLADAS, EXIGIDOS, Constancia, negar

from . import sueltas
from .secretos import Seña

SU_LUGAR = re.compile(r"(?:^|/)candidaturas/identidad/(?P<clave>[^/]+)\.json$")
PROPIOS = ("clave", "publicado", "constancias")
def buscar(ruta: str, octetos: bytes, preguntas: Mapping[str, str], revocados: Collection[str] = ()) -> Iterator[Seña]:
    """Lo que hay que señalar de un archivo con respuestas de identidad; `preguntas`: de cada nombre, cómo se pregunta;
    `revocados`, los folios que ya no valen."""
    if suyo := SU_LUGAR.search(ruta):
        if que := _objetar(suyo["clave"], octetos, preguntas, revocados):
            yield Seña("identidad-sin-folio", que, "")
        return
    halladas = sorted(sueltas.hallar(ruta, octetos, preguntas))
    if halladas:
        yield Seña("identidad-fuera-de-lugar", ", ".join(halladas[:3]) + ("…" if len(halladas) > 3 else ""), "")


def _objetar(clave: str, octetos: bytes, preguntas: Collection[str], revocados: Collection[str]) -> str | None:
    """Por qué una proyección no puede entrar, o None. La fecha que cuenta es la de su publicación."""
    try:
        datos = json.loads(octetos)
        constancias = [Constancia.model_validate_json(json.dumps(una)) for una in datos["constancias"]]
        publicado = date.fromisoformat(datos["publicado"])
        dichas = {llave: valor for llave, valor in datos.items() if llave not in PROPIOS}
    except (ValidationError, ValueError, KeyError, TypeError, AttributeError):
        return "No se entiende como proyección: le falta su fecha o sus constancias, o están mal escritas"
    for exigido in EXIGIDOS:
        if silencio := negar(constancias, exigido, revocados, publicado):
            return silencio.que[:1].upper() + silencio.que[1:]
    if datos.get("clave") != clave:
        return "Su clave no es la del nombre del archivo"
    if any(constancia.recibio or constancia.consentimiento not in EXIGIDOS for constancia in constancias):
        return "Trae más de la constancia que lo público: quién la recibió, o un consentimiento que aquí no va"
    if preguntas and set(dichas) - set(preguntas):
        return "Trae campos que no son preguntas del cuestionario de identidad"
    callada = any(opcion in CALLADAS for valor in dichas.values() for opcion in (valor if isinstance(valor, list) else [valor]))
    return "Trae una respuesta que se respeta callando" if callada else None
