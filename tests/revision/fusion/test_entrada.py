"""A la rama principal solo entra lo que otra persona, que cuida esas rutas, revisó."""

import shutil
import subprocess

import pytest

from revision.fusion import Ajustes
from tests.revision.fusion.conftest import ANA, BETO, CARO, CURRICULO


def test_una_fusion_revisada_por_quien_cuida_los_datos_entra(taller):
    taller.propuesta()
    taller.fusionar()
    assert taller.examinar()[0] == []


def test_sin_decir_quien_reviso_no_entra(taller):
    taller.propuesta()
    taller.fusionar(revisa=None)
    codigos, faltas = taller.examinar()
    assert codigos == ["sin-revision", "revisa-sin-cuidar"]
    assert "Revisado-por: Nombre <correo>" in str(faltas[0])
    assert "beto@instituto.example, caro@instituto.example" in str(faltas[1])


@pytest.mark.parametrize("aviso", ["revisado-por: Beto Luna <BETO@Instituto.example>", "REVISADO-POR:   Beto Luna   < beto@instituto.example >"])
def test_las_mayusculas_y_los_espacios_del_aviso_no_importan(taller, aviso):
    taller.propuesta()
    taller.fusionar(revisa=None)
    taller.git("commit", "--quiet", "--amend", "-m", f"Fusiona\n\n{aviso}")
    assert taller.examinar()[0] == []


def test_un_aviso_que_no_va_al_final_no_es_aviso(taller):
    taller.propuesta()
    taller.fusionar(revisa=None)
    taller.git("commit", "--quiet", "--amend", "-m", f"Fusiona\n\nRevisado-por: {BETO}\n\nY algo más que se dijo después.")
    assert "sin-revision" in taller.examinar()[0]


def test_un_aviso_sin_correo_se_dice(taller):
    taller.propuesta()
    taller.fusionar(revisa="Beto")
    assert taller.examinar()[0] == ["revision-ilegible", "revisa-sin-cuidar"]


@pytest.mark.parametrize("opciones", [(), ("--author", ANA)], ids=["autora", "solo la guardó"])
def test_nadie_revisa_lo_que_escribio_o_guardo(taller, opciones):
    taller.rama("datos/respuesta")
    taller.cambiar(CURRICULO, "calles iluminadas", "calles seguras")
    taller.comprometer("Cambia la propuesta 2", BETO, *opciones)
    taller.comprometer("Otro más", ANA)
    taller.fusionar()
    assert taller.examinar()[0] == ["revisa-quien-escribe", "revisa-sin-cuidar"]


def test_la_coautoria_tambien_es_autoria(taller):
    taller.rama("datos/respuesta")
    taller.cambiar(CURRICULO, "calles iluminadas", "calles seguras")
    taller.comprometer(f"Cambia la propuesta 2\n\nCo-authored-by: {BETO}", ANA)
    taller.fusionar()
    assert "revisa-quien-escribe" in taller.examinar()[0]


def test_otro_correo_de_la_misma_persona_es_la_misma_persona(taller):
    taller.escribir(".mailmap", "Beto Luna <beto@instituto.example> <beto@casa.example>\n")
    taller.comprometer("Los correos de cada quien")
    taller.git("push", "--quiet", "origin", "main")
    taller.propuesta(persona="Beto <beto@casa.example>")
    taller.fusionar()
    assert "revisa-quien-escribe" in taller.examinar()[0]


def test_quien_revisa_debe_cuidar_cada_ruta(taller):
    taller.rama("datos/catalogo")
    taller.cambiar("datos/catalogos/municipios.csv", "Emiliano Zapata", "Zapata")
    taller.comprometer("Cambia un municipio")
    taller.fusionar("datos/catalogo")
    codigos, faltas = taller.examinar()
    assert "revisa-sin-cuidar" in codigos
    assert any("le toca a caro@instituto.example" in str(falta) for falta in faltas)


def test_dos_personas_pueden_revisar_cada_quien_lo_suyo(taller):
    taller.propuesta()
    ruta = taller.raiz / "datos/catalogos/cuestionarios.json"
    ruta.write_text(ruta.read_text("utf-8") + "\n", "utf-8")
    taller.comprometer("Toca un catálogo")
    taller.fusionar(revisa=f"{BETO}\nRevisado-por: {CARO}")
    assert "revisa-sin-cuidar" not in taller.examinar()[0]


def test_un_commit_directo_no_entra_ni_cuando_es_codigo(taller):
    taller.escribir("validadores/regla.py", "raise SystemExit\n")
    taller.comprometer("Relaja la regla", CARO)
    assert taller.examinar()[0] == ["sin-fusion"]


