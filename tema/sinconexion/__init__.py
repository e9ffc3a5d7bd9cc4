"""Sin conexión: lo que un teléfono puede guardar para leer después sin señal.

`sw.js` guarda el cascarón y lo visitado; los trozos llevan los datos de cada contienda, para pintar las fichas que nadie
ha abierto. Todo sale de lo mismo que muestran las páginas.
"""

from .paginas import listar
from .publicar import callar, publicar
from .trozos import anexos

__all__ = ["anexos", "callar", "listar", "publicar"]
