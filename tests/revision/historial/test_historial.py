"""El historial cuenta lo que se publicó, con su fecha, quién lo verificó y su acuerdo; y donde no lo hay, lo dice."""

import shutil
import subprocess
from datetime import date, datetime, timedelta, timezone

import pytest

from revision import historial
from revision.historial import extracto, publicaciones
from tests.revision.historial.conftest import CLAVE, CURRICULO, REVISADO

ANTES, DESPUES = "Pondremos lámparas en cada calle. " * 10, "Pondremos lámparas en cada calle y en cada parque. " * 10


def test_una_respuesta_que_cambia_se_cuenta_con_su_antes_y_su_despues_por_palabras(historia):
    historia.responder(propuesta_2="Plantaremos mil árboles este año. " * 10)
    historia.publicar("2024-04-20")
    historia.responder(propuesta_2="Plantaremos dos mil árboles este año. " * 10)
    historia.publicar("2024-04-25")
    nuevo = historia.leer().cambios[0]
    (hecho,) = nuevo.hechos
    assert (hecho.clase, hecho.campo, nuevo.fecha) == ("respuesta", "propuesta_2", date(2024, 4, 25))
    assert {(t.clase, t.texto.strip()) for t in hecho.tramos if t.clase != "igual"} == {("agregado", "dos")}


def test_lo_que_paso_antes_de_publicar_no_es_historial(historia):
    historia.responder(propuesta_2=ANTES)
    historia.publicar("2024-04-14", hora="23:59:59 -0600")
    assert historia.leer().cambios == ()
    historia.responder(propuesta_2=DESPUES)
    historia.publicar("2024-04-15", hora="06:00:01 +0000")
    assert len(historia.leer().cambios) == 1


def test_el_proceso_puede_decir_desde_cuando_pero_no_antes_de_la_publicacion(historia):
    historia.responder(propuesta_2=DESPUES)
    historia.publicar("2024-04-20")
    historia.ajustar(desde="2024-04-21")
    assert historia.leer().cambios == () and historia.leer().desde == date(2024, 4, 21)
    historia.ajustar(desde="2024-01-01")
    assert len(historia.leer().cambios) == 1 and historia.leer().desde == date(2024, 4, 15)


def test_quien_verifica_es_el_area_salvo_que_el_proceso_pida_el_nombre_y_nunca_un_correo(historia):
    historia.responder(propuesta_2=DESPUES)
    historia.publicar("2024-04-20", f"La corrige\n\n{REVISADO}\nAcuerdo: IEP/CG/077/2024")
    (cambio,) = historia.leer().cambios
    assert (cambio.verifico, cambio.acuerdo) == ("Instituto Electoral de Prueba", "IEP/CG/077/2024")
    historia.ajustar(nombra_a_quien_verifica=True)
    assert historia.leer().cambios[0].verifico == "Berta Solís"


def test_sin_revision_que_conste_no_se_inventa(historia):
    historia.responder(propuesta_2=DESPUES)
    historia.publicar("2024-04-20")
    assert historia.leer().cambios[0].verifico == ""


def test_de_una_fusion_solo_cuenta_lo_que_llego(historia):
    repositorio = historia.repositorio
    repositorio.git("checkout", "--quiet", "-b", "propuesta")
    historia.responder(propuesta_2="Un borrador que no llegó a publicarse. " * 10)
    historia.publicar("2024-04-18")
    historia.responder(propuesta_2=DESPUES)
    historia.publicar("2024-04-19")
    repositorio.git("checkout", "--quiet", "main")
    for cual in ("GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE"):
        historia._monkeypatch.setenv(cual, "2024-04-20 12:00:00 -0600")
    repositorio.git("merge", "--quiet", "--no-ff", "propuesta", "-m", f"La propuesta corregida\n\n{REVISADO}")
    (cambio,) = historia.leer().cambios
    assert cambio.fecha == date(2024, 4, 20) and cambio.verifico
    assert "borrador" not in repr(cambio)


