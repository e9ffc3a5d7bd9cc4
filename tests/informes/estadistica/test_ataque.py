"""Quien reste todo lo publicado no averigua lo que no se publicó; y el ataque con que se prueba sí tiene dientes."""

import pytest

from informes.estadistica import Corte, Persona, calcular
from informes.estadistica.calculo import _miradas
from informes.estadistica.cautela import exposiciones, ya_expuesto
from informes.estadistica.reparto import Contada, Particion, Reparto, Version
from tests.informes.estadistica.ataque import Ataque
from tests.informes.estadistica.poblaciones import CORTE, con_huecos, eleccion, individuos, poblar, pregunta, vistas_hoy
from validadores import CuadroAgregado, PreguntaAgregada, RenglonAgregado

INGRESOS = ("Menos", "Poco", "Medio", "Mucho")


def publicar(personas, umbral=10, corte=CORTE, anteriores=(), opciones=("Sí", "No")):
    hechos = calcular(eleccion(umbral), personas, [pregunta(opciones=(*opciones, "Prefiero no contestar"))], corte, anteriores)
    return hechos


@pytest.mark.parametrize("semilla", range(3))
@pytest.mark.parametrize("cuantas, si", [(120, 0.3), (400, 0.12), (900, 0.05)])
def test_ninguna_casilla_sin_publicar_se_averigua_restando(semilla, cuantas, si):
    personas = poblar(semilla, cuantas, si)
    hechos = publicar(personas)
    if not hechos.preguntas:
        pytest.skip("con esa población no se publica la pregunta")
    ataque = Ataque([(hechos.preguntas[0], individuos(personas))])
    assert list(ataque.casillas()), "algo queda sin publicar"
    assert ataque.descubiertas() == []
    assert ataque.personas_descubiertas() == []


@pytest.mark.parametrize("semilla", range(2))
def test_tampoco_en_una_pregunta_de_muchas_respuestas(semilla):
    personas = poblar(semilla, 300, 0.1, opciones=INGRESOS)
    dicha = publicar(personas, opciones=INGRESOS).preguntas[0]
    ataque = Ataque([(dicha, individuos(personas))])
    assert ataque.descubiertas() == []
    assert ataque.personas_descubiertas() == []


@pytest.mark.parametrize("semilla", range(3))
def test_dos_cortes_juntos_no_descubren_a_quienes_entraron_ni_a_quienes_salieron(semilla):
    primeras = poblar(semilla, 400, 0.2)
    uno = publicar(primeras, corte=CORTE.replace(day=1))
    siguientes = (*primeras[3:], *poblar(semilla + 100, 700, 0.25, desde=1000))
    dos = publicar(siguientes, anteriores=[Corte(agregados=uno, personas=primeras)])
    assert uno.preguntas and dos.preguntas
    assert dos.preguntas[0].corte == CORTE, "con tanta gente nueva sí se cuenta otra vez"
    ataque = Ataque([(uno.preguntas[0], individuos(primeras)), (dos.preguntas[0], individuos(siguientes))])
    assert ataque.descubiertas() == []
    assert ataque.personas_descubiertas() == []
    assert all(menos < mas for _, cuantas, (menos, mas) in ataque.cambios(0, 1) if cuantas < 10)
    assert all(menos >= 10 for _, cuantas, (menos, mas) in ataque.cambios(0, 1) if menos == mas)


@pytest.mark.parametrize("cambio", [
    lambda personas: personas[:-1], lambda personas: (*personas, *poblar(99, 3, 0.5, desde=5000)),
    lambda personas: (*personas[:-1], personas[-1].model_copy(update={"respuestas": {"discapacidad": "Sí"}})),
], ids=["sale una", "entran tres", "una cambia su respuesta"])
def test_si_entre_dos_cortes_cambian_pocas_se_queda_el_anterior(cambio):
    primeras = poblar(3, 400, 0.2, conocidas=0)
    uno = publicar(primeras, corte=CORTE.replace(day=1))
    dos = publicar(cambio(primeras), anteriores=[Corte(agregados=uno, personas=primeras)])
    assert dos.preguntas == uno.preguntas
    assert dos.corte == CORTE


def test_el_ataque_descubre_lo_que_se_publica_sin_cuidado():
    """Tachar solo las casillas chicas no protege: basta restar."""
    personas = poblar(1, 400, 0.06, conocidas=0)
    quienes = individuos(personas)

    def cuenta(cargos=None):
        return tuple(sum(1 for i in quienes if i.respuesta == r and (not cargos or dict(i.rasgos)["cargo"] in cargos)) for r in ("Sí", "No"))

    cuadro = CuadroAgregado(cruce="cargo", renglones=tuple(
        RenglonAgregado(valores=(cargo,), cuentas=cuenta((cargo,))) for cargo in ("diputacion", "presidencia", "regiduria")
    ))
    descuidada = PreguntaAgregada(pregunta="discapacidad", corte=CORTE, respuestas=(("Sí",), ("No",)), cuentas=cuenta(), cuadros=(cuadro,))
    descubiertas = Ataque([(descuidada, quienes)]).descubiertas()
    assert {casilla.valor for casilla in descubiertas if casilla.rasgo == "cargo"} == {"gubernatura"}


