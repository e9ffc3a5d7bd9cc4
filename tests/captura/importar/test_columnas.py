"""Las columnas: qué es cada una por su rótulo y, cuando el rótulo miente, por sus valores."""

import pytest

from captura.importar.columnas.conceptos import conceptos_de
from captura.importar.columnas.encabezados import localizar
from captura.importar.columnas.filas import clasificar
from captura.importar.columnas.reconocer import Reconocedor
from captura.importar.doblar import palabras_de_rotulo
from captura.importar.herencia import leer_herencia
from captura.importar.lectura.hoja import Hoja


@pytest.fixture(scope="module")
def reconocedor():
    return Reconocedor(conceptos_de(leer_herencia(None).cuestionarios))


ROTULOS = {
    "nombre": [
        "NOMBRE_CANDIDATO",
        "nombreCandidato",
        "Nombre de la candidata o candidato",
        "NOMBRE COMPLETO (CANDIDATURA)",
        "Persona candidata",
        "NOMBRE DE LA PERSONA POSTULADA",
        "Apellidos y nombre(s)",
        "Candidata/o",
        "1. Nombre completo",
    ],
    "apellido_paterno": ["APELLIDO PATERNO", "Primer Apellido", "AP. PATERNO", "1er. Apellido", "Paterno"],
    "apellido_materno": ["Segundo apellido", "AP_MATERNO", "apellido materno"],
    "sobrenombre": ["Alias", "SOBRENOMBRE EN BOLETA", "Apodo"],
    "fuerza": [
        "PARTIDO_COALICION",
        "Actor Político",
        "PARTIDO POLÍTICO, COALICIÓN O CANDIDATURA COMÚN",
        "Fuerza política postulante",
        "Postulado por",
        "Partido/Coalición",
        "PODER_POSTULA",
        "Organización política",
        "Partido que postula",
    ],
    "partido_origen": ["Partido de origen", "SIGLADO", "Partido que lo propone", "Origen partidista"],
    "cargo": ["CARGO", "Cargo al que se postula", "CARGO_ELECCIÓN", "Puesto de elección", "Cargo por el que contiende"],
    "calidad": [
        "TIPO_CANDIDATO",
        "Propietario/Suplente",
        "Calidad de la candidatura",
        "CARÁCTER",
        "Prop./Sup.",
        "Propietaria o suplente",
    ],
    "posicion": [
        "NUM_LISTA_O_FORMULA",
        "No. de lista",
        "Orden de prelación",
        "Posición en la lista",
        "Lugar en la planilla",
        "Núm. fórmula",
    ],
    "sexo": ["SEXO", "Género", "H/M", "Sexo de la persona"],
    "edad": ["EDAD", "Edad al día de la jornada", "Edad (años)"],
    "entidad": ["ENTIDAD", "entidadFederativa", "Entidad Federativa"],
    "distrito_local": ["DISTRITO LOCAL", "DISTRITOLOCAL", "Dtto. Loc.", "Distrito electoral local"],
    "distrito_federal": ["DISTRITO_FEDERAL", "Distrito electoral federal"],
    "distrito_numero": ["ID_DISTRITO", "No. de distrito", "Clave distrito"],
    "distrito_nombre": ["Cabecera distrital", "NOMBRE DEL DISTRITO"],
    "municipio": ["MUNICIPIO", "Mpio.", "Alcaldía", "Nombre del municipio", "Municipio/Alcaldía"],
    "municipio_clave": ["Clave del municipio", "ID_MUNICIPIO", "CVE_MUN"],
    "circunscripcion": ["CIRCUNSCRIPCIÓN", "Circ. "],
    "x_twitter": ["X(Twitter)", "TWITTER", "X (antes Twitter)"],
    "correo_publico": ["CORREO_ELECTRONICO", "Correo(s) electrónico(s) público(s)", "E-mail", "correoElecPublico"],
    "telefono_publico": ["TELEFONO", "Teléfono(s) público(s) de contacto", "Tel."],
    "domicilio_casa_campana": ["DIRECCION_CASA_CAMPAÑA", "Domicilio de la casa de campaña", "Casa de campaña"],
    "grado_maximo_estudios": ["ESCOLARIDAD", "Último grado de estudios", "GRADO_MAXIMO_DE_ESTUDIOS", "Nivel académico"],
    "estatus_estudios": ["ESTATUS_ESCOLARIDAD", "Estatus del grado de estudios", "STATUS DE ESTUDIOS"],
    "otra_formacion": [
        "CURSOS",
        "Formación académica 7",
        "Otra formación académica (cursos, diplomados, seminarios, etcétera)",
        "Curso 3",
    ],
    "historia_profesional": [
        "HISTORIA_PROFESIONAL",
        "Historial profesional y/o laboral",
        "descripcionHLC",
        "Experiencia laboral",
    ],
    "trayectoria_politica": [
        "TRAYECTORIA_POLITICA",
        "Trayectoria política y/o participación social en organizaciones ciudadanas o de la sociedad civil",
        "descripcionTP",
    ],
    "motivo_cargo": ["MOTIVO_CARGO_PUBLICO", "¿Por qué quiero ocupar un cargo público?", "Motivo de la postulación"],
    "propuesta_1": [
        "PROPUESTA_1",
        "¿Cuál es la primera de sus dos principales propuestas?",
        "11. Propuesta 1",
        "Primera propuesta",
    ],
    "propuesta_2": ["PROPUESTA_2", "Segunda de sus dos principales propuestas", "12. Propuesta 2"],
    "propuesta_genero": [
        "PROPUESTA_GENERO",
        "Propuesta en materia de género o, en su caso, del grupo en situación de discriminación que representa",
        "PROPUESTA DE GÉNERO",
    ],
    "privado.curp": ["CURP", "C.U.R.P.", "Clave Única de Registro de Población"],
    "privado.rfc": ["RFC", "R.F.C."],
    "privado.clave_elector": ["Clave de elector", "CVE_ELECTOR"],
    "privado.fecha_nacimiento": ["FECHA DE NACIMIENTO", "Fec. Nac.", "fechaNacimiento"],
    "privado.domicilio": [
        "Domicilio particular",
        "DOMICILIO",
        "Código postal",
        "Calle y número",
        "Tiempo de residencia",
    ],
    "privado.contacto": ["Teléfono celular", "Correo personal", "TELÉFONO PARTICULAR"],
    "privado.folio": ["FOLIO SNR", "Folio"],
    "identidad.0": ["ACCIÓN AFIRMATIVA", "Grupo de atención prioritaria"],
    "identidad.1": [
        "¿Se identifica como una persona indígena o como parte de algún pueblo o comunidad indígena?",
        "INDÍGENA",
    ],
    "identidad.4": ["DISCAPACIDAD", "¿Tiene alguna discapacidad?"],
    "identidad.8": ["AFROMEXICANA", "Persona afromexicana"],
    "identidad.9": ["LGBTTTIQ+", "Diversidad sexual"],
    "identidad.11": ["MIGRANTE", "¿Es usted migrante?"],
    "identidad.16": ["JOVEN", "¿Es parte de la población joven?"],
    "identidad.18": ["Nivel de ingresos", "INGRESO MENSUAL"],
    "identidad.20": ["ENTIDAD DE NACIMIENTO", "Entidad federativa de nacimiento"],
    "sin_lugar.ficha": ["CurriculumV", "Hipervínculo al currículum"],
    "sin_lugar.fotografia": ["FOTOGRAFÍA", "URL foto"],
}


