"""Los casos: carpetas buenas con un solo daño. `cambio.toml` dice cuál y `esperado.txt`, qué se halla."""

import os
import shutil
import tomllib
from pathlib import Path

CASOS = Path(__file__).parent.parent / "casos"
BASE = CASOS / "_base"


def preparar(caso: str, carpeta: Path, casos: Path = CASOS) -> Path:
    """Copia en `carpeta` los datos buenos, con el daño de `caso`; da la carpeta de datos."""
    datos = carpeta / "datos"
    shutil.copytree(BASE, datos)
    guion = tomllib.loads((casos / caso / "cambio.toml").read_text("utf-8"))
    for cambio in guion["cambio"]:
        aplicar(cambio, datos, casos / caso)
    return datos


def aplicar(cambio: dict, datos: Path, caso: Path) -> None:
    """Aplica un cambio: `antes`/`despues` sustituye un texto que está una vez; los demás hacen lo que dice su nombre.
    """
    ruta = datos / cambio["archivo"]
    if "antes" in cambio:
        texto = ruta.read_text("utf-8")
        assert texto.count(cambio["antes"]) == 1, f"«{cambio['antes']}» debe estar una vez en {cambio['archivo']}"
        ruta.write_bytes(texto.replace(cambio["antes"], cambio["despues"] * cambio.get("veces", 1)).encode())
        return
    if ruta.exists():
        shutil.rmtree(ruta) if ruta.is_dir() else ruta.unlink()
    ruta.parent.mkdir(parents=True, exist_ok=True)
    if "contenido" in cambio:
        ruta.write_bytes(cambio["contenido"].encode() * cambio.get("veces", 1))
    elif "bytes" in cambio:
        ruta.write_bytes(bytes.fromhex(cambio["bytes"]))
    elif "copia" in cambio:
        shutil.copy(caso / cambio["copia"], ruta)
    elif "enlace" in cambio:
        os.symlink(cambio["enlace"], ruta)
    elif cambio.get("carpeta"):
        ruta.mkdir()
    elif cambio.get("tuberia"):
        os.mkfifo(ruta)
    else:
        assert cambio.get("borrar"), f"cambio desconocido: {cambio}"
