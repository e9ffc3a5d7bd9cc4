"""Un teléfono, un correo o un domicilio está donde no va: dentro de una respuesta o en el campo de otro medio.

Quien lo escribió quizá no quiso hacerlo público, y para eso está el apartado de contacto. Fuente: Lineamientos, art. 18,
inciso f), y principio de finalidad de la LGPDPPSO.
"""

import re
from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Escrito, Expediente, fragmento

CORREO = r"[\w.+-]+@[\w-]+\.[\w.-]+"
TELEFONO = r"(?<![\w$.,])(?:\+?52[ .-]?)?(?:(?:\(?[0-9]{2,3}\)?[ .-]?)[0-9]{3,4}[ .-]?[0-9]{4}|(?:[0-9]{2}[ .-]){4}[0-9]{2})(?![\w%]|[.,][0-9])"
DOMICILIO = r"\b(?:calle|avenida|av\.|calzada|privada)\s+[^.;\n]{3,50}?(?:#|\bn[oú]m?(?:ero|\.)?)\s*[0-9]+|\bC\.?\s?P\.?\s?[0-9]{5}\b"
EN_TEXTO = re.compile(rf"(?P<correo>{CORREO})|(?P<telefono>{TELEFONO})|(?P<domicilio>{DOMICILIO})", re.IGNORECASE)
CLASES = {"correo": "un correo", "telefono": "un teléfono", "domicilio": "un domicilio"}
CIFRA = re.compile("[0-9]")
TIRA = re.compile(r"[0-9]{3}[ .-]?[0-9]{4}|[0-9]{2}[ .-][0-9]{2}[ .-][0-9]{2}")


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala el primero de cada respuesta y cada medio de contacto que está en el campo de otro."""
    for escrito in expediente.escritos:
        if _tiene_indicios(escrito):
            hallado = next((h for h in EN_TEXTO.finditer(escrito.texto) if _es_completo(h)), None)
            if hallado:
                yield hallar("contacto-en-texto", escrito.archivo, None, escrito.pregunta,
                             clase=Redactado(CLASES[hallado.lastgroup]), cita=fragmento(escrito.texto, *hallado.span()))
    yield from _en_otro_campo(expediente)


def _tiene_indicios(escrito: Escrito) -> bool:
    """Si podría traer un correo, un teléfono o un domicilio: así se descarta casi todo en un vistazo."""
    texto, plano = escrito.texto, escrito.analisis.plano
    if "@" in texto:
        return True
    return bool(CIFRA.search(texto)) and ("#" in texto or "num" in plano or "cp" in plano or "c p" in plano or bool(TIRA.search(texto)))


def _es_completo(hallado: re.Match) -> bool:
    """Si un teléfono tiene diez cifras, o doce con la clave del país, y puede ser de alguien: un 800 es una línea de atención.

    Lo demás es una cantidad o un folio.
    """
    cifras = re.sub(r"[^0-9]", "", hallado[0])
    es_nacional = len(cifras) == 10 or len(cifras) == 12 and cifras.startswith("52")
    return hallado.lastgroup != "telefono" or es_nacional and not cifras[-10:].startswith(("800", "900"))


def _en_otro_campo(expediente: Expediente) -> Iterator[Hallazgo]:
    """Medios de contacto cuyo valor no tiene la forma de su campo: un correo en teléfono, una red en correo."""
    grupos = [p for p in expediente.cuestionarios.capturables if p.tipo == "grupo"] if expediente.cuestionarios else []
    for clave, curriculo in expediente.curriculos.items():
        for grupo in grupos:
            respuesta = curriculo.respuesta(grupo.id)
            for campo in grupo.campos:
                valor = getattr(respuesta, campo.id)
                for uno in (valor,) if isinstance(valor, str) else valor or ():
                    if not _le_toca(campo.tipo, uno):
                        yield hallar("contacto-en-texto", f"candidaturas/curriculo/{clave}.json", None,
                                     f"{grupo.id}.{campo.id}", clase=Redactado("algo que no es lo que pide el campo"), cita=uno)


def _le_toca(tipo: str, valor: str) -> bool:
    if tipo == "correo":
        return bool(re.fullmatch(CORREO, valor))
    if tipo == "telefono":
        return "@" not in valor and len(re.sub(r"[^0-9]", "", valor)) >= 7
    if tipo == "enlace":
        return not re.fullmatch(CORREO, valor) and not re.fullmatch(r"[0-9 ()+.-]{8,}", valor)
    return not re.fullmatch(CORREO, valor) and "://" not in valor