def test_el_ataque_descubre_a_quien_entra_sola_entre_dos_cortes():
    primeras = poblar(2, 300, 0.3, conocidas=0)
    segundas = (*primeras, *poblar(7, 1, 1.0, conocidas=0, desde=5000))
    uno, dos = (publicar(personas).preguntas[0] for personas in (primeras, segundas))
    ataque = Ataque([(uno, individuos(primeras)), (dos, individuos(segundas))])
    assert ataque.personas_descubiertas(), "calculados cada uno por su lado, la diferencia la señala"


def de(cuantas, cargo, fuerza, sexo, respuesta, desde):
    """Unas personas iguales, numeradas desde un lugar."""
    return [
        Persona(clave=f"q{desde + n:06}", candidatura=f"q{desde + n:06}", rasgos={"cargo": cargo, "fuerza": fuerza, "sexo": sexo}, respuestas={"discapacidad": respuesta})
        for n in range(cuantas)
    ]


def con_una_sola_presidencia(respuesta="Sí"):
    """FARO postula diputaciones y una sola presidencia; CEIBA, solo presidencias: los cuadros no muestran ningún número chico."""
    partes = [
        (12, "diputacion", "FARO", "mujer", "Sí"), (20, "diputacion", "FARO", "hombre", "No"), (14, "diputacion", "FARO", "hombre", "Sí"),
        (13, "diputacion", "FARO", "mujer", "No"), (15, "presidencia", "CEIBA", "mujer", "Sí"), (15, "presidencia", "CEIBA", "hombre", "No"),
        (12, "presidencia", "CEIBA", "hombre", "Sí"), (12, "presidencia", "CEIBA", "mujer", "No"), (1, "presidencia", "FARO", "mujer", respuesta),
    ]
    return tuple(p for lugar, parte in enumerate(partes) for p in de(*parte, desde=100 * lugar))


@pytest.mark.parametrize("respuesta", ["Sí", "No"])
def test_restar_un_cuadro_de_otro_no_descubre_a_la_unica_de_su_fuerza_en_un_cargo(respuesta):
    personas = con_una_sola_presidencia(respuesta)
    [dicha] = publicar(personas).preguntas
    ataque = Ataque([(dicha, individuos(personas))])
    assert ataque.personas_descubiertas() == []
    assert [cuadro.cruce for cuadro in dicha.cuadros] == ["sexo"], "lo que no señala a nadie sí se publica"


def test_el_ataque_descubre_a_la_unica_de_su_fuerza_en_un_cargo_si_se_publican_los_dos_cuadros():
    personas = con_una_sola_presidencia()
    quienes = individuos(personas)

    def cuadro(rasgo, valores):
        return CuadroAgregado(cruce=rasgo, renglones=tuple(RenglonAgregado(valores=(valor,), cuentas=tuple(
            sum(1 for i in quienes if i.respuesta == r and dict(i.rasgos)[rasgo] == valor) for r in ("Sí", "No"))) for valor in valores))

    dicha = PreguntaAgregada(
        pregunta="discapacidad", corte=CORTE, respuestas=(("Sí",), ("No",)), cuentas=tuple(sum(1 for i in quienes if i.respuesta == r) for r in ("Sí", "No")),
        cuadros=(cuadro("cargo", ("diputacion", "presidencia")), cuadro("fuerza", ("CEIBA", "FARO"))),
    )
    assert min(n for c in dicha.cuadros for r in c.renglones for n in r.cuentas) >= 10
    assert [respuesta for _, respuesta in Ataque([(dicha, quienes)]).personas_descubiertas()] == ["Sí"]


def test_lo_que_un_corte_viejo_ya_deja_ver_no_esconde_lo_que_el_nuevo_expone_al_cruzar_sus_cuadros():
    """Alguien mostró lo suyo después del primer corte y lo adelgazó: el segundo se revisa entero de todos modos."""
    contadas = frozenset(Contada(p.candidatura, tuple(p.rasgos.items()), p.respuestas["discapacidad"]) for p in con_una_sola_presidencia())
    pocas = {Contada(f"q90000{n}", (("cargo", cargo), ("fuerza", "FARO"), ("sexo", "mujer")), "Sí") for n, cargo in enumerate(("gubernatura", "regiduria"))}
    columnas, cargos = Particion(("Sí", "No")), ("diputacion", "presidencia")
    antes = Version(Reparto(columnas, {"cargo": Particion(cargos, ("gubernatura", "regiduria"))}), contadas | pocas)
    ahora = Version(Reparto(columnas, {"cargo": Particion(cargos), "fuerza": Particion(("CEIBA", "FARO"))}), contadas)
    sabido = ya_expuesto([antes], 10)
    assert (0, "cargo") in sabido
    assert (1, ("cargo", "fuerza")) in {cual for cual, _ in exposiciones([antes, ahora], 10, sabido)}


