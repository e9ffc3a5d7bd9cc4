"""La estadística de grupos habla de esta elección y sus cuadros cuadran: cada uno suma lo que dice el total.

Fuente: Lineamientos, objeto (estadística sobre grupos en situación de discriminación).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import CALLADAS, SIN_DATO, Agregados, CuadroAgregado, Expediente, PreguntaAgregada, contables, decir_fecha, opciones_de

ARCHIVO = "estadistica/agregados.json"


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las preguntas que no se preguntan, las respuestas que no existen y los cuadros que no suman."""
    agregados, cuestionarios = expediente.agregados, expediente.cuestionarios
    if agregados is None or cuestionarios is None:
        return
    contadas = {p.id: p for p in contables(cuestionarios, tuple(p.id for p in cuestionarios.identidad))}
    for pregunta, que in _dudas(agregados, expediente, contadas):
        yield hallar("estadistica-incoherente", ARCHIVO, None, pregunta, que=Redactado(que))


def _dudas(agregados: Agregados, expediente: Expediente, contadas: dict) -> Iterator[tuple[str, str]]:
    if agregados.corte > expediente.hoy:
        yield "corte", f"Es del {decir_fecha(agregados.corte)} y los datos se cortan el {decir_fecha(expediente.hoy)}"
    vistas = set()
    for pregunta in agregados.preguntas:
        id = pregunta.pregunta
        if id not in contadas:
            yield id, "No es una pregunta de identidad que se cuente"
        elif id in vistas:
            yield id, "La pregunta está dos veces"
        else:
            opciones = {o for o in opciones_de(contadas[id], expediente.nombres) if o not in CALLADAS}
            yield from ((id, que) for que in _de_pregunta(pregunta, opciones, agregados, expediente))
        vistas.add(id)


def _de_pregunta(pregunta: PreguntaAgregada, opciones: set, agregados: Agregados, expediente: Expediente) -> Iterator[str]:
    if pregunta.corte > agregados.corte:
        yield "Su corte es posterior al del archivo"
    if len(pregunta.cuentas) != len(pregunta.respuestas):
        yield "No hay una cuenta por respuesta"
    elif not _reparte(pregunta.respuestas, opciones):
        yield "Sus respuestas no son las del cuestionario, cada una una vez"
    elif len({cuadro.cruce for cuadro in pregunta.cuadros}) < len(pregunta.cuadros):
        yield "Tiene dos cuadros del mismo rasgo"
    else:
        for cuadro in pregunta.cuadros:
            yield from _de_cuadro(cuadro, pregunta, expediente)


def _de_cuadro(cuadro: CuadroAgregado, pregunta: PreguntaAgregada, expediente: Expediente) -> Iterator[str]:
    valores = [valor for renglon in cuadro.renglones for valor in renglon.valores]
    suyo = f"Su cuadro por {cuadro.cruce}"
    if not set(valores) <= {*_valores_de(cuadro.cruce, expediente), SIN_DATO}:
        yield f"{suyo} tiene valores que no están en esta elección"
    elif len(set(valores)) < len(valores) or len(cuadro.renglones) < 2:
        yield f"{suyo} repite un valor o no reparte"
    elif any(len(renglon.cuentas) != len(pregunta.cuentas) for renglon in cuadro.renglones):
        yield f"{suyo} no tiene una cuenta por respuesta en cada renglón"
    elif tuple(map(sum, zip(*(renglon.cuentas for renglon in cuadro.renglones), strict=True))) != pregunta.cuentas:
        yield f"{suyo} no suma lo que dice el total"


def _reparte(grupos: tuple, opciones: set) -> bool:
    """Si los grupos son las opciones, cada una en uno solo."""
    dichas = [opcion for grupo in grupos for opcion in grupo]
    return len(dichas) == len(set(dichas)) and set(dichas) == opciones and all(grupos)


def _valores_de(cruce: str, expediente: Expediente) -> set[str]:
    valores = {"cargo": expediente.cargos, "fuerza": expediente.fuerzas.claves, "sexo": expediente.proceso.sexos}
    return set(valores[cruce])
