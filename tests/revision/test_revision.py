"""Comparar dos versiones dice qué cambió en la elección, no en los renglones."""

import itertools
import shutil

import pytest

from revision import RevisionDetenida, comentario, hoja, revisar_cambio, terminal
from tema import muestra

CURRICULO = "candidaturas/curriculo/b2c3d4f5.json"
REGISTRO = "candidaturas/registro/ayuntamiento-007.csv"


def gravedades(revision):
    return [(cambio.clave, cambio.gravedad) for cambio in revision.diferencia.candidaturas]


def test_sin_cambios_lo_dice(repositorio):
    revision = repositorio.revisar()
    assert revision.diferencia.esta_vacia
    assert "no altera lo que dicen los datos" in terminal.escribir(revision)
    assert "no altera lo que dicen los datos" in comentario.escribir(revision)


def test_reescribir_un_archivo_sin_cambiar_lo_que_dice_no_es_un_cambio_de_candidatura(repositorio):
    ruta = repositorio.datos / CURRICULO
    ruta.write_text(ruta.read_text("utf-8").replace("\n ", "\n  "), "utf-8")
    assert repositorio.revisar().diferencia.candidaturas == ()


def test_lo_mas_grave_va_primero(repositorio):
    repositorio.cambiar(CURRICULO, "calles iluminadas", "calles seguras")
    repositorio.cambiar(REGISTRO, "Norma Trujillo Vega", "Norma Trujillo Vélez")
    repositorio.cambiar("candidaturas/registro/diputacion-mr-01.csv", ",28,", ",29,")
    ruta = repositorio.datos / "candidaturas/registro/gubernatura.csv"
    ruta.write_text("".join(r for r in ruta.read_text("utf-8").splitlines(True) if not r.startswith("c3d4f5g6")), "utf-8")
    assert gravedades(repositorio.revisar()) == [
        ("c3d4f5g6", "quitada"), ("v9w2x3z4", "identidad"), ("f5g6h7j8", "registro"), ("b2c3d4f5", "respuestas"),
    ]


def test_cada_respuesta_se_compara_por_pregunta(repositorio):
    repositorio.cambiar(CURRICULO, "calles iluminadas", "calles seguras")
    (cambio,) = repositorio.revisar().diferencia.candidaturas
    (campo,) = cambio.respuestas
    assert campo.clave == "propuesta_2"
    assert [(t.clase, t.texto) for t in campo.tramos if t.clase != "igual"] == [("quitado", "iluminadas"), ("agregado", "seguras")]


def test_vaciar_una_respuesta_es_retirarla_y_se_mira_primero(repositorio):
    ruta = repositorio.datos / CURRICULO
    renglones = ruta.read_text("utf-8").splitlines(True)
    ruta.write_text("".join(r for r in renglones if '"propuesta_2"' not in r), "utf-8")
    assert gravedades(repositorio.revisar()) == [("b2c3d4f5", "retirada")]


def test_un_renglon_que_no_se_entiende_no_cuenta_como_quitado_ni_como_agregado(repositorio):
    repositorio.cambiar("candidaturas/registro/diputacion-mr-01.csv", ",28,", ",veintiocho,")
    revision = repositorio.revisar()
    assert gravedades(revision) == [("f5g6h7j8", "ilegible")]
    assert revision.diferencia.por_contienda == revision.diferencia.por_fuerza == ()
    dicho = terminal.escribir(revision)
    assert "Su renglón del registro no se entiende" in dicho and "Se quita" not in dicho
    vuelta = revisar_cambio(repositorio.raiz, "datos", str(repositorio.datos), "HEAD")
    assert gravedades(vuelta) == [("f5g6h7j8", "ilegible")] and vuelta.diferencia.por_fuerza == ()


def test_un_proceso_que_no_se_entiende_no_pasa_por_que_nada_cambio(repositorio):
    (repositorio.datos / "proceso.json").write_text("{", "utf-8")
    assert repositorio.revisar().diferencia.otros_archivos == ("proceso.json",)


