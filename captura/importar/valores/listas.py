"""Otra formación: de columnas numeradas o de una celda con varios cursos, a una lista que quepa en el cuestionario."""

import re

from validadores import contar_caracteres

_SEPARADOR = re.compile(r"\n+|;|\s*[•➢►▪✓●■◦]\s*")
_NUMERADO = re.compile(r"(?:^|(?<=[\s.,;]))[0-9]{1,2}\s*[.)\-]+\s+(?=\D)")
_ORILLAS = " \t-–—•*,"


def partir_lista(texto: str) -> list[str]:
    """Los cursos de una celda: uno por renglón, viñeta, punto y coma o número."""
    separador = _NUMERADO if len(_NUMERADO.findall(texto)) > 1 else _SEPARADOR
    partes = [
        " ".join(parte.split()).strip(_ORILLAS)
        for trozo in separador.split(texto)
        for parte in (_SEPARADOR.split(trozo) if separador is _NUMERADO else [trozo])
    ]
    return [re.sub(r"^[0-9]{1,2}[.)]\s+", "", parte) for parte in partes if parte]


def acomodar(
    cursos: list[str], max_registros: int, max_caracteres: int, max_renglon: int
) -> tuple[list[str], list[str]]:
    """(los que caben, los que no). Si son más de `max_registros`, junta consecutivos con «; » antes de dejar fuera
    alguno."""
    caben = [
        c
        for c in cursos
        if len(c) <= max_renglon and (len(c) <= max_caracteres or contar_caracteres(c) <= max_caracteres)
    ]
    fuera = [c for c in cursos if c not in caben]
    juntos = caben[:max_registros]
    for curso in caben[max_registros:]:
        for lugar, previo in enumerate(juntos):
            union = f"{previo}; {curso}"
            if contar_caracteres(union) <= max_caracteres and len(union) <= max_renglon:
                juntos[lugar] = union
                break
        else:
            fuera.append(curso)
    return juntos, fuera
