"""Lo privado se reconoce por su rótulo y por su forma, y no llega ni a los datos ni al informe."""

import pytest

CURP = "XEXX800705MMSLLR01"


def _importar(taller, importado, cabeza, *filas):
    base = ["NOMBRE", "CARGO", "PARTIDO"]
    return importado(
        taller.csv(
            "a.csv",
            [[*base, *cabeza]]
            + [[taller.persona(n), "Gubernatura", f"Partido {n}", *fila] for n, fila in enumerate(filas)],
        )
    )


def test_una_columna_con_forma_de_curp_es_privada_se_llame_como_se_llame(taller, importado):
    hecho = _importar(taller, importado, ["PROPUESTA 1", "OBSERVACIONES"], [CURP, CURP], [CURP, ""], [CURP, "x"])
    assert CURP not in hecho.todo_lo_publico()
    assert {fila["columna"] for fila in hecho.reservado("privado")} == {"D", "E"}


def test_un_texto_con_un_dato_personal_se_aparta_entero_en_lo_reservado(taller, importado):
    filas = [f"Mi CURP es {CURP}.", "Más árboles"], ["Agua", ""], ["Luz", ""], ["Sombra", ""]
    hecho = _importar(taller, importado, ["PROPUESTA 1", "PROPUESTA 2"], *filas)
    assert CURP not in hecho.todo_lo_publico()
    assert hecho.reservado("textos")[0]["valor"] == f"Mi CURP es {CURP}."
    assert hecho.curriculo(taller.persona(0)).propuesta_2 == "Más árboles"


@pytest.mark.parametrize("cabeza", ["SOBRENOMBRE", "FACEBOOK", "CURSOS", "ACUERDO", "CARGO ANTERIOR"])
def test_un_dato_personal_no_pasa_por_ninguna_columna(taller, importado, cabeza):
    hecho = _importar(taller, importado, [cabeza], [f"{CURP} y algo más largo para que sea texto"], ["x"], ["y"], ["z"])
    assert CURP not in hecho.todo_lo_publico() and hecho.resumen.candidaturas == 4


def test_un_dato_personal_en_el_nombre_o_el_cargo_rechaza_el_registro_sin_repetirlo(taller, importado):
    filas = [["NOMBRE", "CARGO", "PARTIDO"], [f"Galia {CURP}", "Gubernatura", "Partido Pirul"]]
    filas += [["Keila Oyamel", f"Gubernatura {CURP}", "Partido Sabino"]]
    filas += [[taller.persona(n), "Gubernatura", f"Partido {n}"] for n in range(6)]
    hecho = importado(taller.csv("a.csv", filas))
    assert hecho.resumen.candidaturas == 6 and CURP not in hecho.todo_lo_publico()
    assert len(hecho.reservado("textos")) == 2


def test_junto_a_una_clave_de_elector_el_telefono_a_secas_es_privado(taller, importado):
    cabeza = ["CLAVE DE ELECTOR", "TELÉFONO", "TELÉFONO PÚBLICO"]
    hecho = _importar(taller, importado, cabeza, ["XEXEXE80070517M000", "7770000001", "7770000002"])
    contacto = hecho.curriculo(taller.persona(0)).medios_contacto
    assert contacto.telefono_publico == ("7770000002",) and "7770000001" not in hecho.todo_lo_publico()


def test_una_serie_de_preguntas_de_identidad_se_aparta_completa(taller, importado):
    cabeza = ["PREGUNTA_1", "PREGUNTA_2", "PREGUNTA_3"]
    hecho = _importar(taller, importado, cabeza, ["Sí", "No", "Zapoteco raro"], ["No", "No", "Mixe raro"])
    assert "Zapoteco raro" not in hecho.todo_lo_publico()
    assert {fila["rotulo"] for fila in hecho.reservado("identidad")} == set(cabeza)


def test_lo_reservado_y_el_informe_llevan_su_gitignore_y_se_avisa_dentro_de_un_repositorio(taller, importado, tmp_path):
    (tmp_path / ".git").mkdir()
    hecho = _importar(taller, importado, ["CURP"], [CURP])
    for parte in ("informe", "reservado"):
        assert (tmp_path / f"datos-{parte}" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert any("dentro de un repositorio de git" in aviso for aviso in hecho.resumen.avisos)
    assert "git no olvida" in (tmp_path / "datos-reservado" / "LEEME.md").read_text(encoding="utf-8")


def test_sin_nada_que_apartar_no_hay_carpeta_reservada(taller, importado, tmp_path):
    _importar(taller, importado, [], [])
    assert not (tmp_path / "datos-reservado").exists()
