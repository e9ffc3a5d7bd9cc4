"""El manual de verificación explica cada hallazgo y cada alerta, con su ejemplo exacto y su fuente."""

import re
from pathlib import Path

import pytest

from validadores import FRASES, LAS_ALERTAS, alertas, reglas

PRUEBAS = Path(__file__).parent.parent
MANUAL = (PRUEBAS.parent / "contenido" / "manuales" / "verificacion.md").read_text("utf-8")
APARTADOS = dict(re.findall(r"^### ([a-z-]+)\n(.*?)(?=^#|\Z)", MANUAL, re.MULTILINE | re.DOTALL))
MODULOS = {m.__name__.rpartition(".")[2].replace("_", "-"): m for m in (*reglas.MODULOS, *alertas.MODULOS)}


def test_cada_codigo_tiene_su_apartado_y_no_sobra_ninguno():
    assert set(APARTADOS) == set(FRASES) | set(LAS_ALERTAS)


@pytest.mark.parametrize("codigo", sorted({*FRASES, *LAS_ALERTAS}))
def test_cada_apartado_trae_un_ejemplo_exacto(codigo):
    casos = PRUEBAS / ("alertas" if codigo in LAS_ALERTAS else "casos") / codigo / "esperado.txt"
    if casos.exists():
        ejemplos = [renglon for renglon in casos.read_text("utf-8").splitlines() if renglon.endswith(f"[{codigo}]")]
        assert f"> {ejemplos[0]}\n" in APARTADOS[codigo]


@pytest.mark.parametrize("codigo", sorted(MODULOS))
def test_cada_regla_y_cada_alerta_dicen_su_porque_y_su_fuente(codigo):
    dicho = re.sub(r"\s+", " ", MODULOS[codigo].__doc__).strip()
    assert dicho in APARTADOS[codigo]
    assert re.search(r"Fuente|art\.|Anexo|Lineamientos|LGIPE|CPEUM|LGPDPPSO", dicho)
