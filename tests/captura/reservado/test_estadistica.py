"""La orden `estadistica`: de una carpeta reservada cifrada de verdad al archivo público, y lo que la detiene."""

import json
import shutil
from datetime import date

import pytest
from invoke import Exit

from captura import reservado as sala
from captura.demostracion import generar
from captura.reservado.aportes import Aporte
from consola.ordenes import estadistica as orden
from validadores import AGREGADOS, cargar, revisar

CORTE, HOY = date(2024, 5, 10), date(2024, 5, 20)


@pytest.fixture(scope="module")
def hecha(tmp_path_factory):
    """Datos de 900 candidaturas sin agregados, y su carpeta reservada con todo lo que respondieron."""
    base = tmp_path_factory.mktemp("eleccion")
    reservados = []
    generar(base / "publico" / "datos", 900, 5, contar=lambda carpeta, dichos: reservados.extend(dichos))
    llaves = []
    for nombre in ("ana", "beto"):
        texto, publica = sala.crear_llave()
        (base / f"{nombre}.txt").write_text(texto)
        llaves.append(publica)
    destinatarios = sala.leer_destinatarios("d.txt", "\n".join(llaves))
    reserva = sala.iniciar(base / "reserva", destinatarios, [base / "publico"])
    for suyo in reservados:
        recibido = suyo.constancias[0].fecha
        reserva.agregar(Aporte(clave=suyo.clave, recibido=recibido, respuestas=suyo.respuestas, constancias=suyo.constancias))
    return base


@pytest.fixture
def mesa(hecha, tmp_path, monkeypatch):
    """Una copia para cada prueba."""
    shutil.copytree(hecha, tmp_path / "obra")
    monkeypatch.setenv("CONOCELES_RESERVADO", str(tmp_path / "obra" / "reserva"))
    return tmp_path / "obra"


def escribir(mesa, corte=CORTE, llave="ana.txt", hoy=HOY):
    orden.escribir(mesa / "publico" / "datos", corte, hoy, str(mesa / llave), None)


def publicado(mesa):
    return (mesa / "publico" / "datos" / AGREGADOS).read_bytes()


def test_lo_que_se_escribe_vale_y_cualquiera_de_las_llaves_da_lo_mismo(mesa, capsys):
    escribir(mesa)
    una = publicado(mesa)
    assert revisar(mesa / "publico" / "datos", memoria=None) == []
    eleccion = cargar(mesa / "publico" / "datos", memoria=None)
    assert [p.pregunta for p in eleccion.agregados.preguntas]
    dicho = capsys.readouterr().out
    assert "personas autorizaron el uso estadístico" in dicho and "git diff" in dicho
    escribir(mesa, llave="beto.txt")
    assert publicado(mesa) == una, "repetirla no cambia nada"
    assert len(list((mesa / "reserva" / "estadistica").iterdir())) == 1


def test_lo_publico_no_trae_a_nadie_y_lo_guardado_va_cifrado(mesa):
    escribir(mesa)
    claves = set(cargar(mesa / "publico" / "datos", memoria=None).candidaturas)
    palabras = set(json.dumps(json.loads(publicado(mesa))).replace('"', " ").split())
    assert not claves & palabras
    guardado = (mesa / "reserva" / "estadistica" / f"{CORTE}.age").read_bytes()
    assert guardado.startswith(b"age-encryption.org/v1") and not any(clave.encode() in guardado for clave in claves)


def test_rotar_tambien_cifra_otra_vez_los_cortes(mesa):
    escribir(mesa)
    reserva = sala.abrir(mesa / "reserva", [mesa / "publico"])
    assert f"estadistica/{CORTE}.age" in reserva.cifrados()


def test_lo_respondido_despues_del_corte_no_cuenta(mesa):
    escribir(mesa, corte=date(2024, 4, 25))
    pocas = cargar(mesa / "publico" / "datos", memoria=None).agregados
    escribir(mesa)
    muchas = cargar(mesa / "publico" / "datos", memoria=None).agregados
    assert sum(p.total for p in pocas.preguntas) < sum(p.total for p in muchas.preguntas)


