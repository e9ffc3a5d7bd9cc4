"""Los modelos: qué es cada cosa, sin leer archivos ni mirar el reloj."""

from .atraso import esta_atrasada
from .base import BLANCOS, CENTRO, PROHIBIDOS, Clave, Fecha, Linea, Modelo, Texto, contar_caracteres, plegar
from .acciones import AccionAfirmativa
from .agregados import SIN_DATO, Agregados, Cruce, CuadroAgregado, PreguntaAgregada, RenglonAgregado
from .candidatura import Candidatura
from .catalogos import Contienda, Distrito, Fuerza, Municipio, SeccionElectoral
from .contradicciones import Contradiccion, contradecir
from .cuestionario import Cuestionarios, Curriculo, Pregunta, PreguntaIdentidad, contestadas, contables, modelo_de_curriculo
from .eleccion import Eleccion, Foto
from .escritos import Analisis, Escrito, analizar, aplanar, en_palabras, fragmento, lugares, ubicar
from .estados import FRASES_DE_ESTADO, MESES, Estado, decir_fecha
from .expediente import Expediente, Pasaje, Renglon, Tabla
from .identidad import (
    CALLADAS, EXIGIDOS, Constancia, Denominacion, Denominaciones, Folio, Identidad, RespuestasDeIdentidad, Revocacion, Sha256,
    modelo_de_identidad, modelo_de_respuestas, opciones_de,
)
from .alisado import RAROS_EN_OCTETOS, alisar
from .digitos import tiene_su_digito
from .personales import buscar_datos_personales, ocultar, tiene_indicios
from .pedidos import agregados_pedidos
from .proceso import AjustesDeEstadistica, Cargo, Entidad, Instituto, Periodo, Privacidad, Proceso, Publicacion, TipoEleccion
from .proyeccion import Silencio, negar, proyectar
from .seguimiento import Cuenta, Pausa, Seccion, Verificacion
from .terminos import Termino

__all__ = [
    "FRASES_DE_ESTADO", "MESES", "SIN_DATO", "Agregados", "AjustesDeEstadistica", "Cruce", "CuadroAgregado", "PreguntaAgregada", "RenglonAgregado", "contables",
    "Clave", "EXIGIDOS", "Fecha", "Folio", "Linea", "Seccion", "Sha256", "Texto",
    "AccionAfirmativa", "CALLADAS", "Constancia", "Contradiccion", "Denominacion", "Denominaciones", "Identidad", "PreguntaIdentidad",
    "RespuestasDeIdentidad", "Revocacion", "Silencio", "contradecir", "esta_atrasada", "modelo_de_identidad", "modelo_de_respuestas", "negar", "opciones_de", "proyectar",
    "BLANCOS", "CENTRO", "PROHIBIDOS", "Analisis", "Candidatura", "Cargo", "Contienda", "Cuenta", "Cuestionarios", "Curriculo", "Distrito",
    "Eleccion", "Entidad", "Escrito", "Estado", "Expediente", "Foto", "Fuerza", "Instituto", "Modelo", "Municipio", "Pasaje",
    "Pausa", "Periodo", "Pregunta", "Privacidad", "Proceso", "Publicacion", "Renglon", "SeccionElectoral", "Tabla", "Termino", "TipoEleccion", "Verificacion",
    "RAROS_EN_OCTETOS", "agregados_pedidos", "alisar", "analizar", "aplanar", "buscar_datos_personales", "contar_caracteres", "contestadas", "decir_fecha", "en_palabras", "fragmento", "lugares", "modelo_de_curriculo", "ocultar", "plegar",
    "tiene_indicios", "tiene_su_digito", "ubicar",
]
