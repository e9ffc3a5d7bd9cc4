"""La recepción: lo que llega de una candidatura se revisa entero y, si nada hay que remediar, se guarda cifrado."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from validadores import (
    Candidatura, Constancia, Cuestionarios, Denominaciones, Hallazgo, Modelo, contradecir, leer_documento, modelo_de_respuestas,
)

from .aportes import Aporte, Constancias, Contacto, DocumentoFirmado
from .carpeta import Reserva
from .detenida import exigir


@dataclass(frozen=True, slots=True)
class Referencia:
    """Con qué se revisa lo que llega: las candidaturas por clave, el cuestionario y los nombres de sus catálogos."""

    candidaturas: Mapping[str, Candidatura]
    cuestionarios: Cuestionarios
    nombres: Denominaciones


def recibir(reserva: Reserva, clave: str, piezas: Mapping[str, Path], referencia: Referencia, hoy: date) -> str:
    """Guarda las `piezas` de una candidatura en un solo aporte y da su ruta. `hoy` es el día en que se reciben.

    Lanza ReservaDetenida con todos los hallazgos de todas las piezas, y entonces no guarda nada.
    """
    hallazgos: list[Hallazgo] = []
    candidatura = referencia.candidaturas.get(clave)
    if candidatura is None:
        hallazgos.append(_hallar("CLAVE", "", f"«{clave}» no está en el registro. Cópiala de la dirección de su ficha", "referencia-rota"))
    leidas = {}
    for pieza, modelo in _modelos(referencia).items():
        if pieza in piezas:
            leidas[pieza] = _leer(piezas[pieza], modelo, clave, hallazgos)
    if leidas.get("respuestas"):
        hallazgos += _contradicciones(piezas["respuestas"].name, leidas["respuestas"], candidatura, referencia.cuestionarios)
    documento = piezas["documento"].read_bytes() if "documento" in piezas else None
    constancias = _amparar(piezas, leidas, documento, hallazgos)
    hallazgos += _objetar_constancias(constancias, piezas, hoy)
    if "respuestas" in piezas and any(c.consentimiento == "tratamiento" and c.autoriza is False for c in constancias):
        hallazgos.append(_hallar(piezas["respuestas"].name, "", "No autorizó el tratamiento, y sin él sus respuestas no se guardan. Agrega solo las constancias "
                                 "y el documento", "sin-tratamiento"))
    exigir(map(str, hallazgos))
    firmado = DocumentoFirmado(huella=sha256(documento).hexdigest(), nombre=_nombrar(piezas["documento"])) if documento else None
    respuestas = leidas["respuestas"].model_dump(exclude={"clave"}, exclude_defaults=True) if "respuestas" in leidas else None
    return reserva.agregar(Aporte(clave=clave, recibido=hoy, respuestas=respuestas, contacto=leidas.get("contacto"),
                                  constancias=constancias, documento=firmado), documento)


def _modelos(referencia: Referencia) -> dict[str, type[Modelo]]:
    respuestas = modelo_de_respuestas(referencia.cuestionarios, referencia.nombres)
    return {"respuestas": respuestas, "contacto": Contacto, "constancias": Constancias}


def _leer(ruta: Path, modelo: type[Modelo], clave: str, hallazgos: list[Hallazgo]) -> Modelo | None:
    """Lo que dice una pieza, o None con sus hallazgos."""
    leida = leer_documento(ruta.name, ruta.read_bytes(), modelo)
    hallazgos += leida.hallazgos
    if leida.valor and leida.valor.clave != clave:
        hallazgos.append(_hallar(ruta.name, "clave", f"Dice «{leida.valor.clave}» y se agrega a «{clave}». Corrige la que no sea",
                                 "clave-ajena"))
    return leida.valor


def _contradicciones(archivo: str, leidas: Modelo, candidatura: Candidatura | None, cuestionarios: Cuestionarios) -> Iterator[Hallazgo]:
    """Lo que no puede ser cierto a la vez, y lo que falta: quien calla lo dice."""
    edad = candidatura.edad if candidatura else None
    respuestas = leidas.model_dump(exclude={"clave"})
    for hallada in contradecir(respuestas, edad, cuestionarios.identidad, completas=True):
        remedio = "" if hallada.clase == "falta" else ". Pregúntale a la persona; no lo corrijas por ella"
        yield _hallar(archivo, hallada.pregunta, hallada.que + remedio, "identidad-contradicha")


def _amparar(piezas: Mapping, leidas: Mapping, documento: bytes | None, hallazgos: list[Hallazgo]) -> tuple[Constancia, ...]:
    """Las constancias con la huella del documento que las ampara, calculada de sus octetos."""
    constancias = leidas["constancias"].constancias if leidas.get("constancias") else ()
    if documento is None:
        hallazgos += [_hallar(piezas["constancias"].name, "constancias", f"{c.folio} trae la huella de un documento que no se dio, y escribirla no es firmar. Añade "
                              "--documento, o quítala si todavía no llega", "huella-ajena") for c in constancias if c.documento]
        return constancias
    nombre = piezas["documento"].name
    if not documento:
        hallazgos.append(_hallar(nombre, "", "Está vacío. Digitalízalo otra vez", "documento-vacio"))
    if "constancias" not in piezas or leidas["constancias"] and not constancias:
        hallazgos.append(_hallar(nombre, "", "No dice qué ampara. Añade --constancias con su folio, fecha y quién lo recibió",
                                 "documento-sin-constancia"))
    huella = sha256(documento).hexdigest()
    hallazgos += [
        _hallar(piezas["constancias"].name, "constancias", f"La huella de {c.folio} no es la de {nombre}. Quítala y se calcula sola, "
                "o da el documento que se firmó", "huella-ajena") for c in constancias if c.documento not in (None, huella)
    ]
    return tuple(constancia.model_copy(update={"documento": huella}) for constancia in constancias)


def _objetar_constancias(constancias: tuple[Constancia, ...], piezas: Mapping[str, Path], hoy: date) -> Iterator[Hallazgo]:
    """Lo que una constancia no puede decir: fechas que no caben, un folio para dos consentimientos, o nadie que la recibiera."""
    folios = Counter(constancia.folio for constancia in constancias)
    for constancia in constancias:
        folio, archivo = constancia.folio, piezas["constancias"].name
        if constancia.fecha > hoy:
            yield _hallar(archivo, "constancias", f"La fecha de {folio} es posterior a la de recepción. Corrígela", "fecha-futura")
        if constancia.vence and constancia.vence < constancia.fecha:
            yield _hallar(archivo, "constancias", f"{folio} vence el {constancia.vence}, antes de su firma. Corrige la que no sea", "fechas-invertidas")
        if "autoriza" not in constancia.model_fields_set:
            yield _hallar(archivo, "constancias", f"Falta «autoriza» en {folio}: true si dijo que sí, false si dijo que no. Míralo en el documento", "falta-valor")
        if not constancia.recibio:
            yield _hallar(archivo, "constancias", f"Falta «recibio» en {folio}: el nombre o cargo de quien la recibió. Añádelo", "falta-valor")
        if folios.pop(folio, 0) > 1:
            yield _hallar(archivo, "constancias", f"{folio} ampara dos consentimientos, y revocar uno retiraría los dos. Da a cada uno su folio",
                          "folio-repetido")


def _nombrar(ruta: Path) -> str:
    return " ".join(ruta.name.split())[:300]


def _hallar(archivo: str, columna: str, que: str, codigo: str) -> Hallazgo:
    return Hallazgo(archivo, None, columna or None, codigo, f"{que}.")
