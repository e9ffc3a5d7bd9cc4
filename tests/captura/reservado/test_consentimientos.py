"""Quién consintió qué y a quién le falta; lo que se proyecta; y el retiro, que no deja rastro en lo que sigue."""

import csv
import io
import json
import subprocess
from datetime import date

import pytest
from invoke import Exit

from captura import reservado as sala
from consola.ordenes import consentimientos as orden
from tema import construccion, construir
from tests.revision.conftest import IDENTIDAD as AUTORIA
from validadores import examinar, revisar

CLAVE, OTRA, HOY = "b2c3d4f5", "h7j8k9m2", date(2024, 5, 10)
DE_DESPUES = {"clave": CLAVE, "constancias": [
    {"consentimiento": "publicacion_identidad", "autoriza": True, "folio": "CI-000002", "fecha": "2024-05-08", "recibio": "Oficialía"},
]}


def publico(mesa):
    return examinar(mesa.datos, memoria=None).expediente


def situacion(mesa, clave=CLAVE):
    guardados = mesa.reserva.expedientes(mesa.ana.llaves)
    return next(s for s in sala.situaciones(guardados, publico(mesa), HOY) if s.clave == clave)


def atender(mesa, proyectar=False, **pedido):
    orden.atender(orden.Pedido(mesa.datos, str(mesa.ana.archivo), **pedido), proyectar)


def archivo(mesa, clave=CLAVE):
    return mesa.datos / f"candidaturas/identidad/{clave}.json"


class TestQuienTieneQue:
    """La lista de lo que hay y lo que falta."""

    def test_con_las_tres_firmadas_no_falta_nada(self, mesa):
        mesa.recibir()
        suya = situacion(mesa)
        assert suya.dice == {"tratamiento": "sí", "publicacion_identidad": "sí", "estadistica": "sí"}
        assert suya.faltas == () and suya.respondio

    @pytest.mark.parametrize("autoriza, dice, faltas", [
        ({"publicacion_identidad": False}, "no", ()),
        ({"publicacion_identidad": None}, "falta", ("Publicación: falta",)),
    ])
    def test_un_no_se_respeta_y_un_hueco_se_pide(self, mesa, autoriza, dice, faltas):
        mesa.recibir(respuestas={"clave": CLAVE, **mesa.completas}, constancias=mesa.constancias(**autoriza), documento=b"PDF")
        suya = situacion(mesa)
        assert (suya.dice["publicacion_identidad"], suya.faltas) == (dice, faltas)

    def test_sin_documento_la_firma_no_consta(self, mesa):
        mesa.recibir(respuestas={"clave": CLAVE, **mesa.completas}, constancias=mesa.constancias())
        assert situacion(mesa).faltas == (
            "Hay respuestas y el tratamiento no vale: recábalo o suprímelas", "Tratamiento: sin documento", "Publicación: sin documento",
            "Uso estadístico: sin documento")

    def test_con_constancias_y_sin_respuestas_lo_que_falta_son_las_respuestas(self, mesa):
        mesa.recibir(constancias=mesa.constancias(), documento=b"PDF")
        assert situacion(mesa).faltas == ("Hay constancias y faltan las respuestas",)

    def test_quien_no_entrego_nada_esta_en_la_lista_y_no_se_le_reclama_cada_cosa(self, mesa):
        suya = situacion(mesa)
        assert suya.no_ha_entregado and suya.faltas == ()

    def test_quien_ya_no_compite_y_dejo_algo_va_al_final(self, mesa):
        fila = next(r.valor for r in publico(mesa).registro if not r.valor.es_vigente)
        mesa.reserva.agregar(sala.Aporte(clave=fila.clave, recibido=HOY, contacto=sala.Contacto(clave=fila.clave)))
        suya = list(sala.situaciones(mesa.reserva.expedientes(mesa.ana.llaves), publico(mesa), HOY))[-1]
        assert suya.clave == fila.clave and suya.faltas[0].startswith("Ya no compite")

    def test_la_lista_dice_los_totales_y_ninguna_respuesta(self, mesa, capsys):
        mesa.recibir()
        atender(mesa)
        dicho = capsys.readouterr().out
        assert "Tratamiento: falta " in dicho and "Han respondido 1;" in dicho
        assert "Náhuatl" not in dicho

    def test_la_de_una_fuerza_trae_solo_las_suyas_y_una_que_no_existe_se_niega(self, mesa, tmp_path, capsys):
        mesa.recibir()
        fuerza = publico(mesa).registro.por_clave[CLAVE].fuerza
        atender(mesa, fuerza=fuerza, salida=str(tmp_path / "lista.csv"))
        filas = list(csv.DictReader(io.StringIO((tmp_path / "lista.csv").read_text("utf-8-sig"))))
        assert {fila["fuerza"] for fila in filas} == {fuerza}
        assert next(f for f in filas if f["clave"] == CLAVE)["publicacion"] == "sí"
        assert "Náhuatl" not in (tmp_path / "lista.csv").read_text("utf-8")
        with pytest.raises(Exit, match="no está en catalogos/fuerzas.csv"):
            atender(mesa, fuerza="NADIE")

    def test_la_lista_no_puede_quedar_donde_se_publica(self, mesa):
        with pytest.raises(Exit, match="no puede estar ahí"):
            atender(mesa, salida=str(mesa.datos / "lista.csv"))


