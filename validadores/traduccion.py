"""Lo que pydantic objeta, dicho en español: cada clase de fallo tiene su código y sus datos."""

import re
from collections.abc import Callable
from datetime import date

from pydantic import ValidationError

from .hallazgo import Hallazgo, Redactado, hallar
from .modelo.base import Clave, ClaveCatalogo, ClaveFuerza, Color, Identificador
from .modelo.catalogos import ClaveDistrito, ClaveMunicipio
from .modelo.identidad import Folio, Sha256
from .modelo.proceso import CodigoDeLengua

CLASES = {
    str: "un texto", bool: "un sí o no (true o false)", int: "un número", float: "un número con decimales",
    list: "una lista", tuple: "una lista", dict: "un objeto", type(None): "nada (null)",
}
ESPERADOS = {
    "string_type": "un texto entre comillas", "int_type": "un número entero", "int_from_float": "un número entero",
    "bool_type": "true o false", "date_type": "una fecha entre comillas, como «2024-06-02»",
    "tuple_type": "una lista entre corchetes", "model_type": "un objeto entre llaves",
}


def _patron(tipo: object) -> str:
    """La expresión regular de un tipo anotado del modelo."""
    return next(dato.pattern for dato in tipo.__metadata__[0].metadata if hasattr(dato, "pattern"))


FORMAS = {
    _patron(Clave): "de 6 a 12 letras minúsculas y cifras, como «k7f3q2»",
    _patron(ClaveCatalogo): "minúsculas sin acentos y cifras, unidas con guiones, como «diputacion-mr-05»",
    _patron(ClaveFuerza): "mayúsculas sin acentos y cifras, unidas con guiones, como «PAN» o «IND-1»",
    _patron(Identificador): "minúsculas sin acentos y cifras, unidas con guiones bajos, como «propuesta_1»",
    _patron(Color): "# y seis cifras o letras de la a a la f, en minúsculas, como «#1f6f54»",
    _patron(Folio): "mayúsculas y cifras en al menos dos partes unidas con guiones, como «CI-000123»",
    _patron(Sha256): "sesenta y cuatro cifras y letras de la a a la f, en minúsculas: el SHA-256 del documento firmado",
    ClaveMunicipio: "tres cifras con sus ceros, como «007», o cinco en una elección federal",
    ClaveDistrito: "dos cifras con su cero, como «05», o cuatro en una elección federal",
    r"^[0-9]{4}$": "cuatro cifras con sus ceros, como «0123»",
    r"^[0-9]{2}$": "dos cifras con su cero, como «17»",
    _patron(CodigoDeLengua): "dos o tres letras minúsculas, como «en» o «yua»",
    r"^https?://[^\s/]+(/[^\s]*)?[^/\s]$": "una dirección que empieza con https:// y no termina en diagonal",
}
"""Cómo se dice cada patrón de los modelos."""
RESPUESTA_CALLADA = Redactado("lo respondido, que aquí no se repite")
"""Lo que va en lugar de una respuesta de identidad que no cabe en lo publicable: los hallazgos también se publican."""


def traducir(
    fallo: ValidationError, archivo: str, fila: int | None = None, campos: tuple[str, ...] | None = None
) -> list[Hallazgo]:
    """Los hallazgos de un `fallo` de pydantic, en el orden de los campos.

    `campos` son los nombres que existen en un documento, para sugerir el correcto; en una tabla es None.
    """
    hallazgos = []
    for detalle in fallo.errors(include_url=False):
        codigo, datos = _codigo_de(detalle, campos)
        hallazgos.append(hallar(codigo, archivo, fila, decir_lugar(detalle["loc"]), **datos))
    return hallazgos


def decir_lugar(partes: tuple[str | int, ...]) -> str | None:
    """`("medios_contacto", "correo_publico", 0)` → «medios_contacto.correo_publico[1]»: se cuenta desde 1."""
    lugar = "".join(f"[{parte + 1}]" if isinstance(parte, int) else f".{parte}" for parte in partes)
    return lugar.removeprefix(".") or None


def _codigo_de(detalle: dict, campos: tuple[str, ...] | None) -> tuple[str, dict]:
    """Código y datos de la frase que corresponde a un detalle de pydantic."""
    tipo = detalle["type"]
    if tipo == "missing":
        return ("falta-valor" if campos is None else "campo-faltante"), {}
    if tipo == "extra_forbidden":
        return "campo-desconocido", {"valor": str(detalle["loc"][-1]), "opciones": campos or ()}
    if tipo in ESPERADOS:
        hallado = Redactado(CLASES.get(type(detalle["input"]), "otra cosa"))
        return "dato-de-otra-clase", {"esperado": Redactado(ESPERADOS[tipo]), "hallado": hallado}
    traductor = TRADUCTORES.get(tipo)
    return traductor(detalle) if traductor else ("dato-inesperado", {"tipo": tipo})


def _fuera_de_rango(relacion: str, nombre: str) -> Callable[[dict], tuple[str, dict]]:
    return lambda detalle: ("numero-fuera-de-rango", {
        "valor": detalle["input"], "relacion": Redactado(f"{relacion} {detalle['ctx'][nombre]:,}"),
    })


