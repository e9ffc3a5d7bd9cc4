"""En cada contienda se eligen los cargos de su tipo. Fuente: la convocatoria, como la dice `proceso.json`."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, enumerar, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las candidaturas a un cargo que existe, pero no se elige en su contienda."""
    for renglon in expediente.registro:
        tipo = expediente.tipo_de(renglon.valor.contienda)
        if tipo is None or renglon.valor.cargo not in expediente.cargos:
            continue
        propios = [cargo.clave for cargo in tipo.cargos]
        if renglon.valor.cargo not in propios:
            yield hallar("cargo-ajeno", *renglon.donde, "cargo", cargo=renglon.valor.cargo,
                         contienda=renglon.valor.contienda, admitidos=Redactado(enumerar(propios)))
