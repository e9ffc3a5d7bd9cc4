"""La demostración por omisión, generada una vez para todas las pruebas que la miran."""

from pathlib import Path

import pytest

from captura.demostracion import generar
from consola.ordenes.estadistica import contar
from validadores import cargar

RAIZ = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def carpeta(tmp_path_factory):
    """La demostración de 1,200 candidaturas, recién generada."""
    destino = tmp_path_factory.mktemp("demostracion") / "datos"
    generar(destino, contar=contar)
    return destino


@pytest.fixture(scope="session")
def eleccion(carpeta):
    """La elección que sale de esa carpeta."""
    return cargar(carpeta)


@pytest.fixture(scope="session")
def textos(eleccion):
    """Los textos de cada candidatura que respondió: clave → pregunta → texto."""
    preguntas = [pregunta.id for pregunta in eleccion.cuestionarios.curricular if pregunta.tipo == "texto"]
    return {
        clave: {id: curriculo.respuesta(id) for id in preguntas if curriculo.respuesta(id)}
        for clave, curriculo in eleccion.curriculos.items()
    }
