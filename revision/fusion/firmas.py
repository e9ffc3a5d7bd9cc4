"""Las firmas, si el servidor las exige: sin ellas, el correo de un commit es solo lo que alguien escribió.

Con llaves SSH, quién firma lo dice `gpg.ssh.allowedSignersFile` de la configuración del servidor; con GPG, su llavero.
"""

from collections.abc import Iterable, Iterator

from .commits import Almacen, Commit
from .duenos import plegar_correo
from .frases import Falta, decir_personas, faltar

_ESTADOS = {"N": "no tiene firma", "U": "la firma es de una llave que el servidor no conoce", "X": "la firma venció",
            "Y": "la llave con que se firmó venció", "R": "la llave con que se firmó está revocada"}


def examinar_firmas(almacen: Almacen, fusion: Commit, traidos: Iterable[Commit], exigencia: str) -> Iterator[Falta]:
    """Lo que falta de firmar según la `exigencia` («no», «fusion» o «todo»)."""
    if exigencia == "no":
        return
    personas = [almacen.persona(dicho) for dicho in fusion.revisado_por]
    revisan = frozenset().union(*(persona[1] for persona in personas if persona))
    yield from _firma(almacen, fusion, revisan, "fusion-sin-firma")
    for commit in traidos if exigencia == "todo" else ():
        yield from _firma(almacen, commit, commit.autoria, "commit-sin-firma")


def _firma(almacen: Almacen, commit: Commit, esperados: frozenset[str], codigo: str) -> Iterator[Falta]:
    estado, _, quien = almacen.git("log", "-1", "--format=%G?%x00%GS", commit.clave, "--").strip("\n").partition("\0")
    firmante = plegar_correo(quien.rpartition("<")[2].rstrip(">"))
    if estado == "G" and firmante in esperados:
        return
    que = f"la firma {firmante}" if estado == "G" else _ESTADOS.get(estado, "la firma no se pudo comprobar")
    yield faltar(f"commit {commit.corta}", codigo, asunto=commit.asunto, personas=decir_personas(esperados), estado=que)
