"""Exportaciones de otros institutos y años, todas ficticias: cada una entra sin que nadie la ayude."""

from collections import Counter

FEDERAL = [
    "PARTIDO_COALICION",
    "CARGO",
    "ENTIDAD",
    "DISTRITO FEDERAL",
    "CIRCUNSCRIPCION",
    "MUNICIPIO",
    "NUM_LISTA_O_FORMULA",
    "NOMBRE_CANDIDATO",
    "TIPO_CANDIDATO",
    "EDAD",
    "SEXO",
    "DIRECCION_CASA_CAMPAÑA",
    "TELEFONO",
    "CORREO_ELECTRONICO",
    "PAGINA_WEB",
    "REDES",
    "ESCOLARIDAD",
    "ESTATUS_ESCOLARIDAD",
    "CURSOS",
    "HISTORIA_PROFESIONAL",
    "TRAYECTORIA_POLITICA",
    "MOTIVO_CARGO_PUBLICO",
    "PROPUESTA_1",
    "PROPUESTA_2",
    "PROPUESTA_GENERO",
]


def _renglon_federal(taller, n, cargo, entidad="", distrito="", circunscripcion="", partido="PARTIDO DEL OYAMEL"):
    return [
        partido,
        cargo,
        entidad,
        distrito,
        circunscripcion,
        "",
        400_100 + n // 2,
        taller.persona(n),
        "PROPIETARIO" if n % 2 == 0 else "SUPLENTE",
        30 + n % 40,
        "MUJER" if n % 2 else "HOMBRE",
        "No proporcionó",
        "7771234567",
        "correo@ejemplo.mx",
        "No proporcionó",
        "https://www.facebook.com/ejemplo?mibextid=a, https://twitter.com/ejemplo",
        "LICENCIATURA",
        "CONCLUIDO",
        "Diplomado en archivos; Taller de radio",
        taller.texto,
        taller.texto,
        taller.texto,
        taller.texto,
        taller.texto,
        "No proporcionó",
    ]


def test_la_base_federal_con_ids_internos_reparte_cargos_por_entidad_distrito_y_circunscripcion(taller, importado):
    filas = [FEDERAL]
    filas += [
        _renglon_federal(taller, n, "DIPUTACIÓN FEDERAL MR", "MORELOS", f"{1 + n // 2}-CABECERA {n // 2}")
        for n in range(8)
    ]
    filas += [_renglon_federal(taller, 8 + n, "DIPUTACIÓN FEDERAL RP", "", "", 4) for n in range(6)]
    filas += [_renglon_federal(taller, 14 + n, "SENADURÍA FEDERAL MR", "JALISCO") for n in range(4)]
    filas += [_renglon_federal(taller, 18, "PRESIDENCIA DE LA REPÚBLICA")]
    filas[-1][8] = ""
    hecho = importado(taller.xls("baseDatosCandidatos.xls", {"CANDIDATOS": filas}))
    assert hecho.resumen.candidaturas == 19 and not hecho.resumen.rechazados
    assert hecho.proceso["ambito"] == "federal"
    assert {c.contienda for c in hecho.candidaturas} >= {
        "diputacion-federal-mr-1701",
        "diputacion-federal-rp-4",
        "senaduria-mr-14",
        "presidencia-republica",
    }
    assert all(c.posicion is None for c in hecho.candidaturas), "el id interno no es posición"
    curriculo = hecho.curriculo(taller.persona(0))
    assert curriculo.medios_contacto.facebook == "https://www.facebook.com/ejemplo"
    assert curriculo.otra_formacion == ("Diplomado en archivos", "Taller de radio")


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


def test_cuestionario_de_identidad_y_datos_del_registro_se_apartan_y_nunca_se_publican(taller, importado):
    filas = [
        [
            "FOLIO",
            "NOMBRE",
            "CURP",
            "CLAVE DE ELECTOR",
            "FECHA DE NACIMIENTO",
            "PARTIDO",
            "CARGO",
            "MUNICIPIO",
            "CALIDAD",
            "CORREO",
            "¿Se identifica como una persona indígena o como parte de algún pueblo o comunidad indígena?",
            "DISCAPACIDAD",
            "LGBTTTIQ+",
            "PREGUNTA_11",
            "PREGUNTA_12",
            "INGRESO MENSUAL",
            "Propuesta 1",
        ]
    ]
    for n in range(8):
        filas.append(
            [
                f"F-{n}",
                taller.persona(n),
                f"XEXX{80 + n}0705MMSLLR0{n}",
                f"XEXEXE{80 + n}070517M{n}00",
                f"0{n + 1}/07/1980",
                "Partido Capulín",
                "Presidencia municipal" if n < 4 else "Sindicatura",
                f"Valle {n % 2}",
                "Propietaria" if n // 2 % 2 == 0 else "Suplente",
                f"privado{n}@ejemplo.mx",
                "Sí",
                "No",
                "Prefiero no contestar",
                "Sí" if n else "No",
                "Náhuatl secreto",
                "Doce mil exactos",
                taller.texto,
            ]
        )
    hecho = importado(taller.ods("registro_snr.ods", {"SNR": filas}))
    assert hecho.resumen.candidaturas == 8
    publico = hecho.todo_lo_publico()
    for secreto in ("XEXX80", "XEXEXE80", "privado0@", "Náhuatl secreto", "Doce mil exactos", "01/07/1980", "F-0"):
        assert secreto not in publico, secreto
    assert {fila["columna"] for fila in hecho.reservado("identidad")} >= {"K", "L", "M", "N", "O", "P"}
    assert len(hecho.reservado("privado")) == 8 * 5
    assert hecho.destino.with_name("datos-reservado").stat().st_mode & 0o777 == 0o700


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


