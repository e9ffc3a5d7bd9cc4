"""Los medios de contacto públicos: de muchas columnas, o de una, a los campos del cuestionario."""

from validadores import Cuestionarios

from .cambios import Bitacora, Celda
from .columnas.conceptos import REDES
from .privacidad import MOTIVO_PRIVADO, trae_dato_personal
from .registro import Registro
from .valores.catalogados import es_ausencia
from .valores.correos import partir_correos
from .valores.redes import leer_red, leer_redes
from .valores.telefonos import partir_telefonos
from .valores.textos import limpiar_linea, limpiar_texto

MAX_LINEA = 300
# «No tengo», «NO cuento con redes sociales públicas», «Sin casa de campaña»: ausencias dichas con una frase.
_FRASES_DE_AUSENCIA = (
    "no tengo",
    "no cuento",
    "no tiene",
    "no se cuenta",
    "no cuenta",
    "sin casa de campana",
    "no dispone",
    "no hay",
    "no uso",
    "no manejo",
    "el candidato dio de baja",
    "la candidata dio de baja",
)


class LectorDeContacto:
    """Lee los medios de contacto según los campos que admite el cuestionario."""

    def __init__(self, cuestionarios: Cuestionarios, bitacora: Bitacora):
        grupos = [pregunta for pregunta in cuestionarios.capturables if pregunta.tipo == "grupo"]
        self.pregunta = grupos[0].id if grupos else ""
        self.campos = {campo.id: campo.max_registros for grupo in grupos for campo in grupo.campos}
        self.bitacora = bitacora

    def leer(self, registro: Registro) -> dict[str, object]:
        """Junta los medios de contacto de todas las columnas; lo que llega a un lugar ya ocupado pasa a «otra red»."""
        juntos: dict[str, list[tuple[str, Celda]]] = {}
        for concepto in (*REDES, "pagina_web", "redes", "correo_publico", "telefono_publico", "domicilio_casa_campana"):
            for celda in registro.celdas.get(concepto, ()):
                for campo, valor in self._medios(concepto, celda):
                    juntos.setdefault(campo, []).append((valor, celda))
        for campo in (*REDES, "pagina_web"):
            valores = list(
                {valor.lower().rstrip("/"): (valor, celda) for valor, celda in reversed(juntos.get(campo, ()))}.values()
            )[::-1]
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
        if trae_dato_personal(texto):
            self.bitacora.apartar(celda, concepto, texto, MOTIVO_PRIVADO)
            return []
        pares = _pares(concepto, texto)
        motivo = _motivo(concepto, texto, pares) or "; ".join(motivos)
        self.bitacora.anotar(
            celda, "; ".join(valor if campo == concepto else f"{campo}: {valor}" for campo, valor in pares), motivo
        )
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
        return [
            (campo, " ".join(valor.split())) for campo, valor in leer_redes(texto) if not es_ausencia(valor, "contacto")
        ]
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
