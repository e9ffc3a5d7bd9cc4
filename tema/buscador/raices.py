"""De las palabras a su raíz, igual que en el navegador: `static/js/temas/14-raices.js` es el gemelo de este módulo.

Se pliega antes de sacar la raíz porque nadie escribe acentos al buscar: con los derivadores de siempre, «educacion» y
«educación» darían raíces distintas. `tests/tema/buscador/raices.tsv` prueba a los dos con la misma tabla.
"""

import re
import unicodedata
from functools import lru_cache

_MARCAS = dict.fromkeys(range(0x0300, 0x0370))
_PALABRAS = re.compile(r"[a-z0-9]+")
_ESCRITAS = re.compile(r"[a-zà-öø-ÿ]{4,}")

VACIAS = frozenset(
    "a al algo ante aqui asi aun bajo cada como con contra cual cuales cuando de del desde donde dos e el ella ellas ellos en "
    "entre era eran es esa esas ese eso esos esta estan estar estas este esto estos fue fueron ha hacia hace hacer han hasta hay "
    "he la las le les lo los mas me mi mis mismo muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras "
    "otro otros para pero poco por porque pues que quien quienes se sea sean ser si sido sin sobre solo son soy su sus tal tambien "
    "tan tanto te tener tengo ti tiene tienen toda todas todo todos tras tu tus u un una unas uno unos y ya yo "
    "candidata candidatas candidato candidatos candidatura candidaturas propone proponen propuesta propuestas".split()
)
"""Palabras que no distinguen a nadie; «estado» no está: es de lo que trata una elección."""

SUFIJOS = tuple(
    (sufijo, minimo)
    for minimo, sufijos in (
        (3, "amientos amiento imientos imiento aciones acion iciones icion uciones ucion adoras adora ador edora edor idora idor "
            "ativa ativo itiva itivo istica istico idad mente ancia ante able ible ismo ista ario aria ando iendo ez ar"),
        (4, "ivo iva oso osa ico ica ado ada ido ida aje eza cion al er ir"),
    )
    for sufijo in sufijos.split()
)
"""Terminaciones y cuántas letras debe dejar cada una; se prueba la más larga primero."""
_POR_LARGO = tuple(sorted(SUFIJOS, key=lambda par: (-len(par[0]), par[0])))


def plegar(texto: str) -> str:
    """`texto` en minúsculas, sin acentos y con la ñ como n."""
    return unicodedata.normalize("NFD", texto.lower()).translate(_MARCAS)


def palabras(texto: str) -> list[str]:
    """Palabras plegadas de un texto, en su orden."""
    return _PALABRAS.findall(plegar(texto))


def escritas(texto: str) -> list[str]:
    """Palabras de cuatro letras o más tal como se escriben, en minúsculas y con sus acentos."""
    return _ESCRITAS.findall(texto.lower())


def _en_singular(palabra: str) -> str:
    if palabra.endswith("ces") and len(palabra) > 4:
        return palabra[:-3] + "z"
    if palabra.endswith("es") and len(palabra) > 4 and palabra[-3] in "djlnrszy":
        return palabra[:-2]
    return palabra[:-1] if palabra.endswith("s") and len(palabra) > 3 else palabra


def _sin_sufijo(palabra: str) -> str:
    if palabra.endswith("encia") and len(palabra) > 7:
        return palabra[:-5] + "ent"
    for sufijo, minimo in _POR_LARGO:
        if palabra.endswith(sufijo) and len(palabra) - len(sufijo) >= minimo:
            return palabra[: -len(sufijo)]
    return palabra[:-1] if palabra[-1] in "aeo" and len(palabra) > 3 else palabra


@lru_cache(maxsize=200_000)
def raiz(palabra: str) -> str:
    """Raíz de una palabra ya plegada: «educacion», «educativo» y «educar» → «educ». Las cortas y las cifras, tal cual."""
    if len(palabra) < 4 or not (palabra.isascii() and palabra.isalpha()):
        return palabra
    tronco = _sin_sufijo(_en_singular(palabra))
    return tronco[:-1] if tronco.endswith("i") and len(tronco) > 3 else tronco
