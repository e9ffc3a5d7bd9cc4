"""Exportaciones de otros institutos y años, todas ficticias: cada archivo y cada hoja entra con la forma que trae."""

from collections import Counter


def test_planillas_municipales_en_csv_de_windows_con_punto_y_coma(taller, importado):
    filas = [["MUNICIPIO", "PARTIDO POLÍTICO", "CARGO", "No.", "CARÁCTER", "NOMBRE COMPLETO", "GÉNERO", "EDAD"]]
    n = 0
    for municipio in ("Ñahuatzen", "Xoxocotla", "Peñón Blanco"):
        for partido in ("Partido del Ahuehuete", "Unión Vecinal Mezquite"):
            for cargo, numero in (
                ("PRESIDENCIA MUNICIPAL", ""),
                ("SINDICATURA", ""),
                ("REGIDURÍA", 1),
                ("REGIDURÍA", 2),
            ):
                for caracter in ("PROPIETARIA", "SUPLENTE"):
                    filas.append(
                        [
                            municipio,
                            partido,
                            cargo,
                            numero,
                            caracter,
                            taller.persona(n),
                            "M" if n % 2 else "H",
                            20 + n % 50,
                        ]
                    )
                    n += 1
    hecho = importado(taller.csv("planillas_2024.csv", filas, "cp1252", ";"))
    assert hecho.resumen.candidaturas == n == 48
    assert Counter(c.cargo for c in hecho.candidaturas) == {
        "presidencia-municipal": 12,
        "sindicatura": 12,
        "regiduria": 24,
    }
    assert {c.posicion for c in hecho.candidaturas if c.cargo == "regiduria"} == {1, 2}
    assert hecho.eleccion.contiendas["ayuntamiento-penon-blanco"].nombre == "Ayuntamiento de Peñón Blanco"
    assert Counter(c.sexo for c in hecho.candidaturas) == {"mujer": 24, "hombre": 24}


