"""La revisión escrita para una terminal: sin colores, y con nada de los datos que la terminal pueda obedecer."""

from collections.abc import Iterator

from validadores import limpiar

from . import relato
from .diferencias import CambioDeCandidatura, Campo
from .palabras import resumir
from .revision import Nota, Revision

MARCAS = {"igual": ("", ""), "quitado": ("[-", "-]"), "agregado": ("{+", "+}")}
"""Las de `git diff --word-diff`."""
SANGRIA = "    "


def escribir(revision: Revision) -> str:
    """La revisión completa, con salto final."""
    renglones = [f"De {revision.base} a {revision.cabeza}.", ""]
    renglones += [f"{cuenta:>7,}  {que}" for que, cuenta in relato.resumen(revision)]
    if revision.diferencia.esta_vacia:
        renglones += ["", relato.SIN_CAMBIOS]
    for apartado in relato.apartados(revision):
        renglones += ["", f"── {apartado.titulo}"]
        for cambio in apartado.cambios:
            renglones += _candidatura(cambio)
    renglones += [*_tablas(revision), *_cuentas(revision)]
    renglones += _notas("Hallazgos", revision.hallazgos, con_las_de_antes=True)
    renglones += _notas("Alertas", revision.alertas, con_las_de_antes=False)
    return "\n".join(map(limpiar, renglones)) + "\n"


def _candidatura(cambio: CambioDeCandidatura) -> Iterator[str]:
    yield from ("", relato.quien(cambio), f"  {relato.hechos(cambio)}")
    if cambio.gravedad not in relato.SIN_DATOS:
        for campo in cambio.todos:
            yield f"  {campo.rotulo}:"
            yield from _campo(campo)


def _campo(campo: Campo) -> Iterator[str]:
    tramos = resumir(campo.tramos)
    texto = "".join(f"{MARCAS[t.clase][0]}{t.texto}{MARCAS[t.clase][1]}" for t in tramos)
    yield from (SANGRIA + renglon for renglon in texto.split("\n"))


def _tablas(revision: Revision) -> Iterator[str]:
    diferencia = revision.diferencia
    if diferencia.proceso:
        yield from ("", "── Datos del proceso")
        for campo in diferencia.proceso:
            yield f"  {campo.rotulo}:"
            yield from _campo(campo)
    if diferencia.renglones:
        yield from ("", "── Catálogos y seguimiento")
        for cambio in diferencia.renglones:
            datos = "; ".join(f"{c.rotulo}: {c.antes or '(vacío)'} → {c.despues or '(vacío)'}" for c in cambio.campos)
            yield f"  {relato.del_renglon(cambio)}{': ' + datos if cambio.clase == 'cambiado' else ''}"
    if diferencia.otros_archivos:
        yield from ("", "── Otros archivos que cambian", *(f"  {archivo}" for archivo in diferencia.otros_archivos))


def _cuentas(revision: Revision) -> Iterator[str]:
    for titulo, cuentas in (("contienda", revision.diferencia.por_contienda), ("fuerza", revision.diferencia.por_fuerza)):
        if cuentas:
            yield from ("", f"── Candidaturas vigentes por {titulo}, donde cambian")
            yield from (f"  {c.nombre}: {relato.diferencia_de_cuenta(c.antes, c.despues)}" for c in cuentas)


def _notas(titulo: str, notas: tuple[Nota, ...], con_las_de_antes: bool) -> Iterator[str]:
    """Las notas nuevas y, si se pide, las que ya estaban."""
    elegidas = [nota for nota in notas if nota.es_nueva or con_las_de_antes]
    if elegidas:
        yield from ("", f"── {titulo}")
        yield from (f"  {'nuevo' if nota.es_nueva else 'ya estaba'}: {nota.hallazgo}" for nota in elegidas)
