"""La negativa a publicar."""

SERIE = "conoceles.json"
"""Archivo que distingue un sitio nuestro de cualquier otra cosa."""


class PublicacionDetenida(Exception):
    """No se publicó; el texto dice por qué y cómo remediarlo. Lo publicado queda como estaba."""