def test_titulos_combinados_encabezado_en_el_renglon_siete_totales_y_pie(taller, importado):
    filas = [
        ["INSTITUTO ELECTORAL DEL ESTADO"],
        ["Proceso Electoral Local Ordinario 2020-2021"],
        [],
        ["Candidaturas a diputaciones por el principio de mayoría relativa"],
        [],
        [],
        [
            "Núm.",
            "Dtto.",
            "Cabecera",
            "Actor político",
            "Nombre(s)",
            "Primer apellido",
            "Segundo apellido",
            "Prop./Sup.",
            "Sexo",
        ],
    ]
    for n in range(12):
        filas.append(
            [
                n + 1,
                f"{1 + n // 4:02}",
                f"Villa {1 + n // 4}",
                ["Partido Sabino", "Partido Pirul"][n // 2 % 2],
                "Galia",
                f"Tepozán{n}",
                "Zacatón",
                "Propietaria" if n % 2 == 0 else "Suplente",
                "Mujer",
            ]
        )
        if n == 5:
            filas += [[], filas[6]]
    filas += [["TOTAL", "", "", "", 12], [], ["Fuente: Secretaría Ejecutiva. Corte al 3 de mayo de 2021."]]
    hecho = importado(taller.xlsx("listado.xlsx", {"Hoja1": filas}, {"Hoja1": ["A1:I1", "A2:I2", "A4:I4"]}))
    assert hecho.resumen.candidaturas == 12 and not hecho.resumen.rechazados
    assert hecho.resumen.renglones["encabezado repetido"] == 1 and hecho.resumen.renglones["total o pie"] == 2
    assert "Galia Tepozán0 Zacatón" in {c.nombre for c in hecho.candidaturas}
    assert hecho.proceso["jornada"] == "2021-06-06"
    assert hecho.eleccion.distritos["01"].nombre == "Villa 1"
    assert {c.cargo for c in hecho.candidaturas} == {"diputacion-mr"}


def test_dos_hojas_una_de_propietarias_y_otra_de_suplentes_forman_formulas(taller, importado):
    def hoja(desde):
        return [["DISTRITO", "PARTIDO", "NOMBRE DE LA CANDIDATURA", "SEXO"]] + [
            [f"DISTRITO {1 + n:02} TIERRA {n}", "PARTIDO TEJOCOTE", taller.persona(desde + n), "F"] for n in range(5)
        ]

    archivo = taller.xlsx(
        "Diputaciones MR 2023.xlsx",
        {"Propietarios": hoja(0), "Suplentes": hoja(5), "Catálogo": [["Clave", "Valor"], [1, "x"]]},
    )
    hecho = importado(archivo)
    assert Counter(c.calidad for c in hecho.candidaturas) == {"propietaria": 5, "suplente": 5}
    assert len(hecho.eleccion.por_lugar) == 5
    assert [nombre for nombre, _, _ in hecho.resumen.omitidas] == ["Catálogo"]


def test_formulas_en_un_renglon_con_encabezado_de_dos_pisos(taller, importado):
    filas = [
        ["Entidad", "Distrito", "Coalición", "Propietaria", None, None, "Suplente", None, None],
        [None, None, None, "Nombre", "Sexo", "Edad", "Nombre", "Sexo", "Edad"],
    ]
    filas += [
        ["HIDALGO", 1 + n, "PARTIDO ZAPOTE", taller.persona(2 * n), "H", 40, taller.persona(2 * n + 1), "M", 35]
        for n in range(6)
    ]
    filas[-1][6:] = ["", "", ""]
    hecho = importado(
        taller.xlsx("formulas.xlsx", {"Datos": filas}, {"Datos": ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:I1"]})
    )
    assert hecho.resumen.candidaturas == 11
    assert hecho.de(taller.persona(1))[0].sexo == "mujer" and hecho.de(taller.persona(1))[0].edad == 35
    assert {c.cargo for c in hecho.candidaturas} == {"diputacion-mr"}


def test_utf16_con_tabuladores_como_lo_guarda_excel(taller, importado):
    filas = [["nombreCandidato", "tipoCandidatura", "cargo", "entidadFederativa", "idDistrito", "partidoPolitico"]]
    filas += [
        [
            taller.persona(n),
            "SUPLENTE" if n % 2 else "PROPIETARIO",
            "Diputación Local MR",
            "TLAXCALA",
            1 + n // 2,
            "Partido Ñandú",
        ]
        for n in range(10)
    ]
    hecho = importado(taller.csv("exportacion.txt", filas, "utf-16-le", "\t", b"\xff\xfe"))
    assert hecho.resumen.candidaturas == 10
    assert hecho.proceso["entidad"] == {"clave": "29", "nombre": "Tlaxcala"}
    assert hecho.candidaturas[0].fuerza in hecho.eleccion.fuerzas


def test_html_con_nombre_de_hoja_de_calculo(taller, importado):
    renglones = "".join(
        f"<tr><td>{taller.persona(n)}</td><td>Gubernatura</td><td>Alianza {n} &amp; "
        f"Cía</td><td>{'Mujer' if n % 2 else 'Hombre'}</td></tr>"
        for n in range(4)
    )
    pagina = (
        "<html><head><meta charset='utf-8'></head><body><h1>Candidaturas</h1><table><tr><th>Candidata o "
        "candidato</th><th>Cargo"
        f"</th><th>Partido</th><th>Sexo</th></tr>{renglones}</table></body></html>"
    )
    hecho = importado(taller.octetos("reporte.xls", pagina.encode()))
    assert hecho.resumen.candidaturas == 4
    assert {c.contienda for c in hecho.candidaturas} == {"gubernatura"}


def test_planilla_acostada_con_una_columna_por_cargo(taller, importado):
    filas = [
        [
            "Municipio",
            "Partido",
            "Presidencia Municipal Propietaria",
            "Presidencia Municipal Suplente",
            "Sindicatura Propietaria",
            "Sindicatura Suplente",
            "Regiduría 1 Propietaria",
            "Regiduría 1 Suplente",
            "Regiduría 2 Propietaria",
            "Regiduría 2 Suplente",
        ]
    ]
    filas += [[f"Río {m}", "Partido Huizache", *(taller.persona(8 * m + k) for k in range(8))] for m in range(3)]
    hecho = importado(taller.xlsx("planillas.xlsx", {"Ayuntamientos": filas}))
    assert Counter(c.cargo for c in hecho.candidaturas) == {
        "presidencia-municipal": 6,
        "sindicatura": 6,
        "regiduria": 12,
    }
    assert len(hecho.eleccion.por_lugar) == 12


def test_secciones_por_municipio_dentro_de_la_hoja(taller, importado):
    filas = [["CARGO", "NOMBRE", "CALIDAD", "PARTIDO"]]
    for m in range(3):
        filas.append([f"MUNICIPIO: Loma {m}", "", "", ""])
        filas += [
            [cargo, taller.persona(4 * m + 2 * i + j), calidad, "Partido Oyamel"]
            for i, cargo in enumerate(("PRESIDENCIA", "SÍNDICO"))
            for j, calidad in enumerate(("PROPIETARIO", "SUPLENTE"))
        ]
    hecho = importado(taller.csv("ayuntamientos.csv", filas, separador="|"))
    assert hecho.resumen.candidaturas == 12
    assert {m.nombre for m in hecho.eleccion.municipios.values()} == {"Loma 0", "Loma 1", "Loma 2"}
    assert hecho.resumen.renglones["título de sección"] == 3


def test_una_hoja_por_cargo_y_el_municipio_en_celdas_combinadas(taller, importado):
    regidurias = [["Municipio", "Partido", "Lugar en la lista", "Propietario/Suplente", "Nombre"]]
    combinadas = []
    for m in range(2):
        inicio = len(regidurias) + 1
        regidurias += [
            [
                f"Cañada {m}" if k == 0 else None,
                "Partido Sabino",
                1 + k // 2,
                "P" if k % 2 == 0 else "S",
                taller.persona(6 * m + k),
            ]
            for k in range(6)
        ]
        combinadas.append(f"A{inicio}:A{inicio + 5}")
    gubernatura = [["Partido", "Nombre"], ["Partido Sabino", taller.persona(50)], ["Partido Pirul", taller.persona(51)]]
    archivo = taller.xlsx(
        "bd.xlsx", {"Regidurías RP": regidurias, "Gubernatura": gubernatura}, {"Regidurías RP": combinadas}
    )
    hecho = importado(archivo)
    assert Counter(c.cargo for c in hecho.candidaturas) == {"regiduria-rp": 12, "gubernatura": 2}
    assert {c.contienda for c in hecho.candidaturas} == {
        "gubernatura",
        "regiduria-rp-canada-0",
        "regiduria-rp-canada-1",
    }
