"""Las boletas salen de las secciones; sin ellas, de los municipios y sus distritos."""

from dataclasses import replace
from types import MappingProxyType

from tema.indice import Indice
from tema.paginas.boletas import archivo_de_secciones, boletas_de, contiendas_de, titulo_de
from tests.navegador.clases import eleccion
from validadores import Contienda


def test_cada_seccion_vigente_esta_en_una_sola_boleta():
    claves = [seccion for boleta in boletas_de(eleccion()) for seccion in boleta.secciones]
    assert sorted(claves) == [s.clave for s in eleccion().secciones.values() if s.es_vigente]


def test_sin_catalogo_de_secciones_hay_una_boleta_por_municipio_y_distrito():
    sin = replace(eleccion(), secciones=MappingProxyType({}))
    esperadas = {(m.clave, d) for m in sin.municipios.values() for d in m.distritos}
    assert {(b.municipio, b.distrito) for b in boletas_de(sin)} == esperadas
    assert archivo_de_secciones(sin) is None


def test_cada_contienda_de_mayoria_esta_en_alguna_boleta():
    indice = Indice(eleccion(), {})
    vistas = {r.contienda.clave for boleta in boletas_de(eleccion()) for r in contiendas_de(indice, boleta)}
    assert vistas == set(eleccion().contiendas)


def test_el_titulo_dice_municipio_y_distrito():
    assert titulo_de(eleccion(), boletas_de(eleccion())[0]) == "Amacuzac, distrito 9"


def test_una_comunidad_vota_ademas_por_su_gobierno():
    comunidad = Contienda(clave="comunidad-a", eleccion="x", nombre="Presidencia de comunidad", municipio="006", comunidad="San José")
    assert comunidad.se_vota_en("006", ("07",), "San José")
    assert not comunidad.se_vota_en("006", ("07",), "Santa Rosa")
    assert not comunidad.se_vota_en("007", ("07",), "San José")
    assert comunidad.se_vota_en("006", ("07",)), "sin decir comunidad valen todas las del municipio"
