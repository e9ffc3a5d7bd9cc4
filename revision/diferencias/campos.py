"""Los campos que difieren entre dos objetos de un mismo modelo, dichos en palabras."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from validadores import Modelo

from ..palabras import Tramo, comparar

RETIRADA = "(respuesta retirada; aquí no se repite)"
IMPUBLICABLE = "(respuesta que hoy no puede publicarse; aquí no se repite)"


@dataclass(frozen=True, slots=True)
class Campo:
    """Un dato que cambió: cómo se llama y qué decía antes y después; vacío si no lo había."""

    clave: str
    rotulo: str
    antes: str
    despues: str

    @property
    def tramos(self) -> tuple[Tramo, ...]:
        """El cambio, palabra por palabra."""
        return comparar(self.antes, self.despues)

    def sin_repetir(self, es_publica: bool) -> "Campo":
        """El campo sin lo que decía antes y, si lo nuevo no `es_publica`, sin lo que dice ahora: la revisión la lee cualquiera."""
        return replace(self, antes=self.antes and RETIRADA, despues=self.despues if es_publica else self.despues and IMPUBLICABLE)


def campos_de_modelo(una: Modelo | None, otra: Modelo | None) -> Iterator[Campo]:
    """Los campos que difieren entre dos objetos de un mismo modelo; con uno solo, los que dice."""
    modelo = type(otra or una)
    for nombre, campo in modelo.model_fields.items():
        antes, despues = (decir(getattr(objeto, nombre)) if objeto else "" for objeto in (una, otra))
        if antes != despues:
            yield Campo(nombre, campo.title or nombre, antes, despues)


def decir(valor: object) -> str:
    """Un valor de los datos como texto: listas y grupos, un renglón por elemento."""
    if valor is None or valor == "" or valor == ():
        return ""
    if isinstance(valor, Modelo):
        partes = ((campo.title or nombre, decir(getattr(valor, nombre))) for nombre, campo in type(valor).model_fields.items())
        return "\n".join(f"{rotulo}: {dicho}" for rotulo, dicho in partes if dicho)
    if isinstance(valor, tuple | list):
        return "\n".join(map(decir, valor))
    if isinstance(valor, bool):
        return "sí" if valor else "no"
    return valor.isoformat() if isinstance(valor, date) else str(valor)
