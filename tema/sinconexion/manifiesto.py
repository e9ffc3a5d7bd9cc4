"""El manifiesto con que un teléfono instala el sitio como aplicación (W3C, «Web Application Manifest»)."""

import json

from validadores import Proceso

RUTA = "manifiesto.webmanifest"
ICONOS = (("urna-192.png", 192, "any"), ("urna-512.png", 512, "any"), ("urna-512-recortable.png", 512, "maskable"))
"""Archivo, lado en pixeles y propósito; el recortable deja libre la orilla que cada sistema recorta a su modo."""


def manifiesto(proceso: Proceso, nombre: str) -> bytes:
    """Octetos de `manifiesto.webmanifest`; las direcciones son relativas para servir bajo cualquier ruta."""
    datos = {
        "name": f"{nombre}: {proceso.entidad.nombre} {proceso.jornada.year}",
        "short_name": "Conóceles",
        "description": f"Quiénes piden tu voto, qué proponen y qué han hecho: {proceso.nombre}.",
        "lang": "es-MX",
        "dir": "ltr",
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#15181f",
        "icons": [
            {"src": f"tema/iconos/{archivo}", "sizes": f"{lado}x{lado}", "type": "image/png", "purpose": para}
            for archivo, lado, para in ICONOS
        ],
    }
    return (json.dumps(datos, ensure_ascii=False, indent=1) + "\n").encode()
