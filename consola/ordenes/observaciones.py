"""La tarea `observar`: devolver una sección con su razón cifrada, dar por llegada su corrección y ver lo que falta."""

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from invoke import Exit

from consola import valores
from consola.ordenes import reservado

SECCIONES = ("fotografia", "contacto", "curriculo", "identidad")
FORMATOS = (".docx", ".pdf", ".txt")
SIN_LLAVE = "Falta --llave ARCHIVO: sin abrir la carpeta reservada no se sabe "


@dataclass(frozen=True, slots=True)
class Pedido:
    """Lo que se pidió en la línea de la orden. `fecha` es el día en que se devuelve, o en que llegó la corrección."""

    clave: str | None
    seccion: str | None
    fecha: date
    datos: Path
    llave: str | None = None
    reserva: str | None = None
    razon: str | None = None
    archivo: str | None = None
    dias: str | None = None
    limite: date | None = None
    aviso: str | None = None


def atender(pedido: Pedido, corregida: bool, pendientes: bool) -> None:
    """Hace lo pedido. Lanza `Exit` con todo lo que lo impida."""
    if pendientes and (corregida or pedido.clave):
        raise Exit("--pendientes lista lo de todas las candidaturas: no lleva CLAVE ni --corregida.", code=2)
    with reservado.frenos():
        if pendientes:
            _listar(pedido)
        elif not pedido.clave or not pedido.seccion:
            raise Exit("Di de quién y qué se devuelve: observar CLAVE --seccion SECCION. Lo devuelto se lista con --pendientes.", code=2)
        else:
            valores.elegir("--seccion", pedido.seccion, SECCIONES)
            (_corregir if corregida else _devolver)(pedido)


def _devolver(pedido: Pedido) -> None:
    """Todo se revisa antes de escribir; después, la reserva, la tabla y el aviso, en ese orden: repetir la orden termina lo que falte."""
    from captura import reservado as sala

    razon, limite = _razon(pedido), _limite(pedido)
    if not pedido.aviso:
        raise Exit("Falta decir dónde se escribe el aviso para quien corrige: --aviso ARCHIVO, con .docx, .pdf o .txt.", code=2)
    formato = valores.elegir("--aviso", Path(pedido.aviso).suffix, FORMATOS)
    if not pedido.llave:
        raise Exit(f"{SIN_LLAVE}cuántas veces se ha devuelto ya esta sección, ni si la razón repite una respuesta.", code=2)
    reserva, publico = _abrir(pedido)
    llaves = reservado.llaves(pedido.llave, pedido.datos, pedido.reserva)
    devolucion = sala.preparar(reserva, llaves, sala.Pedida(pedido.clave, pedido.seccion, pedido.fecha, razon, limite), publico)
    octetos = _octetos(formato, publico, devolucion)
    falta_el_aviso = _falta(pedido, octetos)
    sala.guardar(reserva, devolucion)
    es_nueva = _anotar(pedido, publico, "observada")
    if falta_el_aviso:
        reservado.escribir_aparte("--aviso", pedido.aviso, octetos, "El aviso", pedido.datos, pedido.reserva)
    if not (devolucion.es_nueva or es_nueva or falta_el_aviso):
        print("Ya estaba devuelta así, con su aviso. No se cambió nada.")
        return
    _contar(pedido, publico, devolucion)


def _contar(pedido: Pedido, publico, devolucion) -> None:
    from validadores import decir_fecha

    guardada, nombre = devolucion.observacion, devolucion.candidatura.nombre
    print(f"Devuelta: {pedido.seccion} de {nombre}, oportunidad {guardada.oportunidad}, hasta el {decir_fecha(guardada.limite)}.\n"
          f"La razón quedó cifrada en la carpeta reservada. Aviso para quien corrige: {pedido.aviso}")
    if pedido.seccion != "identidad":
        print("seguimiento/verificacion.csv: ya dice «observada». Compromete ese cambio; la razón no va en él ni en su mensaje.")
    elif pedido.clave in publico.identidades:
        print(f"Su identidad sigue publicada (candidaturas/identidad/{pedido.clave}.json). Devolverla no la quita: si no debe verse, "
              "sigue «Cuando alguien retira su autorización» o «Cuando una autoridad ordena ocultar una sección» en el manual de identidad.")
    else:
        print("En los datos públicos no cambió nada: de la identidad no se dice que se recibió ni que se devolvió.")


def _corregir(pedido: Pedido) -> None:
    from captura import reservado as sala

    if pedido.seccion == "identidad" and not pedido.llave:
        raise Exit(f"{SIN_LLAVE}si su identidad está devuelta: en los datos públicos eso no se dice.", code=2)
    reserva, publico = _abrir(pedido)
    llaves = reservado.llaves(pedido.llave, pedido.datos, pedido.reserva) if pedido.llave else None
    sala.corregir(reserva, pedido.clave, pedido.seccion, pedido.fecha, publico, llaves)
    cambio = _anotar(pedido, publico, "en verificación")
    print(f"Corrección anotada: {pedido.seccion} de {publico.registro.por_clave[pedido.clave].nombre}."
          + (" seguimiento/verificacion.csv: vuelve a decir «en verificación». Compromete ese cambio." if cambio else ""))


