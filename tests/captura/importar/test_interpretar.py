"""Cargos, fuerzas, territorios y entidades: las muchas maneras de decir lo mismo."""

import pytest

from captura.importar.interpretar.cargos import elegir_cargo, leer_cargo
from captura.importar.interpretar.entidades import entidad_de, entidad_mencionada
from captura.importar.interpretar.fuerzas import leer_fuerza
from captura.importar.interpretar.mayusculas import componer
from captura.importar.interpretar.nombres import doblar_nombre, parece_nombre
from captura.importar.interpretar.territorios import leer_distrito, leer_municipio


@pytest.mark.parametrize(
    ("texto", "cargo", "posicion", "calidad"),
    [
        ("PRESIDENTE MUNICIPAL PROPIETARIO", "presidencia-municipal", None, "propietaria"),
        ("Presidencia del Ayuntamiento", "presidencia-municipal", None, None),
        ("AYUNTAMIENTO", "presidencia-municipal", None, None),
        ("Titular de Alcaldía", "alcaldia", None, None),
        ("Regiduría 3", "regiduria", 3, None),
        ("SEGUNDA REGIDURÍA", "regiduria", 2, None),
        ("REGIDOR 1 SUPLENTE", "regiduria", 1, "suplente"),
        ("Regidor propietario III", "regiduria", 3, "propietaria"),
        ("REGIDURÍA RP 2", "regiduria-rp", 2, None),
        ("SÍNDICO/A", "sindicatura", None, None),
        ("SINDICATURA DE PRIMERA MINORÍA", "sindicatura-primera-minoria", None, None),
        ("DIPUTACIÓN LOCAL MR", "diputacion-mr", None, None),
        ("Diputaciones locales por el principio de representación proporcional", "diputacion-rp", None, None),
        ("DIPUTACIÓN FEDERAL RP", "diputacion-federal-rp", None, None),
        ("Diputación Migrante", "diputacion-migrante", None, None),
        ("Concejalía de Mayoría Relativa", "concejalia-mr", None, None),
        ("Senaduría MR", "senaduria-mr", None, None),
        ("SENADURÍA FEDERAL RP", "senaduria-rp", None, None),
        ("Jefatura de Gobierno", "jefatura-de-gobierno", None, None),
        ("Presidencia de Comunidad", "presidencia-comunidad", None, None),
        ("Jueza de Distrito", "juzgado-distrito", None, None),
    ],
)
def test_un_cargo_se_reconoce_en_sus_grafias(texto, cargo, posicion, calidad):
    leido = leer_cargo(texto)
    assert (elegir_cargo(leido, None, True).clave, leido.posicion, leido.calidad) == (cargo, posicion, calidad)


def test_una_diputacion_sin_principio_es_de_mayoria_si_trae_distrito():
    assert elegir_cargo(leer_cargo("Diputado/a"), None, True).clave == "diputacion-mr"
    assert elegir_cargo(leer_cargo("Diputado/a"), None, False).clave == "diputacion-rp"
    assert elegir_cargo(leer_cargo("Consejo vecinal"), None, True) is None


@pytest.mark.parametrize(
    ("texto", "tipo", "siglas", "integrantes"),
    [
        ("P.A.N.", "partido nacional", "PAN", ()),
        ("partido verde", "partido nacional", "PVEM", ()),
        ("PAN-PRI-PRD", "coalición", "PAN-PRI-PRD", ("PAN", "PRI", "PRD")),
        ("PT, MORENA y PVEM", "coalición", "PT-MORENA-PVEM", ("PT", "MORENA", "PVEM")),
        ("Coalición «Va por el Oyamel» (PAN, PRI)", "coalición", None, ("PAN", "PRI")),
        ("CANDIDATURA COMÚN PT-MORENA", "candidatura común", "PT-MORENA", ("PT", "MORENA")),
        ("MORENA-PT-NAX", "coalición", "MORENA-PT-NAX", ("MORENA", "PT", "NAX")),
        ("Nueva Alianza Tierra Alta", "partido local", None, ()),
        ("Movimiento Laborista del Sabino", "coalición", None, ()),
        ("C.I. ", "independiente", None, ()),
        ("Candidatura independiente", "independiente", None, ()),
        ("PXQ", "partido local", "PXQ", ()),
    ],
)
def test_quien_postula_se_reconoce_en_sus_grafias(texto, tipo, siglas, integrantes):
    leida = leer_fuerza(texto)
    assert (leida.tipo, leida.siglas, leida.integrantes) == (tipo, siglas, integrantes)


def test_las_grafias_de_una_misma_fuerza_tienen_la_misma_identidad():
    assert leer_fuerza("PARTIDO DEL OYAMEL").identidad == leer_fuerza("Partido del Oyamel").identidad
    assert leer_fuerza("PAN PRI".replace(" ", "/")).identidad == leer_fuerza("PRI-PAN").identidad


@pytest.mark.parametrize(
    ("texto", "numero", "nombre"),
    [
        ("Distrito 21", 21, None),
        ("XXI", 21, None),
        ("01.0", 1, None),
        ("3-AGUASCALIENTES", 3, "Aguascalientes"),
        ("DISTRITO 05 TEMIXCO", 5, "Temixco"),
        ("IV-Yautepec", 4, "Yautepec"),
        ("Temixco (05)", 5, "Temixco"),
        ("Dtto. 4", 4, None),
        ("Distrito Electoral Local 12 con cabecera en Villa Alta", 12, "Villa Alta"),
        ("TEMIXCO", None, "Temixco"),
        ("Vista Hermosa", None, "Vista Hermosa"),
    ],
)
def test_un_distrito_se_lee_con_numero_cabecera_o_ambos(texto, numero, nombre):
    leido = leer_distrito(texto)
    assert (leido.numero, leido.nombre) == (numero, nombre)


@pytest.mark.parametrize(
    ("texto", "numero", "nombre"),
    [
        ("007 CUERNAVACA", 7, "Cuernavaca"),
        ("H. AYUNTAMIENTO DE AYALA", None, "Ayala"),
        ("Municipio: Jojutla", None, "Jojutla"),
        ("17007", 17007, None),
        ("SAN JUAN DEL RÍO", None, "San Juan del Río"),
    ],
)
def test_un_municipio_se_lee_sin_su_rotulo(texto, numero, nombre):
    leido = leer_municipio(texto)
    assert (leido.numero, leido.nombre) == (numero, nombre)


def test_las_entidades_se_reconocen_por_nombre_clave_y_siglas_de_su_instituto():
    assert {entidad_de(texto).clave for texto in ("MORELOS", "17-MORELOS", "17", "Mor.")} == {"17"}
    assert entidad_de("Edo. Méx.").clave == "15" and entidad_de("Atlantis") is None
    assert (
        entidad_mencionada("impepac_candidaturas_2024").clave == "17"
        and entidad_mencionada("Baja California Sur").clave == "03"
    )
    assert entidad_mencionada("Elecciones en México") is None


def test_solo_lo_que_esta_todo_en_mayusculas_se_compone():
    assert componer("GUSTAVO A. MADERO") == "Gustavo A. Madero" and componer("McAllen del Río") == "McAllen del Río"


def test_los_nombres_se_comparan_sin_acentos_y_con_el_cero_por_la_letra_o():
    assert doblar_nombre("SALOM0N PEÑÓN") == doblar_nombre("Salomón Penon")
    assert (
        parece_nombre("Galia de la Peña O'Campo")
        and not parece_nombre("Partido del Oyamel")
        and not parece_nombre("TOTAL")
    )
