"""El cálculo: los agregados de un corte, tan finos como se puede sin que ellos, ni su resta con los anteriores, señalen a nadie."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from validadores import (
    CALLADAS, SIN_DATO, Agregados, AjustesDeEstadistica, CuadroAgregado, Eleccion, PreguntaAgregada, PreguntaIdentidad, RenglonAgregado, opciones_de,
)

from .cautela import Mirada
from .personas import Corte, Persona
from .reparto import Contada, Conteo, Particion, Reparto, Version, juntar_columnas, juntar_renglones, tamano_de


def calcular(
    eleccion: Eleccion, personas: Sequence[Persona], preguntas: Iterable[PreguntaIdentidad], corte: date, anteriores: Sequence[Corte] = (),
) -> Agregados:
    """Los agregados del día del `corte`. `anteriores` son todos los cortes ya publicados, en orden.

    Una pregunta cuya diferencia con un corte anterior señalaría a alguien se queda como se publicó; la que ni así puede
    publicarse, no está.
    """
    ajustes = eleccion.proceso.estadistica
    hechas = (_de_pregunta(eleccion, ajustes, pregunta, personas, corte, anteriores) for pregunta in preguntas)
    return Agregados(corte=corte, umbral=ajustes.umbral, preguntas=tuple(filter(None, hechas)))


def _de_pregunta(
    eleccion: Eleccion, ajustes: AjustesDeEstadistica, pregunta: PreguntaIdentidad, personas: Sequence[Persona], corte: date,
    anteriores: Sequence[Corte],
) -> PreguntaAgregada | None:
    historia = [
        (dicha, anterior.personas) for anterior in anteriores for dicha in anterior.agregados.preguntas
        if dicha.pregunta == pregunta.id and dicha.corte == anterior.agregados.corte
    ]
    miradas = _miradas(ajustes, pregunta.id, personas, historia, anteriores)
    opciones = [opcion for opcion in opciones_de(pregunta, eleccion.nombres) if opcion not in CALLADAS]
    todas, quien_mas_sabe = _contadas(pregunta.id, personas), miradas[0]
    reparto = _repartir(eleccion, ajustes, opciones, todas, quien_mas_sabe.reservadas)
    if historia and quien_mas_sabe.antes[-1].personas == quien_mas_sabe.reservadas:
        reparto = None
    if reparto and (reparto := _con_cautela(reparto, miradas)):
        return _publicar(pregunta.id, corte, todas, reparto, _orden(eleccion))
    ultima = historia[-1][0] if historia else None
    return ultima if ultima and min(_numeros(ultima)) >= ajustes.umbral else None


def _miradas(
    ajustes: AjustesDeEstadistica, pregunta: str, personas: Sequence[Persona], historia: Sequence[tuple[PreguntaAgregada, Sequence[Persona]]],
    anteriores: Sequence[Corte],
) -> list[Mirada]:
    """La de quien recuerda todo lo que alguna vez se autorizó mostrar, que puede restar más, y la de quien solo ve lo que hoy se muestra.

    Sin la segunda, nada cuidaría a quien autorizó y se arrepintió, está en pausa o nunca llegó a mostrarse.
    """
    conocidas = {p.clave for grupo in (personas, *(anterior.personas for anterior in anteriores)) for p in grupo if p.es_conocida}
    visibles = {p.clave for p in personas if pregunta in p.visibles}
    de_memoria, de_hoy = (
        Mirada(tuple(_version_de(dicha, ajustes, suyas, sabidas) for dicha, suyas in historia),
               frozenset(_contadas(pregunta, personas, sabidas)), ajustes.umbral)
        for sabidas in (conocidas, visibles)
    )
    return [de_memoria] if de_hoy == de_memoria else [de_memoria, de_hoy]


def _contadas(pregunta: str, personas: Iterable[Persona], salvo: Collection[str] = ()) -> list[Contada]:
    """Las personas que respondieron una pregunta, salvo las que se dicen."""
    return [
        Contada(persona.clave, tuple(persona.rasgos.items()), persona.respuestas[pregunta])
        for persona in personas if pregunta in persona.respuestas and persona.clave not in salvo
    ]


def _repartir(
    eleccion: Eleccion, ajustes: AjustesDeEstadistica, opciones: Sequence[str], todas: Sequence[Contada], reservadas: Collection[Contada],
) -> Reparto | None:
    """El reparto más fino en que cada cuenta alcanza el umbral sin contar a quienes son conocidas; None si no lo hay."""
    columnas = juntar_columnas(reservadas, opciones, ajustes.umbral)
    if not columnas.reparte or not reservadas:
        return None
    orden = _orden(eleccion)
    renglones = {}
    for cruce in ajustes.cruces:
        hay = {persona.valor(cruce) for persona in todas}
        valores = [valor for valor in orden[cruce] if valor in hay]
        renglones[cruce] = juntar_renglones(reservadas, cruce, valores, columnas, ajustes.umbral)
    return Reparto(columnas, renglones)


def _orden(eleccion: Eleccion) -> dict[str, list[str]]:
    """Los valores de cada rasgo, como en la boleta."""
    cargos = [cargo.clave for tipo in eleccion.proceso.elecciones for cargo in tipo.cargos]
    return {"cargo": cargos, "fuerza": list(eleccion.fuerzas), "sexo": [*eleccion.proceso.sexos, SIN_DATO]}


def _con_cautela(reparto: Reparto, miradas: Sequence[Mirada]) -> Reparto | None:
    """El `reparto`, con más valores juntos hasta que ninguna mirada vea expuesto a nadie; None si ni así."""
    while expuestos := [rasgos for mirada in miradas for _, rasgos in mirada.exposiciones(reparto)]:
        grueso = _el_que_se_junta(reparto, expuestos)
        if not grueso:
            return None
        particion = reparto.renglones[grueso].engrosar(tamano_de(miradas[0].reservadas, grueso))
        reparto = Reparto(reparto.columnas, {**reparto.renglones, grueso: particion})
    return reparto if all(mirada.permite_restar(reparto) for mirada in miradas) else None


def _el_que_se_junta(reparto: Reparto, expuestos: Sequence[Sequence[str]]) -> str | None:
    """El rasgo cuyos valores conviene juntar: de lo primero que se expone, el de más renglones; None si ya no queda ninguno."""
    repartidos = {rasgo: len(particion.grupos) for rasgo, particion in reparto.renglones.items() if particion.reparte}
    for rasgos in (*expuestos, tuple(repartidos)):
        if suyos := [rasgo for rasgo in rasgos if rasgo in repartidos]:
            return max(suyos, key=repartidos.__getitem__)
    return None


def _publicar(pregunta: str, corte: date, todas: Sequence[Contada], reparto: Reparto, orden: Mapping[str, Sequence[str]]) -> PreguntaAgregada:
    columnas = reparto.columnas.grupos
    cuadros = []
    for cruce, particion in reparto.renglones.items():
        if particion.reparte:
            conteo = Conteo(todas, columnas, cruce)
            grupos = particion.en_orden(orden[cruce]).grupos
            cuadros.append(CuadroAgregado(
                cruce=cruce, renglones=tuple(RenglonAgregado(valores=grupo, cuentas=conteo.de(grupo)) for grupo in grupos)))
    return PreguntaAgregada(
        pregunta=pregunta, corte=corte, respuestas=columnas, cuentas=Conteo(todas, columnas).de(), cuadros=tuple(cuadros),
    )


def _version_de(dicha: PreguntaAgregada, ajustes: AjustesDeEstadistica, personas: Iterable[Persona], conocidas: Collection[str]) -> Version:
    """Una pregunta ya publicada, con las personas con que se calculó. De un rasgo sin cuadro, todos sus valores van juntos."""
    reservadas = frozenset(_contadas(dicha.pregunta, personas, conocidas))
    publicados = {cuadro.cruce: [renglon.valores for renglon in cuadro.renglones] for cuadro in dicha.cuadros}
    renglones = {
        cruce: _particion_de(publicados[cruce]) if cruce in publicados else Particion((), tuple(sorted({p.valor(cruce) for p in reservadas})))
        for cruce in dict.fromkeys((*ajustes.cruces, *publicados))
    }
    return Version(Reparto(_particion_de(dicha.respuestas), renglones), reservadas)


def _particion_de(grupos: Iterable[tuple[str, ...]]) -> Particion:
    grupos = tuple(grupos)
    return Particion(
        tuple(grupo[0] for grupo in grupos if len(grupo) == 1), tuple(valor for grupo in grupos if len(grupo) > 1 for valor in grupo)
    )


def _numeros(dicha: PreguntaAgregada) -> list[int]:
    return [*dicha.cuentas, *(n for cuadro in dicha.cuadros for renglon in cuadro.renglones for n in renglon.cuentas)]
