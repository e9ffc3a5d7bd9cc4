"""La revocación: se anota en la reserva y, si lo que amparaba era público, en los datos; y se retira lo que amparaba.

Fuente: LGPDPPSO, art. 21 (el consentimiento puede revocarse en cualquier momento).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from validadores import (
    EXIGIDOS, IDENTIDAD, Constancia, Expediente, Revocacion, criterios_de_orden, decir_fecha, escribir_contrato, escribir_tabla,
)

from .aportes import Aporte
from .aportes import Expediente as Reservado
from .carpeta import Reserva
from .cifrado import Llaves
from .detenida import exigir


@dataclass(frozen=True, slots=True)
class Retiro:
    """Una revocación lista para anotarse: de quién es la constancia y qué archivos públicos ampara."""

    revocacion: Revocacion
    claves: tuple[str, ...]
    """Candidaturas de la persona que la usan."""
    consentimientos: frozenset[str]
    """Lo que amparaba el folio: uno, salvo que se recibiera repetido."""
    publicas: tuple[str, ...]
    por_anotar: tuple[str, ...]
    """Candidaturas cuya reserva todavía no lo dice."""

    @property
    def ampara_lo_publico(self) -> bool:
        """Si es de los consentimientos sin los que nada se publica."""
        return bool(self.consentimientos & set(EXIGIDOS))

    @property
    def se_anota_en_publico(self) -> bool:
        """Si amparaba algo que se publicó; que alguien retire lo demás no lo sabe nadie."""
        return bool(self.publicas and self.ampara_lo_publico)


def preparar_retiro(reserva: Reserva, llaves: Llaves, folio: str, fecha: date, publico: Expediente) -> Retiro:
    """Lo que se haría con la constancia `folio` revocada desde la `fecha`. No escribe nada. Lanza ReservaDetenida."""
    suyos = [(guardado, constancia) for guardado in reserva.expedientes(llaves) for constancia in guardado.todas if constancia.folio == folio]
    exigir(_objeciones(folio, fecha, publico, suyos))
    claves = tuple(dict.fromkeys(guardado.clave for guardado, _ in suyos))
    consentimientos = frozenset(constancia.consentimiento for _, constancia in suyos)
    return Retiro(
        Revocacion(folio=folio, fecha=fecha), claves, consentimientos, tuple(_publicas(folio, claves, consentimientos, publico)),
        tuple(dict.fromkeys(guardado.clave for guardado, _ in suyos if folio not in guardado.revocados)),
    )


def _publicas(folio: str, claves: tuple[str, ...], consentimientos: frozenset[str], publico: Expediente) -> Iterator[str]:
    """Las candidaturas cuyo archivo público debe irse: el que cita el folio, y el de la persona aunque no lo cite o no se entienda.

    Puede citar uno anterior, si no se ha vuelto a proyectar, y repararlo o dejarlo lo publicaría.
    """
    suyas = claves if consentimientos & set(EXIGIDOS) else ()
    for clave in publico.archivos_de_identidad:
        identidad = publico.identidades.get(clave)
        if clave in suyas or identidad and folio in identidad.folios:
            yield clave


def _objeciones(folio: str, fecha: date, publico: Expediente, suyos: list[tuple[Reservado, Constancia]]) -> Iterator[str]:
    tabla = publico.revocaciones
    if not tabla.se_leyo or tabla.rotos:
        yield ("seguimiento/revocaciones.csv: No se entiende entera y reescribirla perdería renglones. Corre «validar» y remedia lo que diga. "
               "[sin-leer]")
    if not suyos:
        yield f"--revocar: Ninguna constancia tiene el folio «{folio}». Cópialo del documento o búscalo con «reservado ver CLAVE». [folio-ajeno]"
        return
    if fecha > publico.hoy:
        yield (f"--fecha: {fecha} es posterior a la fecha de corte de los datos, {publico.hoy}. Pon al día «hoy» en proceso.json, o di otra --fecha. "
               "[fecha-futura]")
    firmada = min(constancia.fecha for _, constancia in suyos)
    if fecha < firmada:
        yield f"--fecha: {fecha} es anterior a la firma, {firmada}. Corrígela. [fechas-invertidas]"
    yield from _relevadas(folio, publico, suyos)
    ya = next((r.valor for r in tabla if r.valor.folio == folio), None)
    if ya and ya.fecha != fecha:
        yield f"--fecha: El folio «{folio}» ya está revocado desde el {decir_fecha(ya.fecha)}. Di esa --fecha si hay algo que terminar. [ya-revocado]"


def _relevadas(folio: str, publico: Expediente, suyos: list[tuple[Reservado, Constancia]]) -> Iterator[str]:
    """Retirar un folio que otro ya relevó no retiraría nada, y parecería que sí."""
    ya = {renglon.valor.folio for renglon in publico.revocaciones}
    for guardado, constancia in suyos:
        vigentes = [c for c in guardado.constancias if c.consentimiento == constancia.consentimiento]
        if constancia in vigentes:
            continue
        for otra in vigentes:
            if otra.autoriza and otra.folio not in guardado.revocados | ya:
                yield (f"--revocar: En {guardado.clave}, «{folio}» ya no es el que vale: después firmó «{otra.folio}», el {decir_fecha(otra.fecha)}, y retirar el "
                       "viejo no quitaría nada. Si retira su autorización, di ese folio; si su escrito es anterior a esa firma, no hay qué retirar. "
                       "[folio-relevado]")


def retirar(datos: Path, reserva: Reserva, retiro: Retiro, publico: Expediente) -> None:
    """Anota el retiro en la reserva y en los datos, y al final borra lo que amparaba: repetirlo termina lo que haya quedado a medias."""
    for clave in retiro.por_anotar:
        reserva.agregar(Aporte(clave=clave, recibido=retiro.revocacion.fecha, revocaciones=(retiro.revocacion,)))
    vigentes = [renglon.valor for renglon in publico.revocaciones]
    if retiro.se_anota_en_publico and retiro.revocacion not in vigentes:
        orden = criterios_de_orden(publico.proceso, publico.fuerzas.por_clave)[Revocacion]
        escribir_tabla(datos, "revocaciones", sorted([*vigentes, retiro.revocacion], key=orden))
        escribir_contrato(datos)
    for clave in retiro.publicas:
        (datos / IDENTIDAD / f"{clave}.json").unlink(missing_ok=True)