def _con_valor(codigo: str) -> Callable[[dict], tuple[str, dict]]:
    return lambda detalle: (codigo, {"valor": str(detalle["input"])})


def _con_contexto(codigo: str) -> Callable[[dict], tuple[str, dict]]:
    return lambda detalle: (codigo, dict(detalle.get("ctx", {})))


def _fecha_en_otra_forma(detalle: dict) -> tuple[str, dict]:
    """Sugiere la fecha que quiso escribir quien puso 31/12/2024 o 31-12-2024; si ese día no existe, lo dice."""
    valor = detalle["input"]
    partes = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", valor.strip())
    if not partes:
        return "fecha-en-otra-forma", {"valor": valor, "sugerencia": Redactado(" Escríbela así.")}
    dia, mes, anio = map(int, partes.groups())
    try:
        sugerencia = Redactado(f" ¿Querías decir «{date(anio, mes, dia)}»?")
        return "fecha-en-otra-forma", {"valor": valor, "sugerencia": sugerencia}
    except ValueError:
        return "fecha-imposible", {"valor": valor}


def _fuera_de_lista(detalle: dict) -> tuple[str, dict]:
    if not isinstance(detalle["input"], str):
        hallado = Redactado(CLASES.get(type(detalle["input"]), "otra cosa"))
        return "dato-de-otra-clase", {"esperado": Redactado("un texto de su lista"), "hallado": hallado}
    opciones = tuple(re.findall(r"'([^']*)'", detalle["ctx"]["expected"]))
    return "valor-fuera-de-lista", {"valor": detalle["input"], "opciones": opciones}


def _de_identidad(detalle: dict) -> dict:
    """Lo respondido y lo que cabía."""
    valor = RESPUESTA_CALLADA if detalle["ctx"]["es_publica"] else detalle["input"]
    return {"valor": valor, "opciones": detalle["ctx"]["opciones"]}


def _en_otra_forma(detalle: dict) -> tuple[str, dict]:
    patron = detalle["ctx"]["pattern"]
    forma = Redactado(FORMAS.get(patron, f"la de la expresión {patron}"))
    return "clave-en-otra-forma", {"valor": detalle["input"], "forma": forma}


def _lista_larga(detalle: dict) -> tuple[str, dict]:
    total, maximo = detalle["ctx"]["actual_length"] or len(detalle["input"]), detalle["ctx"]["max_length"]
    return "lista-larga", {"total": total, "maximo": maximo, "sobran": total - maximo}


def _lista_corta(detalle: dict) -> tuple[str, dict]:
    return "lista-corta", {"total": detalle["ctx"]["actual_length"], "minimo": detalle["ctx"]["min_length"]}


def _medio_caracter(detalle: dict) -> tuple[str, dict]:
    suelto = next(caracter for caracter in detalle["input"] if "\ud800" <= caracter <= "\udfff")
    return "caracter-prohibido", {"caracter": Redactado(f"U+{ord(suelto):04X}")}


def _renglon_largo(detalle: dict) -> tuple[str, dict]:
    return "renglon-largo", {"total": len(detalle["input"]), "maximo": detalle["ctx"]["max_length"]}


TRADUCTORES: dict[str, Callable[[dict], tuple[str, dict]]] = {
    "greater_than_equal": _fuera_de_rango("es menor que", "ge"),
    "less_than_equal": _fuera_de_rango("es mayor que", "le"),
    "int_parsing_size": lambda detalle: (
        "numero-fuera-de-rango", {"valor": str(detalle["input"]), "relacion": Redactado("tiene demasiadas cifras")}
    ),
    "entero_formato": _con_valor("numero-esperado"),
    "fecha_formato": _fecha_en_otra_forma,
    "fecha_imposible": _con_valor("fecha-imposible"),
    "literal_error": _fuera_de_lista,
    "fuera_de_catalogo": lambda detalle: ("referencia-rota", {"catalogo": detalle["ctx"]["catalogo"], **_de_identidad(detalle)}),
    "fuera_de_opciones": lambda detalle: ("valor-fuera-de-lista", _de_identidad(detalle)),
    "string_pattern_mismatch": _en_otra_forma,
    "string_unicode": _medio_caracter,
    "string_too_short": lambda detalle: ("texto-vacio", {}),
    "string_too_long": _renglon_largo,
    "too_long": _lista_larga,
    "too_short": _lista_corta,
    "texto_largo": _con_contexto("texto-largo"),
    "caracter_prohibido": _con_contexto("caracter-prohibido"),
    "sin_nfc": _con_contexto("sin-nfc"),
    "espacios_sobrantes": _con_contexto("espacios-sobrantes"),
    "periodo_invertido": _con_contexto("periodo-invertido"),
    "campanas_tardias": _con_contexto("campanas-tardias"),
    "idiomas_sin_orden": _con_contexto("idiomas-sin-orden"),
    "clave_repetida": _con_contexto("proceso-con-repetidos"),
    "pregunta_incoherente": _con_contexto("cuestionario-incoherente"),
}
