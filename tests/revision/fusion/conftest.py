"""Un repositorio desnudo de verdad y una copia de trabajo, con tres personas."""

import os
import shutil
import subprocess

import pytest

from revision.fusion import Ajustes, examinar_entrada
from tests.validadores.casos import BASE

ANA, BETO, CARO = ("Ana Ruiz <ana@instituto.example>", "Beto Luna <beto@instituto.example>", "Caro Paz <caro@instituto.example>")
CODEOWNERS = """# Quién cuida cada parte
* caro@instituto.example
/datos/ beto@instituto.example caro@instituto.example
/datos/catalogos/ caro@instituto.example
"""
REGISTRO = "datos/candidaturas/registro/ayuntamiento-007.csv"
CURRICULO = "datos/candidaturas/curriculo/b2c3d4f5.json"


class Taller:
    """Una copia de trabajo de un repositorio desnudo; `origen` es el desnudo."""

    def __init__(self, raiz):
        self.raiz, self.origen = raiz / "copia", raiz / "origen.git"
        self.raiz.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")
        shutil.copytree(BASE, self.raiz / "datos")
        self.escribir("CODEOWNERS", CODEOWNERS)
        self.escribir("validadores/regla.py", "pass\n")
        self.comprometer("Los datos de arranque", CARO)
        subprocess.run(["git", "clone", "--quiet", "--bare", str(self.raiz), str(self.origen)], check=True)
        self.git("remote", "add", "origin", str(self.origen))

    def git(self, *orden, persona=CARO, debe=True, **ambiente):
        """Lo que responde git, como `persona`, sin el salto final."""
        nombre, _, correo = persona.rstrip(">").partition(" <")
        propias = ("-c", f"user.name={nombre}", "-c", f"user.email={correo}", "-c", "commit.gpgsign=false")
        hecho = subprocess.run(
            ["git", *propias, *orden], cwd=self.raiz, capture_output=True, text=True, check=debe, env={**os.environ, **ambiente})
        return hecho.stdout.strip() if debe else hecho

    def escribir(self, ruta, texto):
        """Escribe un archivo del proyecto."""
        (self.raiz / ruta).parent.mkdir(parents=True, exist_ok=True)
        (self.raiz / ruta).write_text(texto, "utf-8")

    def cambiar(self, ruta, antes, despues):
        """Sustituye un texto que está una vez."""
        texto = (self.raiz / ruta).read_text("utf-8")
        assert texto.count(antes) == 1
        self.escribir(ruta, texto.replace(antes, despues))

    def comprometer(self, mensaje, persona=ANA, *opciones):
        """Guarda todo en un commit y da su clave."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", mensaje, *opciones, persona=persona)
        return self.git("rev-parse", "HEAD")

    def rama(self, nombre, desde="main"):
        """Se cambia a una rama nueva."""
        self.git("checkout", "--quiet", "-b", nombre, desde)

    def propuesta(self, nombre="datos/respuesta", persona=ANA):
        """Una rama con un cambio de datos que la puerta acepta."""
        self.rama(nombre)
        self.cambiar(CURRICULO, "calles iluminadas", "calles seguras")
        return self.comprometer("Cambia la propuesta 2", persona)

    def fusionar(self, rama="datos/respuesta", persona=BETO, revisa=BETO, *opciones):
        """Fusiona la rama en main y da la clave; `revisa` None deja la fusión sin aviso de revisión."""
        self.git("checkout", "--quiet", "main")
        cola = f"\n\nRevisado-por: {revisa}" if revisa else ""
        self.git("merge", "--quiet", "--no-ff", *opciones, "-m", f"Fusiona {rama}{cola}", rama, persona=persona)
        return self.git("rev-parse", "HEAD")

    def examinar(self, nueva="main", vieja="origin/main", ajustes=Ajustes(), guardia=None):
        """Los códigos de las faltas de una entrada, en orden, y las faltas."""
        self.git("fetch", "--quiet", "origin")
        claves = [self.git("rev-parse", cual) for cual in (vieja, nueva)]
        faltas = examinar_entrada(self.raiz, *claves, ajustes, guardia)
        return [falta.codigo for falta in faltas], faltas


@pytest.fixture
def taller(tmp_path):
    return Taller(tmp_path)
