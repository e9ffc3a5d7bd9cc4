"""Los colores de los retratos: pieles, cabellos, fondos y telas que conviven bien."""

PIELES = ("#efc9a4", "#e2b189", "#d39b70", "#c48a60", "#b27850", "#9a633f", "#7f4e32", "#633b27")
FRECUENCIA_DE_PIELES = (6, 14, 20, 20, 18, 12, 7, 3)
SOMBRA, RUBOR, LABIO = "#5b2a1b", "#d2553f", "#8f3038"
BLANCO, TINTA = "#fbf7f0", "#2b1d18"

CABELLOS = ("#1f1715", "#2a1d19", "#38251e", "#4c3226", "#64402e")
FRECUENCIA_DE_CABELLOS = (30, 30, 22, 12, 6)
CANAS = ("#6f6864", "#938c87", "#b9b3ad", "#d8d3cc")
TINTES = ("#7c3326", "#8a5a2c", "#2f6f73", "#6a3f7a")

FONDOS = (
    ("#e6d5bd", "#f1e5d3"), ("#bcd3cd", "#d3e3de"), ("#e3c3b4", "#efd8cd"), ("#c3cde0", "#d8dfec"),
    ("#d2d8b4", "#e2e7cc"), ("#e8cf94", "#f1e0b8"), ("#cfc0dc", "#e0d5e9"), ("#b9cfe0", "#d1e0ec"),
    ("#dcb9a2", "#ebd2c2"), ("#c9c5bb", "#dcd9d1"),
)
"""Fondo y figura que va detrás de la persona."""

TELAS = (
    "#1f4e5f", "#7a2e3a", "#2f5d50", "#b5532f", "#3b3f58", "#8c6a2f", "#5b2a57", "#24344d", "#a23b52", "#4f6b3a",
    "#c98a2b", "#3f6f8f", "#6b4a3a", "#434343", "#87406b",
)
CLARAS = ("#f4efe6", "#eef1f2", "#f3e8d8", "#dfe8ee", "#f0dfe0")
BORDADOS = ("#c7323f", "#e0a02c", "#2c7a6b", "#2f5fa3", "#d65a8a", "#6d3f8f")
METAL = "#d9b25f"
