"""Los archivos reales de otras elecciones, que no se copian al proyecto: se leen de ../shared, donde la haya."""

from pathlib import Path

import pytest

from validadores import contar_caracteres

REALES = Path(__file__).resolve().parents[4] / "shared" / "datos-reales"


def _real(nombre: str) -> Path:
    ruta = REALES / nombre
    if not ruta.is_file():
        pytest.skip(f"no está ../shared/datos-reales/{nombre}: esta prueba lo necesita")
    return ruta


def test_la_base_curricular_de_cdmx_2024_entra_entera(importado):
    hecho = importado(_real("cdmx-2024-curricular.xlsx"))
    resumen = hecho.resumen
    assert (resumen.registros, resumen.candidaturas, resumen.rechazados.total()) == (1365, 1365, 0)
    assert resumen.columnas == {"público": 34} and resumen.personas == 1034
    assert hecho.proceso["entidad"] == {"clave": "09", "nombre": "Ciudad de México"}
    assert len(hecho.eleccion.municipios) == 16 and len(hecho.eleccion.distritos) == 33
    assert [c for c in hecho.candidaturas if c.cargo == "concejalia-mr" and not c.demarcacion] == []
    assert sum(len(suyas) == 2 for suyas in hecho.eleccion.por_persona.values()) == 331
    maximos = {p.id: p.max for p in hecho.eleccion.cuestionarios.capturables if p.max and p.tipo == "texto"}
    assert all(
        contar_caracteres(c.respuesta(campo)) <= tope
        for c in hecho.eleccion.curriculos.values()
        for campo, tope in maximos.items()
    )


def test_las_formulas_federales_de_2024_dan_dos_candidaturas_por_renglon(importado):
    hecho = importado(_real("ine-2024-formulas-dmr.xlsx"))
    resumen = hecho.resumen
    assert (resumen.renglones["dato"], resumen.registros, resumen.candidaturas) == (955, 1910, 1910)
    assert hecho.proceso["ambito"] == "federal" and len(hecho.eleccion.contiendas) == 300
    assert {c.cargo for c in hecho.candidaturas} == {"diputacion-federal-mr"}
    assert all(len(formula) == 2 for formula in hecho.eleccion.por_lugar.values())
    assert sum(f.es_grupo for f in hecho.eleccion.fuerzas.values()) == 2
    assert sum(f.es_independiente for f in hecho.eleccion.fuerzas.values()) == 2
