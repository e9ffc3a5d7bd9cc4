"""Un cuestionario contestado en un documento: la pregunta entera y, tras ella, su respuesta o su casilla marcada.

Un formato en blanco también trae las preguntas y sus opciones: lo que lo distingue es que tras cada pregunta hay varias y
ninguna marcada.
"""

import re
from collections.abc import Iterator

from .rotulos import NECESARIAS, Rotulos, llano

HASTA = 200
"""Caracteres tras una pregunta en los que se busca la casilla que se marcó."""
_CASILLA = re.compile(r"[☒☑✓✔✅]|[\[(][ \t]{0,9}[xX✓✔][ \t]{0,9}[\])]|^[ \t]*[xX][ \t]*$", re.MULTILINE)
_DE_CODIGO = re.compile(r"[{}<>=\[\]]")
"""Signos de un programa o de una página: «si: {» no es una respuesta."""
_MARCADA, _CODIGO = "0marcada0", "0codigo0"
_OPCION = r"(?:si|no|prefiero no contestar|no aplica)"
_RESPUESTA = re.compile(rf"\s*{_OPCION}\n(?!\s*{_OPCION}(?:\n| {_MARCADA}))")
"""Una opción sola en su renglón, sin otra debajo."""
_DE_QUIEN = re.compile(r"^(?:nombre|clave|candidat[ao]|candidatura)\b", re.MULTILINE)


def hallar(texto: str, rotulos: Rotulos) -> set[str]:
    """Las preguntas que `texto` trae con su respuesta, si no son casualidad."""
    señalado = _DE_CODIGO.sub(f" {_CODIGO} ", _CASILLA.sub(f" {_MARCADA} ", texto))
    renglones = (llano(renglon) for renglon in señalado.splitlines())
    dicho = "".join(f"{renglon}\n" for renglon in renglones if renglon)
    dichas = set(_contestadas(dicho, rotulos))
    return dichas if len(dichas) >= NECESARIAS or _DE_QUIEN.search(dicho) else set()


def _contestadas(dicho: str, rotulos: Rotulos) -> Iterator[str]:
    sitios = sorted((*hallado.span(), nombre) for nombre, patron in rotulos.patrones for hallado in patron.finditer(dicho))
    for (_, fin, nombre), siguiente in zip(sitios, (*(inicio for inicio, _, _ in sitios[1:]), len(dicho)), strict=False):
        if _RESPUESTA.match(dicho, fin) or _MARCADA in dicho[fin : min(siguiente, fin + HASTA)]:
            yield nombre