def _listar(pedido: Pedido) -> None:
    from captura import reservado as sala
    from validadores import decir_fecha

    if not pedido.llave:
        raise Exit(f"{SIN_LLAVE}qué se devolvió ni hasta cuándo puede corregirse.", code=2)
    reserva, publico = _abrir(pedido)
    hallados = sala.pendientes(reserva.expedientes(reservado.llaves(pedido.llave, pedido.datos, pedido.reserva)), publico, pedido.fecha)
    nombres, anterior = {fuerza.valor.clave: fuerza.valor.nombre for fuerza in publico.fuerzas}, None
    for pendiente in hallados:
        fuerza = pendiente.candidatura.fuerza if pendiente.candidatura else "Ya no están en el registro"
        if fuerza != anterior:
            print(f"{fuerza} · {nombres[fuerza]}" if fuerza in nombres else fuerza)
        anterior, dicha = fuerza, pendiente.observacion
        print(f"  {pendiente.clave} {pendiente.candidatura.nombre if pendiente.candidatura else ''}: {dicha.seccion}, oportunidad "
              f"{dicha.oportunidad}, límite {decir_fecha(dicha.limite)}: {_decir_dias(pendiente.dias)}")
    for fila in sala.sin_razon(hallados, publico):
        print(f"seguimiento/verificacion.csv: {fila.candidatura} {fila.seccion}: Dice «observada» desde {fila.desde} y en la carpeta reservada no está la "
              "razón. Guárdala con observar y esa --fecha, o corrige el renglón. [razon-ausente]")
    print(f"Devueltas sin corregir: {len(hallados):,}; vencidas: {sum(p.dias < 0 for p in hallados):,}.")


def _decir_dias(dias: int) -> str:
    plural = "día" if abs(dias) == 1 else "días"
    return f"venció hace {-dias} {plural}" if dias < 0 else "vence hoy" if dias == 0 else f"{'queda' if dias == 1 else 'quedan'} {dias} {plural}"


def _razon(pedido: Pedido) -> str:
    if bool(pedido.razon) == bool(pedido.archivo):
        raise Exit("Di por qué se devuelve, de una sola manera: --razon TEXTO o --razon-archivo ARCHIVO. Vacía no sirve a quien corrige.", code=2)
    dicha = pedido.razon
    if pedido.archivo:
        try:
            dicha = valores.archivo("--razon-archivo", pedido.archivo).read_text("utf-8-sig")
        except UnicodeDecodeError:
            raise Exit(f"--razon-archivo: «{pedido.archivo}» no es texto UTF-8. Guárdalo de nuevo como UTF-8.", code=2) from None
    return unicodedata.normalize("NFC", "\n".join(dicha.splitlines())).strip()


def _limite(pedido: Pedido) -> date:
    """El último día para corregir, contado en días naturales desde que se devuelve."""
    if not pedido.dias and not pedido.limite:
        raise Exit("Falta decir hasta cuándo puede corregirse: --dias N, en días naturales, o --limite AAAA-MM-DD.", code=2)
    if not pedido.dias:
        return pedido.limite
    contado = pedido.fecha + timedelta(days=valores.leer_entero("--dias", pedido.dias, 1, 120))
    if pedido.limite and pedido.limite != contado:
        raise Exit(f"--limite: {pedido.limite} no es el día que resulta de --dias {pedido.dias}, que es {contado}. Deja solo uno de los dos.", code=2)
    return contado


def _abrir(pedido: Pedido):
    """La carpeta reservada, y lo que dicen los datos. Lanza ReservaDetenida."""
    return reservado.abrir(pedido.datos, pedido.reserva), reservado.publico(pedido.datos)


def _anotar(pedido: Pedido, publico, estado: str) -> bool:
    """Anota en la tabla pública cómo está la sección, y dice si hizo falta. De la de identidad nada se anota."""
    from captura import reservado as sala
    from validadores import Verificacion

    if pedido.seccion == sala.RESERVADA:
        return False
    return sala.anotar(pedido.datos, publico, Verificacion(candidatura=pedido.clave, seccion=pedido.seccion, estado=estado, desde=pedido.fecha))


def _falta(pedido: Pedido, octetos: bytes) -> bool:
    """Si el aviso está por escribirse. Lanza `Exit` si en su lugar hay otra cosa, y ReservaDetenida si ahí se publicaría."""
    lugar = reservado.lugar_aparte("--aviso", pedido.aviso, "El aviso", pedido.datos, pedido.reserva)
    if lugar.exists() and (not lugar.is_file() or lugar.read_bytes() != octetos):
        raise Exit(f"--aviso: «{pedido.aviso}» ya existe y no se sobrescribe. Indica otro.", code=2)
    return not lugar.exists()


def _octetos(formato: str, publico, devolucion) -> bytes:
    """El aviso en texto o, como los formatos de consentimiento, en Word o en PDF."""
    from captura.reservado import aviso
    from publicacion.privacidad import ESCRIBIR, Apartado, Documento

    candidatura, encabezado = devolucion.candidatura, aviso.encabezado_de(publico.proceso)
    fuerza = publico.fuerzas.por_clave.get(candidatura.fuerza)
    partes = aviso.apartados(candidatura, fuerza.nombre if fuerza else candidatura.fuerza, devolucion.observacion, publico.proceso)
    if formato == ".txt":
        return aviso.en_texto(encabezado, partes).encode()
    apartados = tuple(Apartado(titulo, parrafos) for titulo, parrafos in partes.items())
    return ESCRIBIR[formato[1:]](Documento("seccion-devuelta", aviso.TITULO, "Qué corregir, por qué y hasta cuándo.", encabezado, aviso.PIE, apartados))
