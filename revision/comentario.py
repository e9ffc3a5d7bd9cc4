"""La revisión escrita como comentario de Markdown. Nada de los datos menciona a nadie, enlaza ni se ejecuta.

Cabe en un comentario de GitHub, GitLab o Forgejo; si no, dice cuánto faltó y dónde está completo.
"""

from collections.abc import Iterator

from validadores import LARGO_DE_COMENTARIO, escapar_markdown

from . import relato
from .diferencias import CambioDeCandidatura, Campo
from .palabras import resumir
from .revision import Nota, Revision

MARCAS = {"igual": ("", ""), "quitado": ("<del>", "</del>"), "agregado": ("<ins>", "</ins>")}
SEÑA = "<!-- conoceles: revisar -->"
"""Con esta seña la integración continua encuentra su comentario y lo actualiza en vez de poner otro."""


def escribir(revision: Revision) -> str:
    """El comentario completo, de a lo más `LARGO_DE_COMENTARIO` caracteres."""
    texto, faltan = "", 0
    for bloque in _bloques(revision):
        if len(texto) + len(bloque) > LARGO_DE_COMENTARIO:
            faltan += 1
        elif not faltan:
            texto += bloque
    if faltan:
        texto += f"\nAquí no caben {relato.contar(faltan, 'cambio')} más. Están completos en la hoja de revisión adjunta.\n"
    return texto


def _bloques(revision: Revision) -> Iterator[str]:
    """El comentario en trozos que se entienden solos."""
    cuentas = "".join(f"| {que} | {cuenta:,} |\n" for que, cuenta in relato.resumen(revision))
    yield f"{SEÑA}\n## Qué cambia en los datos\n\nDe {_codigo(revision.base)} a {_codigo(revision.cabeza)}.\n\n| | |\n|---|--:|\n{cuentas}"
    if revision.diferencia.esta_vacia:
        yield f"\n{relato.SIN_CAMBIOS}\n"
    yield from _notas("Hallazgos", revision.hallazgos, con_las_de_antes=True)
    for apartado in relato.apartados(revision):
        yield f"\n### {apartado.titulo}\n"
        yield from map(_candidatura, apartado.cambios)
    yield from _tablas(revision)
    yield from _notas("Alertas", revision.alertas, con_las_de_antes=False)
    yield from _cuentas(revision)


def _codigo(nombre: str) -> str:
    return f"`{nombre.replace('`', '')}`"


def _candidatura(cambio: CambioDeCandidatura) -> str:
    renglones = [f"\n- **{escapar_markdown(relato.quien(cambio))}**", f"  {escapar_markdown(relato.hechos(cambio))}"]
    if cambio.gravedad not in relato.SIN_DATOS:
        renglones += [_campo(campo) for campo in cambio.todos]
    return "\n".join(renglones) + "\n"


def _campo(campo: Campo) -> str:
    trozos = []
    for tramo in resumir(campo.tramos):
        abre, cierra = MARCAS[tramo.clase]
        trozos.append(f"{abre}{escapar_markdown(tramo.texto).replace('⏎', '<br>')}{cierra}")
    return f"  - {escapar_markdown(campo.rotulo)}: {''.join(trozos)}"


def _tablas(revision: Revision) -> Iterator[str]:
    diferencia = revision.diferencia
    if diferencia.proceso:
        yield "\n### Datos del proceso\n\n" + "\n".join(_campo(campo)[2:] for campo in diferencia.proceso) + "\n"
    if diferencia.renglones:
        yield "\n### Catálogos y seguimiento\n\n"
        for cambio in diferencia.renglones:
            campos = "\n".join(map(_campo, cambio.campos)) + "\n" if cambio.clase == "cambiado" else ""
            yield f"- {escapar_markdown(relato.del_renglon(cambio))}\n{campos}"
    if diferencia.otros_archivos:
        yield "\n### Otros archivos que cambian\n\n" + "".join(f"- {escapar_markdown(a)}\n" for a in diferencia.otros_archivos)


def _cuentas(revision: Revision) -> Iterator[str]:
    for titulo, cuentas in (("contienda", revision.diferencia.por_contienda), ("fuerza", revision.diferencia.por_fuerza)):
        if cuentas:
            filas = "".join(f"| {escapar_markdown(c.nombre)} | {c.antes:,} | {c.despues:,} | {c.despues - c.antes:+,} |\n" for c in cuentas)
            yield f"\n### Candidaturas vigentes por {titulo}\n\n| | antes | después | |\n|---|--:|--:|--:|\n{filas}"


def _notas(titulo: str, notas: tuple[Nota, ...], con_las_de_antes: bool) -> Iterator[str]:
    elegidas = [nota for nota in notas if nota.es_nueva or con_las_de_antes]
    if elegidas:
        yield f"\n### {titulo}\n\n"
    for nota in elegidas:
        hallazgo = nota.hallazgo
        lugar = hallazgo.archivo if hallazgo.fila is None else f"{hallazgo.archivo}:{hallazgo.fila}"
        columna = f"{hallazgo.columna}: " if hallazgo.columna else ""
        marca = "**nuevo**" if nota.es_nueva else "ya estaba"
        yield f"- {marca} · {escapar_markdown(f'{lugar}: {columna}{hallazgo.mensaje}')} `{hallazgo.codigo}`\n"