@pytest.mark.parametrize("semilla", range(6))
def test_con_huecos_en_la_postulacion_tampoco_se_descubre_a_nadie(semilla):
    """Cada fuerza postula a unos cargos y no a otros, y en alguno a muy pocas: así son las coaliciones y los partidos locales."""
    personas = con_huecos(semilla, 250)
    for dicha in publicar(personas).preguntas:
        ataque = Ataque([(dicha, individuos(personas))])
        assert ataque.descubiertas() == [] and ataque.personas_descubiertas() == []


@pytest.mark.parametrize("semilla", range(3))
def test_entre_dos_cortes_tampoco_se_descubre_a_quien_entra_sola_en_su_cruce(semilla):
    primeras = con_huecos(semilla, 250)
    uno = publicar(primeras, corte=CORTE.replace(day=1))
    sola = de(1, "diputacion", "CEIBA", "mujer", "Sí", desde=900_000)
    segundas = (*primeras, *con_huecos(semilla + 50, 260, desde=5000), *sola)
    dos = publicar(segundas, anteriores=[Corte(agregados=uno, personas=primeras)])
    for antes, ahora in zip(uno.preguntas, dos.preguntas, strict=False):
        ataque = Ataque([(antes, individuos(primeras)), (ahora, individuos(segundas if ahora.corte == CORTE else primeras))])
        assert ataque.personas_descubiertas() == []


@pytest.mark.parametrize("ven", [individuos, vistas_hoy], ids=["quien recuerda lo autorizado", "quien solo ve lo de hoy"])
def test_descontar_a_quienes_publicaron_su_respuesta_tampoco_descubre_a_las_demas(ven):
    personas = arrepentidas(poblar(5, 600, 0.25, conocidas=0.6), cada=7)
    dicha = publicar(personas).preguntas[0]
    ataque = Ataque([(dicha, ven(personas))])
    assert ataque.descubiertas() == []
    assert ataque.personas_descubiertas() == []


def arrepentidas(personas, cada=1):
    """Las mismas, y una de tantas autorizó publicar y hoy no se muestra: lo retiró, está en pausa o no llegó a publicarse."""
    return tuple(p.model_copy(update={"es_conocida": True, "visibles": ()}) if n % cada == 0 else p for n, p in enumerate(personas))


@pytest.mark.parametrize("respuesta", ["Sí", "No"])
def test_quien_autorizo_publicar_y_se_arrepintio_tampoco_se_descubre_restando(respuesta):
    *demas, sola = con_una_sola_presidencia(respuesta)
    personas = (*demas, *arrepentidas([sola]))
    [dicha] = publicar(personas).preguntas
    assert Ataque([(dicha, vistas_hoy(personas))]).personas_descubiertas() == []


def test_quien_autorizo_publicar_y_se_arrepintio_no_entra_sola_entre_dos_cortes():
    primeras = poblar(3, 400, 0.2, conocidas=0)
    uno = publicar(primeras, corte=CORTE.replace(day=1))
    nuevas = de(30, "regiduria", "CEIBA", "mujer", "Sí", desde=5000) + de(30, "regiduria", "CEIBA", "mujer", "No", desde=6000)
    sola = arrepentidas(de(1, "presidencia", "CEIBA", "mujer", "Sí", desde=7000))
    anteriores = [Corte(agregados=uno, personas=primeras)]
    assert publicar((*primeras, *nuevas), anteriores=anteriores).preguntas[0].corte == CORTE
    assert publicar((*primeras, *nuevas, *sola), anteriores=anteriores).preguntas == uno.preguntas


def test_quien_mostro_su_respuesta_sigue_siendo_conocida_aunque_cambie_la_candidatura_con_que_se_cuenta():
    """El corte viejo guarda su otra candidatura: con ella no se reconocería y haría de escudo a las demás."""
    primeras = poblar(3, 400, 0.2, conocidas=0)
    uno = publicar(primeras, corte=CORTE.replace(day=1))
    siguientes = [p for n, p in enumerate(primeras) if n >= 40]
    mudadas = tuple(p.model_copy(update={"candidatura": f"m{p.clave[1:]}", "es_conocida": True, "visibles": ("discapacidad",)}) for p in primeras[:40])
    contadas = (*siguientes, *mudadas)
    miradas = _miradas(eleccion().proceso.estadistica, "discapacidad", contadas, [(uno.preguntas[0], primeras)], [Corte(agregados=uno, personas=primeras)])
    assert {p.clave for p in miradas[0].antes[0].personas}.isdisjoint(p.clave for p in mudadas)
