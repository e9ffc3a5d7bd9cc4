"""Una historia ficticia en un repositorio de verdad: cada publicación con su fecha, y el historial como lo recibe el sitio."""

import json

import pytest

from revision import historial
from validadores import cargar, ordenar

CLAVE = "b2c3d4f5"
CURRICULO = f"candidaturas/curriculo/{CLAVE}.json"
REVISADO = "Revisado-por: Berta Solís <berta@instituto.example>"


class Historia:
    """Lo que le pasa a unos datos; `leer` da el historial que hoy puede contarse."""

    def __init__(self, repositorio, reserva, monkeypatch):
        self.repositorio, self.reserva, self._monkeypatch = repositorio, reserva, monkeypatch
        self.datos = repositorio.datos

    def publicar(self, dia, mensaje="Un cambio", hora="12:00:00 -0600"):
        """Compromete lo que haya, con fecha."""
        for cual in ("GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE"):
            self._monkeypatch.setenv(cual, f"{dia} {hora}")
        return self.repositorio.comprometer(mensaje)

    def responder(self, clave=CLAVE, **respuestas):
        """Cambia respuestas de un currículo; None quita una."""
        ruta = self.datos / f"candidaturas/curriculo/{clave}.json"
        dicho = json.loads(ruta.read_text("utf-8")) | respuestas
        ruta.write_text(json.dumps({id: valor for id, valor in dicho.items() if valor is not None}, ensure_ascii=False), "utf-8")
        ordenar(self.datos)

    def anotar(self, archivo, renglon=None):
        """Añade un renglón al seguimiento; sin renglón, deja solo el encabezado."""
        ruta = self.datos / f"seguimiento/{archivo}.csv"
        texto = ruta.read_text("utf-8")
        ruta.write_text(texto + renglon + "\n" if renglon else texto.splitlines()[0] + "\n", "utf-8")
        if renglon:
            ordenar(self.datos)

    def ajustar(self, **historial_):
        """Cambia los ajustes de historial del proceso."""
        ruta = self.datos / "proceso.json"
        proceso = json.loads(ruta.read_text("utf-8"))
        proceso["historial"] = historial_
        ruta.write_text(json.dumps(proceso, ensure_ascii=False), "utf-8")
        ordenar(self.datos)

    def leer(self, datos=None):
        """El historial de la carpeta tal como está."""
        return historial.leer(cargar(datos or self.datos, memoria=None), datos or self.datos, self.reserva)

    def hechos(self, clave=CLAVE):
        """Los hechos de una candidatura, del más nuevo al más viejo: clase y campo."""
        return [(h.clase, h.campo) for c in self.leer().cambios if c.clave == clave for h in c.hechos]


@pytest.fixture
def historia(repositorio, tmp_path, monkeypatch):
    """Una elección publicada el 15 de abril, sin pausas ni secciones en verificación."""
    for cual in ("GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE"):
        monkeypatch.setenv(cual, "2024-04-14 12:00:00 -0600")
    repositorio.git("commit", "--quiet", "--amend", "--no-edit", "--date=2024-04-14 12:00:00 -0600")
    hecha = Historia(repositorio, tmp_path / "reserva", monkeypatch)
    hecha.anotar("pausas")
    hecha.anotar("verificacion")
    hecha.publicar("2024-04-14")
    return hecha
