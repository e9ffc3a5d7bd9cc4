"""Los archivos que se publican: cada aviso y cada formato, en Word y en PDF."""

from collections.abc import Callable
from dataclasses import astuple, dataclass
from hashlib import blake2b
from pathlib import Path

from validadores import Cuestionarios, Proceso

from . import pdf, word
from .avisos import integral, simplificado
from .documento import Documento
from .formatos import formatos

ESCRIBIR: dict[str, Callable[[Documento], bytes]] = {"docx": word.octetos, "pdf": pdf.octetos}
"""Cómo se escribe un documento, por la extensión de su archivo."""
CODIGO = b"".join(ruta.read_bytes() for ruta in sorted(Path(__file__).parent.iterdir()) if ruta.suffix in (".py", ".typ"))


@dataclass(frozen=True, slots=True)
class Archivo:
    """Un documento en un formato: `ruta` en el sitio, `huella` que cambia con su contenido y `hacer`, que da sus octetos."""

    ruta: str
    formato: str
    huella: str
    hacer: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Privacidad:
    """Lo que se publica: los dos avisos, los formatos de consentimiento y los archivos de cada documento, por su nombre."""

    avisos: tuple[Documento, ...]
    formatos: tuple[Documento, ...]
    archivos: dict[str, tuple[Archivo, ...]]


def preparar(proceso: Proceso, cuestionarios: Cuestionarios) -> Privacidad | None:
    """Avisos y formatos de una elección; None si `proceso.json` no trae `privacidad`: sin responsable no hay aviso."""
    if proceso.privacidad is None:
        return None
    avisos = integral(proceso, cuestionarios), simplificado(proceso, cuestionarios)
    consentimientos = formatos(proceso, cuestionarios)
    return Privacidad(avisos, consentimientos, {d.nombre: tuple(_archivos(d)) for d in (*avisos, *consentimientos)})


def _archivos(documento: Documento):
    huella = blake2b(CODIGO + repr(astuple(documento)).encode(), digest_size=16).hexdigest()
    for formato, escribir in ESCRIBIR.items():
        yield Archivo(f"avisos-de-privacidad/{documento.nombre}.{formato}", formato, f"{formato}-{huella}", lambda e=escribir: e(documento))
