"""Las frases de las alertas, por código. Cada una cita el fragmento, dice qué cotejar y en qué artículo descansa."""

LAS_ALERTAS = {
    "codificacion-rota":
        "Hay letras que se rompieron al cambiar de codificación: «{cita}». Pide el texto original y captúralo de nuevo.",
    "contacto-en-texto":
        "Trae {clase}: «{cita}». Confirma con el partido que deba ser público y, si es así, que vaya en su campo de "
        "contacto. Art. 18, f).",
    "edad-contradicha":
        "Dice otra edad que la del registro ({edad} años el día de la jornada): «{cita}». Coteja cuál es. Art. 18.",
    "homonimia":
        "«{cita}» se llama igual que otra persona de esta contienda ({donde}, {fuerza}). Coteja con el acuerdo si son dos "
        "personas o una capturada dos veces. Anexo 24.2, 11.8.",
    "identidad-vencida":
        "La constancia «{folio}» valió hasta el {vence}: el sitio ya no muestra estas respuestas, y este archivo sigue siendo público. "
        "Retíralo con «consentimientos --proyectar», o pide otra autorización.",
    "otra-candidatura":
        "Menciona a {quien}: «{cita}». Lee si alude a otra candidatura o solo relata su trayectoria. Art. 18, d) y e).",
    "telefono-compartido":
        "Este {clase} lo publican también {otras} personas más: «{cita}». Pregunta de quién es. Art. 18, d).",
    "texto-copiado":
        "{cuanto} la respuesta de {nombre} ({clave}), {de_quien}{cuantas}: «{cita}». Si es copia íntegra, procede "
        "observarla. Art. 18, a).",
    "texto-de-la-pregunta":
        "Repite la pregunta o su ayuda en vez de contestarla: «{cita}». Pide la respuesta. Art. 18.",
    "todo-en-mayusculas":
        "Está en mayúsculas ({cuantas} de sus respuestas): «{cita}». Se puede publicar así; sugiere al partido mandarla "
        "en minúsculas.",
    "vocabulario":
        "«{termino}», término de clase {clase}: «{cita}». {motivo} Art. 18, {inciso}).",
}
"""Lo que se avisa a quien revisa. No detiene nada: la decisión es suya."""
