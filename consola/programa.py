"""invoke con ayudas y mensajes en español, para `python3 tasks.py NOMBRE …`."""

import difflib
import inspect
import re
import sys

from invoke import Collection, Exit, Program
from invoke.exceptions import ParseError

from consola import entorno, lista

TAREAS = entorno.RAIZ / "tasks.py"
DESCONOCIDO = re.compile(r"No idea what '(?P<texto>.*)' is!", re.DOTALL)
FALTAN = re.compile(r"did not receive required positional arguments: (?P<texto>.*)")
OPCIONALES = {"revisar": (2, "--cabeza"), "fusion": (2, "--cabeza"), "reservado": (2, "--clave"), "observar": (1, "--clave")}
"""Tareas con un lugar que puede faltar: cuál es, y la opción con que se le dice a invoke."""
SIN_VALOR = re.compile(r"Flag <Argument: (?P<texto>[\w-]+).*> needed value")


def ejecutar(argumentos: list[str]) -> int:
    """Corre la tarea pedida con sus opciones; devuelve 0 o sale con el código de la tarea.

    `--help` puede ir en cualquier lugar: para invoke, después de `importar` sería el nombre de un archivo.
    """
    import tasks

    propios = argumentos[: argumentos.index("--")] if "--" in argumentos else argumentos
    if {"--help", "-h"} & set(propios):
        argumentos = ["--help", argumentos[0]]
    lugar, opcion = OPCIONALES.get(argumentos[0], (len(argumentos), ""))
    if len(argumentos) > lugar and not any(argumento.startswith("-") for argumento in argumentos[1 : lugar + 1]):
        # invoke no admite un lugar que pueda faltar: «revisar BASE CABEZA» se le dice con su opción.
        argumentos = [*argumentos[:lugar], opcion, *argumentos[lugar:]]
    programa = Programa(namespace=Collection.from_module(tasks), binary="python3 tasks.py")
    programa.run(["tasks.py", *argumentos])
    return 0


class Programa(Program):
    """Solo cambia lo que la persona lee; las reglas de invoke quedan como son."""

    def parse_core(self, argv):
        """Deja como estaba la escritura de bytecode, que invoke apaga y hace más lento cada arranque."""
        antes = sys.dont_write_bytecode
        super().parse_core(argv)
        sys.dont_write_bytecode = antes

    def parse_tasks(self):
        """Dice en español, y con el remedio, lo que no se entendió de la orden; sale con 2."""
        try:
            super().parse_tasks()
        except ParseError as error:
            raise Exit(self._traducir(error), code=2) from error

    def print_help(self):
        """La misma lista que se muestra sin instalar nada."""
        print(lista.listar(TAREAS))

    list_tasks = print_help

    def print_task_help(self, name):
        """Uso, propósito y opciones de una tarea."""
        opciones = self.parser.contexts[name].args.values()
        posiciones = [opcion.name.upper() for opcion in opciones if opcion.positional]
        print(" ".join(["Uso:", self.binary, name, *posiciones, "[opciones]"]), end="\n\n")
        print(inspect.getdoc(self.collection[name]))
        renglones = [(self._rotulo(opcion), opcion.help) for opcion in opciones]
        ancho = max((len(rotulo) for rotulo, _ in renglones), default=0)
        print("".join(f"\n  {rotulo:<{ancho}}  {ayuda}" for rotulo, ayuda in renglones))

    @staticmethod
    def _rotulo(opcion):
        if opcion.positional:
            return opcion.name.upper()
        return f"--{opcion.name.replace('_', '-')}{'' if opcion.kind is bool else ' VALOR'}"

    def _traducir(self, error: ParseError) -> str:
        texto = str(error)
        if hallado := DESCONOCIDO.search(texto):
            return self._desconocido(hallado["texto"], error.context)
        if hallado := FALTAN.search(texto):
            faltantes = hallado["texto"].replace("'", "").upper()
            return f"Falta decir {faltantes}. {self._pista(error.context)}"
        if hallado := SIN_VALOR.search(texto):
            return f"A --{hallado['texto']} le falta su valor. {self._pista(error.context)}"
        return f"No se entendió la orden ({texto}). {self._pista(error.context)}"

    def _desconocido(self, texto: str, contexto) -> str:
        conocidos = [*self.parser.contexts, *(contexto.flags if contexto else [])]
        cercanos = difflib.get_close_matches(texto, conocidos, n=1)
        remedio = f"¿Querías decir «{cercanos[0]}»?" if cercanos else self._pista(contexto)
        return f"No se entiende «{texto}». {remedio}"

    def _pista(self, contexto) -> str:
        return f"Las opciones: {self.binary} {contexto.name if contexto else 'NOMBRE'} --help"
