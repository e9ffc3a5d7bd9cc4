"""Los canales Atom (RFC 4287): los cambios de cada contienda y los de todas.

Un canal se copia a lugares de donde nada se retira: dice qué cambió y enlaza a la ficha, sin antes ni después. Pide direcciones
absolutas, así que sin la dirección pública del sitio no hay canales. Los ids son de la forma «tag:» (RFC 4151) y no cambian nunca.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from validadores import CENTRO, Contienda, Proceso

from .filtros import decir_hecho
from .historia import Relato, huella_de_cambio, listar_entradas
from .hoja import Anexo
from .huella import huella_de
from .idiomas import _, contar
from .indice import Indice
from .vistas import Entrada

TODO = "canales/todo.atom"
ENTRADAS = 60
"""Las más nuevas; un lector pregunta cada pocas horas."""


def hay(relato: Relato, proceso: Proceso) -> bool:
    """Si el sitio tiene canales: hace falta historial y saber dónde se publica."""
    return relato.existe and proceso.sitio is not None


def ruta_de(contienda: str) -> str:
    """Canal de una contienda."""
    return f"canales/contiendas/{contienda}.atom"


def anexos(indice: Indice, global_: str) -> Iterator[Anexo]:
    """El canal de todo y uno por contienda, también de las que aún no tienen cambios; `global_` es la huella de lo que cambia todo."""
    relato, eleccion = indice.relato, indice.eleccion
    if not hay(relato, eleccion.proceso):
        return
    contienda_de = {clave: c.contienda for clave, c in eleccion.candidaturas.items()}
    por_contienda: dict[str, list] = {clave: [] for clave in eleccion.contiendas}
    for cambio in relato.cambios:
        por_contienda[contienda_de[cambio.clave]].append(cambio)
    nombres = indice.nombre_de_contienda
    for ruta, contienda, cambios in ((TODO, None, relato.cambios), *((ruta_de(c), eleccion.contiendas[c], suyos) for c, suyos in por_contienda.items())):
        entradas = listar_entradas(cambios, indice.renglones, nombres)[:ENTRADAS]
        huella = huella_de(global_, relato.desde, [(huella_de_cambio(e.cambio), e.cuantas, e.renglon and e.renglon.nombre) for e in entradas])
        yield Anexo(ruta, huella, lambda r=ruta, c=contienda, e=entradas: _canal(indice, r, c, e))


def _canal(indice: Indice, ruta: str, contienda: Contienda | None, entradas: Sequence[Entrada]) -> bytes:
    proceso = indice.eleccion.proceso
    titulo = _("Cambios en %(que)s", que=contienda.nombre if contienda else proceso.nombre)
    pagina = f"contiendas/{contienda.clave}.html" if contienda else "historial.html"
    desde = datetime.combine(indice.relato.desde, datetime.min.time(), CENTRO)
    actualizado = entradas[0].cambio.momento if entradas else desde
    cuerpo = "".join(_entrada(proceso, contienda, entrada) for entrada in entradas)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-MX">\n'
        f"<title>{escape(titulo)}</title>\n<id>{_id(proceso, f'contiendas/{contienda.clave}' if contienda else 'todo')}</id>\n"
        f"<updated>{actualizado.isoformat()}</updated>\n<author><name>{escape(proceso.instituto.nombre)}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(f"{proceso.sitio}/{ruta}")}/>\n'
        f'<link rel="alternate" type="text/html" href={quoteattr(f"{proceso.sitio}/{pagina}")}/>\n{cuerpo}</feed>\n'
    ).encode()


def _entrada(proceso: Proceso, contienda: Contienda | None, entrada: Entrada) -> str:
    """Una candidatura, o una carga entera. Una carga no tiene la misma medida en cada canal: tampoco el mismo id."""
    cambio, renglon = entrada.cambio, entrada.renglon
    if renglon is None:
        titulo = contar("Cambió %(num)s candidatura", "Cambiaron %(num)s candidaturas", entrada.cuantas)
        partes, pagina = [_("Lo que cambió en cada una está en su ficha.")], "historial.html"
        cual = f"{cambio.publicacion[:16]}/{contienda.clave if contienda else 'todo'}"
    else:
        partes, pagina = [decir_hecho(hecho).striptags() for hecho in entrada.hechos], renglon.ruta
        titulo, cual = f"{renglon.nombre}, {entrada.contienda}", f"{cambio.publicacion[:16]}/{cambio.clave}"
    if cambio.verifico:
        partes.append(_("Verificó: %(quien)s.", quien=cambio.verifico))
    if cambio.acuerdo and renglon:
        partes.append(_("Acuerdo: %(acuerdo)s.", acuerdo=cambio.acuerdo))
    return (
        f"<entry>\n<title>{escape(titulo)}</title>\n<id>{_id(proceso, cual)}</id>\n<updated>{cambio.momento.isoformat()}</updated>\n"
        f'<link rel="alternate" type="text/html" href={quoteattr(f"{proceso.sitio}/{pagina}")}/>\n<summary>{escape(" ".join(partes))}</summary>\n</entry>\n'
    )


def _id(proceso: Proceso, cual: str) -> str:
    """«tag:conoceles.example,2024-04-15:demostracion-2024/…»: el dominio, y un día en que ya era de quien publica."""
    return f"tag:{urlsplit(proceso.sitio).hostname},{proceso.publicacion.inicio}:{proceso.clave}/{cual}"
