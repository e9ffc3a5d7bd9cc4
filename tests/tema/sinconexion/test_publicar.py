"""Lo que queda publicado con el uso sin conexión encendido y apagado."""

import json

from captura.demostracion import generar
from tema import construccion, construir
from validadores import ordenar


def test_apagado_en_el_proceso_se_publica_apagado(tmp_path, monkeypatch):
    monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva")
    generar(tmp_path / "datos", candidaturas=20, semilla=7)
    construir(tmp_path / "datos", tmp_path / "sitio")
    assert json.loads((tmp_path / "sitio/sinconexion/estado.json").read_bytes()) == {"activo": True}
    proceso = json.loads((tmp_path / "datos/proceso.json").read_text("utf-8"))
    (tmp_path / "datos/proceso.json").write_text(json.dumps({**proceso, "sin_conexion": False}, ensure_ascii=False), "utf-8")
    ordenar(tmp_path / "datos")
    construir(tmp_path / "datos", tmp_path / "sitio")
    assert json.loads((tmp_path / "sitio/sinconexion/estado.json").read_bytes()) == {"activo": False}
    assert '"activo":false,"archivos":[]' in (tmp_path / "sitio/sw.js").read_text("utf-8")
