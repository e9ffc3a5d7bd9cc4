"""Las respuestas del cuestionario curricular: contacto, estudios, formación y textos."""

from validadores import Cuestionarios, Pregunta, contar_caracteres

from .cambios import Bitacora, Celda
from .contacto import LectorDeContacto
from .privacidad import MOTIVO_PRIVADO, puede_traerlo, trae_dato_personal
from .registro import Registro
from .valores.catalogados import es_ausencia, leer_estudios
from .valores.fechas import leer_fecha
from .valores.listas import acomodar, partir_lista
from .valores.textos import limpiar_linea, limpiar_texto

MAX_LINEA = 300


class Lector:
    """Lee las respuestas de los registros según el cuestionario vigente."""

    def __init__(self, cuestionarios: Cuestionarios, bitacora: Bitacora):
        self.preguntas = {pregunta.id: pregunta for pregunta in cuestionarios.capturables}
        self.bitacora = bitacora
        self.contacto = LectorDeContacto(cuestionarios, bitacora)
        self.puede_traer_datos = True

    def _es_privado(self, texto: str) -> bool:
        """Si `texto` trae dentro una CURP, un RFC o una clave de elector; casi siempre basta mirar el renglón de una
        vez."""
        return self.puede_traer_datos and trae_dato_personal(texto)

    def leer(self, registro: Registro) -> None:
        """Pone en `registro.respuestas` lo que respondió; lo que no cabe queda apartado, entero, en la bitácora."""
        self.puede_traer_datos = puede_traerlo(
            "\n".join(c.texto for celdas in registro.celdas.values() for c in celdas)
        )
        respuestas = {}
        if contacto := self.contacto.leer(registro):
            respuestas[self.contacto.pregunta] = contacto
        respuestas |= self._estudios(registro)
        for pregunta in self.preguntas.values():
            if pregunta.tipo == "texto" and (texto := self._texto(registro, pregunta)):
                respuestas[pregunta.id] = texto
            elif pregunta.tipo == "lista" and (lista := self._lista(registro, pregunta)):
                respuestas[pregunta.id] = lista
        if respuestas and (celda := registro.celda("publicado")) and (fecha := leer_fecha(celda.texto)):
            respuestas["publicado"] = fecha
        registro.respuestas = respuestas

    def _texto(self, registro: Registro, pregunta: Pregunta) -> str:
        for celda in registro.celdas.get(pregunta.id, ()):
            if es_ausencia(celda.texto):
                self.bitacora.anotar(celda, "", "sin dato")
                continue
            texto, motivos = limpiar_texto(celda.texto)
            if self._es_privado(texto):
                self.bitacora.apartar(celda, pregunta.id, texto, MOTIVO_PRIVADO)
            elif pregunta.max and len(texto) > pregunta.max < (total := contar_caracteres(texto)):
                self.bitacora.apartar(
                    celda, pregunta.id, texto, f"tiene {total:,} caracteres sin espacios y caben {pregunta.max:,}"
                )
            else:
                self.bitacora.anotar(celda, texto, "; ".join(motivos))
                return texto
        return ""

    def _lista(self, registro: Registro, pregunta: Pregunta) -> list[str]:
        """Las columnas numeradas se toman enteras; una celda sola puede traer varios cursos."""
        celdas = [c for c in registro.celdas.get(pregunta.id, ()) if self._con_dato(c, "lista")]
        partidas = [
            (celda, [limpiar_linea(p)[0] for p in partir_lista(limpiar_texto(celda.texto)[0])]) for celda in celdas
        ]
        cursos = []
        for celda, partes in partidas:
            limpias = [p for p in partes if not es_ausencia(p, "lista") and not self._es_privado(p)]
            if len(limpias) < len(partes) and any(map(self._es_privado, partes)):
                self.bitacora.apartar(celda, pregunta.id, celda.texto, MOTIVO_PRIVADO)
            else:
                self.bitacora.anotar(celda, "; ".join(limpias), "lista de cursos")
            cursos += limpias
        caben, fuera = acomodar(
            list(dict.fromkeys(cursos)), pregunta.max_registros or 10, pregunta.max or 250, MAX_LINEA
        )
        for curso in fuera:
            celda = next(c for c, partes in partidas if curso in partes)
            self.bitacora.apartar(
                celda, pregunta.id, curso, f"no cabe: se admiten {pregunta.max_registros} de {pregunta.max} caracteres"
            )
        return caben

    def _con_dato(self, celda: Celda, clase: str) -> bool:
        if es_ausencia(celda.texto, clase):
            self.bitacora.anotar(celda, "", "sin dato")
            return False
        return True

    def _estudios(self, registro: Registro) -> dict[str, str]:
        """Grado y estatus; cualquiera de las dos columnas puede traer los dos («Licenciatura trunca»)."""
        respuestas: dict[str, str] = {}
        for concepto in ("grado_maximo_estudios", "estatus_estudios"):
            for celda in registro.celdas.get(concepto, ()):
                if not self._con_dato(celda, ""):
                    continue
                grado, estatus = leer_estudios(limpiar_linea(celda.texto)[0])
                dichos = {"grado_maximo_estudios": grado, "estatus_estudios": estatus}
                leido = {campo: valor for campo, valor in dichos.items() if valor and self._es_opcion(campo, valor)}
                respuestas |= {
                    campo: valor for campo, valor in leido.items() if campo == concepto or campo not in respuestas
                }
                if leido:
                    self.bitacora.anotar(celda, ", ".join(leido.values()), "catálogo de estudios")
                else:
                    self.bitacora.apartar(celda, concepto, celda.texto, "no está en el catálogo del cuestionario")
        return respuestas

    def _es_opcion(self, campo: str, valor: str) -> bool:
        return campo in self.preguntas and valor in self.preguntas[campo].opciones