class TestProyectar:
    """De la reserva a los datos, por la única función que lo permite."""

    def test_lo_autorizado_queda_escrito_y_vale(self, mesa, capsys):
        archivo(mesa).unlink()
        mesa.recibir()
        atender(mesa, proyectar=True)
        assert "candidaturas/identidad/b2c3d4f5.json: nueva." in capsys.readouterr().out
        guardado = json.loads(archivo(mesa).read_text("utf-8"))
        assert guardado["pueblo_indigena"] == "Náhuatl" and "recibio" not in archivo(mesa).read_text("utf-8")
        assert revisar(mesa.datos, memoria=None) == []

    def test_repetirla_no_cambia_nada(self, mesa, capsys):
        mesa.recibir()
        atender(mesa, proyectar=True)
        antes = archivo(mesa).read_bytes()
        capsys.readouterr()
        atender(mesa, proyectar=True)
        assert archivo(mesa).read_bytes() == antes
        assert "Iguales: 1." in capsys.readouterr().out

    def test_quien_despues_dice_que_no_sale_de_los_datos(self, mesa, capsys):
        mesa.recibir()
        atender(mesa, proyectar=True)
        no = mesa.constancias(numero="000009", publicacion_identidad=False, tratamiento=None, estadistica=None)
        no["constancias"][0]["fecha"] = "2024-05-02"
        mesa.recibir(constancias=no, documento=b"otro")
        atender(mesa, proyectar=True)
        assert not archivo(mesa).exists()
        assert "retirada" in capsys.readouterr().out

    def test_la_fecha_en_que_se_publico_no_cambia_al_proyectar_otra_vez(self, mesa):
        publicada = json.loads(archivo(mesa).read_text("utf-8"))["publicado"]
        mesa.recibir()
        atender(mesa, proyectar=True)
        assert json.loads(archivo(mesa).read_text("utf-8"))["publicado"] == publicada

    def test_si_hay_algo_publico_que_la_reserva_no_ampara_no_se_toca_nada(self, mesa):
        antes = archivo(mesa).read_bytes()
        with pytest.raises(Exit, match="identidad-sin-reserva"):
            atender(mesa, proyectar=True)
        assert archivo(mesa).read_bytes() == antes

    def test_con_un_archivo_publico_que_no_se_entiende_no_se_toca_nada_y_se_dice_cual(self, mesa):
        mesa.recibir()
        archivo(mesa).write_text("<<<<<<< HEAD")
        with pytest.raises(Exit, match=rf"{CLAVE}.json: No se entiende.*\[identidad-ilegible\]"):
            atender(mesa, proyectar=True)

    def test_con_un_archivo_roto_en_la_reserva_no_se_toca_nada(self, mesa):
        mesa.recibir()
        mesa.recibir(clave=OTRA)
        roto = mesa.raiz / f"personas/{OTRA}/0001.age"
        roto.write_bytes(roto.read_bytes()[:-9])
        antes = archivo(mesa).read_bytes()
        with pytest.raises(Exit, match=OTRA):
            atender(mesa, proyectar=True)
        assert archivo(mesa).read_bytes() == antes and not archivo(mesa, OTRA).exists()

    def test_una_pausa_no_borra_lo_que_estaba_ni_deja_poner_lo_que_no(self, mesa):
        pausas = mesa.datos / "seguimiento/pausas.csv"
        pausas.write_text(pausas.read_text("utf-8") + f"{CLAVE},identidad,2024-05-01,,Por orden,IEP/1\n", "utf-8")
        mesa.recibir()
        atender(mesa, proyectar=True)
        assert archivo(mesa).exists()
        archivo(mesa).unlink()
        atender(mesa, proyectar=True)
        assert not archivo(mesa).exists()


