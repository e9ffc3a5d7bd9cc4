"""Puerta de `python3 tasks.py …`: funciona con el puro Python, prepara `.venv` y entrega el mando a invoke.

Solo usa la biblioteca estándar. Este archivo y `tasks.py` deben poder leerse también con un Python antiguo,
para que quien lo tenga reciba la frase de abajo y no un error de sintaxis.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Conóceles necesita Python 3.11 o posterior y este es el {}.{}. Instala uno reciente y vuelve a "
        "escribir la orden con él; por ejemplo: python3.12 tasks.py servir".format(*sys.version_info[:2])
    )

import os
import signal
import subprocess
from pathlib import Path

from consola import entorno, lista

RAIZ = Path(__file__).resolve().parent


def principal(argumentos: list[str]) -> int:
    """Lista las tareas, o prepara el entorno y ejecuta la que se pidió.

    `argumentos` son los textos que siguen a `tasks.py`. Devuelve el código de salida, o no vuelve porque el
    Python del entorno tomó el lugar de este.
    """
    if not argumentos or argumentos[0].startswith("-"):
        print(lista.listar(RAIZ / "tasks.py"))
        return 0
    frase = lista.objetar(RAIZ / "tasks.py", argumentos[0])
    if frase:
        print(frase, file=sys.stderr)
        return 2
    try:
        entorno.asegurar("principal")
    except entorno.ArranqueDetenido as detenido:
        print(detenido, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrumpido. La próxima vez el entorno se rehace desde el principio.", file=sys.stderr)
        return 130
    if Path(sys.prefix).resolve() != entorno.ENTORNO.resolve():
        relevar([str(entorno.PYTHON), str(RAIZ / "tasks.py"), *argumentos])
    from consola.programa import ejecutar

    return ejecutar(argumentos)


def relevar(orden: list[str], **variables: str) -> None:
    """Sustituye este proceso por `orden`, con `variables` añadidas al ambiente; no vuelve.

    Windows no sabe sustituir procesos: ahí se espera al hijo y se sale con su código.
    """
    ambiente = {"PYTHONUTF8": "1", **os.environ, **variables}
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(orden[0], orden, ambiente)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.call(orden, env=ambiente))
