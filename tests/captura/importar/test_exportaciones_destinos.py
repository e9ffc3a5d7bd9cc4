"""Exportaciones de otros institutos y años, todas ficticias: cada renglón llega a la contienda que le toca."""

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
