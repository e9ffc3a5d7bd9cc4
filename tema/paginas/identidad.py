"""La sección de identidad de una ficha: solo lo que da la proyección, y nada si nada da."""

from itertools import groupby

from validadores import Candidatura, Eleccion

from ..vistas import Dimension, SeccionIdentidad


def seccion_de_identidad(eleccion: Eleccion, candidatura: Candidatura) -> SeccionIdentidad | None:
    """Sección de una candidatura, o None.

    None es lo mismo para quien no respondió, no autorizó, revocó o venció: la ausencia no dice nada de nadie.
    """
    estado = eleccion.estado(candidatura, "identidad")
    identidad = eleccion.identidad_publica(candidatura)
    if identidad is None:
        return SeccionIdentidad(estado) if estado.clave == "pausada" else None
    dichas = identidad.respuestas
    suyas = [pregunta for pregunta in eleccion.cuestionarios.identidad if pregunta.id in dichas]
    dimensiones = tuple(
        Dimension(nombre, tuple((p.pregunta, _en_lista(dichas[p.id])) for p in preguntas))
        for nombre, preguntas in groupby(suyas, key=lambda pregunta: pregunta.seccion)
    )
    folio = next(c.folio for c in identidad.constancias if c.consentimiento == "publicacion_identidad")
    return SeccionIdentidad(estado, dimensiones, folio)


def _en_lista(valor: object) -> tuple[str, ...]:
    return valor if isinstance(valor, tuple) else (str(valor),)
