"""Los ganchos «pre-commit» y «commit-msg»: corren la guardia antes de cada commit, en cualquier sistema y sin pisar los de nadie."""

from pathlib import Path

from ..versiones import RevisionDetenida, git

SELLO = "# Gancho de la guardia de Conóceles: «inv guardia --instalar» lo escribe y lo renueva."
TEXTO = """\
#!/bin/sh
{sello}
for python in python3 python py; do
  if "$python" -c "import sys; sys.exit(sys.version_info < (3, 11))" >/dev/null 2>&1; then
    exec "$python" '{tareas}' guardia --repositorio . --datos '{datos}'{mensaje}
  fi
done
echo "La guardia no pudo mirar: hace falta Python 3.11 o posterior. Instálalo y vuelve a hacer el commit." >&2
exit 1
"""


GANCHOS = {"pre-commit": "", "commit-msg": ' --mensaje "$1"'}
"""Cada gancho y lo que añade a la orden: el segundo recibe el archivo con el mensaje recién escrito."""


def instalar(repositorio: Path, tareas: Path, datos: Path) -> list[Path]:
    """Escribe los ganchos donde git los busca (también con «core.hooksPath») y da sus rutas. `tareas` es el tasks.py que corre,
    y `datos`, la carpeta cuyo cuestionario dice qué es una respuesta de identidad.

    Si ya hay otro, no toca ninguno: lanza RevisionDetenida y dice qué renglón añadir a cada uno.
    """
    carpeta = (repositorio / git(repositorio, "rev-parse", "--git-path", "hooks").strip()).resolve()
    orden, de_donde = (ruta.resolve().as_posix().replace("'", "'\\''") for ruta in (tareas, datos))
    ajenos = [n for n in GANCHOS if (carpeta / n).exists() and SELLO not in (carpeta / n).read_text("utf-8", "replace")]
    if ajenos:
        renglones = (f"en «{carpeta / n}», python3 '{orden}' guardia --repositorio . --datos '{de_donde}'{GANCHOS[n]} || exit 1" for n in ajenos)
        raise RevisionDetenida(f"Ya hay ganchos y no se tocan. Añade este renglón: {'; '.join(renglones)}")
    carpeta.mkdir(parents=True, exist_ok=True)
    for nombre, mensaje in GANCHOS.items():
        (carpeta / nombre).write_text(TEXTO.format(sello=SELLO, tareas=orden, datos=de_donde, mensaje=mensaje), "utf-8", newline="\n")
        (carpeta / nombre).chmod(0o755)
    return [carpeta / nombre for nombre in GANCHOS]
