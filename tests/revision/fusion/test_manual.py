"""El manual de publicación explica cada frase con que se detiene una entrada, y sus órdenes existen."""

import re
from pathlib import Path

import tasks
from revision.fusion import FRASES

MANUAL = (Path(__file__).resolve().parents[3] / "contenido/manuales/publicar.md").read_text("utf-8")
APARTADOS = dict(re.findall(r"^### ([a-z-]+)\n(.*?)(?=^#|\Z)", MANUAL, re.MULTILINE | re.DOTALL))


def test_cada_codigo_tiene_su_apartado_con_su_frase_y_su_remedio():
    assert list(APARTADOS) == list(FRASES)
    for codigo, apartado in APARTADOS.items():
        cita, _, remedio = apartado.strip().rpartition("\n\n")
        assert cita in ("", f"> {FRASES[codigo]}") and len(remedio) > 30


def test_ninguna_frase_regaña_ni_suplica():
    assert not [c for c, frase in FRASES.items() if re.search("inválid|invalid|error|por favor", frase, re.IGNORECASE)]


def test_las_ordenes_del_manual_existen():
    ordenes = set(re.findall(r"python3 tasks\.py ([a-z]+)", MANUAL))
    assert ordenes and not [orden for orden in ordenes if not hasattr(tasks, orden)]
