"""De qué trata cada columna: dónde está el encabezado, qué concepto es cada rótulo y qué renglones son datos."""
