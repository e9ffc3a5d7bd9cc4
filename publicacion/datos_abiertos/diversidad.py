"""La estadística de grupos en una tabla larga: un renglón por cuenta publicada."""

import csv
import io

from validadores import Agregados

COLUMNAS = ("pregunta", "corte", "rasgo", "valores", "respuestas", "candidaturas")
"""En un renglón de total, `rasgo` y `valores` van vacíos. Lo que se cuenta junto va separado por « | »."""


def en_csv(agregados: Agregados) -> bytes:
    """Octetos del CSV, en UTF-8 y con el orden de los agregados."""
    salida = io.StringIO(newline="")
    escritora = csv.writer(salida, lineterminator="\n")
    escritora.writerow(COLUMNAS)
    for dicha in agregados.preguntas:
        filas = [("", (), dicha.cuentas), *((c.cruce, r.valores, r.cuentas) for c in dicha.cuadros for r in c.renglones)]
        for rasgo, valores, cuentas in filas:
            escritora.writerows(
                (dicha.pregunta, dicha.corte, rasgo, " | ".join(valores), " | ".join(grupo), cuenta)
                for grupo, cuenta in zip(dicha.respuestas, cuentas, strict=True)
            )
    return salida.getvalue().encode()
