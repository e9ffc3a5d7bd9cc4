"""La interfaz en varias lenguas. El español es la lengua de partida: cada frase se escribe en español y es su propia clave.

Cómo se marca una frase visible, siempre con el texto entero y los datos aparte:

- plantilla: `{{ _("Página %(n)s de %(total)s", n=1, total=3) }}` y `{{ ngettext("%(num)s candidatura", "%(num)s candidaturas", n) }}`;
- Python: `from .idiomas import _, contar` y lo mismo, dentro de lo que se llama al pintar; una constante de módulo se marca
  con `N_("…")` y se dice después con `_(constante)`;
- programas: ver el inicio de `static/js/voces.js`.

Los textos de las candidaturas y del instituto no se marcan: en otra lengua van con `|original`.
"""

from .catalogo import PROPIA, Idioma, abrir
from .voz import ESPANOL, VOZ, N_, contar, decir

_ = decir

__all__ = ["ESPANOL", "PROPIA", "VOZ", "Idioma", "N_", "_", "abrir", "contar", "decir"]
