"""Qué tareas hay, leído del texto de `tasks.py` sin importarlo: así se listan antes de instalar nada."""

import ast
import difflib
from pathlib import Path


def leer(archivo: Path) -> dict[str, str]:
    """Nombre y primera línea de la documentación de cada función con `@task`, en el orden del `archivo`."""
    arbol = ast.parse(archivo.read_text("utf-8"))
    return {
        nodo.name: (ast.get_docstring(nodo) or "").partition("\n")[0]
        for nodo in arbol.body
        if isinstance(nodo, ast.FunctionDef) and any(_es_task(adorno) for adorno in nodo.decorator_list)
    }


def listar(archivo: Path) -> str:
    """El texto que se muestra con `python3 tasks.py`: las tareas, una por renglón, y cómo pedir más."""
    tareas = leer(archivo)
    ancho = max(map(len, tareas))
    renglones = [f"  {nombre:<{ancho}}  {linea}" for nombre, linea in tareas.items()]
    return "\n".join([
        "Tareas de Conóceles. Para empezar: python3 tasks.py servir", "",
        *renglones, "",
        "Las opciones de cada una: python3 tasks.py NOMBRE --help",
    ])


def objetar(archivo: Path, nombre: str) -> str:
    """La frase para quien pidió una tarea que no existe, con el nombre más cercano; vacía si existe."""
    nombres = list(leer(archivo))
    if nombre in nombres:
        return ""
    cercanos = difflib.get_close_matches(nombre.lower(), nombres, n=1)
    remedio = f"¿Querías decir «{cercanos[0]}»?" if cercanos else f"Las que hay: {', '.join(nombres)}."
    return f"No hay una tarea «{nombre}». {remedio}"


def _es_task(adorno: ast.expr) -> bool:
    funcion = adorno.func if isinstance(adorno, ast.Call) else adorno
    return isinstance(funcion, ast.Name) and funcion.id == "task"