@pytest.mark.parametrize(("concepto", "rotulo"), [(c, r) for c, rotulos in ROTULOS.items() for r in rotulos])
def test_un_rotulo_se_reconoce_en_sus_variantes(reconocedor, concepto, rotulo):
    assert concepto in [lectura.concepto for lectura in reconocedor.leer(rotulo)][:2]


@pytest.mark.parametrize(
    ("rotulo", "concepto", "persona"),
    [
        ("Persona Propietaria", "nombre", "propietaria"),
        ("NOMBRE DEL SUPLENTE", "nombre", "suplente"),
        ("PROPIETARIO", "nombre", "propietaria"),
        ("SEXO (SUPLENTE)", "sexo", "suplente"),
        ("Apellido paterno propietaria", "apellido_paterno", "propietaria"),
        ("Regiduría 2 suplente", "nombre", "regiduria 2 suplente"),
        ("Sexo regiduría 2 suplente", "sexo", "regiduria 2 suplente"),
    ],
)
def test_un_rotulo_puede_decir_de_quien_habla(reconocedor, rotulo, concepto, persona):
    assert [(lectura.concepto, lectura.persona) for lectura in reconocedor.leer(rotulo)][0] == (concepto, persona)


@pytest.mark.parametrize("rotulo", ["Color favorito", "Observaciones del área", "Zodiaco", "???", ""])
def test_un_rotulo_desconocido_no_se_adivina(reconocedor, rotulo):
    assert reconocedor.leer(rotulo) == []


