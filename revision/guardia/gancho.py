"""El gancho «pre-commit»: corre la guardia antes de cada commit, en cualquier sistema y sin pisar el de nadie."""

from pathlib import Path

from ..versiones import RevisionDetenida, git

SELLO = "# Gancho de la guardia de Conóceles: «inv guardia --instalar» lo escribe y lo renueva."
TEXTO = """\
#!/bin/sh
{sello}
for python in python3 python py; do
  if "$python" -c "import sys; sys.exit(sys.version_info < (3, 11))" >/dev/null 2>&1; then
    exec "$python" '{tareas}' guardia --repositorio .
  fi
done
echo "La guardia no pudo mirar: hace falta Python 3.11 o posterior. Instálalo y vuelve a hacer el commit." >&2
exit 1
"""


def instalar(repositorio: Path, tareas: Path) -> Path:
    """Escribe el gancho donde git lo busca (también con «core.hooksPath») y da su ruta. `tareas` es el tasks.py que corre.

    Si ya hay otro, no lo toca: lanza RevisionDetenida y dice qué renglón añadirle.
    """
    gancho = (repositorio / git(repositorio, "rev-parse", "--git-path", "hooks").strip() / "pre-commit").resolve()
    orden = tareas.as_posix().replace("'", "'\\''")
    if gancho.exists() and SELLO not in gancho.read_text("utf-8", "replace"):
        raise RevisionDetenida(
            f"Ya hay un gancho en «{gancho}» y no se toca. Añádele este renglón: python3 '{orden}' guardia --repositorio . || exit 1"
        )
    gancho.parent.mkdir(parents=True, exist_ok=True)
    gancho.write_text(TEXTO.format(sello=SELLO, tareas=orden), "utf-8", newline="\n")
    gancho.chmod(0o755)
    return gancho