def test_una_renuncia_lleva_el_acuerdo_de_los_datos(historia):
    registro = "candidaturas/registro/ayuntamiento-007.csv"
    historia.repositorio.cambiar(registro, "hombre,29,IEP/CG/050/2024,2024-04-13,aprobada,,",
                                 "hombre,29,IEP/CG/050/2024,2024-04-13,renuncia,IEP/CG/090/2024,2024-05-05")
    historia.publicar("2024-05-06")
    (cambio,) = historia.leer().cambios
    assert (cambio.clave, cambio.hechos[0].clase, cambio.acuerdo) == ("z4b5c6d7", "situacion", "IEP/CG/090/2024")


def test_un_nombre_que_se_corrige_no_repite_el_anterior(historia):
    historia.repositorio.cambiar("candidaturas/registro/ayuntamiento-007.csv", "Norma Trujillo Vega", "Norma Trujillo Vélez")
    historia.publicar("2024-05-06")
    (cambio,) = historia.leer().cambios
    assert [(h.clase, h.campo, h.antes, h.despues) for h in cambio.hechos] == [("dato-corregido", "nombre", "", "")]


def test_reordenar_un_archivo_no_es_un_cambio(historia):
    ruta = historia.datos / CURRICULO
    bueno = ruta.read_text("utf-8")
    ruta.write_text(bueno.replace("\n ", "\n  "), "utf-8")
    historia.publicar("2024-04-20")
    ruta.write_text(bueno, "utf-8")
    historia.publicar("2024-04-21")
    assert historia.leer().cambios == ()


def test_lo_ya_leido_de_un_commit_no_se_lee_otra_vez(historia, monkeypatch):
    historia.responder(propuesta_2=DESPUES)
    historia.publicar("2024-04-20")
    antes = historia.leer()
    monkeypatch.setattr(extracto, "resumir_publicacion", lambda *_: pytest.fail("se volvió a leer"))
    assert historia.leer() == antes
    for guardado in historia.reserva.rglob("*.json"):
        guardado.write_text("{", "utf-8")
    monkeypatch.undo()
    assert historia.leer() == antes


def test_una_carpeta_fuera_de_git_no_tiene_historial_y_no_detiene(historia, tmp_path):
    suelta = shutil.copytree(historia.datos, tmp_path / "suelta")
    assert historia.leer(suelta).notas == ("sin-git",) and not historia.leer(suelta).existe


def test_una_carpeta_que_git_no_guarda_tampoco(historia):
    otra = shutil.copytree(historia.datos, historia.repositorio.raiz / "otra")
    assert historia.leer(otra).notas == ("sin-git",)


def test_sin_git_instalado_se_dice(historia, monkeypatch):
    monkeypatch.setenv("PATH", "/nada")
    assert historia.leer().notas == ("sin-git",)


def test_una_copia_superficial_cuenta_lo_que_tiene_y_lo_dice(historia, tmp_path):
    for dia, texto in (("2024-04-20", ANTES), ("2024-04-25", DESPUES), ("2024-04-28", ANTES)):
        historia.responder(propuesta_2=texto)
        historia.publicar(dia)
    origen = historia.repositorio.raiz.as_uri()
    for hondo, cuantos in ((1, 0), (2, 1)):
        subprocess.run(["git", "clone", "--quiet", f"--depth={hondo}", origen, tmp_path / f"{hondo}"], check=True)
        leido = historia.leer(tmp_path / f"{hondo}" / "datos")
        assert (len(leido.cambios), leido.notas) == (cuantos, ("incompleto",))


def test_lo_que_no_se_ha_comprometido_se_avisa_y_no_se_cuenta(historia):
    historia.responder(propuesta_2=DESPUES)
    leido = historia.leer()
    assert leido.cambios == () and leido.notas == ("sin-comprometer",)


