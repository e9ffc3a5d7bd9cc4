"""Los formatos de consentimiento: uno por cada consentimiento, que se firma por separado y lleva su propio folio.

Se descargan, se firman y se entregan (Lineamientos, art. 15; LGPDPPSO, consentimiento expreso y por escrito de datos sensibles).
"""

from validadores import Cuestionarios, Proceso

from .avisos import pie_de
from .documento import Apartado, Documento, Renglon

NOMBRES = {
    "tratamiento": "Consentimiento para el tratamiento de datos personales",
    "publicacion_identidad": "Consentimiento para publicar el cuestionario de identidad",
    "estadistica": "Consentimiento para uso estadístico",
}
EXPLICACIONES = {
    "tratamiento": ("El instituto usa tus datos solo para lo que dice el aviso de privacidad.",
                    "Sin este consentimiento no se guarda ni se publica ninguna respuesta de identidad."),
    "publicacion_identidad": ("Tus respuestas aparecerán en tu ficha, a la vista de cualquier persona, con el folio de esta constancia.",
                              "Lo publicado puede copiarse y queda en el historial público de los datos. Puedes retirarlo del sitio cuando quieras; de las "
                              "copias ajenas, no.",
                              "«Prefiero no contestar» y «No aplica» no se publican. Negar este consentimiento no afecta tu candidatura.",
                              "Las respuestas son de estos asuntos:"),
    "estadistica": ("Tus respuestas se suman a las de otras personas, sin tu nombre. Los grupos muy pequeños no se publican.",
                    "Negar este consentimiento no afecta tu candidatura.", "Las respuestas son de estos asuntos:"),
}
"""Lo que hay que saber antes de firmar; un consentimiento que no esté aquí lleva solo su texto."""


def formatos(proceso: Proceso, cuestionarios: Cuestionarios) -> tuple[Documento, ...]:
    """Un formato por consentimiento del cuestionario, en su orden."""
    return tuple(_formato(proceso, cuestionarios, c.id, c.texto) for c in cuestionarios.consentimientos)


def _formato(proceso: Proceso, cuestionarios: Cuestionarios, id: str, texto: str) -> Documento:
    titulo = NOMBRES.get(id, f"Consentimiento: {id}")
    return Documento(
        f"consentimiento-{id.replace('_', '-')}", titulo, "Para llenar, firmar y entregar al instituto.",
        f"{proceso.instituto.nombre} · {proceso.nombre}", pie_de(proceso),
        (
            Apartado("Quien firma", renglones=tuple(map(Renglon, ("Nombre completo", "Cargo y contienda", "Fuerza política o candidatura independiente")))),
            Apartado("Antes de firmar", EXPLICACIONES.get(id, ()), _de_que_se_trata(id, cuestionarios)),
            Apartado("Mi decisión", (texto,), renglones=(
                Renglon("Sí, lo autorizo", True), Renglon("No lo autorizo", True), Renglon("Si solo vale hasta un día, cuál (opcional)"),
            )),
            Apartado("Firma", renglones=(Renglon("Lugar y fecha"), Renglon("Firma", a_mano=True))),
            Apartado("Lo llena el instituto", renglones=tuple(map(Renglon, ("Folio", "Recibió: nombre y cargo", "Fecha de recepción")))),
        ),
    )


def _de_que_se_trata(id: str, cuestionarios: Cuestionarios) -> tuple[str, ...]:
    """De qué asuntos son las respuestas que se publicarían o sumarían; nada si se trata de todos los datos."""
    if id == "tratamiento":
        return ()
    return tuple(dict.fromkeys(pregunta.seccion for pregunta in cuestionarios.identidad))
