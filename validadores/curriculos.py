"""Los currículos leídos: un mapa que abre cada uno cuando alguien lo pide."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import ValidationError

from .carpeta import CURRICULO
from .hallazgo import DatosRechazados
from .modelo import Curriculo
from .traduccion import traducir


class Curriculos(Mapping[str, Curriculo]):
    """Currículos por clave. Los que ya se habían revisado esperan como bytes y pasan por su modelo al abrirse."""

    def __init__(self, modelo: type[Curriculo], contenidos: dict[str, Curriculo | bytes]):
        self.modelo = modelo
        self._contenidos = contenidos

    def guardar(self, clave: str, contenido: Curriculo | bytes) -> None:
        """Añade un currículo, abierto o no; solo mientras se lee la carpeta."""
        self._contenidos[clave] = contenido

    def __getitem__(self, clave: str) -> Curriculo:
        contenido = self._contenidos[clave]
        if isinstance(contenido, bytes):
            try:
                contenido = self._contenidos[clave] = self.modelo.model_validate_json(contenido, strict=True)
            except ValidationError as fallo:
                raise DatosRechazados(traducir(fallo, f"{CURRICULO}/{clave}.json")) from None
        return contenido

    def __contains__(self, clave: object) -> bool:
        return clave in self._contenidos

    def __iter__(self) -> Iterator[str]:
        return iter(self._contenidos)

    def __len__(self) -> int:
        return len(self._contenidos)

    def en_orden(self, claves: Iterable[str]) -> "Curriculos":
        """Los mismos, en el orden de `claves`; sin los de otras."""
        contenidos = self._contenidos
        return Curriculos(self.modelo, {clave: contenidos[clave] for clave in claves if clave in contenidos})
