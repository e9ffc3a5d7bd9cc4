"""Exportaciones de otros institutos y años, todas ficticias: cada respuesta llega a su pregunta, y lo que no se publica se aparta."""


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
