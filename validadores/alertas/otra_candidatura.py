"""Una respuesta menciona a otro partido o a otra candidatura de su contienda.

Las siglas cuentan solo en mayúsculas y donde el resto del texto no lo está; los nombres, completos. Las de su propia
fuerza, su partido y los que la integran no se señalan. Fuente: Lineamientos, art. 18, incisos d) y e).
"""

import re
from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Candidatura, Escrito, Expediente, Fuerza, en_palabras, fragmento, ubicar


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la primera mención de cada respuesta."""
    fuerzas = [renglon.valor for renglon in expediente.fuerzas if not renglon.valor.es_independiente]
    nombres = {fuerza.clave: frases for fuerza in fuerzas if (frases := _nombres(fuerza))}
    siglas = {fuerza.siglas: fuerza for fuerza in fuerzas if re.fullmatch(r"[A-ZÁÉÍÓÚÑ]{2,}", fuerza.siglas)}
    patron = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, siglas))})(?!\w)") if siglas else None
    personas = _personas(expediente)
    for escrito in expediente.escritos:
        propias = _propias(escrito, expediente)
        hallado = _mencion_de_fuerza(escrito, propias, nombres, siglas, patron) or _mencion_de_persona(escrito, personas)
        if hallado:
            quien, inicio, fin = hallado
            yield hallar("otra-candidatura", escrito.archivo, None, escrito.pregunta, quien=quien,
                         cita=fragmento(escrito.texto, inicio, fin))


def _nombres(fuerza: Fuerza) -> list[str]:
    """Cómo se nombra una fuerza en un texto: su nombre si son varias palabras, o «partido X» si es una."""
    frase = en_palabras(fuerza.nombre).strip()
    return [frase] if len(frase.split()) > 1 else [f"partido {frase}"]


def _propias(escrito: Escrito, expediente: Expediente) -> set[str]:
    """Claves de las fuerzas que no le son ajenas."""
    candidatura = escrito.candidatura
    fuerza = expediente.fuerzas.por_clave.get(candidatura.fuerza)
    alianzas = {f.valor.clave for f in expediente.fuerzas if candidatura.fuerza in f.valor.integrantes}
    return {candidatura.fuerza, candidatura.partido or "", *(fuerza.integrantes if fuerza else ()), *alianzas}


def _mencion_de_fuerza(escrito, propias, nombres, siglas, patron) -> tuple[str, int, int] | None:
    if patron and not escrito.analisis.es_de_mayusculas:
        for hallado in patron.finditer(escrito.texto):
            if siglas[hallado[0]].clave not in propias:
                return f"la fuerza {hallado[0]}", *hallado.span()
    plano, palabras = escrito.analisis[:2]
    for clave, frases in nombres.items():
        for frase in frases:
            if clave not in propias and frase.split()[0] in palabras and f" {frase} " in plano:
                inicio, fin = ubicar(escrito.texto, frase)
                if escrito.texto[inicio : inicio + 1].isupper():
                    return f"la fuerza {clave}", inicio, fin
    return None


def _personas(expediente: Expediente) -> dict[str, dict[str, list[tuple[str, Candidatura]]]]:
    """Las candidaturas vigentes con nombre de tres palabras o más: contienda → última palabra → (nombre en palabras, quién)."""
    personas: dict[str, dict[str, list]] = {}
    for renglon in expediente.registro:
        candidatura, frase = renglon.valor, en_palabras(renglon.valor.nombre)
        if candidatura.es_vigente and frase.count(" ") > 3:
            por_palabra = personas.setdefault(candidatura.contienda, {})
            por_palabra.setdefault(frase.split()[-1], []).append((frase, candidatura))
    return personas


def _mencion_de_persona(escrito: Escrito, personas) -> tuple[str, int, int] | None:
    propia, por_palabra = escrito.candidatura, personas.get(escrito.candidatura.contienda, {})
    for palabra in sorted(escrito.analisis.palabras & por_palabra.keys()):
        for frase, otra in por_palabra[palabra]:
            if frase in escrito.analisis.plano and otra.persona != propia.persona and otra.fuerza != propia.fuerza:
                return otra.nombre, *ubicar(escrito.texto, frase)
    return None
