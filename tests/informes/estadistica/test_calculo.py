"""Lo que se publica es tan fino como se puede, cuadra, y ningún número es menor que el umbral."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from informes.estadistica import Corte, Persona, calcular
from tests.informes.estadistica.poblaciones import CARGOS, CORTE, FUERZAS, SEXOS, eleccion, poblar, pregunta
from validadores import Agregados

ANTES = CORTE.replace(day=1)


def contar(personas, umbral=10, corte=CORTE, anteriores=(), opciones=("Sí", "No"), cruces=("cargo", "fuerza", "sexo")):
    """La pregunta de prueba como se publica, o None."""
    hechos = calcular(eleccion(umbral, cruces), personas, [pregunta(opciones=(*opciones, "Prefiero no contestar"))], corte, anteriores)
    assert hechos.corte == corte and hechos.umbral == umbral
    return hechos.preguntas[0] if hechos.preguntas else None


def persona(numero, cargo="regiduria", fuerza="FARO", sexo="mujer", respuesta="No", **otros):
    return Persona(clave=f"q{numero:06}", candidatura=f"q{numero:06}", rasgos={"cargo": cargo, "fuerza": fuerza, "sexo": sexo},
                   respuestas={"discapacidad": respuesta} if respuesta else {}, **otros)


def grupo(desde, si, no, **rasgos):
    """Tantas personas que dicen que sí y tantas que no, con los mismos rasgos."""
    return tuple(persona(desde + n, respuesta="Sí" if n < si else "No", **rasgos) for n in range(si + no))


def filas(dicha, cruce):
    return {renglon.valores: renglon.cuentas for cuadro in dicha.cuadros if cuadro.cruce == cruce for renglon in cuadro.renglones}


personas_al_azar = st.lists(
    st.builds(
        lambda cargo, fuerza, sexo, respuesta, conocida: (cargo, fuerza, sexo, respuesta, conocida),
        st.sampled_from(CARGOS), st.sampled_from(FUERZAS), st.sampled_from(SEXOS), st.sampled_from(("Sí", "No", None)), st.booleans(),
    ), max_size=160,
)


@settings(max_examples=60)
@given(personas_al_azar, st.integers(5, 12))
def test_con_cualquier_poblacion_nada_es_menor_que_el_umbral_y_todo_suma(al_azar, umbral):
    personas = tuple(persona(n, c, f, s, r, es_conocida=k) for n, (c, f, s, r, k) in enumerate(al_azar))
    dicha = contar(personas, umbral)
    if dicha is None:
        return
    assert len(dicha.cuentas) >= 2
    assert dicha.total == sum(1 for p in personas if p.respuestas)
    for cuadro in dicha.cuadros:
        assert len(cuadro.renglones) >= 2
        assert tuple(map(sum, zip(*(r.cuentas for r in cuadro.renglones), strict=True))) == dicha.cuentas
        valores = [valor for renglon in cuadro.renglones for valor in renglon.valores]
        assert sorted(valores) == sorted({p.rasgos[cuadro.cruce] for p in personas if p.respuestas})
    numeros = [*dicha.cuentas, *(n for c in dicha.cuadros for r in c.renglones for n in r.cuentas)]
    assert min(numeros) >= umbral


def test_los_valores_que_alcanzan_van_solos_y_los_demas_juntos_en_el_orden_de_la_boleta():
    personas = (*grupo(0, 20, 40), *grupo(100, 15, 30, cargo="presidencia"), *grupo(200, 6, 9, cargo="gubernatura"),
                *grupo(300, 7, 12, cargo="diputacion"))
    assert filas(contar(personas, cruces=("cargo",)), "cargo") == {
        ("presidencia",): (15, 30), ("regiduria",): (20, 40), ("gubernatura", "diputacion"): (13, 21)}


def test_el_grupo_que_no_alcanza_se_lleva_al_menor_de_los_otros():
    personas = (*grupo(0, 20, 40), *grupo(100, 15, 30, cargo="presidencia"), *grupo(200, 1, 4, cargo="gubernatura"))
    assert filas(contar(personas, cruces=("cargo",)), "cargo") == {("regiduria",): (20, 40), ("gubernatura", "presidencia"): (16, 34)}


def test_si_todas_las_de_un_grupo_respondieron_lo_mismo_no_va_solo():
    personas = (*grupo(0, 20, 40), *grupo(100, 30, 0, cargo="presidencia"), *grupo(200, 15, 15, cargo="diputacion"))
    assert ("presidencia",) not in filas(contar(personas, cruces=("cargo",)), "cargo")


def test_si_una_respuesta_es_de_todas_no_se_publica_la_pregunta():
    assert contar(grupo(0, 0, 300)) is None
    assert contar(grupo(0, 9, 300)) is None
    assert contar(grupo(0, 10, 300)) is not None


def test_las_respuestas_de_pocas_se_cuentan_juntas_y_nunca_una_sola():
    opciones = ("Mucho", "Medio", "Poco", "Nada")
    dichas = ("Mucho",) * 40 + ("Medio",) * 30 + ("Poco",) * 15 + ("Nada",) * 3
    dicha = contar(tuple(persona(n, respuesta=r) for n, r in enumerate(dichas)), opciones=opciones)
    assert dicha.respuestas == (("Mucho",), ("Medio",), ("Poco", "Nada"))
    assert dicha.cuentas == (40, 30, 18)


def test_quien_publico_su_respuesta_cuenta_pero_no_protege():
    """Diez que dijeron que sí y nueve ya lo publicaron: quien las descuente sabría de la décima."""
    conocidas = tuple(persona(n, respuesta="Sí", es_conocida=True) for n in range(9))
    assert contar((*conocidas, *grupo(100, 1, 60))) is None
    dicha = contar((*conocidas, *grupo(100, 12, 60)))
    assert dicha.cuentas == (21, 60)


def test_sin_nadie_no_hay_nada_que_publicar():
    assert contar(()) is None
    assert contar((persona(1, respuesta=None),)) is None


def test_el_mismo_corte_da_los_mismos_octetos_venga_la_lista_como_venga():
    personas = poblar(4, 500)
    assert contar(personas) == contar(tuple(reversed(personas)))


class TestDeUnCorteAOtro:
    """Lo que se cuida al publicar por segunda vez."""

    primeras = (*grupo(0, 40, 80), *grupo(200, 30, 60, cargo="presidencia"))

    def anterior(self, personas=None):
        personas = personas or self.primeras
        dicha = contar(personas, corte=ANTES, cruces=("cargo",))
        return Corte(agregados=Agregados(corte=ANTES, umbral=10, preguntas=(dicha,)), personas=personas)

    def despues(self, personas, *anteriores, umbral=10):
        return contar(personas, umbral, anteriores=anteriores or (self.anterior(),), cruces=("cargo",))

    def test_sin_cambios_queda_el_de_antes(self):
        assert self.despues(self.primeras).corte == ANTES

    def test_con_bastantes_de_cada_respuesta_en_cada_renglon_se_cuenta_otra_vez(self):
        dicha = self.despues((*self.primeras, *grupo(500, 12, 30), *grupo(600, 11, 20, cargo="presidencia")))
        assert dicha.corte == CORTE
        assert filas(dicha, "cargo") == {("presidencia",): (41, 80), ("regiduria",): (52, 110)}

    def test_si_solo_entran_en_un_renglon_los_demas_no_cambian_y_se_cuenta(self):
        assert self.despues((*self.primeras, *grupo(500, 12, 30))).corte == CORTE

    def test_si_en_un_renglon_entran_pocas_queda_el_de_antes(self):
        assert self.despues((*self.primeras, *grupo(500, 12, 30), *grupo(600, 1, 1, cargo="presidencia"))).corte == ANTES

    def test_si_todas_las_que_entran_respondieron_lo_mismo_queda_el_de_antes(self):
        assert self.despues((*self.primeras, *grupo(500, 0, 60))).corte == ANTES

    def test_quien_retira_su_consentimiento_deja_de_contarse_cuando_entran_bastantes(self):
        sin_una = self.primeras[1:]
        assert self.despues(sin_una).corte == ANTES
        dicha = self.despues((*sin_una, *grupo(500, 12, 30), *grupo(600, 11, 20, cargo="presidencia")))
        assert dicha.corte == CORTE and dicha.cuentas == (92, 190)

    def test_un_corte_de_hace_dos_tambien_se_cuida(self):
        """Lo que cambió desde el último basta, pero no alcanza para lo que se publicó antes por otro renglón."""
        uno = self.anterior()
        segundas = (*self.primeras, *grupo(500, 12, 30), *grupo(600, 11, 20, cargo="presidencia"))
        dos = Corte(agregados=Agregados(corte=CORTE, umbral=10, preguntas=(self.despues(segundas, uno),)), personas=segundas)
        siguiente = CORTE.replace(day=20)
        terceras = (*segundas[:-31], *grupo(700, 15, 30))
        dicha = contar(terceras, corte=siguiente, anteriores=(uno, dos), cruces=("cargo",))
        assert dicha.corte == CORTE, "quitar a las treinta y una de presidencia las descubriría"

    def test_lo_publicado_con_un_umbral_menor_que_el_de_hoy_se_retira(self):
        personas = grupo(0, 12, 80)
        assert self.despues(personas[1:], self.anterior(personas), umbral=20) is None


@pytest.mark.parametrize("cuantas", [300, 900])
def test_publicar_por_mas_rasgos_nunca_publica_un_total_distinto(cuantas):
    personas = poblar(11, cuantas)
    assert contar(personas).cuentas == contar(personas, cruces=()).cuentas
