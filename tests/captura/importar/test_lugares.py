"""Quién ocupa cada lugar y quién es quién: repetidos, fundidos, disputas, homónimos, independientes y relevos."""

from collections import Counter

CABEZA = ["PARTIDO", "CARGO", "DISTRITO", "NUM LISTA", "TIPO", "NOMBRE", "SEXO", "EDAD"]
MR, RP = "Diputación de mayoría relativa", "Diputación de representación proporcional"


def _renglon(
    nombre, cargo=MR, distrito="1", partido="Partido Oyamel", tipo="Propietaria", numero="", sexo="Mujer", edad=40
):
    return [partido, cargo, distrito if cargo == MR else "", numero, tipo, nombre, sexo, edad]


def _importar(taller, importado, *renglones):
    return importado(taller.csv("a.csv", [CABEZA, *renglones]))


def _motivos(hecho):
    return [fila["motivo"] for fila in hecho.informe("rechazados")]


def test_un_registro_identico_se_rechaza_diciendo_el_renglon_que_se_quedo(taller, importado):
    hecho = _importar(
        taller, importado, _renglon("Galia Oyamel"), _renglon("Keila Pirul", distrito="2"), _renglon("Galia  Oyamel ")
    )
    assert hecho.resumen.candidaturas == 2
    assert _motivos(hecho) == ["Registro repetido: es idéntico al de hoja «Hoja única», renglón 2."]
    assert hecho.informe("rechazados")[0]["fila"] == "4"


def test_la_misma_persona_y_lugar_con_otros_datos_dice_en_que_difieren(taller, importado):
    hecho = _importar(taller, importado, _renglon("Galia Oyamel"), _renglon("Galia Oyamel", edad=41))
    assert hecho.resumen.candidaturas == 1 and "con diferencias en EDAD" in _motivos(hecho)[0]


def test_un_repetido_que_trae_lo_que_faltaba_completa_al_primero(taller, importado):
    hecho = _importar(taller, importado, _renglon("Galia Oyamel", edad=""), _renglon("Galia Oyamel", edad=41))
    assert hecho.candidaturas[0].edad == 41 and "sus datos la completan" in _motivos(hecho)[0]


def test_dos_propietarias_en_un_lugar_se_dicen_las_dos(taller, importado):
    hecho = _importar(taller, importado, _renglon("Galia Oyamel"), _renglon("Keila Pirul"))
    assert hecho.resumen.candidaturas == 1
    assert "«Galia Oyamel» (hoja «Hoja única», renglón 2)" in _motivos(hecho)[0]


def test_en_una_lista_sin_numeros_no_hay_disputa(taller, importado):
    hecho = _importar(taller, importado, *(_renglon(taller.persona(n), RP) for n in range(6)))
    assert hecho.resumen.candidaturas == 6 and all(c.posicion is None for c in hecho.candidaturas)


def test_quien_va_por_mayoria_y_por_lista_es_una_persona_con_dos_candidaturas(taller, importado):
    hecho = _importar(taller, importado, _renglon("GALIA PEÑÓN"), _renglon("Galia Penon", RP, numero="1"))
    assert hecho.resumen.candidaturas == 2 and len({c.persona for c in hecho.candidaturas}) == 1
    assert len({c.clave for c in hecho.candidaturas}) == 2


def test_las_homonimas_nunca_se_funden(taller, importado):
    hecho = _importar(
        taller,
        importado,
        _renglon("Galia Oyamel"),
        _renglon("Galia Oyamel", distrito="2", partido="Partido Pirul"),
        _renglon("Keila Sabino", distrito="3"),
        _renglon("Keila Sabino", RP, sexo="Hombre", numero="1"),
        _renglon("Jonás Zapote", distrito="5", edad=30),
        _renglon("Jonás Zapote", RP, edad=60, numero="2"),
        _renglon("Isaura Mezquite", distrito="7"),
        _renglon("Isaura Mezquite", RP, partido="Partido Pirul", numero="1"),
    )
    assert hecho.resumen.candidaturas == 8 and len({c.persona for c in hecho.candidaturas}) == 8


def test_si_podria_ser_de_dos_personas_no_se_une_con_ninguna(taller, importado):
    hecho = _importar(
        taller,
        importado,
        _renglon("Galia Oyamel"),
        _renglon("Galia Oyamel", distrito="2"),
        _renglon("Galia Oyamel", RP, numero="1"),
    )
    assert len({c.persona for c in hecho.candidaturas}) == 3


def test_una_candidatura_comun_que_cada_partido_registra_es_una_sola(taller, importado):
    cabeza = ["PARTIDO", "CANDIDATURA COMÚN", "CARGO", "MUNICIPIO", "TIPO", "NOMBRE"]
    filas = [
        [partido, "Siembra", "Presidencia municipal", "Valle", tipo, nombre]
        for tipo, nombre in (("Propietaria", "Galia Oyamel"), ("Suplente", "Keila Pirul"))
        for partido in ("Partido Ahuehuete", "Partido Mezquite", "Partido Tejocote")
    ]
    hecho = importado(taller.csv("snr.csv", [cabeza, *filas]))
    assert hecho.resumen.candidaturas == 2 and hecho.resumen.rechazados.total() == 4
    siembra = next(f for f in hecho.eleccion.fuerzas.values() if f.nombre == "Siembra")
    assert siembra.tipo == "candidatura común" and len(siembra.integrantes) == 3
    assert all("fundido" in motivo for motivo in _motivos(hecho))


