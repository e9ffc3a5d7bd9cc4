"""Lo que a una persona no se le pregunta no se da por no respondido: quien no tiene estudios no dice en qué van."""

from pathlib import Path

import pytest

from tema.indice import Indice
from tema.muestra import pintar_fichas
from tema.paginas import comparador
from tema.paginas.fichas import partes
from tema.sinconexion.trozos import columnas
from validadores import cargar

RAIZ = Path(__file__).parent.parent.parent
EXENTA = "estatus_estudios"


@pytest.fixture(scope="module")
def eleccion():
    return cargar(RAIZ / "datos")


@pytest.fixture(scope="module")
def sin_estudios(eleccion):
    """Las candidaturas que lo dicen y cuyo currículo se muestra."""
    suyas = [c for c in eleccion.candidaturas.values() if eleccion.respuestas_publicas(c, "curriculo").get("grado_maximo_estudios") == "Sin estudios"]
    assert suyas, "la demostración trae alguna"
    return suyas


def test_entre_lo_publico_no_esta_la_pregunta_que_no_se_le_hace(eleccion, sin_estudios):
    assert not [c for c in sin_estudios if EXENTA in eleccion.respuestas_publicas(c, "curriculo")]
    con = next(c for c in eleccion.candidaturas.values() if c not in sin_estudios and eleccion.respuestas_publicas(c, "curriculo"))
    assert EXENTA in eleccion.respuestas_publicas(con, "curriculo")


def test_la_ficha_no_la_muestra_ni_la_cuenta_como_falta(eleccion, sin_estudios):
    rotulo = next(p.rotulo for p in eleccion.cuestionarios.capturables if p.id == EXENTA)
    for ficha in map(str, pintar_fichas(eleccion, [c.clave for c in sin_estudios]).values()):
        assert "Sin estudios" in ficha and f"<dt>{rotulo}</dt>" not in ficha and "Sin respuesta</dd>" not in ficha


def test_el_comparador_y_lo_guardado_sin_senal_la_distinguen_de_lo_no_respondido(eleccion, sin_estudios):
    indice, en_partes = Indice(eleccion, {}), partes(eleccion.cuestionarios)
    for suya in sin_estudios:
        assert comparador._respuestas(indice, suya)["respuestas"][EXENTA] is None
        juntas = eleccion.por_contienda[suya.contienda]
        columna, lugar = columnas(indice, juntas, en_partes)["respuestas"][EXENTA], juntas.index(suya)
        assert (columna[lugar] if isinstance(columna, list) else columna[str(lugar)]) == 0