def test_varios_estados_con_cargos_locales_en_un_archivo(taller, importado):
    filas = [
        ["ENTIDAD", "CARGO", "DISTRITO LOCAL", "MUNICIPIO", "PARTIDO_COALICION", "NOMBRE_CANDIDATO", "TIPO_CANDIDATO"]
    ]
    n = 0
    for entidad in ("AGUASCALIENTES", "DURANGO"):
        for cargo, distrito, municipio in (
            ("GUBERNATURA", "", ""),
            ("DIPUTACIÓN LOCAL MR", "01", ""),
            ("PRESIDENCIA MUNICIPAL", "", "Centro"),
        ):
            filas.append([entidad, cargo, distrito, municipio, "PARTIDO MEZQUITE", taller.persona(n), "PROPIETARIO"])
            n += 1
    hecho = importado(taller.csv("locales.csv", filas, "utf-8-sig"))
    assert hecho.resumen.candidaturas == 6
    assert {c.contienda for c in hecho.candidaturas} == {
        "gubernatura-01",
        "gubernatura-10",
        "diputacion-mr-0101",
        "diputacion-mr-1001",
        "ayuntamiento-01-centro",
        "ayuntamiento-10-centro",
    }


def test_columnas_de_contacto_y_formacion_con_rotulos_de_otros_estados(taller, importado):
    filas = [
        [
            "Nombre y apellidos",
            "Fuerza política postulante",
            "Cargo al que se postula",
            "Ayuntamiento",
            "Calidad de la candidatura",
            "Teléfono(s) público(s) de contacto",
            "Correo(s) electrónico(s) público(s)",
            "Redes sociales",
            "Sitio web",
            "Grado máximo de estudios y su estatus",
            "Otra formación académica (cursos, diplomados, seminarios, etcétera)",
            "Historia profesional y/o laboral",
            "¿Por qué quiere ocupar un cargo público?",
            "¿Cuál es la primera de sus dos principales propuestas?",
            "¿Cuál es la segunda de sus dos principales propuestas?",
            "Propuesta en materia de género o, en su caso, del grupo en situación de discriminación que representa",
        ]
    ]
    filas.append(
        [
            taller.persona(0),
            "Partido Ñandú",
            "Presidenta Municipal",
            "H. AYUNTAMIENTO DE SAN JUAN DEL RÍO",
            "Propietaria",
            "777 123 45 67 / (777) 765-4321",
            "a@ejemplo.mx; b@ejemplo.mx",
            "Facebook: Amaranto Oficial, Instagram: @amaranto",
            "www.ejemplo.mx",
            "Maestría (titulada)",
            "1. Curso de riego 2. Diplomado en catastro",
            taller.texto,
            taller.texto,
            taller.texto,
            taller.texto,
            taller.texto,
        ]
    )
    hecho = importado(taller.xlsx("curricular.xlsx", {"Reporte": filas}))
    curriculo = hecho.curriculo(taller.persona(0))
    contacto = curriculo.medios_contacto
    assert contacto.telefono_publico == ("7771234567", "7777654321") and contacto.correo_publico == (
        "a@ejemplo.mx",
        "b@ejemplo.mx",
    )
    assert contacto.facebook == "Amaranto Oficial" and contacto.instagram == "https://www.instagram.com/amaranto"
    assert (curriculo.grado_maximo_estudios, curriculo.estatus_estudios) == ("Maestría", "Con título")
    assert curriculo.otra_formacion == ("Curso de riego", "Diplomado en catastro")
    assert hecho.eleccion.municipios["001"].nombre == "San Juan del Río"


def test_concejalias_de_ayuntamiento_y_de_alcaldia_no_se_confunden(taller, importado):
    def filas(rotulo, cargo):
        return [["NOMBRE", "CARGO", "PARTIDO", rotulo, "NUM_LISTA"]] + [
            [taller.persona(n), cargo, "Partido Pirul", "Valle", n + 1] for n in range(3)
        ]

    de_ayuntamiento = importado(taller.csv("a.csv", filas("MUNICIPIO", "Concejalía")), destino="uno")
    assert {c.contienda for c in de_ayuntamiento.candidaturas} == {"ayuntamiento-valle"}
    de_alcaldia = importado(taller.csv("b.csv", filas("ALCALDÍA", "Concejalía de Mayoría Relativa")), destino="dos")
    assert {c.contienda for c in de_alcaldia.candidaturas} == {"alcaldia-valle"}


def test_la_circunscripcion_es_demarcacion_solo_si_parte_al_municipio(taller, importado):
    filas = [["NOMBRE", "CARGO", "PARTIDO", "MUNICIPIO", "CIRCUNSCRIPCION", "NUM_LISTA"]]
    filas += [[taller.persona(n), "Regiduría MR", "Partido Pirul", "Valle", 1 + n // 2, 1 + n % 2] for n in range(4)]
    filas += [[taller.persona(9), "Presidencia municipal", "Partido Pirul", "Valle", 5, ""]]
    hecho = importado(taller.csv("a.csv", filas))
    assert {c.demarcacion for c in hecho.candidaturas if c.cargo == "regiduria-mr"} == {
        "Circunscripción 1",
        "Circunscripción 2",
    }
    assert hecho.de(taller.persona(9))[0].demarcacion is None
