"""Los datos de cada registro que son de su candidatura: calidad, número de lista, sexo y edad."""

from collections import Counter, defaultdict
from datetime import date

from .cambios import Bitacora
from .doblar import doblar
from .interpretar.cargos import leer_cargo
from .interpretar.numeros import leer_entero, numero_entre
from .propuesta.avisos import Avisos
from .registro import Registro
from .valores.catalogados import es_ausencia, leer_sexo, leer_valor, significado_de_m
from .valores.fechas import edad_en, leer_edad, leer_fecha
from .valores.textos import limpiar_linea


def poner_calidad(registros: list[Registro], bitacora: Bitacora, avisos: Avisos) -> None:
    """Propietaria o suplente: lo dice su columna, el lugar en el renglón, el texto del cargo o el contexto."""
    supuestas = 0
    for registro in registros:
        celda = registro.celda("calidad")
        leida = None
        if celda:
            leida = leer_valor("calidad", celda.texto) or leer_cargo(celda.texto).calidad
            bitacora.anotar(celda, leida or "", "catálogo de calidad")
        de_renglon = registro.persona if registro.persona in ("propietaria", "suplente") else ""
        indicio = registro.indicios.get("calidad")
        registro.calidad = (
            leida or de_renglon or registro.calidad or (leer_valor("calidad", indicio.valor) if indicio else "") or ""
        )
        if not registro.calidad and celda:
            registro.rechazo = registro.rechazo or (
                f"«{celda.texto.strip()}» no dice si es propietaria o suplente. Escribe una de las dos."
            )
        elif not registro.calidad:
            hay_columna = "calidad" in registro.celdas
            if hay_columna and registro.puesto and registro.puesto.con_suplente:
                registro.rechazo = registro.rechazo or "No dice si es propietaria o suplente. Escríbelo en su columna."
            registro.calidad, supuestas = "propietaria", supuestas + (not hay_columna)
    if supuestas:
        avisos.decir(f"No hay columna de propietaria o suplente: {supuestas:,} registros se tomaron como propietarias.")


def poner_posicion(registros: list[Registro], bitacora: Bitacora, avisos: Avisos) -> None:
    """Número de lista. Si en un cargo la mayoría pasa de 999, ahí es un número interno que solo sirve para unir
    fórmulas."""
    numeros: dict[str, list[int]] = defaultdict(list)
    for registro in registros:
        if (
            registro.puesto
            and (celda := registro.celda("posicion"))
            and (numero := leer_entero(celda.texto)) is not None
        ):
            numeros[registro.puesto.nombre].append(numero)
    internos = {nombre for nombre, suyos in numeros.items() if sum(n > 999 for n in suyos) > len(suyos) / 2}
    if internos:
        avisos.decir(
            f"El número de lista de {', '.join(sorted(internos))} es un número interno de más de tres cifras: no se "
            "publica como posición."
        )
    for registro in registros:
        es_interno = registro.puesto is not None and registro.puesto.nombre in internos
        celda = registro.celda("posicion")
        if celda is None:
            continue
        numero = leer_entero(celda.texto) or numero_entre(tuple(doblar(celda.texto).split()))
        registro.formula = celda.texto.strip()
        if es_interno or numero is None or not 1 <= numero <= 999:
            bitacora.anotar(celda, "", "número interno, no es posición" if es_interno else "no es un número de lista")
        else:
            registro.posicion = numero


def quitar_posicion_indebida(registros: list[Registro], numerados: dict[str, bool], bitacora: Bitacora) -> None:
    """Un cargo único no lleva número de lista: el de su fórmula no se publica como posición."""
    for registro in registros:
        if registro.posicion is not None and not numerados.get(registro.puesto.cargo):
            if celda := registro.celda("posicion"):
                bitacora.anotar(celda, "", "cargo único: el número de fórmula no es posición")
            registro.posicion = None


def poner_sexo(
    registros: list[Registro], sexos: tuple[str, ...] | None, bitacora: Bitacora, avisos: Avisos
) -> tuple[str, ...]:
    """Pone el sexo de cada registro y devuelve los valores en uso. Con `sexos` de un proceso, no se añade ninguno."""
    valores = {c.texto for r in registros for c in r.celdas.get("sexo", ()) if not es_ausencia(c.texto)}
    letra_m, nuevos = significado_de_m(valores), Counter()
    for registro in registros:
        celda = registro.celda("sexo")
        if celda is None or es_ausencia(celda.texto, "registro"):
            continue
        limpio = limpiar_linea(celda.texto)[0]
        leido = leer_sexo(limpio, letra_m)
        if leido is None and doblar(limpio) == "m":
            avisos.decir(
                "Sexo: «M» puede ser mujer o masculino y ninguna otra grafía lo aclara; quedó sin dato. Dilo en el "
                "mapa, en [valores.sexo]",
                1,
            )
        elif leido is None and sexos is None and 0 < len(limpio) <= 40:
            leido = limpio.lower()
            nuevos[leido] += 1
        registro.sexo = leido if sexos is None or leido in sexos else None
        bitacora.anotar(celda, registro.sexo or "", "catálogo de sexo")
    for valor, veces in nuevos.items():
        avisos.decir(
            f"Sexo: «{valor}» no estaba en el catálogo ({veces:,} registros) y se añadió al del proceso. Revísalo."
        )
    return tuple(nuevos)


def poner_edad(registros: list[Registro], jornada: date | None, bitacora: Bitacora, avisos: Avisos) -> None:
    """La edad de su columna o, si se conoce la jornada, la que da la fecha de nacimiento, que nunca se publica."""
    calculables = 0
    for registro in registros:
        if celda := registro.celda("edad"):
            registro.edad = leer_edad(celda.texto)
            bitacora.anotar(
                celda, str(registro.edad or ""), "edad en años cumplidos" if registro.edad else "no es una edad posible"
            )
        elif nacimiento := registro.celda("privado.fecha_nacimiento"):
            fecha = leer_fecha(nacimiento.texto)
            calculables += fecha is not None
            if fecha and jornada and 15 <= edad_en(fecha, jornada) <= 120:
                registro.edad = edad_en(fecha, jornada)
    if calculables and jornada:
        avisos.decir(
            f"La edad de {calculables:,} registros se calculó al día de la jornada con su fecha de nacimiento, que se "
            "apartó."
        )
    elif calculables:
        avisos.decir(
            f"{calculables:,} registros traen fecha de nacimiento y no edad: se calculará cuando se importe con la "
            "jornada (--proceso, o «jornada» en [constantes] del mapa)."
        )
