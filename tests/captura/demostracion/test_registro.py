"""El registro tiene la forma de una elección de verdad, con personas y partidos inventados."""

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

REALES = Path(__file__).parents[4] / "shared/datos-reales"
PARTIDOS_REALES = set(
    "PAN PRI PRD PT PVEM MC MORENA PES RSP FXM PNA PNAM PANAL PH PSD MAS PESM FUERZA FUTURO HAGAMOS PODEMOS UNION PUP PCP".split()
)


def test_la_forma_es_la_de_morelos(eleccion):
    tipos = Counter(contienda.eleccion for contienda in eleccion.contiendas.values())
    assert tipos == {"gubernatura": 1, "diputacion-mr": 12, "diputacion-rp": 1, "ayuntamiento": 36}
    assert len(eleccion.municipios) == 36 and len(eleccion.distritos) == 12
    assert eleccion.municipios["007"].nombre == "Cuernavaca"
    assert all(eleccion.por_contienda[clave] for clave in eleccion.contiendas)


def test_todo_se_declara_ficticio(eleccion):
    assert eleccion.proceso.ficticio
    assert eleccion.proceso.sitio.endswith(".example")


def test_cada_planilla_lleva_sus_cargos_y_de_tres_a_nueve_regidurias(eleccion):
    for contienda in eleccion.contiendas.values():
        if contienda.eleccion != "ayuntamiento":
            continue
        por_fuerza = Counter(
            (c.fuerza, c.cargo) for c in eleccion.por_contienda[contienda.clave] if c.es_propietaria and not c.sustituye
        )
        for fuerza in {fuerza for fuerza, _ in por_fuerza}:
            assert por_fuerza[fuerza, "presidencia-municipal"] == por_fuerza[fuerza, "sindicatura"] == 1
            assert 3 <= por_fuerza[fuerza, "regiduria"] <= 9


def test_cada_formula_es_de_un_mismo_sexo_y_las_planillas_alternan(eleccion):
    for candidaturas in eleccion.por_lugar.values():
        assert len({candidatura.sexo for candidatura in candidaturas}) == 1
    encabezan = Counter(c.sexo for c in eleccion.candidaturas.values() if c.cargo == "presidencia-municipal" and c.es_propietaria)
    assert abs(encabezan["mujer"] - encabezan["hombre"]) <= 6
    assert 2 <= sum(candidatura.sexo == "no binario" for candidatura in eleccion.candidaturas.values()) <= 30


def test_quien_forma_un_grupo_no_compite_solo_donde_compite_el_grupo(eleccion):
    for candidaturas in eleccion.por_contienda.values():
        presentes = {candidatura.fuerza for candidatura in candidaturas}
        for fuerza in presentes:
            assert not presentes & set(eleccion.fuerzas[fuerza].integrantes)


def test_hay_coaliciones_candidatura_comun_e_independientes(eleccion):
    tipos = Counter(eleccion.fuerzas[clave].tipo for clave in eleccion.por_fuerza)
    assert tipos["coalición"] == 2 and tipos["candidatura común"] == 1 and tipos["independiente"] >= 3
    assert tipos["partido nacional"] + tipos["partido local"] == 8
    assert len({fuerza.color for fuerza in eleccion.fuerzas.values()}) == len(eleccion.fuerzas)


def test_ningun_partido_se_llama_como_uno_de_verdad(eleccion):
    assert not {fuerza.siglas.upper() for fuerza in eleccion.fuerzas.values()} & PARTIDOS_REALES


def test_hay_de_todas_las_situaciones_y_cadenas_de_sustituciones(eleccion):
    situaciones = Counter(candidatura.situacion for candidatura in eleccion.candidaturas.values())
    assert set(situaciones) == {"aprobada", "sustituida", "cancelada", "renuncia", "fallecimiento"}
    assert situaciones["fallecimiento"] == 1
    relevos = eleccion.relevos
    assert any(relevos[clave].clave in relevos for clave in relevos), "alguien relevó a quien ya relevaba"
    renuncias = [c for c in eleccion.candidaturas.values() if c.situacion == "renuncia"]
    assert {c.clave in relevos for c in renuncias} == {True, False}


def test_hay_personas_por_ambos_principios_con_textos_casi_siempre_distintos(eleccion, textos):
    dobles = [candidaturas for candidaturas in eleccion.por_persona.values() if len(candidaturas) > 1]
    assert len(dobles) >= 5
    for mr, rp in dobles:
        assert (mr.cargo, rp.cargo) == ("diputacion-mr", "diputacion-rp")
    distintos = [textos[mr.clave] != textos[rp.clave] for mr, rp in dobles if mr.clave in textos and rp.clave in textos]
    assert sum(distintos) >= len(distintos) / 2


def test_hay_secciones_en_todos_los_estados(eleccion):
    estados = Counter(
        eleccion.estado(candidatura, seccion).clave
        for candidatura in eleccion.candidaturas.values() for seccion in ("fotografia", "contacto", "curriculo")
    )
    assert set(estados) == {
        "publicada", "incompleta", "en-plazo", "fuera-de-plazo", "en-verificacion", "observada", "pausada", "sin-cuenta",
        "sin-vigencia",
    }


def test_una_seccion_en_revision_no_tiene_contenido_publico(eleccion):
    for verificacion in eleccion.verificaciones:
        candidatura = eleccion.candidaturas[verificacion.candidatura]
        if verificacion.seccion == "fotografia":
            assert candidatura.clave not in eleccion.fotos
        else:
            curriculo = eleccion.curriculos.get(candidatura.clave)
            preguntas = [p.id for p in eleccion.cuestionarios.capturables if p.seccion == verificacion.seccion]
            assert curriculo is None or not any(map(curriculo.respondio, preguntas))


def test_siete_de_cada_diez_respondieron_y_seis_de_cada_diez_de_ellas_tienen_retrato(eleccion):
    assert 0.66 < len(eleccion.curriculos) / len(eleccion.candidaturas) < 0.74
    assert 0.53 < len(eleccion.fotos) / len(eleccion.curriculos) < 0.65


def plegar(nombre):
    plano = unicodedata.normalize("NFD", nombre.lower()).encode("ascii", "ignore").decode()
    return tuple(sorted("".join(letra if letra.isalpha() else " " for letra in plano).split()))


def test_nadie_se_llama_como_una_candidatura_de_verdad(eleccion):
    if not REALES.is_dir():
        pytest.skip("no están los datos reales: ../shared/datos-reales")
    from python_calamine import CalamineWorkbook

    reales = {
        plegar(celda)
        for archivo in sorted(REALES.glob("*.xlsx")) for libro in [CalamineWorkbook.from_path(archivo)]
        for hoja in libro.sheet_names for renglon in libro.get_sheet_by_name(hoja).to_python()
        for celda in renglon if isinstance(celda, str) and 3 <= len(celda.split()) <= 8
    }
    assert len(reales) > 2_000
    assert not [c.nombre for c in eleccion.candidaturas.values() if plegar(c.nombre) in reales]
