"""Lo que las reglas callan: donde la fuente no alcanza para concluir y donde otro hallazgo ya lo explica."""

import pytest

from tests.validadores.test_puerta import CURRICULO, sustituir
from validadores import reglas, revisar

AYUNTAMIENTO = "candidaturas/registro/ayuntamiento-007.csv"
RP = "candidaturas/registro/diputacion-rp.csv"
MR = "candidaturas/registro/diputacion-mr-02.csv"


def codigos(datos):
    """Los códigos de lo que se halla; el orden de los renglones es otro asunto."""
    return [hallazgo.codigo for hallazgo in revisar(datos, memoria=None) if hallazgo.codigo != "sin-ordenar"]


def hacer_parcial(datos):
    sustituir(datos / "proceso.json", '"ficticio": true,', '"ficticio": true,\n "cobertura": "parcial",')


def test_cada_regla_se_llama_como_su_codigo():
    from validadores import mensajes

    nombres = {modulo.__name__.rpartition(".")[2].replace("_", "-") for modulo in reglas.MODULOS}
    assert nombres == set(mensajes.LAS_REGLAS) | set(mensajes.LA_IDENTIDAD) | {"foto-sin-candidatura", "foto-faltante"}


def test_una_lista_sin_numeros_puede_tener_muchas_propietarias(datos):
    for posicion in ("1,propietaria", "1,suplente", "2,propietaria"):
        sustituir(datos / RP, f"PMC,,,{posicion}", f"PMC,,,,{posicion.partition(',')[2]}")
    assert codigos(datos) == []


def test_a_una_fuente_parcial_no_se_le_piden_propietarias_ni_listas_completas(datos):
    hacer_parcial(datos)
    sustituir(datos / RP, "PMC,,,2,propietaria", "PMC,,,7,suplente")
    sustituir(datos / RP, "PVS,,,1,propietaria", "PVS,,,3,suplente")
    assert codigos(datos) == []


def test_una_fuente_parcial_tampoco_puede_tener_dos_propietarias_en_un_lugar(datos):
    hacer_parcial(datos)
    sustituir(datos / RP, "PMC,,,2,propietaria", "PMC,,,1,propietaria")
    assert codigos(datos) == ["doble-propietaria"]


def test_quien_ya_no_esta_vigente_no_encima_a_nadie(datos):
    sustituir(datos / AYUNTAMIENTO, "PVS,,,3,propietaria", "PVS,,,2,propietaria")
    assert codigos(datos) == []


def test_el_lugar_de_quien_renuncio_no_es_un_hueco(datos):
    assert "PVS,,,2,propietaria,Pablo Rentería Luna,,hombre,35,IEP/CG/050/2024,2024-04-13,renuncia" in (
        datos / AYUNTAMIENTO
    ).read_text("utf-8")
    assert codigos(datos) == []


def test_el_mismo_numero_en_dos_demarcaciones_son_dos_lugares(datos):
    sustituir(datos / AYUNTAMIENTO, "PVS,,,3,propietaria", "PVS,,Norte,1,propietaria")
    assert codigos(datos) == []


def test_la_misma_persona_en_mr_y_rp_es_legitima(datos):
    texto = (datos / RP).read_text("utf-8")
    assert "k9m2n3p4,h7j8k9m2" in texto
    assert codigos(datos) == []


def test_los_nombres_iguales_salvo_acentos_son_el_mismo(datos):
    sustituir(datos / RP, "Fabiola Núñez Ocampo", "FABIOLA NUÑEZ OCAMPO")
    assert codigos(datos) == []


def test_un_renglon_roto_no_inventa_huecos_ni_suplentes_solas(datos):
    sustituir(datos / RP, "Fabiola Núñez Ocampo,,mujer,36", "Fabiola Núñez Ocampo,,mujer,xx")
    assert codigos(datos) == ["numero-esperado"]


def test_un_registro_ilegible_no_deja_huerfanos(datos):
    (datos / "candidaturas/registro/gubernatura.csv").write_bytes(b"\xff\xff")
    assert codigos(datos) == ["codificacion"]


def test_unas_fuerzas_ilegibles_no_rompen_mil_referencias(datos):
    (datos / "catalogos/fuerzas.csv").write_bytes(b"clave;siglas\nPVS;PVS\n")
    assert codigos(datos) == ["separador-ajeno"]


def test_unas_contiendas_ilegibles_no_desconvocan_a_nadie(datos):
    (datos / "catalogos/contiendas.csv").write_text("clave\n")
    assert codigos(datos) == ["columna-faltante"]


def test_una_fuerza_mal_escrita_no_rompe_a_quienes_la_mencionan(datos):
    sustituir(datos / "catalogos/fuerzas.csv", "Morelos Camina,partido local", "Morelos Camina,local")
    assert codigos(datos) == ["valor-fuera-de-lista"]


def test_una_coalicion_puede_limitarse_a_una_contienda_o_a_un_tipo(datos):
    sustituir(datos / "catalogos/fuerzas.csv", "gubernatura;diputacion-mr", "gubernatura;diputacion-mr-01")
    assert codigos(datos) == []


