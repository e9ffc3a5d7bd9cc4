"""Qué tipo anuncia cada archivo publicado. No se pregunta al sistema: en cada máquina contesta otra cosa."""

TEXTOS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".json": "application/json",
    ".xml": "application/xml",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
}
BINARIOS = {
    ".gz": "application/gzip",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}


def tipo_de(sufijo: str) -> str:
    """El `Content-Type` de un archivo por su `sufijo` (con punto); los textos van siempre en UTF-8."""
    sufijo = sufijo.lower()
    if sufijo in TEXTOS:
        return f"{TEXTOS[sufijo]}; charset=utf-8"
    return BINARIOS.get(sufijo, "application/octet-stream")