def test_un_avance_sin_commit_de_fusion_no_entra(taller):
    taller.propuesta()
    taller.git("checkout", "--quiet", "main")
    taller.git("merge", "--quiet", "--ff-only", "datos/respuesta")
    assert taller.examinar()[0] == ["sin-fusion"]


def test_una_fusion_de_varias_ramas_no_entra(taller):
    taller.propuesta("datos/una")
    taller.rama("datos/dos")
    taller.escribir("datos/seguimiento/nota.txt", "x")
    taller.comprometer("Otra")
    taller.git("checkout", "--quiet", "main")
    taller.git("merge", "--quiet", "--no-ff", "-m", "Las dos", "datos/una", "datos/dos")
    assert "fusion-multiple" in taller.examinar()[0]


def test_una_fusion_hecha_al_reves_no_entra(taller):
    taller.propuesta()
    taller.git("checkout", "--quiet", "main")
    taller.rama("codigo/avance")
    taller.escribir("otro.txt", "x")
    taller.comprometer("Otra cosa", CARO)
    taller.git("push", "--quiet", "origin", "HEAD:main")
    taller.git("checkout", "--quiet", "datos/respuesta")
    taller.git("merge", "--quiet", "--no-ff", "-m", f"Al revés\n\nRevisado-por: {BETO}", "codigo/avance", persona=BETO)
    assert taller.examinar("datos/respuesta")[0] == ["historia-de-lado"]


def test_reescribir_la_historia_no_entra(taller):
    taller.git("commit", "--quiet", "--amend", "-m", "Otra historia")
    assert taller.examinar()[0] == ["historia-reescrita"]


def test_lo_que_se_esconde_en_la_fusion_se_descubre(taller):
    taller.propuesta()
    taller.fusionar("datos/respuesta", BETO, None, "--no-commit")
    taller.cambiar("datos/candidaturas/registro/diputacion-mr-01.csv", ",28,", ",29,")
    taller.git("add", "--all")
    taller.git("commit", "--quiet", "-m", f"Fusiona\n\nRevisado-por: {BETO}", persona=BETO)
    codigos, faltas = taller.examinar()
    assert codigos == ["fusion-alterada"]
    assert "diputacion-mr-01.csv" in str(faltas[0])


def test_una_fusion_que_descarta_lo_que_ya_estaba_se_descubre(taller):
    taller.propuesta()
    taller.fusionar()
    taller.git("push", "--quiet", "origin", "main")
    taller.rama("datos/atras", "main~1")
    taller.comprometer("Nada")
    taller.git("checkout", "--quiet", "main")
    taller.git("merge", "--quiet", "--no-ff", "--no-commit", "datos/atras", persona=BETO)
    taller.git("checkout", "--quiet", "main~1", "--", CURRICULO)
    taller.git("commit", "--quiet", "-m", f"Fusiona\n\nRevisado-por: {BETO}", persona=BETO)
    assert taller.examinar()[0] == ["fusion-alterada"]


def test_datos_y_codigo_no_van_en_un_commit(taller):
    taller.rama("datos/mezcla")
    taller.cambiar(CURRICULO, "calles iluminadas", "calles seguras")
    taller.escribir("validadores/regla.py", "raise SystemExit\n")
    taller.comprometer("Todo junto")
    taller.fusionar("datos/mezcla", revisa=CARO)
    assert taller.examinar()[0] == ["datos-con-codigo", "datos-con-codigo"]


def test_sacar_un_archivo_de_los_datos_cuenta_como_las_dos_cosas(taller):
    taller.rama("codigo/mueve")
    taller.git("mv", CURRICULO, "aparte.json")
    taller.comprometer("Lo saca de los datos")
    taller.fusionar("codigo/mueve", revisa=CARO)
    codigos, faltas = taller.examinar()
    assert "datos-con-codigo" in codigos
    assert "«aparte.json»" in str(faltas[0]) and CURRICULO in str(faltas[0])


def test_una_rama_con_datos_y_codigo_en_commits_distintos_tampoco_entra_de_una_vez(taller):
    taller.propuesta()
    taller.escribir("nuevo.py", "pass\n")
    taller.comprometer("Y código")
    taller.fusionar(revisa=CARO)
    assert taller.examinar()[0] == ["datos-con-codigo"]


def test_la_rama_principal_puede_traerse_a_la_otra_sin_que_eso_sea_escribir(taller):
    taller.propuesta()
    taller.git("checkout", "--quiet", "main")
    taller.rama("codigo/nuevo")
    taller.escribir("nuevo.py", "pass\n")
    taller.comprometer("Código")
    taller.fusionar("codigo/nuevo", revisa=CARO, persona=CARO)
    taller.git("push", "--quiet", "origin", "main")
    taller.git("checkout", "--quiet", "datos/respuesta")
    taller.git("merge", "--quiet", "--no-ff", "-m", "Trae main", "main", persona=ANA)
    taller.fusionar()
    assert taller.examinar()[0] == []