def test_una_carpeta_que_no_es_de_datos_no_se_compara_como_si_estuviera_vacia(repositorio, tmp_path):
    with pytest.raises(RevisionDetenida, match="ni una carpeta de datos"):
        revisar_cambio(repositorio.raiz, "datos", str(tmp_path))


def test_un_archivo_que_no_se_entiende_no_cuenta_como_retirado(repositorio):
    (repositorio.datos / CURRICULO).write_text("{", "utf-8")
    revision = repositorio.revisar()
    (cambio,) = revision.diferencia.candidaturas
    assert cambio.respuestas == () and "no se entendió" in cambio.nota
    assert [nota.es_nueva for nota in revision.hallazgos] == [True]


def test_un_hallazgo_de_antes_no_se_le_carga_al_cambio_aunque_se_recorra_de_renglon(repositorio):
    ruta = repositorio.datos / REGISTRO
    ruta.write_text(ruta.read_text("utf-8").replace("mujer,26", "mujer,15").replace("hombre,29", "hombre,16"), "utf-8")
    base = repositorio.comprometer("Con dos edades que no alcanzan")
    renglones = ruta.read_text("utf-8").splitlines(True)
    ruta.write_text("".join(r for r in renglones if not r.startswith("t8v9w2x3")), "utf-8")
    revision = repositorio.revisar(base)
    assert revision.hallazgos and not [n for n in revision.hallazgos if n.es_nueva and n.hallazgo.codigo == "edad-minima"]


def test_las_cuentas_dicen_solo_lo_que_cambio(repositorio):
    repositorio.cambiar(REGISTRO, "hombre,29,IEP/CG/050/2024,2024-04-13,aprobada,,", "hombre,29,IEP/CG/050/2024,2024-04-13,renuncia,IEP/CG/090/2024,2024-05-05")
    diferencia = repositorio.revisar().diferencia
    assert [(c.antes, c.despues) for c in diferencia.por_contienda] == [(7, 6)]
    assert [c.nombre for c in diferencia.por_fuerza] == ["Partido Valle y Sierra"]
    assert gravedades(repositorio.revisar()) == [("z4b5c6d7", "situación")]


def test_los_catalogos_y_el_seguimiento_tambien_se_comparan(repositorio):
    repositorio.cambiar("catalogos/fuerzas.csv", "Partido Alianza del Río", "Partido Alianza del Lago")
    repositorio.cambiar("proceso.json", '"2024-06-02"', '"2024-06-03"')
    diferencia = repositorio.revisar().diferencia
    (renglon,) = diferencia.renglones
    assert (renglon.archivo, renglon.llave, renglon.clase) == ("catalogos/fuerzas.csv", "PAR", "cambiado")
    assert [campo.clave for campo in diferencia.proceso] == ["jornada"]


def test_una_foto_que_cambia_se_dice(repositorio):
    shutil.copy(repositorio.datos / "candidaturas/fotos/q5r6s7t8.jpg", repositorio.datos / "candidaturas/fotos/b2c3d4f5.jpg")
    (cambio,) = repositorio.revisar().diferencia.candidaturas
    assert cambio.foto == "cambiada"


def test_se_comparan_dos_commits_sin_tocar_el_arbol_de_trabajo(repositorio):
    repositorio.git("checkout", "--quiet", "-b", "propuesta")
    repositorio.cambiar(CURRICULO, "calles iluminadas", "calles seguras")
    repositorio.comprometer("Cambia una propuesta")
    repositorio.git("checkout", "--quiet", "main")
    revision = repositorio.revisar("main", "propuesta")
    assert gravedades(revision) == [("b2c3d4f5", "respuestas")]
    assert repositorio.git("status", "--porcelain") == ""


def test_se_comparan_dos_carpetas(repositorio, tmp_path):
    otra = shutil.copytree(repositorio.datos, tmp_path / "otra")
    repositorio.cambiar(CURRICULO, "calles iluminadas", "calles seguras")
    assert gravedades(repositorio.revisar(str(otra), str(repositorio.datos))) == [("b2c3d4f5", "respuestas")]


