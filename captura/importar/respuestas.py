"""Las respuestas del cuestionario curricular: contacto, estudios, formación y textos."""

from validadores import Cuestionarios, Pregunta, contar_caracteres

from .cambios import Bitacora, Celda
from .columnas.conceptos import REDES
from .privacidad import MOTIVO_PRIVADO, puede_traerlo, trae_dato_personal
from .registros import Registro
from .valores.catalogados import es_ausencia, leer_estudios
from .valores.correos import partir_correos
from .valores.fechas import leer_fecha
from .valores.listas import acomodar, partir_lista
from .valores.redes import leer_red, leer_redes
from .valores.telefonos import partir_telefonos
from .valores.textos import limpiar_linea, limpiar_texto

MAX_LINEA = 300
# «No tengo», «NO cuento con redes sociales públicas», «Sin casa de campaña»: ausencias dichas con una frase.
_FRASES_DE_AUSENCIA = ("no tengo", "no cuento", "no tiene", "no se cuenta", "no cuenta", "sin casa de campana", "no dispone", "no hay",
                       "no uso", "no manejo", "el candidato dio de baja", "la candidata dio de baja")


class Lector:
    """Lee las respuestas de los registros según el cuestionario vigente."""

    def __init__(self, cuestionarios: Cuestionarios, bitacora: Bitacora):
        self.preguntas = {pregunta.id: pregunta for pregunta in cuestionarios.capturables}
        self.bitacora = bitacora
        grupos = [p for p in cuestionarios.capturables if p.tipo == "grupo"]
        self.grupo = grupos[0].id if grupos else ""
        self.campos = {campo.id: campo.max_registros for p in grupos for campo in p.campos}
        self.puede_traer_datos = True

    def _es_privado(self, texto: str) -> bool:
        """Si `texto` trae dentro una CURP, un RFC o una clave de elector; casi siempre basta mirar el renglón de una vez."""
        return self.puede_traer_datos and trae_dato_personal(texto)

    def leer(self, registro: Registro) -> None:
        """Pone en `registro.respuestas` lo que respondió; lo que no cabe queda apartado, entero, en la bitácora."""
        self.puede_traer_datos = puede_traerlo("\n".join(c.texto for celdas in registro.celdas.values() for c in celdas))
        respuestas = {}
        if contacto := self._contacto(registro):
            respuestas[self.grupo] = contacto
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
                self.bitacora.apartar(celda, pregunta.id, texto,
                                      f"tiene {total:,} caracteres sin espacios y caben {pregunta.max:,}")
            else:
                self.bitacora.anotar(celda, texto, "; ".join(motivos))
                return texto
        return ""

    def _lista(self, registro: Registro, pregunta: Pregunta) -> list[str]:
        """Las columnas numeradas se toman enteras; una celda sola puede traer varios cursos."""
        celdas = [c for c in registro.celdas.get(pregunta.id, ()) if self._con_dato(c, "lista")]
        partidas = [(celda, [limpiar_linea(p)[0] for p in partir_lista(limpiar_texto(celda.texto)[0])]) for celda in celdas]
        cursos = []
        for celda, partes in partidas:
            limpias = [p for p in partes if not es_ausencia(p, "lista") and not self._es_privado(p)]
            if len(limpias) < len(partes) and any(map(self._es_privado, partes)):
                self.bitacora.apartar(celda, pregunta.id, celda.texto, MOTIVO_PRIVADO)
            else:
                self.bitacora.anotar(celda, "; ".join(limpias), "lista de cursos")
            cursos += limpias
        caben, fuera = acomodar(list(dict.fromkeys(cursos)), pregunta.max_registros or 10, pregunta.max or 250, MAX_LINEA)
        for curso in fuera:
            celda = next(c for c, partes in partidas if curso in partes)
            self.bitacora.apartar(celda, pregunta.id, curso, f"no cabe: se admiten {pregunta.max_registros} de {pregunta.max} caracteres")
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
                respuestas |= {campo: valor for campo, valor in leido.items() if campo == concepto or campo not in respuestas}
                if leido:
                    self.bitacora.anotar(celda, ", ".join(leido.values()), "catálogo de estudios")
                else:
                    self.bitacora.apartar(celda, concepto, celda.texto, "no está en el catálogo del cuestionario")
        return respuestas

    def _es_opcion(self, campo: str, valor: str) -> bool:
        return campo in self.preguntas and valor in self.preguntas[campo].opciones

    def _contacto(self, registro: Registro) -> dict[str, object]:
        """Junta los medios de contacto de todas las columnas; lo que llega a un lugar ya ocupado pasa a «otra red»."""
        juntos: dict[str, list[tuple[str, Celda]]] = {}
        for concepto in (*REDES, "pagina_web", "redes", "correo_publico", "telefono_publico", "domicilio_casa_campana"):
            for celda in registro.celdas.get(concepto, ()):
                for campo, valor in self._medios(concepto, celda):
                    juntos.setdefault(campo, []).append((valor, celda))
        for campo in (*REDES, "pagina_web"):
            valores = list({valor.lower().rstrip("/"): (valor, celda) for valor, celda in reversed(juntos.get(campo, ()))}.values())[::-1]
            if campo != "otra_red" and len(valores) > 1:
                juntos.setdefault("otra_red", []).extend(valores[1:])
                valores = valores[:1]
            if valores:
                juntos[campo] = valores
        return {campo: valor for campo in self.campos if (valor := self._acomodar(campo, juntos.get(campo, [])))}

    def _medios(self, concepto: str, celda: Celda) -> list[tuple[str, str]]:
        texto, motivos = limpiar_linea(celda.texto) if concepto != "redes" else limpiar_texto(celda.texto)
        doblado = texto.lower()
        if es_ausencia(texto, "contacto") or (len(texto) < 90 and doblado.startswith(_FRASES_DE_AUSENCIA)):
            self.bitacora.anotar(celda, "", "sin dato")
            return []
        if self._es_privado(texto):
            self.bitacora.apartar(celda, concepto, texto, MOTIVO_PRIVADO)
            return []
        pares = _pares(concepto, texto)
        motivo = _motivo(concepto, texto, pares) or "; ".join(motivos)
        self.bitacora.anotar(celda, "; ".join(valor if campo == concepto else f"{campo}: {valor}" for campo, valor in pares), motivo)
        return [(campo if campo in self.campos else "otra_red", valor) for campo, valor in pares]

    def _acomodar(self, campo: str, pares: list[tuple[str, Celda]]) -> object:
        """Un valor o varios, según el campo; lo que no cabe se aparta."""
        unicos = list({valor: (valor, celda) for valor, celda in reversed(pares)}.values())[::-1]
        caben, tope = [], self.campos[campo] or 1
        for valor, celda in unicos:
            if campo == "otra_red" and caben and len(f"{caben[0]} {valor}") <= MAX_LINEA:
                caben[0] = f"{caben[0]} {valor}"
            elif len(valor) > MAX_LINEA or len(caben) == tope:
                self.bitacora.apartar(celda, campo, valor, f"no cabe: se admiten {tope} de {MAX_LINEA} caracteres")
            else:
                caben.append(valor)
        return caben if self.campos[campo] else (caben[0] if caben else None)