def test_una_sustitucion_en_cadena_es_legitima(datos):
    sustituir(datos / MR, "IEP/CG/077/2024,2024-04-30,aprobada,,,g6h7j8k9",
              "IEP/CG/077/2024,2024-04-30,renuncia,IEP/CG/079/2024,2024-05-05,g6h7j8k9")
    renglon = ("m3n4p5q6,m3n4p5q6,diputacion-mr,PMC,,,,propietaria,Teresa Ávila Cano,,mujer,40,"
               "IEP/CG/080/2024,2024-05-06,aprobada,,,h7j8k9m2")
    with open(datos / MR, "a", encoding="utf-8") as registro:
        registro.write(f"{renglon}\n")
    assert codigos(datos) == []


def test_un_circulo_largo_se_dice_una_vez(datos):
    claves = ["x3z4b5c6", "m3n4p5q6", "n4p5q6r7"]
    cancelada = "IEP/CG/080/2024,2024-04-13,cancelada,IEP/CG/081/2024,2024-05-03"
    nuevos = [
        f"{clave},{clave},regiduria,PVS,,,2,propietaria,Nombre {numero},,mujer,40,{cancelada},{claves[numero - 1]}"
        for numero, clave in enumerate(claves)
    ]
    renglones = (datos / AYUNTAMIENTO).read_text("utf-8").splitlines()
    sin_pablo = [renglon for renglon in renglones if not renglon.startswith("x3z4b5c6")]
    (datos / AYUNTAMIENTO).write_text("\n".join([*sin_pablo, *nuevos, ""]), "utf-8")
    assert codigos(datos) == ["sustitucion-en-circulo"]


def test_una_foto_pausada_o_en_verificacion_puede_faltar(datos):
    (datos / "candidaturas/fotos/b2c3d4f5.jpg").unlink()
    sustituir(datos / "seguimiento/verificacion.csv", "c3d4f5g6,curriculo", "b2c3d4f5,fotografia")
    assert codigos(datos) == []


def test_quien_no_declara_foto_puede_tenerla_o_no(datos):
    sustituir(datos / CURRICULO, ' "fotografia": true,\n', "")
    assert codigos(datos) == []


def test_sin_exigir_minimo_un_texto_corto_se_publica(datos):
    corto = '{\n "clave": "c3d4f5g6",\n "propuesta_1": "Agua."\n}\n'
    (datos / "candidaturas/curriculo/c3d4f5g6.json").write_text(corto)
    assert codigos(datos) == []


def test_una_pausa_puede_ordenarse_a_futuro(datos):
    sustituir(datos / "seguimiento/pausas.csv", "2024-05-01", "2024-06-01")
    assert codigos(datos) == []


@pytest.mark.parametrize("ruta, junto_a", [
    ("proceso.json", "Instituto Electoral de Prueba"),
    (CURRICULO, "Curso de presupuesto participativo"),
    (AYUNTAMIENTO, "La Maestra"),
    ("catalogos/cuestionarios.json", "Fotografía"),
    ("catalogos/municipios.csv", "Emiliano Zapata"),
    ("seguimiento/pausas.csv", "Medida cautelar"),
    ("candidaturas/datapackage.json", "Proceso electoral local de prueba"),
])
def test_un_dato_personal_se_halla_en_cualquier_archivo_y_no_se_repite(datos, ruta, junto_a):
    texto = (datos / ruta).read_text("utf-8")
    (datos / ruta).write_text(texto.replace(junto_a, f"{junto_a} gomc 800101 hdf rrl 09", 1), "utf-8")
    hallazgos = [hallazgo for hallazgo in revisar(datos, memoria=None) if hallazgo.codigo == "datos-personales"]
    assert [hallazgo.archivo for hallazgo in hallazgos] == [ruta]
    assert "gomc" not in str(hallazgos)


@pytest.mark.parametrize("ruta, contenido", [
    ("candidaturas/curriculo/c3d4f5g6.json", '{"clave": "c3d4f5g6", "GOMC800101HDFRRL09": ""}'),
    ("candidaturas/curriculo/c3d4f5g6.json", '{"clave": "GOMC800101HDFRRL09", '),
    ("candidaturas/curriculo/c3d4f5g6.json", '{"propuesta_1": "\\u0047OMC800101HDFRRL09"}'),
    ("seguimiento/cuentas.csv", "candidatura,entregada,curp\nb2c3d4f5,2024-04-16,GOMC800101HDFRRL09\n"),
    ("seguimiento/cuentas.csv", "candidatura,entregada\nGOMC800101HDFRRL09,2024-04-16\n"),
    ("seguimiento/cuentas.csv", "candidatura,entregada\nb2c3d4f5,2024-04-16,,GOMC800101HDFRRL09\n"),
    ("candidaturas/fotos/GOMC800101HDFRRL09.jpg", "x"),
], ids=["llave", "json roto", "con secuencias de escape", "columna de mas", "clave", "fila dispareja", "nombre"])
def test_ningun_mensaje_repite_un_dato_personal(datos, ruta, contenido):
    (datos / ruta).write_text(contenido, "utf-8")
    hallazgos = revisar(datos, memoria=None)
    assert hallazgos
    assert "GOMC" not in str(hallazgos)
    if not ruta.endswith(".jpg"):
        assert "datos-personales" in {hallazgo.codigo for hallazgo in hallazgos}
