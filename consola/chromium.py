"""Encuentra un Chromium para las pruebas de navegador, o lo consigue."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ORDENES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
"""Primero el que no dibuja ventanas: abre cada página en la mitad del tiempo."""
APLICACIONES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
EN_WINDOWS = ("Chromium/Application/chrome.exe", "Google/Chrome/Application/chrome.exe",
              "Microsoft/Edge/Application/msedge.exe")
DE_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
PAQUETES = ("chromium-headless-shell", "chromium")
"""Los de Debian; basta el primero que haya."""
SIN_CHROMIUM = (
    "Las pruebas de navegador necesitan Chromium y no se encontró ni se pudo instalar. Instala Chromium, "
    "Chrome o Edge (en Debian: «apt install chromium»), o di dónde está con la variable CONOCELES_CHROMIUM."
)


class SinChromium(Exception):
    """No hay navegador; el texto dice cómo remediarlo."""


def asegurar() -> str:
    """Ruta de un Chromium que arranca: el indicado, el del sistema, el de Playwright, o uno recién instalado.

    Lanza `SinChromium` si no hay manera, o si `CONOCELES_CHROMIUM` señala algo que no funciona.
    """
    indicado = os.environ.get("CONOCELES_CHROMIUM")
    if indicado:
        if _arranca(indicado):
            return indicado
        raise SinChromium(f"CONOCELES_CHROMIUM dice «{indicado}» y ahí no hay un navegador que arranque. "
                          "Corrige la ruta o quita la variable.")
    for conseguir in (lambda: None, _instalar_con_playwright, _instalar_con_apt):
        conseguir()
        for ruta in _candidatos():
            if _arranca(ruta):
                return ruta
    raise SinChromium(SIN_CHROMIUM)


def _candidatos() -> Iterator[str]:
    """Los lugares conocidos; el de Playwright al final, porque preguntarle toma medio segundo."""
    yield from filter(None, map(shutil.which, ORDENES))
    yield from APLICACIONES
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if carpeta := os.environ.get(variable):
            yield from (str(Path(carpeta, ruta)) for ruta in EN_WINDOWS)
    yield subprocess.run([sys.executable, "-c", DE_PLAYWRIGHT], capture_output=True, text=True).stdout.strip()


def _arranca(ruta: str) -> bool:
    """Si el programa existe y responde; en Windows basta que exista: preguntarle abriría una ventana."""
    if not Path(ruta).is_file() or os.name == "nt":
        return Path(ruta).is_file()
    return _correr([ruta, "--version"], 30)


def _instalar_con_playwright() -> None:
    print("No hay Chromium en esta máquina; pruebo con «playwright install chromium».", file=sys.stderr)
    _correr([sys.executable, "-m", "playwright", "install", "chromium"], 900,
            PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT="10000")


def _instalar_con_apt() -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("Playwright no pudo descargarlo; pruebo con apt-get (alrededor de un minuto).", file=sys.stderr)
    espera = ["-o", "DPkg::Lock::Timeout=120"]
    _correr(["apt-get", *espera, "update"], 300)
    for paquete in PAQUETES:
        orden = ["apt-get", *espera, "install", "-y", "--no-install-recommends", "fonts-liberation", paquete]
        if _correr(orden, 900, DEBIAN_FRONTEND="noninteractive"):
            return


def _correr(orden: list[str], segundos: int, **variables: str) -> bool:
    """Corre `orden` en silencio y con límite de tiempo; dice si salió bien."""
    try:
        hecho = subprocess.run(orden, env={**os.environ, **variables}, timeout=segundos, capture_output=True)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return hecho.returncode == 0
