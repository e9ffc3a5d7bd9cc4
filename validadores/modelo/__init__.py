"""Los modelos: qué es cada cosa, sin leer archivos ni mirar el reloj."""

from .base import BLANCOS, PROHIBIDOS, Modelo, contar_caracteres
from .candidatura import Candidatura
from .catalogos import Contienda, Distrito, Fuerza, Municipio
from .cuestionario import Cuestionarios, Curriculo, Pregunta, modelo_de_curriculo
from .eleccion import Eleccion, Foto
from .estados import Estado, decir_fecha
from .proceso import Cargo, Periodo, Proceso, TipoEleccion
from .seguimiento import Cuenta, Pausa, Verificacion

__all__ = [
    "BLANCOS", "PROHIBIDOS", "Candidatura", "Cargo", "Contienda", "Cuenta", "Cuestionarios", "Curriculo", "Distrito",
    "Eleccion", "Estado", "Foto", "Fuerza", "Modelo", "Municipio", "Pausa", "Periodo", "Pregunta", "Proceso",
    "TipoEleccion", "Verificacion", "contar_caracteres", "decir_fecha", "modelo_de_curriculo",
]
