"""Las reglas: una por archivo, todas con `revisar(expediente)`. Aquí se dice cuáles corren; el orden no importa."""

from . import (
    cargo_ajeno, clave_repetida, contienda_no_convocada, contienda_repetida, contienda_sin_territorio,
    curriculo_sin_candidatura, datos_personales, doble_propietaria, doble_suplente, edad_minima, fecha_futura,
    fechas_invertidas, foto_faltante, foto_sin_candidatura, fuerza_no_permitida, grupo_incompleto, integrante_ajeno,
    integrantes_indebidos, lista_con_huecos, numero_indebido, partido_ajeno, persona_con_dos_nombres, persona_repetida,
    publicado_futuro, referencia_rota, seguimiento_sin_candidatura, situacion_contradictoria, situacion_sin_acuerdo,
    suplente_indebida, suplente_sin_propietaria, sustitucion_a_si_misma, sustitucion_de_vigente, sustitucion_doble,
    sustitucion_en_circulo, sustitucion_en_otro_lugar, sustitucion_perdida, sustitucion_sin_acuerdo, texto_corto,
)

MODULOS = (
    cargo_ajeno, clave_repetida, contienda_no_convocada, contienda_repetida, contienda_sin_territorio,
    curriculo_sin_candidatura, datos_personales, doble_propietaria, doble_suplente, edad_minima, fecha_futura,
    fechas_invertidas, foto_faltante, foto_sin_candidatura, fuerza_no_permitida, grupo_incompleto, integrante_ajeno,
    integrantes_indebidos, lista_con_huecos, numero_indebido, partido_ajeno, persona_con_dos_nombres, persona_repetida,
    publicado_futuro, referencia_rota, seguimiento_sin_candidatura, situacion_contradictoria, situacion_sin_acuerdo,
    suplente_indebida, suplente_sin_propietaria, sustitucion_a_si_misma, sustitucion_de_vigente, sustitucion_doble,
    sustitucion_en_circulo, sustitucion_en_otro_lugar, sustitucion_perdida, sustitucion_sin_acuerdo, texto_corto,
)
REGLAS = tuple(modulo.revisar for modulo in MODULOS)
REGLAS_SIN_PROCESO = (datos_personales.revisar,)
