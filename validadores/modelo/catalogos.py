"""Los catálogos: fuerzas, territorios y contiendas convocadas."""

from collections.abc import Collection
from typing import Literal

from pydantic import Field

from .base import ClaveCatalogo, ClaveFuerza, Color, Linea, Modelo, entero, lista

ClaveMunicipio = r"^([0-9]{3}|[0-9]{5})$"
ClaveDistrito = r"^([0-9]{2}|[0-9]{4})$"

TipoFuerza = Literal["partido nacional", "partido local", "coalición", "candidatura común", "independiente"]


class Fuerza(Modelo):
    """Quien postula: un partido, una coalición, una candidatura común o una candidatura independiente."""

    clave: ClaveFuerza = Field(title="Clave")
    """Clave corta y estable, en mayúsculas."""
    siglas: Linea = Field(title="Siglas")
    """Como se lee en la boleta."""
    nombre: Linea = Field(title="Nombre")
    """Nombre completo."""
    tipo: TipoFuerza = Field(title="Tipo")
    """Partido nacional o local, coalición, candidatura común o independiente."""
    integrantes: lista(ClaveFuerza) = Field(default=(), title="Integrantes")
    """Claves de los partidos que la forman, separadas por punto y coma."""
    contiendas: lista(ClaveCatalogo) = Field(default=(), title="Contiendas permitidas")
    """Contiendas o tipos de elección en que puede postular; vacío significa todas."""
    orden: entero(1, 9999) = Field(title="Orden")
    """Orden en la boleta, por antigüedad del registro."""
    color: Color | None = Field(default=None, title="Color")
    """Color que la identifica; nunca lleva significado por sí solo."""

    @property
    def es_grupo(self) -> bool:
        """Si es coalición o candidatura común."""
        return self.tipo in ("coalición", "candidatura común")

    @property
    def es_independiente(self) -> bool:
        """Si es candidatura independiente."""
        return self.tipo == "independiente"


class Municipio(Modelo):
    """Municipio o demarcación territorial (alcaldía)."""

    clave: str = Field(pattern=ClaveMunicipio, title="Clave INEGI")
    """Tres cifras en una elección local; cinco (entidad y municipio) en una federal."""
    nombre: Linea = Field(title="Nombre")
    """Nombre oficial."""
    cabecera: Linea | None = Field(default=None, title="Cabecera")
    """Localidad donde reside el gobierno municipal."""
    clave_ine: str | None = Field(default=None, pattern=ClaveMunicipio, title="Clave INE")
    """Clave del INE; en Hidalgo y el Estado de México difiere de la del INEGI."""
    distritos: lista(str) = Field(default=(), title="Distritos")
    """Claves de los distritos locales que tocan el municipio, separadas por punto y coma."""


class Distrito(Modelo):
    """Distrito electoral uninominal."""

    clave: str = Field(pattern=ClaveDistrito, title="Clave")
    """Dos cifras en una elección local; cuatro (entidad y distrito) en una federal."""
    nombre: Linea = Field(title="Nombre")
    """Cabecera del distrito."""
    entidad: Linea | None = Field(default=None, title="Entidad")
    """Nombre de la entidad; solo en elecciones federales."""

    @property
    def numero(self) -> int:
        """Número del distrito dentro de su entidad."""
        return int(self.clave[-2:])

    @property
    def titulo(self) -> str:
        """Como se lee en el sitio: «Distrito 5, Temixco», o solo «Distrito 5» si no se conoce su cabecera."""
        numerado = f"Distrito {self.numero}"
        return numerado if self.nombre.casefold() == numerado.casefold() else f"{numerado}, {self.nombre}"


class Contienda(Modelo):
    """Contienda convocada: un tipo de elección en un territorio. Su clave nombra el archivo de registro."""

    clave: ClaveCatalogo = Field(title="Clave")
    """Nombre del archivo en `candidaturas/registro/`, sin `.csv`."""
    eleccion: ClaveCatalogo = Field(title="Tipo de elección")
    """Tipo de elección, como en `proceso.json`."""
    nombre: Linea = Field(title="Nombre")
    """Como se lee en el sitio: «Diputación de mayoría relativa, distrito 5, Temixco»."""
    entidad: Linea | None = Field(default=None, title="Entidad")
    """Nombre de la entidad, en contiendas federales por entidad."""
    circunscripcion: entero(1, 9) | None = Field(default=None, title="Circunscripción")
    """Circunscripción plurinominal, si la contienda es por circunscripción."""
    distrito: str | None = Field(default=None, pattern=ClaveDistrito, title="Distrito")
    """Clave del distrito, si la contienda es por distrito."""
    municipio: str | None = Field(default=None, pattern=ClaveMunicipio, title="Municipio")
    """Clave del municipio, si la contienda es por municipio o comunidad."""
    comunidad: Linea | None = Field(default=None, title="Comunidad")
    """Comunidad, si la contienda es por comunidad."""

    def se_vota_en(
        self, municipio: str | None, distritos: Collection[str], comunidad: str | None = None, entidad: str | None = None
    ) -> bool:
        """Si la contienda está en la boleta de quien vive ahí: la de su municipio o comunidad, la de su distrito o la de todos.

        Sin `comunidad` valen todas las del municipio; `entidad` es el nombre de la suya en una elección federal.
        """
        if self.municipio or self.comunidad:
            return self.municipio == municipio and (comunidad is None or self.comunidad in (None, comunidad))
        if self.distrito:
            return self.distrito in distritos
        if self.entidad:
            return self.entidad == entidad
        return self.circunscripcion is None


class SeccionElectoral(Modelo):
    """Sección electoral: la unidad mínima del marco geográfico. Su número está en la credencial para votar."""

    clave: str = Field(pattern=r"^[0-9]{4}$", title="Sección")
    """Número de la sección, cuatro cifras."""
    municipio: str | None = Field(default=None, pattern=ClaveMunicipio, title="Municipio")
    """Clave del municipio; vacía si la sección ya no existe."""
    distrito: str | None = Field(default=None, pattern=ClaveDistrito, title="Distrito")
    """Clave del distrito local; vacía si la sección ya no existe."""
    comunidad: Linea | None = Field(default=None, title="Comunidad")
    """Comunidad con gobierno propio, donde también se elige."""
    situacion: Literal["vigente", "dividida", "fusionada", "baja"] = Field(title="Situación")
    """Vigente, o qué pasó con ella en la última actualización del marco geográfico."""
    pasa_a: lista(str) = Field(default=(), title="Pasa a")
    """Secciones que la relevan, separadas por punto y coma."""

    @property
    def es_vigente(self) -> bool:
        """Si se vota en ella."""
        return self.situacion == "vigente"