class TestRevocar:
    """Lo que pasa cuando alguien retira su autorización."""

    FOLIO = "CI-000001"

    def revocar(self, mesa, folio=FOLIO, fecha=date(2024, 5, 9)):
        atender(mesa, revocar=folio, fecha=fecha)

    @pytest.fixture
    def publicada(self, mesa):
        """Con su identidad proyectada y comprometida en git."""
        mesa.recibir()
        atender(mesa, proyectar=True)
        for paso in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", "Datos")):
            subprocess.run(["git", *AUTORIA, *paso], cwd=mesa.datos.parent, check=True)
        return mesa

    def test_se_retira_se_anota_sin_detalle_y_se_dice_que_sigue(self, publicada, capsys):
        mesa = publicada
        self.revocar(mesa)
        commit = subprocess.run(["git", "log", "--format=%h"], cwd=mesa.datos, capture_output=True, text=True).stdout.strip()
        assert not archivo(mesa).exists()
        tabla = (mesa.datos / "seguimiento/revocaciones.csv").read_text("utf-8")
        assert f"{self.FOLIO},2024-05-09\n" in tabla and CLAVE not in tabla
        assert self.FOLIO in mesa.expediente().revocados
        assert revisar(mesa.datos, memoria=None) == []
        dicho = capsys.readouterr().out
        assert f"Commits que lo tienen: {commit}" in dicho and "git filter-repo" in dicho and "caché" in dicho

    def test_la_siguiente_construccion_no_lo_trae_y_deja_una_nota_sin_detalle(self, publicada, tmp_path, monkeypatch):
        mesa = publicada
        monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva-de-construir")
        construir(mesa.datos, tmp_path / "sitio")
        ficha = tmp_path / f"sitio/fichas/{CLAVE}.html"
        assert "Náhuatl" in ficha.read_text("utf-8")
        self.revocar(mesa)
        construir(mesa.datos, tmp_path / "sitio")
        assert "Náhuatl" not in ficha.read_text("utf-8") and self.FOLIO not in ficha.read_text("utf-8")
        assert 'id="retiros"' in (tmp_path / "sitio/datos.html").read_text("utf-8")

    def test_proyectar_despues_no_lo_resucita(self, publicada):
        self.revocar(publicada)
        atender(publicada, proyectar=True)
        assert not archivo(publicada).exists()

    def test_repetirla_no_la_anota_dos_veces(self, publicada, capsys):
        self.revocar(publicada)
        tabla = (publicada.datos / "seguimiento/revocaciones.csv").read_bytes()
        aportes = publicada.reserva.cifrados()
        self.revocar(publicada)
        assert (publicada.datos / "seguimiento/revocaciones.csv").read_bytes() == tabla
        assert publicada.reserva.cifrados() == aportes
        assert "ya estaba anotado y retirado" in capsys.readouterr().out

    def test_si_se_interrumpio_despues_de_anotar_repetirla_termina(self, publicada, monkeypatch):
        def fallar(*argumentos):
            raise OSError("disco lleno")

        monkeypatch.setattr("captura.reservado.revocacion.escribir_tabla", fallar)
        with pytest.raises(OSError):
            self.revocar(publicada)
        monkeypatch.undo()
        monkeypatch.setenv("CONOCELES_RESERVADO", str(publicada.raiz))
        self.revocar(publicada)
        assert not archivo(publicada).exists()
        assert self.FOLIO in (publicada.datos / "seguimiento/revocaciones.csv").read_text("utf-8")

    def test_un_folio_que_ampara_dos_cosas_las_retira_y_la_tabla_lo_dice(self, mesa, capsys):
        mesa.recibir()
        repetida = [sala.Constancias.model_validate(mesa.constancias()).constancias[n].model_copy(
            update={"folio": "CX-000009", "fecha": date(2024, 4, 20), "documento": "a" * 64}) for n in (2, 1)]
        mesa.reserva.agregar(sala.Aporte(clave=CLAVE, recibido=HOY, constancias=tuple(repetida)))
        atender(mesa, proyectar=True)
        self.revocar(mesa, "CX-000009")
        assert "CX-000009,2024-05-09" in (mesa.datos / "seguimiento/revocaciones.csv").read_text("utf-8")
        assert not archivo(mesa).exists() and "anotado el folio" in capsys.readouterr().out

    def test_un_folio_de_dos_candidaturas_se_retira_en_las_dos_y_se_dice(self, publicada, capsys):
        ajena = sala.Constancias.model_validate(publicada.constancias(OTRA)).constancias
        publicada.reserva.agregar(sala.Aporte(clave=OTRA, recibido=HOY, constancias=ajena))
        self.revocar(publicada)
        assert f"Ese folio lo tienen 2 candidaturas ({CLAVE}, {OTRA})" in capsys.readouterr().out
        assert self.FOLIO in publicada.expediente(OTRA).revocados

    def test_un_archivo_publico_que_no_se_entiende_tambien_se_retira(self, publicada, capsys):
        archivo(publicada).write_bytes(archivo(publicada).read_bytes().replace(b'"N', b"N"))
        self.revocar(publicada)
        assert not archivo(publicada).exists()
        assert self.FOLIO in (publicada.datos / "seguimiento/revocaciones.csv").read_text("utf-8")
        assert "nada público" not in capsys.readouterr().out

    def test_un_folio_que_otro_relevo_no_se_da_por_retirado_mientras_el_nuevo_publica(self, publicada):
        publicada.recibir(constancias=DE_DESPUES, documento=b"otro PDF")
        with pytest.raises(Exit, match=r"después firmó «CI-000002», el 8 de mayo de 2024.*\[folio-relevado\]"):
            self.revocar(publicada)
        assert self.FOLIO not in publicada.expediente().revocados

    def test_retirar_el_folio_de_hoy_quita_tambien_lo_publicado_con_el_de_antes(self, publicada, capsys):
        publicada.recibir(constancias=DE_DESPUES, documento=b"otro PDF")
        self.revocar(publicada, "CI-000002")
        assert not archivo(publicada).exists()
        assert "CI-000002,2024-05-09" in (publicada.datos / "seguimiento/revocaciones.csv").read_text("utf-8")
        assert revisar(publicada.datos, memoria=None) == []

    def test_lo_que_estuvo_publicado_y_ya_no_dice_que_sigue_en_el_historial(self, publicada, capsys):
        archivo(publicada).unlink()
        self.revocar(publicada)
        dicho = capsys.readouterr().out
        assert "estuvo publicado. Commits que lo tienen" in dicho and "Hoy no ampara nada público" in dicho and "git filter-repo" in dicho

    def test_retirar_el_uso_estadistico_no_toca_lo_publico(self, publicada, capsys):
        antes = {ruta: ruta.read_bytes() for ruta in publicada.datos.rglob("*.csv")}
        self.revocar(publicada, "CE-000001")
        assert {ruta: ruta.read_bytes() for ruta in publicada.datos.rglob("*.csv")} == antes
        assert archivo(publicada).exists()
        assert "próximo corte de la estadística" in capsys.readouterr().out

    @pytest.mark.parametrize("folio, fecha, codigo", [
        ("CI-999999", date(2024, 5, 9), "folio-ajeno"), (FOLIO, date(2024, 5, 11), "fecha-futura"), (FOLIO, date(2024, 4, 1), "fechas-invertidas"),
    ])
    def test_lo_que_impide_retirar_se_dice_y_no_se_toca_nada(self, publicada, folio, fecha, codigo):
        aportes = publicada.reserva.cifrados()
        with pytest.raises(Exit, match=codigo):
            self.revocar(publicada, folio, fecha)
        assert archivo(publicada).exists() and publicada.reserva.cifrados() == aportes

    def test_sin_fecha_o_con_dos_cosas_a_la_vez_no_se_hace_nada(self, publicada):
        with pytest.raises(Exit, match="--fecha AAAA-MM-DD"):
            atender(publicada, revocar=self.FOLIO)
        with pytest.raises(Exit, match="una cosa a la vez"):
            atender(publicada, proyectar=True, revocar=self.FOLIO)

    def test_una_llave_que_no_abre_no_retira_nada(self, publicada):
        with pytest.raises(Exit, match="llave-ajena"):
            orden.atender(orden.Pedido(publicada.datos, str(publicada.caro.archivo), revocar=self.FOLIO, fecha=HOY), False)
        assert archivo(publicada).exists()
