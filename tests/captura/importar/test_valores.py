"""Los valores: cada celda se limpia sin cambiar lo que dice."""

from datetime import date

import pytest

from captura.importar.valores.catalogados import es_ausencia, leer_estudios, leer_sexo, leer_valor, significado_de_m
from captura.importar.valores.correos import partir_correos
from captura.importar.valores.enlaces import limpiar_enlace
from captura.importar.valores.fechas import edad_en, leer_edad, leer_fecha
from captura.importar.valores.listas import acomodar, partir_lista
from captura.importar.valores.redes import leer_red, leer_redes
from captura.importar.valores.telefonos import partir_telefonos
from captura.importar.valores.textos import limpiar_linea, limpiar_texto, reparar_codificacion


@pytest.mark.parametrize(
    "texto",
    [
        "",
        "  ",
        "No proporcionó",
        "No aplica",
        "n/d",
        "N/A",
        "NA",
        "-",
        "--",
        "SIN REGISTRO",
        "S/R",
        "?",
        ".",
        "no proporcionó información",
        "#N/A"[1:],
        "Sin información",
        "NULL",
    ],
)
def test_las_grafias_de_ausencia_no_son_datos(texto):
    assert es_ausencia(texto)


@pytest.mark.parametrize("texto", ["Ninguna", "No", "0", "X", "Sin partido", "Nada que agregar, gracias", "Na Nahui"])
def test_lo_que_puede_ser_respuesta_no_es_ausencia(texto):
    assert not es_ausencia(texto)


def test_en_contactos_tambien_son_ausencia_el_cero_y_la_equis():
    assert all(es_ausencia(texto, "contacto") for texto in ("0", "X", "Ninguno", "no tengo"))


@pytest.mark.parametrize(
    ("roto", "sano"),
    [
        ("SalomÃ³n", "Salomón"),
        ("PEÃ‘A", "PEÑA"),
        ("MÃ‰XICO", "MÉXICO"),
        ("Ã\x81lvaro", "Álvaro"),
        ("â€œhola", "“hola"),
        ("Â¿QuÃ©?", "¿Qué?"),
        ("ÃRBOL", "ÃRBOL"),
        ("França", "França"),
        ("Â", "Â"),
        ("Peñón", "Peñón"),
    ],
)
def test_la_doble_codificacion_se_repara_solo_si_no_hay_duda(roto, sano):
    assert reparar_codificacion(roto) == sano


def test_un_texto_largo_conserva_sus_palabras_y_pierde_lo_invisible():
    crudo = " MI HISTORIA\r\n\uf0b7 Uno\tdos\x02 _x000D_\nPeña\u0301 "
    assert limpiar_texto(crudo)[0] == "MI HISTORIA\n• Uno dos \nPeñá"
    assert "viñetas de uso privado por «•»" in limpiar_texto(crudo)[1]


def test_una_linea_no_lleva_espacios_de_mas():
    assert limpiar_linea("  Galia\u00a0  Tepozán \n") == (
        "Galia Tepozán",
        ["espacios al principio o al final", "espacios de más"],
    )


@pytest.mark.parametrize(
    ("red", "texto", "campo", "valor"),
    [
        (
            "facebook",
            "https://www.facebook.com/share/6Mg/?mibextid=qi2",
            "facebook",
            "https://www.facebook.com/share/6Mg/",
        ),
        (
            "facebook",
            "https://facebook.com/profile.php?id=100&mibextid=1",
            "facebook",
            "https://facebook.com/profile.php?id=100",
        ),
        ("facebook", "Galia Tepozán", "facebook", "Galia Tepozán"),
        ("facebook", "galia.tepozan", "facebook", "galia.tepozan"),
        ("facebook", "@GaliaTepozan", "facebook", "https://www.facebook.com/GaliaTepozan"),
        ("facebook", "galia@ejemplo.mx", "correo_publico", "galia@ejemplo.mx"),
        ("facebook", "https//www.facebook.com/galia", "facebook", "https://www.facebook.com/galia"),
        ("facebook", "Galia https://www.facebook.com/G?fbclid=Z", "facebook", "https://www.facebook.com/G"),
        ("x_twitter", "https://x.com/galia?s=11&t=oO", "x_twitter", "https://x.com/galia"),
        ("x_twitter", "@galia", "x_twitter", "https://x.com/galia"),
        ("x_twitter", "Galia", "x_twitter", "Galia"),
        ("instagram", "galia_t", "instagram", "https://www.instagram.com/galia_t"),
        (
            "instagram",
            "https;//www.instagram.com/galia?utm_:source=qr&igsh=M",
            "instagram",
            "https://www.instagram.com/galia",
        ),
        ("instagram", "https://www.tiktok.com/@galia", "tiktok", "https://www.tiktok.com/@galia"),
        ("tiktok", "@galia.9", "tiktok", "https://www.tiktok.com/@galia.9"),
        ("youtube", "UC7rJKxq6P9NZyhtTaT-JjWw", "youtube", "https://www.youtube.com/channel/UC7rJKxq6P9NZyhtTaT-JjWw"),
        ("otra_red", "7771234567", "telefono_publico", "7771234567"),
        ("otra_red", "galia en Threads", "otra_red", "galia en Threads"),
        ("pagina_web", "WWW.EJEMPLO.MX", "pagina_web", "https://www.ejemplo.mx"),
    ],
)
def test_cada_red_a_su_lugar_sin_rastreadores_y_sin_adivinar(red, texto, campo, valor):
    assert leer_red(red, texto) == [(campo, valor)]


