"""CURP, RFC y clave de elector se reconocen como se escriban, y no se ven donde no están. Todos son inventados."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validadores import buscar_datos_personales, ocultar, tiene_indicios
from validadores.modelo.digitos import digito_de_curp

SI = {
    "GOMC800101HDFRRL09": "CURP", "gomc800101hdfrrl09": "CURP", "GOMC 800101 HDF RRL 09": "CURP",
    "GOMC-800101-HDF-RRL-09": "CURP", "GOMC.800101.HDFRRL.09": "CURP", "MUÑE991231MMSXXXA1": "CURP",
    "PEXJ050630XNEPRRB4": "CURP", "GOMC 80 01 01 HDFRRL09": "CURP", "GOMC\u00a0800101\u00a0HDFRRL09": "CURP",
    "GOMC800101AB1": "RFC", "gomc-800101-ab1": "RFC", "ÑUÑO991231XX0": "RFC", "G&MC800101AB1": "RFC",
    "ARLJBN69021517H400": "clave de elector", "arljbn 690215 17 h 400": "clave de elector",
}
NO = [
    "XAXX010101000", "XEXX010101000", "GOMC801301HDFRRL09", "GOMC800132AB1", "ACO800101AB1", "Tel. 777 123 4567",
    "teléfono 7771234567", "juan.perez1980010112", "acuerdo IMPEPAC/CEE/282/2023", "plan 201106 del municipio",
    "Ley 200815 ABC", "folio 800101", "https://facebook.com/rosa850312", "CEE820401", "2024-06-02", "v 800101 ab1",
    "GOMC800101HDFRRL0", "XGOMC800101HDFRRL099", "GOMC800101HZZRRL09", "partido 01 02 03 04", "ARLJBN69021599H400",
]


@pytest.mark.parametrize("dato", SI)
@pytest.mark.parametrize("marco", ["{}", "Mi clave es {}, gracias.", "({})", "\n{}\n", "foto_{}_1"])
def test_se_reconoce_como_se_escriba(dato, marco):
    texto = marco.format(dato)
    (hallado,) = buscar_datos_personales(texto)
    assert hallado.clase == SI[dato]
    assert texto[hallado.inicio - 1 :][: hallado.largo] == dato
    assert dato not in ocultar(texto)
    assert tiene_indicios(texto.encode())


@pytest.mark.parametrize("texto", NO)
def test_no_se_ve_donde_no_esta(texto):
    assert list(buscar_datos_personales(texto)) == []
    assert ocultar(texto) == texto


CURP = "GOMC" + "80010" + "1HMSRRR0"
CURP += digito_de_curp(CURP)
DISFRACES = {
    "de ancho completo": "".join(chr(ord(letra) + 0xFEE0) for letra in CURP), "letra por letra": " ".join(CURP),
    "pegada a una palabra": f"CURP{CURP}", "en negritas de adorno": "".join(chr(ord(c) + 0x1D400 - 65) if c.isalpha() else c for c in CURP),
} | {f"con {entre!r}": CURP[:4] + entre + CURP[4:10] + entre + CURP[10:] for entre in ("  ", "\u200b", "\u00ad", "\u2009", "\u2011", "/", "\r\n", " - ", "&", "\u2060")}


@pytest.mark.parametrize("escrita", DISFRACES.values(), ids=DISFRACES)
def test_una_curp_disfrazada_se_reconoce_por_su_digito(escrita):
    texto = f"Añado: {escrita} y nada más"
    (hallado,) = buscar_datos_personales(texto)
    sitio = texto.index(escrita) + (4 if escrita.startswith("CURP") else 0)
    assert (hallado.clase, hallado.inicio, hallado.inicio + hallado.largo) == ("CURP", sitio + 1, texto.index(" y nada más") + 1)
    assert tiene_indicios(texto.encode()) and ocultar(texto).endswith("▒▒ y nada más")


@pytest.mark.parametrize("cual", ["letra por letra", "pegada a una palabra", "con '/'"])
def test_lo_que_solo_se_parece_a_una_curp_disfrazada_no_lo_es(cual):
    escrita = DISFRACES[cual]
    assert list(buscar_datos_personales(escrita[:-1] + str((int(CURP[-1]) + 1) % 10))) == []


@given(antes=st.text(max_size=30), dato=st.sampled_from(sorted({*SI, *DISFRACES.values()})), despues=st.text(max_size=30))
def test_el_indicio_rapido_nunca_pasa_por_alto_un_dato(antes, dato, despues):
    texto = antes + dato + despues
    if any(buscar_datos_personales(texto)):
        assert tiene_indicios(texto.encode("utf-8", "replace"))
