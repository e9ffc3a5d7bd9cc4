"""Cómo entran los datos: importar lo que los institutos tienen y generar la demostración."""
