"""El proceso: sin él se propone un borrador; con él, se obedece."""

import json

import pytest

from captura.importar import ImportacionDetenida, importar

CABEZA = ["NOMBRE", "CARGO", "PARTIDO", "MUNICIPIO", "FECHA DE NACIMIENTO"]
PROCESO = {
    "clave": "prueba-2024",
    "nombre": "Proceso de prueba",
    "entidad": {"clave": "17", "nombre": "Morelos"},
    "instituto": {"nombre": "Instituto de prueba", "siglas": "IP"},
    "jornada": "2024-06-02",
    "campanas": {"inicio": "2024-04-15", "fin": "2024-05-29"},
    "publicacion": {"inicio": "2024-04-15"},
    "hoy": "2024-05-01",
    "elecciones": [
        {
            "clave": "gobierno-municipal",
            "nombre": "Ayuntamiento",
            "nombre_plural": "Ayuntamientos",
            "ambito": "municipio",
            "cargos": [
                {"clave": "alcalde-mayor", "nombre": "Presidencia municipal"},
                {"clave": "sindico", "nombre": "Sindicatura"},
            ],
        }
    ],
}


def _proceso(tmp_path, **cambios):
    carpeta = tmp_path / "modelo"
    carpeta.mkdir()
    (carpeta / "proceso.json").write_text(json.dumps(PROCESO | cambios), encoding="utf-8")
    return carpeta / "proceso.json"


def _archivo(taller):
    return taller.csv(
        "a.csv",
        [
            CABEZA,
            ["Galia Oyamel", "PRESIDENTA MUNICIPAL", "Partido Pirul", "TEMIXCO", "01/06/1980"],
            ["Keila Zapote", "Síndica", "Partido Pirul", "Temixco", "1980-06-03"],
            ["Jonás Sabino", "Gubernatura", "Partido Pirul", "", ""],
        ],
    )


def test_con_proceso_se_usan_sus_cargos_y_se_rechaza_lo_que_no_elige(taller, tmp_path, importado):
    hecho = importado(_archivo(taller), proceso=_proceso(tmp_path))
    assert [c.cargo for c in hecho.candidaturas] == ["alcalde-mayor", "sindico"]
    assert hecho.proceso["nombre"] == "Proceso de prueba"
    assert hecho.informe("rechazados")[0]["motivo"].startswith("El cargo «Gubernatura» no está en el proceso indicado")


def test_con_la_jornada_la_edad_se_calcula_y_la_fecha_de_nacimiento_no_se_publica(taller, tmp_path, importado):
    hecho = importado(_archivo(taller), proceso=_proceso(tmp_path))
    assert [c.edad for c in hecho.candidaturas] == [44, 43]
    assert "1980" not in hecho.todo_lo_publico()
    assert {fila["valor"] for fila in hecho.reservado("privado")} == {"01/06/1980", "1980-06-03"}


def test_los_catalogos_vecinos_del_proceso_se_respetan(taller, tmp_path, importado):
    proceso = _proceso(tmp_path)
    catalogos = proceso.parent / "catalogos"
    catalogos.mkdir()
    (catalogos / "municipios.csv").write_text(
        "clave,nombre,cabecera,clave_ine,distritos\n018,Temixco,Temixco,,\n", encoding="utf-8"
    )
    (catalogos / "fuerzas.csv").write_text(
        "clave,siglas,nombre,tipo,integrantes,contiendas,orden,color\nPIR,PIRUL,Partido Pirul,partido "
        "local,,,1,#336699\n",
        encoding="utf-8",
    )
    hecho = importado(_archivo(taller), proceso=proceso)
    assert {c.fuerza for c in hecho.candidaturas} == {"PIR"} and hecho.eleccion.fuerzas["PIR"].color == "#336699"
    assert hecho.eleccion.contiendas[hecho.candidaturas[0].contienda].municipio == "018"


def test_un_proceso_que_no_se_entiende_se_dice(taller, tmp_path):
    with pytest.raises(ImportacionDetenida, match="proceso.json: no se entiende"):
        importar(_archivo(taller), tmp_path / "datos", proceso=_proceso(tmp_path, jornada="31/02/2024"))


def test_sin_proceso_el_borrador_se_marca_y_advierte_lo_que_supone(taller, importado):
    hecho = importado(
        taller.csv("candidaturas_impepac_2021.csv", [CABEZA, ["Galia Oyamel", "Gubernatura", "Partido Pirul", "", ""]])
    )
    assert hecho.proceso["borrador"] is True and hecho.proceso["cobertura"] == "parcial"
    assert hecho.proceso["entidad"] == {"clave": "17", "nombre": "Morelos"} and hecho.proceso["jornada"] == "2021-06-06"
    assert hecho.proceso["fuente"] == "Importado de «candidaturas_impepac_2021.csv»"
    assert any("son provisionales" in aviso for aviso in hecho.resumen.avisos)


def test_un_cargo_desconocido_se_propone_y_no_se_rechaza(taller, importado):
    hecho = importado(
        taller.csv("a.csv", [CABEZA, ["Galia Oyamel", "CONSEJERÍA VECINAL 2", "Partido Pirul", "Temixco", ""]])
    )
    assert hecho.candidaturas[0].cargo == "consejeria-vecinal"
    assert any("«Consejería Vecinal» no está en el catálogo" in aviso for aviso in hecho.resumen.avisos)


def test_las_elecciones_van_en_el_orden_de_las_boletas(taller, importado):
    filas = [
        [taller.persona(n), cargo, "Partido Pirul", "Temixco", ""]
        for n, cargo in enumerate(("Regiduría", "Presidencia municipal", "Diputación local RP", "Gubernatura"))
    ]
    hecho = importado(taller.csv("a.csv", [CABEZA, *filas]))
    assert [e["clave"] for e in hecho.proceso["elecciones"]] == ["gubernatura", "diputacion-rp", "ayuntamiento"]
    assert [c["clave"] for c in hecho.proceso["elecciones"][2]["cargos"]] == ["presidencia-municipal", "regiduria"]
