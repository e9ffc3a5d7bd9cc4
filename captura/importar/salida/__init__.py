"""Lo que la importación deja: la carpeta de datos, el informe de lo que hizo y, aparte, lo reservado."""