def test_los_datos_pueden_estar_en_lo_hondo_de_su_repositorio(historia):
    (historia.repositorio.raiz / "a/b").mkdir(parents=True)
    historia.datos = historia.datos.rename(historia.repositorio.raiz / "a/b/elección")
    historia.publicar("2024-04-14")
    historia.responder(propuesta_2=DESPUES)
    historia.publicar("2024-04-20")
    assert historia.hechos() == [("respuesta", "propuesta_2")]


def test_un_archivo_que_no_se_entiende_no_cuenta_nada(historia):
    ruta = historia.datos / CURRICULO
    bueno = ruta.read_text("utf-8")
    ruta.write_text("{", "utf-8")
    historia.publicar("2024-04-20")
    ruta.write_text(bueno, "utf-8")
    historia.publicar("2024-04-21")
    assert historia.leer().cambios == ()


def test_los_cambios_van_del_mas_nuevo_al_mas_viejo_en_la_hora_del_centro(historia):
    for dia, texto in (("2024-04-20", ANTES), ("2024-04-25", DESPUES)):
        historia.responder(propuesta_2=texto)
        historia.publicar(dia, hora="02:00:00 +0000")
    momentos = [c.momento for c in historia.leer().cambios]
    assert momentos[0] == datetime(2024, 4, 24, 20, tzinfo=timezone(timedelta(hours=-6)))
    assert momentos == sorted(momentos, reverse=True)


def test_git_se_llama_las_mismas_veces_con_diez_commits_que_con_uno(historia, monkeypatch):
    for numero in range(10):
        historia.responder(propuesta_2=f"Propuesta número {numero}. " * 20)
        historia.publicar(f"2024-05-{numero + 1:02}")
    ordenes = []
    for nombre in ("git", "git_en_octetos"):
        original = getattr(publicaciones, nombre)
        monkeypatch.setattr(publicaciones, nombre, lambda *a, _o=original, **k: (ordenes.append(a), _o(*a, **k))[1])
    assert len(historia.leer().cambios) == 10
    assert len(ordenes) <= 7


def test_una_respuesta_que_se_agrega_y_luego_se_retira_no_repite_lo_que_decia(historia):
    historia.responder(otra_formacion=["Curso secretísimo"])
    historia.publicar("2024-04-20")
    historia.responder(otra_formacion=["Curso secretísimo", "Otro"])
    historia.publicar("2024-04-21")
    historia.responder(otra_formacion=None)
    historia.publicar("2024-04-22")
    assert historia.hechos() == [("respuesta-retirada", "otra_formacion"), ("respuesta", "otra_formacion"), ("respuesta", "otra_formacion")]
    assert "secretísimo" not in repr(historia.leer())


def test_quien_ya_no_esta_en_el_registro_no_tiene_historial(historia):
    leido = historial.leer
    historia.responder(propuesta_2=DESPUES)
    historia.publicar("2024-04-20")
    from validadores import cargar
    eleccion = cargar(historia.datos, memoria=None)
    sin_ella = type(eleccion)(**{**{c: getattr(eleccion, c) for c in eleccion.__dataclass_fields__},
                                 "candidaturas": {k: v for k, v in eleccion.candidaturas.items() if k != CLAVE}})
    assert leido(sin_ella, historia.datos, historia.reserva).cambios == ()


def test_un_texto_escrito_otra_vez_se_dice_entero_antes_y_despues_y_no_en_confeti(historia):
    for dia, texto in (("2024-04-20", "Plantaremos mil árboles este año. " * 10), ("2024-04-25", "Quiero otra cosa muy distinta aquí. " * 10)):
        historia.responder(propuesta_2=texto.strip())
        historia.publicar(dia)
    (hecho,) = historia.leer().cambios[0].hechos
    assert [(t.clase, t.texto) for t in hecho.tramos] == [("quitado", hecho.antes), ("agregado", hecho.despues)]
