"""Ningún hecho consta antes de ocurrir: acuerdos, acuses y verificaciones no pasan de la fecha de corte.

Sin esto, una página reconstruida con una fecha de corte anterior diría cosas que entonces no se sabían. Las pausas sí
pueden ordenarse a futuro. Fuente: Anexo 24.2, 11.11 (la base refleja lo aprobado a su fecha).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las fechas de acuerdo, de situación, de entrega, de verificación y de revocación posteriores a la de corte."""
    columnas = [
        (expediente.registro, "fecha_acuerdo"), (expediente.registro, "fecha_situacion"),
        (expediente.cuentas, "entregada"), (expediente.verificaciones, "desde"),
        (expediente.revocaciones, "fecha"),
    ]
    for tabla, columna in columnas:
        for renglon in tabla:
            fecha = getattr(renglon.valor, columna)
            if fecha and fecha > expediente.hoy:
                yield hallar("fecha-futura", *renglon.donde, columna, fecha=fecha, hoy=expediente.hoy)
