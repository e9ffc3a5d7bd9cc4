"""Una carpeta reservada de prueba, con llaves de mentira, junto a los datos buenos de los casos."""

import json
import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from captura import reservado as sala
from tests.validadores.casos import BASE
from validadores import contradecir, examinar

HOY = date(2024, 5, 10)
CLAVE = "b2c3d4f5"


@pytest.fixture(scope="session")
def referencia():
    """Con qué se revisa lo que llega, de los datos buenos."""
    leido = examinar(BASE, memoria=None).expediente
    return sala.Referencia(leido.registro.por_clave, leido.cuestionarios, leido.nombres)


@pytest.fixture(scope="session")
def completas(referencia):
    """Un cuestionario de identidad entero y sin contradicciones, de una mujer de 48 años."""
    dichas = {"indigena": "Sí", "pueblo_indigena": "Náhuatl", "joven": "No", "mayor": "No"}
    for pregunta in referencia.cuestionarios.identidad:
        falta = {c.pregunta for c in contradecir(dichas, 48, referencia.cuestionarios.identidad, completas=True) if c.clase == "falta"}
        if pregunta.id in falta:
            dichas[pregunta.id] = ["Prefiero no contestar"] if pregunta.varias else "Prefiero no contestar"
    return dichas


@pytest.fixture
def mesa(tmp_path, monkeypatch, referencia, completas):
    """Datos, llaves de tres personas y una carpeta reservada cifrada a las dos primeras."""
    datos = tmp_path / "publico" / "datos"
    shutil.copytree(BASE, datos)
    personas = []
    for nombre in ("ana", "beto", "caro"):
        texto, publica = sala.crear_llave()
        (tmp_path / f"{nombre}.txt").write_text(texto)
        personas.append(SimpleNamespace(archivo=tmp_path / f"{nombre}.txt", publica=publica, llaves=sala.leer_llaves(nombre, texto.encode())))
    publicas = [datos]
    raiz = tmp_path / "reserva"
    monkeypatch.setenv("CONOCELES_RESERVADO", str(raiz))

    def destinatarios(*quienes):
        return sala.leer_destinatarios("d.txt", "\n".join(persona.publica for persona in quienes))

    reserva = sala.iniciar(raiz, destinatarios(*personas[:2]), publicas)
    return Mesa(tmp_path, datos, reserva, *personas, destinatarios, publicas, referencia, completas)


class Mesa:
    """Lo que una prueba tiene a la mano."""

    def __init__(self, carpeta, datos, reserva, ana, beto, caro, destinatarios, publicas, referencia, completas):
        self.carpeta, self.datos, self.reserva, self.raiz = carpeta, datos, reserva, reserva.raiz
        self.ana, self.beto, self.caro = ana, beto, caro
        self.destinatarios, self.publicas, self.referencia, self.completas = destinatarios, publicas, referencia, completas

    def escribir(self, nombre, contenido):
        """Un archivo de los que llegan: JSON si no son octetos."""
        ruta = self.carpeta / nombre
        ruta.write_bytes(contenido if isinstance(contenido, bytes) else json.dumps(contenido, ensure_ascii=False).encode())
        return ruta

    def constancias(self, clave=CLAVE, numero="000001", **autoriza):
        """Las tres de una persona; las que se digan, con ese sí o no."""
        dice = {"tratamiento": True, "publicacion_identidad": True, "estadistica": True} | autoriza
        folios = {"tratamiento": "CT", "publicacion_identidad": "CI", "estadistica": "CE"}
        return {"clave": clave, "constancias": [
            {"consentimiento": cual, "autoriza": si, "folio": f"{folios[cual]}-{numero}", "fecha": "2024-04-18", "recibio": "Oficialía"}
            for cual, si in dice.items() if si is not None
        ]}

    def recibir(self, clave=CLAVE, hoy=HOY, **piezas):
        """Agrega las piezas dadas; sin ninguna, el cuestionario entero con sus tres constancias firmadas."""
        piezas = piezas or {"respuestas": {"clave": clave, **self.completas}, "constancias": self.constancias(clave),
                            "documento": f"PDF de {clave}".encode()}
        rutas = {nombre: valor if isinstance(valor, Path) else self.escribir(f"{nombre}.{'pdf' if nombre == 'documento' else 'json'}", valor)
                 for nombre, valor in piezas.items()}
        return sala.recibir(self.reserva, clave, rutas, self.referencia, hoy)

    def expediente(self, clave=CLAVE, persona=None):
        """El de una candidatura, abierto por una persona (la primera, si no se dice)."""
        return next(iter(self.reserva.expedientes((persona or self.ana).llaves, [clave])))
