"""El resumen: qué se leyó, qué quedó, qué hay que revisar y la aritmética que lo cierra."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path


class CuentasQueNoCuadran(AssertionError):
    """Algo se perdió o se contó dos veces: es un defecto del importador, nunca de los datos."""


@dataclass
class Resumen:
    """Cuentas de una importación. `renglones` y `columnas` van por clase; `registros` son las personas leídas."""

    archivo: str
    formato: str
    destino: Path
    informe: Path
    reservado: Path
    renglones: Counter = field(default_factory=Counter)
    total_renglones: int = 0
    omitidas: list[tuple[str, str, int]] = field(default_factory=list)
    columnas: Counter = field(default_factory=Counter)
    total_columnas: int = 0
    registros: int = 0
    candidaturas: int = 0
    complementos: int = 0
    rechazados: Counter = field(default_factory=Counter)
    personas: int = 0
    curriculos: int = 0
    contiendas: int = 0
    fuerzas: int = 0
    cargos: Counter = field(default_factory=Counter)
    cambios: Counter = field(default_factory=Counter)
    apartados: int = 0
    reservados: dict[str, int] = field(default_factory=dict)
    avisos: list[str] = field(default_factory=list)

    def comprobar(self) -> None:
        """Todo renglón, registro y columna está en una cuenta y en una sola. Lanza `CuentasQueNoCuadran`."""
        sumas = (
            ("renglones", self.total_renglones, self.renglones.total()),
            ("registros", self.registros, self.candidaturas + self.complementos + self.rechazados.total()),
            ("columnas", self.total_columnas, self.columnas.total()),
        )
        for nombre, total, suma in sumas:
            if total != suma:
                raise CuentasQueNoCuadran(f"{nombre}: se leyeron {total:,} y se dio cuenta de {suma:,}")

    def texto(self) -> str:
        """El resumen para leerse; termina con la aritmética."""
        partes = [
            f"Se importó «{self.archivo}» ({self.formato}).",
            *self._quedo(),
            *self._por_revisar(),
            *self._donde(),
            *self._aritmetica(),
        ]
        return "\n".join(partes)

    def _quedo(self) -> list[str]:
        cargos = [f"  {cargo}: {veces:,}" for cargo, veces in self.cargos.items()]
        return [
            f"Candidaturas: {self.candidaturas:,} · personas: {self.personas:,} · fuerzas: {self.fuerzas:,} · "
            f"contiendas: {self.contiendas:,} · con respuestas del cuestionario: {self.curriculos:,}",
            *cargos,
        ]

    def _por_revisar(self) -> list[str]:
        renglones = ["", "Es un borrador. Revisa:", *(f"  - {aviso}" for aviso in self.avisos)] if self.avisos else []
        if self.rechazados:
            renglones += ["", f"Rechazados ({self.rechazados.total():,}), por motivo:"]
            renglones += [f"  - {veces:,}: {motivo}" for motivo, veces in self.rechazados.most_common(12)]
        if self.reservados:
            cuales = ", ".join(f"{veces:,} en {tabla}.csv" for tabla, veces in self.reservados.items())
            renglones += ["", f"Apartado, para no publicarse ({cuales}): {self.reservado}"]
        return renglones

    def _donde(self) -> list[str]:
        return [
            "",
            f"Datos: {self.destino}",
            f"Informe: {self.informe} (rechazados.csv, cambios.csv, apartados.csv, columnas.csv, mapa.toml)",
            f"  {self.cambios.total():,} celdas cambiaron y {self.apartados:,} respuestas se apartaron por no caber.",
        ]

    def _aritmetica(self) -> list[str]:
        completan = f" + {self.complementos:,} que completan otra hoja" if self.complementos else ""
        return [
            "",
            "La cuenta:",
            f"  {_suma(self.renglones)} = {self.total_renglones:,} renglones",
            f"  {self.candidaturas:,} candidaturas + {self.rechazados.total():,} rechazados{completan} = "
            f"{self.registros:,} registros en {self.renglones['dato']:,} renglones de datos",
            f"  {_suma(self.columnas)} = {self.total_columnas:,} columnas",
            *(f"  Hoja omitida «{nombre}» ({filas:,} renglones): {motivo}." for nombre, motivo, filas in self.omitidas),
        ]


def _suma(cuenta: Counter) -> str:
    nombres = {
        "dato": "de datos",
        "vacío": "vacíos",
        "público": "con lugar en el sitio",
        "privado": "privadas",
        "identidad": "de identidad",
        "sin lugar": "conocidas sin lugar en el sitio",
    }
    orden = sorted(cuenta, key=lambda clase: (list(nombres).index(clase) if clase in nombres else len(nombres), clase))
    return " + ".join(f"{cuenta[clase]:,} {nombres.get(clase, clase)}" for clase in orden) or "0"
