"""Mapa del sitio y reglas para buscadores."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from .hoja import direccion_de

ESPACIO = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
POR_MAPA = 40_000
"""Direcciones por archivo; el protocolo admite 50,000 (sitemaps.org)."""


def _sobre(marca: str, elemento: str, direcciones: list[str], versiones=None) -> bytes:
    renglones = "".join(f"<{elemento}><loc>{escape(d)}</loc>{(versiones or {}).get(d, '')}</{elemento}>\n" for d in direcciones)
    texto = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{marca} {ESPACIO if versiones else ESPACIO.partition(" ")[0]}>\n{renglones}</{marca}>\n'
    )
    return texto.encode()


def _enlaces(sitio: str, versiones: Iterable[tuple[tuple[str, str], ...]]) -> dict[str, str]:
    """Por dirección, los enlaces a la misma página en cada lengua, también en la suya."""
    salida = {}
    for version in versiones:
        enlaces = "".join(
            f'<xhtml:link rel="alternate" hreflang="{codigo}" href="{escape(direccion_de(ruta, sitio))}"/>' for codigo, ruta in version
        )
        salida |= {direccion_de(ruta, sitio): enlaces for _, ruta in version}
    return salida


def archivos(
    sitio: str | None, rutas: list[str], es_publico: bool, versiones: Iterable[tuple[tuple[str, str], ...]] = ()
) -> dict[str, bytes]:
    """Archivos `robots.txt` y `sitemap*.xml`. El mapa pide direcciones absolutas: sin `sitio` no lo hay.

    `es_publico` es falso en borradores, que piden no ser indexados. `versiones` junta las rutas de una misma página en cada
    lengua, como pares (código, ruta).
    """
    if not es_publico:
        return {"robots.txt": b"User-agent: *\nDisallow: /\n"}
    if sitio is None:
        return {"robots.txt": b"User-agent: *\nAllow: /\n"}
    direcciones = [direccion_de(ruta, sitio) for ruta in rutas]
    enlaces = _enlaces(sitio, versiones)
    tandas = [direcciones[i : i + POR_MAPA] for i in range(0, len(direcciones), POR_MAPA)]
    salida = {"robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {sitio}/sitemap.xml\n".encode()}
    if len(tandas) == 1:
        return salida | {"sitemap.xml": _sobre("urlset", "url", tandas[0], enlaces)}
    partes = {f"sitemap-{n}.xml": _sobre("urlset", "url", tanda, enlaces) for n, tanda in enumerate(tandas, 1)}
    return salida | partes | {"sitemap.xml": _sobre("sitemapindex", "sitemap", [f"{sitio}/{nombre}" for nombre in partes])}
