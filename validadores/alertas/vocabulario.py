"""Una respuesta usa un término del vocabulario que se revisa: insulto, discriminación, sexismo, lema o alusión.

La lista es `catalogos/terminos.csv`; sin ella vale la que acompaña al proyecto. Que aparezca no es una falta: quien
revisa lee la frase completa. No se señala dentro de un nombre propio, ni el insulto a un oficio entero («gobernantes
corruptos»), que no es a nadie. Fuente: Lineamientos, art. 18, incisos b), c), e) y g).
"""

import re
from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Escrito, Expediente, Termino, en_palabras, fragmento, lugares

INCISOS = {"insulto": "b", "discriminatorio": "b", "sexista": "c", "alusión": "e", "lema": "g"}
A_PERSONAS = ("insulto", "discriminatorio")
OFICIOS = {"politicos", "gobiernos", "gobernantes", "funcionarios", "servidores", "partidos", "dirigentes", "lideres"}


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada término una vez por respuesta."""
    formas = _formas(renglon.valor for renglon in expediente.terminos)
    por_primera: dict[str, list[str]] = {}
    for frase in formas:
        por_primera.setdefault(frase.split()[0], []).append(frase)
    for escrito in expediente.escritos:
        plano, palabras = escrito.analisis[:2]
        presentes = [f for primera in sorted(palabras & por_primera.keys()) for f in por_primera[primera] if f" {f} " in plano]
        for frase, termino in {formas[f].termino: (f, formas[f]) for f in presentes}.values():
            lugar = next((lugar for lugar in lugares(escrito.texto, frase) if _senala(escrito, frase, termino, *lugar)), None)
            if lugar:
                yield hallar(
                    "vocabulario", escrito.archivo, None, escrito.pregunta, termino=termino.termino,
                    clase=Redactado(termino.clase), motivo=Redactado(termino.motivo), inciso=Redactado(INCISOS[termino.clase]),
                    cita=fragmento(escrito.texto, *lugar),
                )


def _senala(escrito: Escrito, frase: str, termino: Termino, inicio: int, fin: int) -> bool:
    """Si en ese lugar el término puede ser lo que su clase dice, y no parte de un nombre propio ni de un juicio a un oficio entero."""
    if termino.clase not in A_PERSONAS:
        return True
    resto = escrito.texto[fin:].lstrip()
    if not escrito.analisis.es_de_mayusculas and escrito.texto[inicio].isupper() and resto != escrito.texto[fin:] and resto[:1].isupper():
        return False
    es_plural = frase != en_palabras(termino.termino).strip()
    return not (termino.clase == "insulto" and es_plural and OFICIOS.intersection(en_palabras(escrito.texto[:inicio]).split()[-1:]))


def _formas(terminos) -> dict[str, Termino]:
    """Cada término en palabras, con su plural si es una sola."""
    formas = {}
    for termino in terminos:
        frase = en_palabras(termino.termino).strip()
        if frase:
            formas[frase] = termino
            if " " not in frase:
                formas.setdefault(f"{frase}s" if re.search(r"[aeiou]$", frase) else f"{frase}es", termino)
    return formas
