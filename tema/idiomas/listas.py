"""Las palabras de los catálogos cerrados del modelo, que las plantillas dicen con `_(candidatura.situacion)` y parecidos."""

from .voz import N_

SITUACIONES = (N_("aprobada"), N_("sustituida"), N_("cancelada"), N_("renuncia"), N_("fallecimiento"))
CALIDADES = (N_("propietaria"), N_("suplente"))
FUERZAS = (N_("partido nacional"), N_("partido local"), N_("coalición"), N_("candidatura común"), N_("independiente"))
SEXOS = (N_("mujer"), N_("hombre"), N_("no binario"))
LENGUA = N_("Español")
"""Se traduce con el nombre de la lengua en ella misma: «English», «Maaya t'aan»."""