def test_las_jorobas_y_los_signos_no_importan():
    assert palabras_de_rotulo("nombreCandidato") == palabras_de_rotulo(" NOMBRE_CANDIDATO\n") == ("nombre", "candidato")


@pytest.mark.parametrize("encima", range(10))
def test_el_encabezado_se_halla_en_cualquiera_de_los_primeros_renglones(reconocedor, encima):
    titulos = [["Listado de candidaturas", "", ""], ["", "", ""]] * 5
    hoja = Hoja("H", titulos[:encima] + [["Nombre", "Cargo", "Partido"], ["Galia Oyamel", "Síndica", "Partido Pirul"]])
    hoja.emparejar()
    assert localizar(hoja, reconocedor).fila == encima


def test_los_datos_no_se_toman_por_encabezado(reconocedor):
    hoja = Hoja("H", [["Galia Oyamel", "Síndica", "Partido Pirul", "Mujer"]] * 5)
    assert localizar(hoja, reconocedor) is None


@pytest.mark.parametrize(
    ("fila", "clase"),
    [
        (["Galia Oyamel", "Síndica", "Partido Pirul"], "dato"),
        (["", " ", ""], "vacío"),
        (["NOMBRE", "Cargo", "PARTIDO"], "encabezado repetido"),
        (["1", "2", "3"], "numeración de columnas"),
        (["TOTAL", "", "45"], "total o pie"),
        (["Fuente: el instituto", "", ""], "total o pie"),
        (["", "Municipio de Valle", ""], "título de sección"),
        (["Galia Oyamel", "", ""], "dato"),
        (["", "", "45"], "título de sección"),
        (["", "Síndica", "Partido Pirul"], "dato"),
        (["* Registro condicionado", "", ""], "total o pie"),
    ],
)
def test_cada_renglon_es_de_una_clase(fila, clase):
    assert clasificar(fila, ("Nombre", "Cargo", "Partido"), [0], [1, 2]) == clase


def test_el_rotulo_que_sus_valores_desmienten_no_se_usa(taller, importado):
    filas = [["NOMBRE", "CARGO", "PARTIDO", "TIPO_CANDIDATURA", "SEXO"]]
    filas += [[taller.persona(n), "Gubernatura", f"Partido {n}", "Propietaria", "calle 5"] for n in range(5)]
    hecho = importado(taller.csv("a.csv", filas))
    columnas = {fila["rotulo"]: fila for fila in hecho.informe("columnas")}
    assert columnas["TIPO_CANDIDATURA"]["concepto"] == "calidad"
    assert columnas["SEXO"]["destino"] == "sin correspondencia" and "sus valores no son" in columnas["SEXO"]["motivo"]


