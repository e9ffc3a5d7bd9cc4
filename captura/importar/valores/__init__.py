"""De lo que la celda dice a lo que los modelos admiten, anotando cada cambio."""
