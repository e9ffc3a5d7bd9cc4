"""La puerta: lo único que convierte una carpeta de datos en una `Eleccion`."""

import csv
import hashlib
import json
from datetime import date
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from .canon import bytes_de_tabla, columnas_de
from .hallazgo import DatosRechazados, Hallazgo
from .modelo import (Candidatura, Contienda, Cuenta, Cuestionarios, Distrito, Eleccion, Foto, Fuerza, Modelo, Municipio,
                     Pausa, Proceso, Verificacion, modelo_de_curriculo)

TABLAS = {
    "catalogos/fuerzas.csv": Fuerza, "catalogos/municipios.csv": Municipio, "catalogos/distritos.csv": Distrito,
    "catalogos/contiendas.csv": Contienda, "seguimiento/cuentas.csv": Cuenta,
    "seguimiento/verificacion.csv": Verificacion, "seguimiento/pausas.csv": Pausa,
}


def _leer_tabla(ruta, archivo, modelo, hallazgos, **fijo):
    if not ruta.exists():
        return []
    objetos = []
    with open(ruta, encoding="utf-8", newline="") as f:
        lector = csv.DictReader(f)
        for renglon in lector:
            try:
                objetos.append(modelo.model_validate({k: v for k, v in renglon.items() if v} | fijo))
            except ValidationError as fallo:
                for e in fallo.errors():
                    hallazgos.append(Hallazgo(archivo, lector.line_num, ".".join(map(str, e["loc"])), e["type"], e["msg"]))
    return objetos


def _leer_documento(ruta, archivo, modelo, hallazgos):
    try:
        return modelo.model_validate_json(ruta.read_bytes(), strict=True)
    except OSError:
        hallazgos.append(Hallazgo(archivo, None, None, "archivo-ausente", "No está."))
    except ValidationError as fallo:
        for e in fallo.errors():
            hallazgos.append(Hallazgo(archivo, None, ".".join(map(str, e["loc"])), e["type"], e["msg"]))


def _examinar(carpeta: Path, hoy: date | None, avance):
    hallazgos: list[Hallazgo] = []
    proceso = _leer_documento(carpeta / "proceso.json", "proceso.json", Proceso, hallazgos)
    cuestionarios = _leer_documento(carpeta / "catalogos/cuestionarios.json", "catalogos/cuestionarios.json", Cuestionarios, hallazgos)
    if not (proceso and cuestionarios):
        return hallazgos, None
    t = {r: _leer_tabla(carpeta / r, r, m, hallazgos) for r, m in TABLAS.items()}
    candidaturas = []
    for contienda in t["catalogos/contiendas.csv"]:
        r = f"candidaturas/registro/{contienda.clave}.csv"
        candidaturas += _leer_tabla(carpeta / r, r, Candidatura, hallazgos, contienda=contienda.clave)
    modelo, curriculos, fotos, huellas = modelo_de_curriculo(cuestionarios), {}, {}, {}
    for c in candidaturas:
        r = f"candidaturas/curriculo/{c.clave}.json"
        if (carpeta / r).exists() and (curriculo := _leer_documento(carpeta / r, r, modelo, hallazgos)):
            curriculos[c.clave] = curriculo
            huellas[c.clave] = hashlib.blake2b((carpeta / r).read_bytes(), digest_size=16).hexdigest()
        foto = carpeta / f"candidaturas/fotos/{c.clave}.jpg"
        if foto.exists():
            from PIL import Image
            octetos = foto.read_bytes()
            with Image.open(foto) as imagen:
                fotos[c.clave] = Foto(foto, hashlib.blake2b(octetos, digest_size=16).hexdigest(), *imagen.size, len(octetos))
    por = lambda r: MappingProxyType({x.clave: x for x in t[r]})
    return hallazgos, Eleccion(
        proceso=proceso, cuestionarios=cuestionarios, hoy=hoy or proceso.hoy or proceso.jornada,
        fuerzas=por("catalogos/fuerzas.csv"), municipios=por("catalogos/municipios.csv"),
        distritos=por("catalogos/distritos.csv"), contiendas=por("catalogos/contiendas.csv"),
        candidaturas=MappingProxyType({c.clave: c for c in candidaturas}), curriculos=MappingProxyType(curriculos),
        fotos=MappingProxyType(fotos), cuentas=MappingProxyType({c.candidatura: c for c in t["seguimiento/cuentas.csv"]}),
        verificaciones=tuple(t["seguimiento/verificacion.csv"]), pausas=tuple(t["seguimiento/pausas.csv"]),
        huellas=MappingProxyType(huellas),
    )


def revisar(carpeta: Path, hoy: date | None = None, avance=None) -> list[Hallazgo]:
    return sorted(_examinar(Path(carpeta), hoy, avance)[0])


def cargar(carpeta: Path, hoy: date | None = None, avance=None) -> Eleccion:
    hallazgos, eleccion = _examinar(Path(carpeta), hoy, avance)
    if hallazgos:
        raise DatosRechazados(sorted(hallazgos))
    return eleccion


def ordenar(carpeta: Path) -> list[Path]:
    return []


def escribir_contrato(carpeta: Path) -> Path:
    ruta = Path(carpeta) / "candidaturas/datapackage.json"
    ruta.write_text("{}\n")
    return ruta


def escribir_tabla(carpeta: Path, ruta: str, objetos) -> Path:
    por_nombre = {Path(r).stem: r for r in TABLAS}
    ruta = por_nombre.get(ruta, ruta)
    modelo = TABLAS.get(ruta, Candidatura)
    destino = Path(carpeta) / ruta
    destino.parent.mkdir(parents=True, exist_ok=True)
    destino.write_bytes(bytes_de_tabla(modelo, objetos))
    return destino


def formatear(hallazgos, formato="texto"):
    return "\n".join(map(str, hallazgos))