def test_los_encabezados_cambiados_de_columna_se_leen_por_sus_valores_y_se_avisa(taller, importado):
    filas = [["NOMBRE", "CARGO", "PARTIDO", "DISTRITO FEDERAL", "DISTRITO LOCAL"]]
    filas += [[taller.persona(n), "Diputación local MR", "Partido Pirul", f"0{n + 1}", ""] for n in range(4)]
    filas += [
        [taller.persona(4 + n), "Presidencia municipal", "Partido Pirul", "", f"Valle {'ABCD'[n]}"] for n in range(4)
    ]
    hecho = importado(taller.csv("a.csv", filas))
    assert {c.contienda for c in hecho.candidaturas} >= {"diputacion-mr-01", "ayuntamiento-valle-a"}
    assert any("se tomó de la columna «DISTRITO LOCAL»" in aviso for aviso in hecho.resumen.avisos)
    assert any("se tomó de la columna «DISTRITO FEDERAL»" in aviso for aviso in hecho.resumen.avisos)


def test_hojas_de_catalogos_y_diccionarios_no_estorban(taller, importado):
    datos = [["Nombre", "Cargo", "Partido"], [taller.persona(0), "Gubernatura", "Partido Pirul"]]
    hecho = importado(
        taller.xlsx(
            "a.xlsx",
            {
                "Portada": [["Candidatas y candidatos"], ["Conóceles"]],
                "Datos": datos,
                "Diccionario": [["NOMBRE", "DESCRIPCIÓN", "TIPO"], ["PARTIDO_COALICION", "Quien postula", "texto"]],
                "Partidos": [["SIGLAS", "NOMBRE"], ["PP", "Partido Pirul"]],
                "Resumen": [["PARTIDO", "TOTAL"], ["Partido Pirul", 1]],
            },
        )
    )
    assert hecho.resumen.candidaturas == 1 and len(hecho.resumen.omitidas) == 4


def test_una_hoja_de_identidad_completa_por_nombre_y_se_aparta_entera(taller, importado):
    registro = [["Nombre", "Cargo", "Partido"]] + [[taller.persona(n), "Gubernatura", f"Partido {n}"] for n in range(3)]
    curricular = [["NOMBRE", "PROPUESTA 1"]] + [[taller.persona(n).upper(), taller.texto] for n in range(2)]
    identidad = [["Nombre", "¿Tiene alguna discapacidad?", "Indígena"]] + [
        [taller.persona(n), "No", "Sí"] for n in range(4)
    ]
    hecho = importado(taller.xlsx("a.xlsx", {"Registro": registro, "Curricular": curricular, "Identidad": identidad}))
    assert hecho.resumen.candidaturas == 3 and hecho.resumen.complementos == 5 and hecho.resumen.rechazados.total() == 1
    assert hecho.curriculo(taller.persona(0)).propuesta_1
    assert {fila["clave"] for fila in hecho.reservado("identidad")} == {c.clave for c in hecho.candidaturas} | {""}


def test_lo_inconfundible_se_reconoce_por_sus_valores_aunque_el_rotulo_no_lo_diga(taller, importado):
    filas = [["NOMBRE", "CARGO", "PARTIDO", "CANDIDATURA", "ROL"]]
    filas += [
        [
            taller.persona(n),
            "Presidencia municipal del Valle",
            "Partido Pirul",
            "Valle",
            ("Propietaria", "Suplente")[n % 2],
        ]
        for n in range(2)
    ]
    filas[0][3] = "MUNICIPIO"
    hecho = importado(taller.csv("a.csv", filas))
    assert [c.calidad for c in hecho.candidaturas] == ["propietaria", "suplente"]
    assert next(fila for fila in hecho.informe("columnas") if fila["rotulo"] == "ROL")["motivo"] == "por sus valores"


def test_un_estatus_a_secas_no_es_el_de_los_estudios_si_no_sigue_al_grado(taller, importado):
    filas = [
        ["NOMBRE", "CARGO", "PARTIDO", "ESTATUS", "ESCOLARIDAD"],
        [taller.persona(0), "Gubernatura", "Partido Pirul", "Incompleto", "Primaria"],
    ]
    curriculo = importado(taller.csv("a.csv", filas)).curriculo(taller.persona(0))
    assert curriculo.grado_maximo_estudios == "Primaria" and curriculo.estatus_estudios is None
