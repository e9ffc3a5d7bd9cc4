"""De registros a modelos; lo que un modelo no admite se aparta o se rechaza, y se dice."""

from collections import defaultdict

from pydantic import ValidationError

from validadores import Candidatura, Cuestionarios, Curriculo, modelo_de_curriculo

from ..cambios import Bitacora, Celda
from ..registro import Registro

OPCIONALES = ("sobrenombre", "sexo", "edad", "acuerdo", "fecha_acuerdo", "fecha_situacion", "demarcacion", "partido")


def candidaturas_de(registros: list[Registro], bitacora: Bitacora) -> dict[str, list[Candidatura]]:
    """Las candidaturas por contienda, de los registros sin rechazo."""
    por_contienda: dict[str, list[Candidatura]] = defaultdict(list)
    for registro in registros:
        if not registro.rechazo and (candidatura := _candidatura(registro, bitacora)):
            por_contienda[registro.contienda].append(candidatura)
    return por_contienda


def _candidatura(registro: Registro, bitacora: Bitacora) -> Candidatura | None:
    datos = _datos(registro)
    while True:
        try:
            return Candidatura.model_validate(datos)
        except ValidationError as fallo:
            campos = {str(detalle["loc"][0]) for detalle in fallo.errors() if detalle["loc"]}
            if not campos or campos - set(OPCIONALES):
                registro.rechazo = f"No se entiende: {', '.join(sorted(campos))}. Revísalo en su celda."
                return None
            for campo in campos:
                quitar(registro, campo, "el modelo no lo admite", bitacora)
                datos.pop(campo, None)


def _datos(registro: Registro) -> dict[str, object]:
    datos = {
        "clave": registro.clave,
        "persona": registro.clave_persona,
        "cargo": registro.puesto.cargo,
        "fuerza": registro.fuerza.clave,
        "partido": registro.partido.clave if registro.partido else None,
        "demarcacion": registro.demarcacion,
        "posicion": registro.posicion,
        "calidad": registro.calidad,
        "nombre": registro.nombre,
        "sexo": registro.sexo,
        "edad": registro.edad,
        "situacion": registro.situacion,
        "sustituye": registro.sustituye.clave if registro.sustituye else None,
        "contienda": registro.contienda,
    } | registro.generales
    return {campo: valor for campo, valor in datos.items() if valor is not None}


def quitar(registro: Registro, campo: str, motivo: str, bitacora: Bitacora) -> None:
    """Quita un dato optativo del registro y lo deja entero en lo apartado."""
    valor = registro.generales.pop(campo, None)
    if campo in ("sexo", "edad", "demarcacion", "partido"):
        valor = getattr(registro, campo)
        setattr(registro, campo, None)
    celda = registro.celda(campo) or Celda(registro.hoja, registro.fila, "", campo, str(valor or ""))
    bitacora.apartar(celda, campo, celda.texto, motivo)


def curriculos_de(registros: list[Registro], cuestionarios: Cuestionarios, bitacora: Bitacora) -> list[Curriculo]:
    """Los currículos de quienes respondieron algo; la respuesta que el cuestionario no admite se aparta entera."""
    modelo = modelo_de_curriculo(cuestionarios)
    curriculos = []
    for registro in registros:
        while registro.respuestas.keys() - {"publicado"} and not registro.rechazo:
            try:
                curriculos.append(modelo.model_validate({"clave": registro.clave, **registro.respuestas}))
                break
            except ValidationError as fallo:
                for campo in {str(detalle["loc"][0]) for detalle in fallo.errors()}:
                    quitar_respuesta(registro, campo, "el cuestionario no la admite", bitacora)
    return curriculos


def quitar_respuesta(registro: Registro, campo: str, motivo: str, bitacora: Bitacora) -> None:
    """Quita la respuesta `campo` del registro y la deja entera en lo apartado."""
    valor = registro.respuestas.pop(campo, None)
    celda = registro.celda(campo) or Celda(registro.hoja, registro.fila, "", campo, str(valor))
    bitacora.apartar(celda, campo, str(valor), motivo)
