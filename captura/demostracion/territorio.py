"""El territorio: municipios y distritos de Morelos, y otros inventados si hacen falta."""

from dataclasses import dataclass

from validadores import Contienda, Distrito, Municipio

from .acervo import leer

MORELOS = 36
CON_TODO_MORELOS = 1_100
"""Desde cuántas candidaturas participan los 36 municipios."""
MORELOS_LLENO = 8_000
"""Desde cuántas candidaturas hacen falta municipios inventados."""
DISTRITOS_MAXIMOS = 99
"""Su clave tiene dos cifras."""


@dataclass(frozen=True, slots=True)
class Territorio:
    """Municipios y distritos, en el orden de sus claves, con la población de cada municipio."""

    municipios: tuple[Municipio, ...]
    distritos: tuple[Distrito, ...]
    poblacion: dict[str, int]

    def regidurias(self, municipio: str) -> int:
        """Cuántas regidurías tiene un municipio, por su población."""
        return next(cuantas for tope, cuantas in leer("territorio")["regidurias"] if self.poblacion[municipio] < tope)

    def municipios_de(self, contienda: Contienda) -> tuple[str, ...]:
        """Nombres de los municipios que abarca una contienda."""
        return tuple(
            municipio.nombre for municipio in self.municipios
            if contienda.municipio in (None, municipio.clave)
            and (contienda.distrito is None or contienda.distrito in municipio.distritos)
        )

    @property
    def contiendas(self) -> tuple[Contienda, ...]:
        """Las contiendas: gubernatura, una diputación por distrito, las listas de RP y los ayuntamientos."""
        return (
            Contienda(clave="gubernatura", eleccion="gubernatura", nombre="Gubernatura de Morelos"),
            *(
                Contienda(
                    clave=f"diputacion-mr-{distrito.clave}", eleccion="diputacion-mr", distrito=distrito.clave,
                    nombre=f"Diputación de mayoría relativa, distrito {distrito.numero}, {distrito.nombre}",
                ) for distrito in self.distritos
            ),
            Contienda(
                clave="diputacion-rp", eleccion="diputacion-rp", nombre="Diputaciones de representación proporcional",
            ),
            *(
                Contienda(
                    clave=f"ayuntamiento-{municipio.clave}", eleccion="ayuntamiento", municipio=municipio.clave,
                    nombre=f"Ayuntamiento de {municipio.nombre}",
                ) for municipio in self.municipios
            ),
        )


def trazar(candidaturas: int) -> Territorio:
    """El territorio donde cabe ese número de `candidaturas` con un número creíble por contienda."""
    fuente = leer("territorio")
    municipios = _de_morelos(fuente, max(1, min(MORELOS, round(MORELOS * candidaturas / CON_TODO_MORELOS))))
    poblacion = {clave: habitantes for clave, _, _, _, habitantes in fuente["municipios"]}
    claves = sorted({clave for municipio in municipios for clave in municipio.distritos})
    distritos = [Distrito(clave=clave, nombre=fuente["distritos"][int(clave) - 1]) for clave in claves]
    if candidaturas > MORELOS_LLENO:
        _inventar(fuente, municipios, distritos, poblacion, candidaturas)
    return Territorio(tuple(sorted(municipios, key=lambda m: m.clave)), tuple(distritos), poblacion)


def _de_morelos(fuente: dict, cuantos: int) -> list[Municipio]:
    return [
        Municipio(clave=clave, nombre=nombre, cabecera=cabecera, clave_ine=clave, distritos=distritos)
        for clave, nombre, cabecera, distritos, _ in fuente["municipios"][:cuantos]
    ]


def _inventar(
    fuente: dict, municipios: list[Municipio], distritos: list[Distrito], poblacion: dict[str, int], candidaturas: int
) -> None:
    """Añade municipios inventados, y los distritos que los agrupan."""
    nuevos = round(MORELOS * candidaturas / MORELOS_LLENO) - MORELOS
    nuevos_distritos = min(DISTRITOS_MAXIMOS - len(distritos), max(1, nuevos // 3))
    modelos = [habitantes for *_, habitantes in fuente["municipios"]]
    for lugar in range(nuevos):
        clave = f"{MORELOS + 1 + lugar:03}"
        nombre = _nombrar(fuente, lugar)
        distrito = f"{13 + lugar * nuevos_distritos // nuevos:02}"
        municipios.append(Municipio(clave=clave, nombre=nombre, cabecera=nombre, distritos=distrito))
        poblacion[clave] = modelos[lugar % len(modelos)]
        if distritos[-1].clave != distrito:
            distritos.append(Distrito(clave=distrito, nombre=nombre))


def _nombrar(fuente: dict, lugar: int) -> str:
    """Un nombre distinto para cada `lugar`: un santo y un paraje que no existen juntos."""
    santoral, parajes = fuente["santoral"], fuente["parajes"]
    vuelta = lugar // len(santoral)
    return f"{santoral[lugar % len(santoral)]} {parajes[(lugar + vuelta) % len(parajes)]}"
