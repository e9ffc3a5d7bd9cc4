"""Varias candidaturas publican el mismo teléfono o correo.

Suele ser el de un partido o el de quien capturó, y la ciudadanía no hallaría a la persona que busca. Fuente:
Lineamientos, art. 18, inciso d) (información de otra candidatura); en una elección real uno servía a 73.
"""

import re
from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente

PERSONAS = 3
"""Desde cuántas personas distintas se señala."""
CIFRAS = 10


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada medio compartido en cada currículo donde está."""
    usos: dict[str, list[tuple[str, str, str]]] = {}
    for clave, campo, dicho, llave in _medios(expediente):
        usos.setdefault(llave, []).append((clave, campo, dicho))
    personas = {r.valor.clave: r.valor.persona for r in expediente.registro}
    for usados in usos.values():
        distintas = len({personas.get(clave, clave) for clave, _, _ in usados})
        if distintas >= PERSONAS:
            for clave, campo, dicho in usados:
                yield hallar("telefono-compartido", f"candidaturas/curriculo/{clave}.json", None, campo,
                             otras=distintas - 1, cita=dicho, clase=Redactado("correo" if "@" in dicho else "teléfono"))


def _medios(expediente: Expediente) -> Iterator[tuple[str, str, str, str]]:
    """Cada teléfono y correo: clave de su candidatura, campo, como está escrito y como se compara."""
    grupos = [p for p in expediente.cuestionarios.capturables if p.tipo == "grupo"] if expediente.cuestionarios else []
    campos = [(g.id, c.id, c.tipo) for g in grupos for c in g.campos if c.tipo in ("telefono", "correo")]
    for clave, curriculo in expediente.curriculos.items():
        for grupo, campo, tipo in campos:
            valor = getattr(curriculo.respuesta(grupo), campo)
            for dicho in (valor,) if isinstance(valor, str) else valor or ():
                llave = dicho.lower() if tipo == "correo" else re.sub(r"[^0-9]", "", dicho)[-CIFRAS:]
                if len(llave) >= CIFRAS or tipo == "correo":
                    yield clave, f"{grupo}.{campo}", dicho, llave