@pytest.mark.parametrize("cual", ["no-existe", "--all", "HEAD~99", "", "main:datos"])
def test_lo_que_no_es_commit_ni_carpeta_recibe_una_frase(repositorio, cual):
    with pytest.raises(RevisionDetenida, match="no es un commit de este repositorio ni una carpeta"):
        repositorio.revisar(cual)


def test_un_enlace_simbolico_de_la_rama_no_saca_a_nadie_de_la_carpeta(repositorio):
    repositorio.git("checkout", "--quiet", "-b", "trampa")
    (repositorio.datos / CURRICULO).unlink()
    (repositorio.datos / CURRICULO).symlink_to("/etc/passwd")
    repositorio.comprometer("Un enlace")
    repositorio.git("checkout", "--quiet", "main")
    revision = repositorio.revisar("main", "trampa")
    assert "enlace-simbolico" in {nota.hallazgo.codigo for nota in revision.hallazgos}


def test_en_el_comentario_los_datos_no_mencionan_ni_enlazan_ni_se_ejecutan(repositorio):
    veneno = "</del><script>alert(1)</script> @todos #1 https://malo.example [x](y) ![z](w) `c` | ::error::"
    repositorio.cambiar(CURRICULO, "calles iluminadas", veneno)
    texto = comentario.escribir(repositorio.revisar())
    for peligro in ("<script", "@todos", " #1", "https://malo", "[x](y)", "![z]"):
        assert peligro not in texto
    assert texto.count("<del>") == texto.count("</del>")


def test_en_la_terminal_los_datos_no_dan_ordenes(repositorio):
    ruta = repositorio.datos / CURRICULO
    ruta.write_text(ruta.read_text("utf-8").replace("calles iluminadas", "calles \\u001b[2J iluminadas"), "utf-8")
    assert "\x1b" not in terminal.escribir(repositorio.revisar())


def test_el_comentario_cabe_y_dice_cuanto_falto(repositorio):
    ruta = repositorio.datos / REGISTRO
    claves = map("".join, itertools.islice(itertools.product("bcdfgh", repeat=6), 700))
    renglones = [f"{clave},{clave},regiduria,PVS,,,{n},propietaria,Persona{' Muy Larga' * 10},,mujer,30,,,aprobada,,,\n"
                 for n, clave in enumerate(claves, 10)]
    ruta.write_text(ruta.read_text("utf-8") + "".join(renglones), "utf-8")
    texto = comentario.escribir(repositorio.revisar())
    assert len(texto) < 62_000 and "no caben" in texto


def test_la_hoja_se_basta_a_si_misma_y_pinta_las_fichas(repositorio):
    repositorio.cambiar(CURRICULO, "calles iluminadas", "calles <b>seguras</b>")
    hojas = []
    revisar_cambio(
        repositorio.raiz, "datos", "HEAD",
        al_terminar=lambda r: hojas.append(hoja.escribir(r, muestra.pintar_fichas, muestra.estilo(r.elecciones[1]))),
    )
    (texto,) = hojas
    assert "<script" not in texto and "<b>seguras</b>" not in texto and "url(" not in texto
    assert texto.count('class="ficha-revisada" inert') == 2
    assert "&lt;b&gt;seguras&lt;/b&gt;" in texto
    assert "Regiduría" not in texto and "Gubernatura" in texto


def test_la_hoja_de_una_version_con_hallazgos_sale_sin_fichas(repositorio):
    repositorio.cambiar(CURRICULO, '"publicado": "2024-04-20"', '"publicado": "2034-04-20"')
    hojas = []
    revisar_cambio(repositorio.raiz, "datos", "HEAD", al_terminar=lambda r: hojas.append(hoja.escribir(r, muestra.pintar_fichas, "")))
    assert 'class="ficha-revisada"' not in hojas[0] and "publicado-futuro" in hojas[0]