def _pares(concepto: str, texto: str) -> list[tuple[str, str]]:
    """(campo, valor) de una celda de contacto ya limpia."""
    if concepto == "redes":
        return [(campo, " ".join(valor.split())) for campo, valor in leer_redes(texto) if not es_ausencia(valor, "contacto")]
    if concepto == "correo_publico":
        return [(concepto, correo) for correo in partir_correos(texto)]
    if concepto == "telefono_publico":
        return [(concepto, telefono) for telefono in partir_telefonos(texto)]
    if concepto == "domicilio_casa_campana":
        return [(concepto, texto)]
    return leer_red(concepto, texto)


def _motivo(concepto: str, texto: str, pares: list[tuple[str, str]]) -> str:
    if concepto == "redes":
        return "redes separadas"
    if any(campo != concepto for campo, _ in pares):
        return "es de otro medio de contacto"
    if concepto in ("telefono_publico", "correo_publico"):
        return {"telefono_publico": "teléfono a diez cifras", "correo_publico": "solo el correo"}[concepto]
    enlace = pares[0][1] if pares else ""
    if enlace.startswith("http") and "/" not in texto:
        return "usuario vuelto enlace a su perfil" if "." not in texto or texto.startswith("@") else "enlace completo"
    return "enlace sin rastreadores" if enlace.startswith("http") else ""
