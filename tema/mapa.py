"""Mapa del sitio y reglas para buscadores."""

from xml.sax.saxutils import escape

POR_MAPA = 40_000
"""Direcciones por archivo; el protocolo admite 50,000 (sitemaps.org)."""


def _sobre(marca: str, elemento: str, direcciones: list[str]) -> bytes:
    renglones = "".join(f"<{elemento}><loc>{escape(d)}</loc></{elemento}>\n" for d in direcciones)
    texto = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{marca} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{renglones}</{marca}>\n'
    )
    return texto.encode()


def archivos(sitio: str | None, rutas: list[str], es_publico: bool) -> dict[str, bytes]:
    """Archivos `robots.txt` y `sitemap*.xml`. El mapa pide direcciones absolutas: sin `sitio` no lo hay.

    `es_publico` es falso en borradores, que piden no ser indexados.
    """
    if not es_publico:
        return {"robots.txt": b"User-agent: *\nDisallow: /\n"}
    if sitio is None:
        return {"robots.txt": b"User-agent: *\nAllow: /\n"}
    direcciones = [f"{sitio}/{'' if ruta == 'index.html' else ruta}" for ruta in rutas]
    tandas = [direcciones[i : i + POR_MAPA] for i in range(0, len(direcciones), POR_MAPA)]
    salida = {"robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {sitio}/sitemap.xml\n".encode()}
    if len(tandas) == 1:
        return salida | {"sitemap.xml": _sobre("urlset", "url", tandas[0])}
    partes = {f"sitemap-{n}.xml": _sobre("urlset", "url", tanda) for n, tanda in enumerate(tandas, 1)}
    return salida | partes | {"sitemap.xml": _sobre("sitemapindex", "sitemap", [f"{sitio}/{nombre}" for nombre in partes])}
