"""Una respuesta menciona a otro partido o a otra candidatura de su contienda.

Las siglas cuentan solo en mayúsculas y donde el resto del texto no lo está; los nombres, completos. Las de su propia
fuerza, su partido y los que la integran no se señalan; y donde se cuenta la vida propia, haber militado en otra fuerza es un dato:
solo se señala si la oración la ataca o la compara. Fuente: Lineamientos, art. 18, incisos d) y e).
"""

import re
from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Candidatura, Escrito, Expediente, Fuerza, en_palabras, fragmento, ubicar

RELATOS = ("historia_profesional", "trayectoria_politica")
"""Preguntas donde se cuenta la vida propia."""
CONTRASTE = re.compile(r" (?:contra|traici\w*|corrup\w*|rob(?:o|an|aron)|saque\w*|fraude\w*|engañ\w*|mentir\w*|mienten|fracas\w*|peor\w*"
                       r"|desastr\w*|impun\w*|diferencia|vot(?:a|ar|en)) ")

CERCA = 60
"""Caracteres a cada lado de la mención donde el ataque todavía habla de ella."""


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la primera mención de cada respuesta."""
    fuerzas = [renglon.valor for renglon in expediente.fuerzas if not renglon.valor.es_independiente]
    nombres = {frase: fuerza.clave for fuerza in fuerzas for frase in _nombres(fuerza)}
    por_primera = {frase.split()[0]: [f for f in nombres if f.split()[0] == frase.split()[0]] for frase in nombres}
    siglas = {fuerza.siglas: fuerza.clave for fuerza in fuerzas if re.fullmatch(r"[A-ZÁÉÍÓÚÑ]{2,}", fuerza.siglas)}
    en_minusculas = {en_palabras(una).strip() for una in siglas}
    patron = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, siglas))})(?!\w)") if siglas else None
    personas, propias = _personas(expediente), _propias(expediente)
    for escrito in expediente.escritos:
        suyas, palabras = propias[escrito.candidatura.fuerza] | {escrito.candidatura.partido}, escrito.analisis.palabras
        hallado = (
            (en_minusculas & palabras and _siglas_ajenas(escrito, suyas, siglas, patron))
            or _nombre_ajeno(escrito, suyas, nombres, [f for primera in palabras & por_primera.keys() for f in por_primera[primera]])
            or _mencion_de_persona(escrito, personas)
        )
        if hallado:
            quien, inicio, fin = hallado
            yield hallar("otra-candidatura", escrito.archivo, None, escrito.pregunta, quien=quien,
                         cita=fragmento(escrito.texto, inicio, fin))


def _nombres(fuerza: Fuerza) -> list[str]:
    """Cómo se nombra una fuerza en un texto: su nombre si son varias palabras, o «partido X» si es una."""
    frase = en_palabras(fuerza.nombre).strip()
    return [frase] if len(frase.split()) > 1 else [f"partido {frase}"]


def _propias(expediente: Expediente) -> dict[str, set[str]]:
    """De cada fuerza con candidaturas, las claves de las que no le son ajenas: ella, las que la integran y sus alianzas."""
    propias = {renglon.valor.fuerza: {renglon.valor.fuerza} for renglon in expediente.registro}
    for renglon in expediente.fuerzas:
        fuerza = renglon.valor
        propias.setdefault(fuerza.clave, {fuerza.clave}).update(fuerza.integrantes)
        for integrante in fuerza.integrantes:
            propias.setdefault(integrante, {integrante}).add(fuerza.clave)
    return propias


def _siglas_ajenas(escrito: Escrito, suyas: set, siglas: dict[str, str], patron: re.Pattern) -> tuple[str, int, int] | None:
    if escrito.analisis.es_de_mayusculas:
        return None
    ajenas = (h for h in patron.finditer(escrito.texto) if siglas[h[0]] not in suyas and _alude(escrito, *h.span()))
    return next(((f"la fuerza {hallado[0]}", *hallado.span()) for hallado in ajenas), None)


def _nombre_ajeno(escrito: Escrito, suyas: set, nombres: dict[str, str], posibles: list[str]) -> tuple[str, int, int] | None:
    """La primera fuerza nombrada, en el orden de su catálogo; solo con mayúscula, que si no es una frase como otra."""
    for frase in sorted(posibles, key=list(nombres).index):
        if nombres[frase] not in suyas and f" {frase} " in escrito.analisis.plano:
            inicio, fin = ubicar(escrito.texto, frase)
            if escrito.texto[inicio : inicio + 1].isupper() and _alude(escrito, inicio, fin):
                return f"la fuerza {nombres[frase]}", inicio, fin
    return None


def _alude(escrito: Escrito, inicio: int, fin: int) -> bool:
    """Si la mención es más que un dato de la vida propia: fuera de los relatos siempre; en ellos, si su oración ataca o compara."""
    if escrito.pregunta not in RELATOS:
        return True
    desde = max(inicio - CERCA, *(escrito.texto.rfind(signo, 0, inicio) + 1 for signo in ".;\n"))
    hasta = min(fin + CERCA, *(lugar for signo in ".;\n" if (lugar := escrito.texto.find(signo, fin)) >= 0), len(escrito.texto))
    return bool(CONTRASTE.search(en_palabras(escrito.texto[desde:hasta])))


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
