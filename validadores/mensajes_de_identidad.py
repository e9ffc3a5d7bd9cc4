"""Las frases de los hallazgos sobre identidad y consentimientos. Ninguna repite lo que la persona respondió."""

LA_IDENTIDAD = {
    "identidad-sin-candidatura":
        "{que}. Borra este archivo; si ya se envió a un repositorio, avisa a la Unidad de Transparencia.",
    "identidad-sin-consentimiento":
        "{que}. Sin esa constancia nada de identidad puede publicarse: borra este archivo, o vuelve a proyectarlo con ella.",
    "identidad-revocada":
        "El folio «{folio}» está en seguimiento/revocaciones.csv. Borra este archivo: su titular retiró el consentimiento.",
    "folio-repetido":
        "El folio «{folio}» ya ampara a otra persona ({otra}). Cada quien firma el suyo: corrige el folio o borra el archivo.",
    "identidad-contradicha": "{que}. Pregúntale a la persona; mientras tanto, borra esta respuesta.",
    "identidad-sin-condicion": "{que}. Borra esta respuesta, o corrige la otra si la persona lo confirma.",
    "estadistica-descubierta":
        "{que}, y proceso.json no deja publicar menos de {umbral}: señalaría a alguien. Quita este archivo y vuelve a calcularlo con "
        "«inv estadistica»; si ya se envió a un repositorio, avisa a la Unidad de Transparencia.",
    "estadistica-incoherente":
        "{que}. Este archivo no se edita a mano: vuelve a calcularlo con «inv estadistica».",
    "estadistica-incontable":
        "«{valor}» no es una pregunta que pueda contarse por grupos: no está en el cuestionario, depende de otra o admite varias "
        "respuestas.{sugerencia} Corrígela o quítala.",
    "accion-sin-acuerdo":
        "Renglones: {total}; y proceso.json no dice que las acciones afirmativas se publiquen, con su acuerdo. Quita esta "
        "tabla, o completa «acciones_afirmativas».",
}