def test_una_celda_con_varias_redes_se_reparte():
    texto = "Facebook: Galia Oficial, Twitter: @galia, https://www.instagram.com/galia?igsh=1"
    assert leer_redes(texto) == [
        ("facebook", "Galia Oficial"),
        ("x_twitter", "https://x.com/galia"),
        ("instagram", "https://www.instagram.com/galia"),
    ]
    assert leer_redes("https://www.facebook.com/a, www.tiktok.com/@c")[1] == ("tiktok", "https://www.tiktok.com/@c")


def test_un_enlace_que_no_se_entiende_queda_igual():
    assert limpiar_enlace("https:www.tiktok.com7@galia?_t=8") == "https:www.tiktok.com7@galia?_t=8"
    assert limpiar_enlace("http://[") == "http://["


@pytest.mark.parametrize(
    ("texto", "telefonos"),
    [
        ("5616755569.0", ["5616755569"]),
        ("(777) 123-45-67", ["7771234567"]),
        ("+52 1 777 123 4567", ["7771234567"]),
        ("044 55 1234 5678", ["5512345678"]),
        ("55 1234 5678 ext. 12", ["55 1234 5678 ext. 12"]),
        ("3645 9438", ["3645 9438"]),
        ("7771234567 / 7777654321", ["7771234567", "7777654321"]),
        ("0000000000", []),
    ],
)
def test_los_telefonos_quedan_a_diez_cifras_solo_si_las_tienen(texto, telefonos):
    assert partir_telefonos(texto) == telefonos


def test_los_correos_de_una_celda_se_separan_y_lo_que_no_es_correo_queda():
    assert partir_correos("mailto:a@ejemplo.mx; b@ejemplo.mx") == ["a@ejemplo.mx", "b@ejemplo.mx"]
    assert partir_correos("casa de campaña") == ["casa de campaña"]


@pytest.mark.parametrize(
    ("texto", "cursos"),
    [
        ("1. Curso de X 2. Curso de Y", ["Curso de X", "Curso de Y"]),
        ("• A1\n• B2", ["A1", "B2"]),
        ("Diplomado en A; Curso B", ["Diplomado en A", "Curso B"]),
        ("Curso de Word 365", ["Curso de Word 365"]),
    ],
)
def test_una_celda_con_varios_cursos_se_vuelve_lista(texto, cursos):
    assert partir_lista(texto) == cursos


def test_si_hay_mas_cursos_que_lugares_se_juntan_antes_de_dejar_fuera_alguno():
    juntos, fuera = acomodar([f"Curso {n}" for n in range(13)], 10, 250, 300)
    assert len(juntos) == 10 and not fuera and "Curso 12" in "; ".join(juntos)
    assert acomodar(["x" * 251], 10, 250, 300) == ([], ["x" * 251])


@pytest.mark.parametrize(
    ("texto", "fecha"),
    [
        ("1980-07-05", date(1980, 7, 5)),
        ("05/07/1980", date(1980, 7, 5)),
        ("5 de julio de 1980", date(1980, 7, 5)),
        ("29407", date(1980, 7, 5)),
        ("7/25/1980", date(1980, 7, 25)),
        ("05-jul-80", date(1980, 7, 5)),
        ("31/02/1980", None),
        ("hoy", None),
    ],
)
def test_las_fechas_se_leen_de_muchas_maneras(texto, fecha):
    assert leer_fecha(texto) == fecha


def test_la_edad_es_la_cumplida_ese_dia():
    assert edad_en(date(1980, 6, 3), date(2024, 6, 2)) == 43 and edad_en(date(1980, 6, 2), date(2024, 6, 2)) == 44
    assert [leer_edad(texto) for texto in ("45", "45.0", "45 años", "450", "doce")] == [45, 45, 45, None, None]


def test_la_eme_de_la_columna_de_sexo_depende_de_su_compania():
    assert (
        significado_de_m({"H", "M"}) == "mujer"
        and significado_de_m({"F", "M"}) == "hombre"
        and significado_de_m({"M"}) is None
    )
    assert leer_sexo("FEMENINO", None) == "mujer" and leer_sexo("M", "hombre") == "hombre"


@pytest.mark.parametrize(
    ("texto", "estudios"),
    [
        ("Licenciatura concluida", ("Licenciatura", "Concluido")),
        ("Maestría (titulada)", ("Maestría", "Con título")),
        ("PREPARATORIA TRUNCA", ("Bachillerato", "Trunco")),
        ("Ingeniería", ("Licenciatura", None)),
        ("Pasante", (None, "Pasante")),
        ("Pasante de licenciatura", (None, None)),
        ("Sin estudios", ("Sin estudios", None)),
        ("Kínder", (None, None)),
    ],
)
def test_el_grado_y_su_estatus_pueden_venir_juntos(texto, estudios):
    assert leer_estudios(texto) == estudios


def test_calidad_y_situacion_se_reconocen_en_sus_grafias():
    assert leer_valor("calidad", "TITULAR") == "propietaria" and leer_valor("calidad", "SUPLENTE") == "suplente"
    assert (
        leer_valor("situacion", "Baja por renuncia") == "renuncia"
        and leer_valor("situacion", "REGISTRADO") == "aprobada"
    )
