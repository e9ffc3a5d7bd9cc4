"""La revisión de un retiro: dice qué se retira y nunca repite lo que la persona había respondido."""

from revision import comentario, hoja, revisar_cambio, terminal
from tema import muestra

ARCHIVO = "candidaturas/identidad/b2c3d4f5.json"
REVOCACION = "CI-000001,2024-05-09\n"
RESPUESTAS = ("Náhuatl", "Sensorial", "Canadá")


def retirar(repositorio):
    (repositorio.datos / ARCHIVO).unlink()
    ruta = repositorio.datos / "seguimiento/revocaciones.csv"
    ruta.write_text(ruta.read_text("utf-8").replace("folio,fecha\n", "folio,fecha\n" + REVOCACION), "utf-8")


def test_un_retiro_se_mira_primero_y_no_repite_las_respuestas(repositorio):
    retirar(repositorio)
    hojas = []
    hecha = revisar_cambio(
        repositorio.raiz, "datos", "HEAD", al_terminar=lambda r: hojas.append(hoja.escribir(r, muestra.pintar_fichas, "")),
    )
    assert not hecha.hallazgos
    cambio = next(c for c in hecha.diferencia.candidaturas if c.clave == "b2c3d4f5")
    assert cambio.gravedad == "consentimiento"
    for texto in (comentario.escribir(hecha), terminal.escribir(hecha), *hojas):
        assert "respuesta retirada" in texto
        assert "000001" in texto
        assert not [respuesta for respuesta in RESPUESTAS if respuesta in texto]


def test_lo_que_se_autoriza_si_se_lee_para_cotejarlo(repositorio):
    octetos = (repositorio.datos / ARCHIVO).read_bytes()
    (repositorio.datos / ARCHIVO).unlink()
    repositorio.comprometer("Sin ella")
    (repositorio.datos / ARCHIVO).write_bytes(octetos)
    texto = comentario.escribir(repositorio.revisar())
    assert "Náhuatl" in texto and "000001" in texto
