"""Las claves no cambian al importar de nuevo, aunque el archivo venga en otro orden o con más renglones."""

import random
import re

from captura.importar.propuesta.claves import ALFABETO, clave_opaca

CABEZA = ["PARTIDO", "CARGO", "MUNICIPIO", "DISTRITO", "NUM", "CALIDAD", "NOMBRE"]


def _filas(taller, cuantas=60):
    filas = []
    for n in range(cuantas):
        municipal = n % 3 > 0
        filas.append(
            [
                ["Partido Oyamel", "Partido Pirul", "Independiente"][n % 4 % 3],
                ["Diputación local MR", "Presidencia municipal", "Regiduría"][n % 3],
                f"Valle {n // 12}" if municipal else "",
                "" if municipal else str(n // 6 + 1),
                n // 12 + 1 if n % 3 == 2 else "",
                "Propietaria" if n // 3 % 2 else "Suplente",
                taller.persona(n),
            ]
        )
    return filas


def _claves(hecho):
    return {c.nombre: (c.clave, c.persona) for c in hecho.candidaturas}


def test_reordenar_o_anadir_renglones_no_cambia_ninguna_clave(taller, importado):
    filas = _filas(taller)
    primera = _claves(importado(taller.csv("a.csv", [CABEZA, *filas]), destino="uno"))
    revueltas = random.Random(7).sample(filas, len(filas))
    assert _claves(importado(taller.csv("b.csv", [CABEZA, *revueltas]), destino="dos")) == primera
    mas = [
        CABEZA,
        ["Partido Zapote", "Gubernatura", "", "", "", "Propietaria", taller.persona(900)],
        *revueltas,
        ["Partido Ahuehuete", "Presidencia municipal", "Abra", "", "", "Propietaria", taller.persona(901)],
    ]
    tercera = _claves(importado(taller.csv("c.csv", mas), destino="tres"))
    assert {nombre: tercera[nombre] for nombre in primera} == primera


def test_dos_importaciones_del_mismo_archivo_dan_los_mismos_bytes(taller, importado, tmp_path):
    archivo = taller.csv("a.csv", [CABEZA, *_filas(taller)])
    importado(archivo, destino="uno"), importado(archivo, destino="dos")

    def todo(carpeta):
        return {str(r.relative_to(carpeta)): r.read_bytes() for r in sorted(carpeta.rglob("*")) if r.is_file()}

    assert todo(tmp_path / "uno") == todo(tmp_path / "dos")


def test_una_clave_tiene_ocho_caracteres_sin_vocales_ni_confusiones():
    assert all(re.fullmatch(f"[{ALFABETO}]{{8}}", clave_opaca(str(n))) for n in range(500))
    assert len({clave_opaca(str(n)) for n in range(500)}) == 500 and not set("aeiou01l") & set(ALFABETO)