def test_la_misma_persona_por_dos_partidos_sin_coalicion_no_se_funde(taller, importado):
    hecho = _importar(taller, importado, _renglon("Galia Oyamel"), _renglon("Galia Oyamel", partido="Partido Pirul"))
    assert hecho.resumen.candidaturas == 2 and len({c.persona for c in hecho.candidaturas}) == 2


def test_cada_formula_independiente_es_su_propia_fuerza(taller, importado):
    ind = {"partido": "Candidatura independiente"}
    hecho = _importar(
        taller,
        importado,
        _renglon("Galia Uno", **ind),
        _renglon("Galia Dos", tipo="Suplente", **ind),
        _renglon("Keila Uno", **ind),
        _renglon("Keila Dos", tipo="Suplente", **ind),
        _renglon("Jonás Uno", distrito="2", **ind),
    )
    fuerza = {c.nombre: c.fuerza for c in hecho.candidaturas}
    assert fuerza["Galia Uno"] == fuerza["Galia Dos"] != fuerza["Keila Uno"] == fuerza["Keila Dos"]
    assert len(set(fuerza.values())) == 3
    assert {f.tipo for f in hecho.eleccion.fuerzas.values()} == {"independiente"}


def test_las_independientes_en_bloques_se_unen_en_orden(taller, importado):
    ind = {"partido": "INDEPENDIENTE"}
    hecho = _importar(
        taller,
        importado,
        _renglon("Galia Uno", **ind),
        _renglon("Keila Uno", **ind),
        _renglon("Galia Dos", tipo="Suplente", **ind),
        _renglon("Keila Dos", tipo="Suplente", **ind),
    )
    fuerza = {c.nombre: c.fuerza for c in hecho.candidaturas}
    assert fuerza["Galia Uno"] == fuerza["Galia Dos"] and fuerza["Keila Uno"] == fuerza["Keila Dos"]


def test_la_sustituida_conserva_su_ficha_y_quien_la_releva_la_enlaza(taller, importado):
    cabeza = [*CABEZA, "ESTATUS", "ACUERDO", "SUSTITUYE A", "ACUERDO DE SUSTITUCIÓN", "FECHA DE SUSTITUCIÓN"]
    hecho = importado(
        taller.csv(
            "a.csv",
            [
                cabeza,
                [*_renglon("Galia Ida"), "Sustituida", "CG/1/2024", "", "CG/9/2024", "10/04/2024"],
                [*_renglon("Keila Nueva"), "Registrada", "CG/9/2024", "GALIA IDA", "", ""],
                [*_renglon("Isaura Ida", distrito="2"), "Renuncia", "CG/1/2024", "", "", ""],
            ],
        )
    )
    ida, nueva, otra = (hecho.de(nombre)[0] for nombre in ("Galia Ida", "Keila Nueva", "Isaura Ida"))
    assert nueva.sustituye == ida.clave and ida.situacion == "sustituida" and str(ida.fecha_situacion) == "2024-04-10"
    assert otra.situacion == "renuncia" and otra.acuerdo_situacion == "No consta en el archivo importado"


def test_en_dos_partidos_con_la_misma_regiduria_sin_numero_hay_lista(taller, importado):
    cabeza = ["MUNICIPIO", "PARTIDO", "CARGO", "CALIDAD", "NOMBRE"]
    filas = [["Valle", "Partido Oyamel", "Regiduría", "Propietaria", taller.persona(n)] for n in range(5)]
    hecho = importado(taller.csv("a.csv", [cabeza, *filas]))
    assert hecho.resumen.candidaturas == 5 and hecho.eleccion.cargo("regiduria").numerado


def test_el_numero_de_formula_de_un_cargo_unico_no_es_posicion(taller, importado):
    hecho = _importar(
        taller, importado, _renglon("Galia Oyamel", numero="7"), _renglon("Keila Pirul", tipo="Suplente", numero="7")
    )
    assert [c.posicion for c in hecho.candidaturas] == [None, None]
    assert (
        Counter(fila["motivo"] for fila in hecho.informe("cambios"))["cargo único: el número de fórmula no es posición"]
        == 2
    )


def test_mas_distritos_sin_numero_que_claves_se_dice(taller, tmp_path):
    import pytest

    from captura.importar import ImportacionDetenida, importar

    filas = [_renglon(taller.persona(n), distrito=f"Paraje {chr(65 + n % 26)}{chr(65 + n // 26)}") for n in range(120)]
    with pytest.raises(ImportacionDetenida, match="más de 99 distritos sin número"):
        importar(taller.csv("a.csv", [CABEZA, *filas]), tmp_path / "datos")