def test_los_datos_que_la_puerta_rechaza_no_entran_y_se_dice_donde(taller):
    taller.rama("datos/malo")
    taller.cambiar("datos/candidaturas/registro/diputacion-mr-01.csv", ",28,", ",17,")
    taller.comprometer("Una edad que no alcanza")
    taller.fusionar("datos/malo")
    codigos, faltas = taller.examinar()
    assert set(codigos) == {"datos-con-hallazgos"}
    assert "candidaturas/registro/diputacion-mr-01.csv:" in str(faltas[0])


def test_quitar_a_quien_cuida_los_datos_no_entra(taller):
    taller.rama("codigo/duenos")
    taller.escribir("CODEOWNERS", "/datos/catalogos/ caro@instituto.example\n!x y\n")
    taller.comprometer("Menos gente")
    taller.fusionar("codigo/duenos", revisa=CARO)
    assert taller.examinar()[0] == ["codeowners-renglon", "sin-cuidado"]


def test_los_duenos_que_valen_son_los_de_antes(taller):
    taller.rama("codigo/duenos")
    taller.escribir("CODEOWNERS", "* ana@instituto.example beto@instituto.example\n")
    taller.comprometer("Me pongo de dueña")
    taller.fusionar("codigo/duenos", revisa=BETO)
    assert taller.examinar()[0] == ["revisa-sin-cuidar"]


def test_los_nombres_con_comillas_y_acentos_se_leen_enteros(taller):
    taller.rama("datos/rara")
    taller.escribir('datos/señal "ñ"\t.txt', "x")
    taller.escribir("código ñ.py", "x")
    taller.comprometer("Raro")
    taller.fusionar("datos/rara", revisa=CARO)
    codigos, faltas = taller.examinar()
    assert codigos[:2] == ["datos-con-codigo"] * 2
    assert '«datos/señal "ñ" .txt»' in str(faltas[0]) and "«código ñ.py»" in str(faltas[0])


def test_la_guardia_habla_junto_con_lo_demas(taller):
    taller.propuesta()
    taller.fusionar(revisa=None)
    vista = []
    codigos, _ = taller.examinar(guardia=lambda *que: vista.append(que) or ["una CURP"])
    assert codigos == ["sin-revision", "revisa-sin-cuidar", "guardia"]
    assert vista[0][1:] == (taller.git("rev-parse", "origin/main"), taller.git("rev-parse", "main"), "main")


@pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="hace falta ssh-keygen para firmar")
def test_si_se_exige_firma_un_correo_escrito_no_basta(taller, tmp_path):
    llave = tmp_path / "llave"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(llave)], check=True)
    publica = llave.with_suffix(".pub").read_text().split()[:2]
    (tmp_path / "firmantes").write_text(f"beto@instituto.example {' '.join(publica)}\n")
    for clave, valor in (("gpg.format", "ssh"), ("user.signingkey", str(llave)), ("gpg.ssh.allowedSignersFile", str(tmp_path / "firmantes"))):
        taller.git("config", clave, valor)
    taller.propuesta()
    taller.fusionar()
    assert taller.examinar(ajustes=Ajustes(firma="fusion"))[0] == ["fusion-sin-firma"]
    taller.git("-c", "commit.gpgsign=true", "commit", "--quiet", "--amend", "--no-edit", "-S", persona=BETO)
    assert taller.examinar(ajustes=Ajustes(firma="fusion"))[0] == []
    assert taller.examinar(ajustes=Ajustes(firma="todo"))[0] == ["commit-sin-firma"]


def test_lo_que_las_dos_partes_cambian_se_resuelve_en_la_rama(taller):
    taller.propuesta()
    taller.git("checkout", "--quiet", "main")
    taller.rama("datos/otra")
    taller.cambiar(CURRICULO, "calles iluminadas", "calles anchas")
    taller.comprometer("Otra versión")
    taller.fusionar("datos/otra")
    taller.git("push", "--quiet", "origin", "main")
    taller.git("merge", "--quiet", "--no-ff", "-X", "theirs", "-m", f"Fusiona\n\nRevisado-por: {BETO}", "datos/respuesta", persona=BETO)
    codigos, faltas = taller.examinar()
    assert codigos == ["fusion-alterada"] and "lo que las dos partes cambiaron a la vez" in str(faltas[0])