@pytest.mark.parametrize("corte, hoy, dice", [
    (None, HOY, "Falta decir hasta qué día"), (date(2024, 5, 21), HOY, "todavía no llega"), (date(2024, 5, 15), HOY, "se cortan el 2024-05-10"),
])
def test_sin_fecha_o_con_una_que_no_llega_no_se_cuenta(mesa, corte, hoy, dice):
    with pytest.raises(Exit, match=dice):
        escribir(mesa, corte, hoy=hoy)
    assert not (mesa / "publico" / "datos" / AGREGADOS).exists()


def test_sin_ajustes_dice_que_anadir(mesa):
    proceso = mesa / "publico" / "datos" / "proceso.json"
    datos = json.loads(proceso.read_text("utf-8"))
    del datos["estadistica"]
    proceso.write_text(json.dumps(datos, ensure_ascii=False, indent=1) + "\n", "utf-8")
    with pytest.raises(Exit, match="No dice cómo se cuentan los grupos"):
        escribir(mesa)


def test_con_una_llave_ajena_no_se_escribe_nada(mesa):
    (mesa / "otra.txt").write_text(sala.crear_llave()[0])
    with pytest.raises(Exit):
        escribir(mesa, llave="otra.txt")
    assert not (mesa / "publico" / "datos" / AGREGADOS).exists()
    assert not (mesa / "reserva" / "estadistica").exists()


def test_sin_llave_no_se_escribe_nada(mesa):
    with pytest.raises(Exit, match="Falta decir con qué llave"):
        orden.escribir(mesa / "publico" / "datos", CORTE, HOY, None, None)
    assert not (mesa / "publico" / "datos" / AGREGADOS).exists()
    assert not (mesa / "reserva" / "estadistica").exists()


def test_si_se_interrumpe_entre_lo_guardado_y_lo_publico_repetirla_lo_acaba(mesa, monkeypatch):
    """Se guarda antes de publicar: lo publicado nunca queda sin saberse con quiénes se contó."""
    def sin_disco(*_):
        raise OSError("disco lleno")

    with monkeypatch.context() as entorno, pytest.raises(OSError, match="disco lleno"):
        entorno.setattr(orden, "_publicar", sin_disco)
        escribir(mesa)
    assert not (mesa / "publico" / "datos" / AGREGADOS).exists()
    assert (mesa / "reserva" / "estadistica" / f"{CORTE}.age").exists()
    escribir(mesa)
    assert publicado(mesa)


def test_con_un_archivo_roto_no_se_cuenta_a_medias(mesa):
    roto = next((mesa / "reserva" / "personas").rglob("*.age"))
    roto.write_bytes(roto.read_bytes()[:-20])
    with pytest.raises(Exit, match=roto.parent.name):
        escribir(mesa)
    assert not (mesa / "publico" / "datos" / AGREGADOS).exists()


def test_si_lo_publicado_lo_calculo_otra_carpeta_se_niega(mesa):
    escribir(mesa)
    (mesa / "reserva" / "estadistica" / f"{CORTE}.age").unlink()
    antes = publicado(mesa)
    with pytest.raises(Exit, match="No lo calculó esta carpeta reservada"):
        escribir(mesa)
    assert publicado(mesa) == antes


def test_un_corte_anterior_al_ultimo_se_niega(mesa):
    escribir(mesa)
    with pytest.raises(Exit, match="ya hay un corte posterior"):
        escribir(mesa, corte=date(2024, 5, 1))


def test_el_mismo_dia_con_otra_gente_se_niega(mesa):
    escribir(mesa)
    antes = publicado(mesa)
    persona = sorted((mesa / "reserva" / "personas").iterdir())
    suprimidas = {carpeta.name for carpeta in persona[:40]}
    for carpeta in persona[:40]:
        shutil.rmtree(carpeta)
    cuenta = mesa / "reserva" / "recibidos.txt"
    cuenta.write_text("".join(r for r in cuenta.read_text("ascii").splitlines(keepends=True) if r[:8] not in suprimidas), "ascii")
    with pytest.raises(Exit, match="ya se contó"):
        escribir(mesa)
    assert publicado(mesa) == antes
