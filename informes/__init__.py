"""Los informes que pide la ley, hechos de la misma elección que las páginas."""
