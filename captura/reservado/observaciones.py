"""Las observaciones: una sección se devuelve con su razón, que queda cifrada, y se cuenta cuántas veces (Lineamientos, art. 18).

Primero se prepara, que lo revisa todo y no escribe nada; lo que se guarda después ya no puede objetarse.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from validadores import CALLADAS, Candidatura, Expediente, Pausa, Verificacion, buscar_datos_personales, decir_fecha, en_palabras, leer_documento

from .aportes import Aporte, Atencion, Observacion
from .aportes import Expediente as Reservado
from .carpeta import Reserva
from .cifrado import Llaves
from .detenida import exigir

LETRAS_QUE_DELATAN = 5
"""Desde cuántas letras una respuesta dicha en la razón la revela: «Sí» u «Otra» no dicen de qué se habla."""


@dataclass(frozen=True, slots=True)
class Pedida:
    """Lo que se quiere devolver: la `seccion` de una candidatura, desde qué `fecha`, por qué y hasta qué día puede corregirse."""

    clave: str
    seccion: str
    fecha: date
    razon: str
    limite: date


@dataclass(frozen=True, slots=True)
class Devolucion:
    """Una devolución lista para guardarse. `es_nueva` es falso si ya constaba igual: repetir la orden solo termina lo que falte."""

    candidatura: Candidatura
    observacion: Observacion
    es_nueva: bool


def preparar(reserva: Reserva, llaves: Llaves, pedida: Pedida, publico: Expediente) -> Devolucion:
    """Lo que se guardaría de una sección que se devuelve, con la oportunidad que es. No escribe nada.

    `publico` es lo que dicen los datos. Lanza ReservaDetenida con todo lo que lo impida.
    """
    candidatura = _candidatura(pedida.clave, publico)
    guardado = next(iter(reserva.expedientes(llaves, [pedida.clave])))
    pendiente = guardado.pendientes.get(pedida.seccion)
    dada = leer_documento("la orden", json.dumps({
        "seccion": pedida.seccion, "fecha": f"{pedida.fecha}", "razon": pedida.razon, "limite": f"{pedida.limite}",
        "oportunidad": sum(una.seccion == pedida.seccion for una in guardado.observaciones) + (pendiente is None),
    }).encode(), Observacion)
    if dada.valor and dada.valor == pendiente:
        return Devolucion(candidatura, pendiente, es_nueva=False)
    objeciones = _ya_devuelta(pedida, pendiente) if pendiente else _de_lo_publico(pedida, candidatura, publico)
    exigir([*map(str, dada.hallazgos), *objeciones, *_de_las_fechas(pedida, candidatura, publico), *_de_la_razon(pedida, guardado)])
    return Devolucion(candidatura, dada.valor, es_nueva=True)


def guardar(reserva: Reserva, devolucion: Devolucion) -> None:
    """Cifra la observación, si no constaba ya. Lanza ReservaDetenida."""
    if devolucion.es_nueva:
        observacion = devolucion.observacion
        reserva.agregar(Aporte(clave=devolucion.candidatura.clave, recibido=observacion.fecha, observacion=observacion))


def corregir(reserva: Reserva, clave: str, seccion: str, fecha: date, publico: Expediente, llaves: Llaves | None = None) -> None:
    """Anota que lo devuelto se corrigió y se verifica otra vez desde la `fecha`. Lanza ReservaDetenida.

    Si está devuelta lo dice la tabla pública; de la identidad solo la reserva, y por eso hacen falta `llaves`.
    """
    candidatura = _candidatura(clave, publico)
    if seccion == "identidad":
        pendiente = next(iter(reserva.expedientes(llaves, [clave]))).pendientes.get(seccion)
        desde = pendiente and pendiente.fecha
    else:
        anotada = anotada_de(publico, clave, seccion)
        desde = anotada.desde if anotada and anotada.estado == "observada" else None
    exigir([
        *([] if desde else [f"{clave}: seccion: «{seccion}» no consta como devuelta, así que no hay qué dar por corregido. Mira lo devuelto con "
                            "«observar --pendientes». [sin-devolver]"]),
        *([f"--fecha: {fecha} es anterior al día en que se devolvió, {desde}. Corrígela. [fechas-invertidas]"] if desde and fecha < desde else []),
        *_de_la_fecha(fecha, candidatura, publico),
    ])
    reserva.agregar(Aporte(clave=clave, recibido=fecha, atencion=Atencion(seccion=seccion, fecha=fecha)))


def anotada_de(publico: Expediente, clave: str, seccion: str) -> Verificacion | None:
    """Lo que la tabla pública dice de una sección, o None."""
    return next((r.valor for r in publico.verificaciones if (r.valor.candidatura, r.valor.seccion) == (clave, seccion)), None)


def _candidatura(clave: str, publico: Expediente) -> Candidatura:
    """La candidatura, si está y su renglón de la tabla pública podrá reescribirse sin perder otros."""
    candidatura, tabla = publico.registro.por_clave.get(clave), publico.verificaciones
    exigir([
        *([] if candidatura else [f"CLAVE: «{clave}» no está en el registro. Cópiala de la dirección de su ficha. [referencia-rota]"]),
        *([] if tabla.se_leyo and not tabla.rotos else ["seguimiento/verificacion.csv: No se entiende entera y reescribirla perdería renglones. "
                                                        "Corre «validar» y remedia lo que diga. [sin-leer]"]),
    ])
    return candidatura


def _ya_devuelta(pedida: Pedida, pendiente: Observacion) -> Iterator[str]:
    yield (f"{pedida.clave}: seccion: «{pedida.seccion}» ya está devuelta desde el {decir_fecha(pendiente.fecha)} (oportunidad "
           f"{pendiente.oportunidad}, con límite el {decir_fecha(pendiente.limite)}) y no consta que se haya corregido. Cuando llegue la corrección: "
           f"observar {pedida.clave} --seccion {pedida.seccion} --corregida. [ya-observada]")


def _de_lo_publico(pedida: Pedida, candidatura: Candidatura, publico: Expediente) -> Iterator[str]:
    """Lo que en los datos impide devolverla: que ya no compita, que esté en pausa o que su renglón diga otra cosa."""
    donde = f"{pedida.clave}: seccion"
    if not candidatura.es_vigente:
        yield f"{donde}: La candidatura ya no está vigente ({candidatura.situacion}): sus secciones ya no se recaban. [sin-vigencia]"
    if pausa := _pausa(pedida, publico):
        yield (f"{donde}: «{pedida.seccion}» está en pausa por {pausa.acuerdo} desde el {decir_fecha(pausa.desde)}, y la ficha debe decir eso. "
               "Devuélvela cuando termine. [pausada]")
    anotada = anotada_de(publico, pedida.clave, pedida.seccion)
    if anotada and anotada.estado == "observada" and anotada.desde != pedida.fecha:
        yield (f"{donde}: Los datos la dicen devuelta desde {anotada.desde}, y en la carpeta reservada no está la razón. Si es la misma devolución, "
               f"di --fecha {anotada.desde}; si ya se corrigió, dilo antes con --corregida. [razon-ausente]")
    elif anotada and anotada.desde > pedida.fecha:
        yield f"--fecha: {pedida.fecha} es anterior a {anotada.desde}, desde cuando está en verificación. Corrígela. [fechas-invertidas]"


def _pausa(pedida: Pedida, publico: Expediente) -> Pausa | None:
    suyas = (r.valor for r in publico.pausas if (r.valor.candidatura, r.valor.seccion) == (pedida.clave, pedida.seccion))
    return next((pausa for pausa in suyas if pausa.rige(publico.hoy)), None)


def _de_las_fechas(pedida: Pedida, candidatura: Candidatura, publico: Expediente) -> Iterator[str]:
    yield from _de_la_fecha(pedida.fecha, candidatura, publico)
    if pedida.limite <= pedida.fecha:
        yield f"--limite: {pedida.limite} no es posterior a {pedida.fecha}, día en que se devuelve. Da al menos un día. [fechas-invertidas]"
    if pedida.limite > publico.proceso.jornada:
        yield f"--limite: {pedida.limite} es posterior a la jornada, {publico.proceso.jornada}: ya no serviría a nadie. Acórtalo. [limite-tardio]"


def _de_la_fecha(fecha: date, candidatura: Candidatura, publico: Expediente) -> Iterator[str]:
    if fecha > publico.hoy:
        yield (f"--fecha: {fecha} es posterior a la fecha de corte de los datos, {publico.hoy}. Pon al día «hoy» en proceso.json, "
               "o di otra --fecha. [fecha-futura]")
    if candidatura.fecha_acuerdo and fecha < candidatura.fecha_acuerdo:
        yield f"--fecha: {fecha} es anterior al acuerdo que la registró, {candidatura.fecha_acuerdo}. Corrígela. [fechas-invertidas]"


def _de_la_razon(pedida: Pedida, guardado: Reservado) -> Iterator[str]:
    """La razón sale de lo cifrado hacia un aviso: no puede faltar, ni llevar consigo lo que se guarda. Nada de eso se repite aquí."""
    if not pedida.razon.strip():
        yield "--razon: Está vacía. Di qué hay que corregir y con qué fundamento: es lo que leerá quien corrija. [razon-vacia]"
    for dato in buscar_datos_personales(pedida.razon):
        yield f"--razon: Trae un dato personal ({dato.clase}) desde el carácter {dato.inicio}. Dilo sin copiarlo. [datos-personales]"
    dicha = en_palabras(pedida.razon)
    if pedida.seccion == "identidad" and any(respuesta in dicha for respuesta in _delatoras(guardado)):
        yield ("--razon: Repite una de las respuestas de identidad, y el aviso saldrá de la carpeta reservada. Di qué pregunta corregir, "
               "sin su respuesta. [razon-con-respuesta]")


def _delatoras(guardado: Reservado) -> Iterator[str]:
    """Las respuestas de identidad que, leídas en otra parte, dirían algo de la persona."""
    for respuesta in guardado.respuestas.values():
        for dicha in (respuesta,) if isinstance(respuesta, str) else respuesta:
            palabras = en_palabras(dicha)
            if dicha not in CALLADAS and len(palabras.strip()) >= LETRAS_QUE_DELATAN:
                yield palabras
