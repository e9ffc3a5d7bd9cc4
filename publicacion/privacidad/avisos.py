"""El aviso de privacidad integral y el simplificado, con lo que la Ley General pide que digan.

Sale todo de `proceso.json` y del cuestionario: si cambia una pregunta o un domicilio, cambia el aviso.
"""

from validadores import Cuestionarios, Privacidad, Proceso, decir_fecha

from .documento import Apartado, Documento

LEY = "Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados"
REGLAMENTO = "Reglamento de Elecciones del INE, Anexo 24.2 (Lineamientos «Candidatas y Candidatos, Conóceles»)"
REGISTRO = ("nombre y, en su caso, sobrenombre", "cargo, contienda, lugar en la lista y calidad de propietaria o suplente", "fuerza política que postula", "sexo y edad el día de la elección")
"""Lo que viene del registro y se publica siempre."""
RESERVADOS = ("fecha de nacimiento, CURP y clave de elector, si venían en el registro", "domicilio, teléfono y correo particulares, para comunicarnos con la persona")
"""Lo que se trata y no se publica nunca."""


def pie_de(proceso: Proceso) -> str:
    """Con qué aprobación y desde cuándo rige; sin aprobación, que es un proyecto."""
    aprobacion = proceso.privacidad.aprobacion
    if aprobacion is None:
        return "PROYECTO. Falta que lo apruebe el Comité de Transparencia."
    return f"Aprobado por el Comité de Transparencia, {aprobacion.acuerdo}. Última actualización: {decir_fecha(aprobacion.fecha)}."


def integral(proceso: Proceso, cuestionarios: Cuestionarios) -> Documento:
    """El aviso integral."""
    datos = proceso.privacidad
    return Documento(
        "aviso-de-privacidad-integral", "Aviso de privacidad integral",
        "Quién trata los datos de las candidaturas, para qué, con qué base y cómo se ejercen los derechos.",
        _encabezado(proceso), pie_de(proceso),
        (
            _responsable(proceso, datos),
            _datos_personales(cuestionarios),
            _sensibles(cuestionarios),
            _finalidades(cuestionarios),
            Apartado("Fundamento", (f"El tratamiento se funda en la {LEY}; en el {REGLAMENTO}"
                                    + (f", y en la {datos.ley_local}." if datos.ley_local else "."),)),
            _transferencias(datos),
            _derechos(datos),
            _retiro(datos),
            Apartado("Cuánto tiempo se conservan", (datos.conservacion,)),
            Apartado("Cambios a este aviso", (f"Si este aviso cambia, se publica aquí mismo con su fecha y se informa en {datos.medio_de_cambios}.",)),
        ),
    )


def simplificado(proceso: Proceso, cuestionarios: Cuestionarios) -> Documento:
    """El aviso simplificado: lo que cabe decir antes de pedir el primer dato, y dónde está lo demás."""
    datos = proceso.privacidad
    donde = f"en {proceso.sitio}/avisos-de-privacidad.html" if proceso.sitio else "en el sitio «Conóceles» y en el domicilio del instituto"
    return Documento(
        "aviso-de-privacidad-simplificado", "Aviso de privacidad simplificado",
        "Lo mismo en una página, para quien va a dar sus datos.", _encabezado(proceso), pie_de(proceso),
        (
            Apartado("Quién trata tus datos", (f"{proceso.instituto.nombre} ({proceso.instituto.siglas}).",)),
            _finalidades(cuestionarios),
            _transferencias(datos),
            Apartado("Cómo negarte", ("Puedes negar cualquiera de estos consentimientos, o todos, al firmar cada formato o después: escribe a "
                                      f"{datos.correo} ({datos.unidad}). Negarlos no afecta tu candidatura.",)),
            Apartado("Dónde leer el aviso integral", (f"Está {donde}.",)),
        ),
    )


def _encabezado(proceso: Proceso) -> str:
    return f"{proceso.instituto.nombre} · {proceso.nombre}"


def _responsable(proceso: Proceso, datos: Privacidad) -> Apartado:
    return Apartado("Quién trata tus datos", (
        f"{proceso.instituto.nombre} ({proceso.instituto.siglas}), con domicilio en {datos.domicilio}, es responsable de los datos personales "
        "de quienes compiten y responden los cuestionarios de «Candidatas y Candidatos, Conóceles».",
    ))


def _datos_personales(cuestionarios: Cuestionarios) -> Apartado:
    rotulos = tuple(pregunta.rotulo for pregunta in cuestionarios.curricular)
    return Apartado(
        "Qué datos se tratan",
        ("Del registro de la candidatura, que es público: " + "; ".join(REGISTRO) + ".",
         "Para el registro y la comunicación, que no se publica: " + "; ".join(RESERVADOS) + ".",
         "Del cuestionario curricular, que el Reglamento ordena publicar:"),
        rotulos,
    )


def _sensibles(cuestionarios: Cuestionarios) -> Apartado:
    return Apartado(
        "Datos sensibles",
        ("El cuestionario de identidad pregunta por estos asuntos. Son datos sensibles: nadie está obligado a contestarlos, y ninguna respuesta "
         "se publica sin consentimiento expreso y por escrito.",),
        tuple(dict.fromkeys(pregunta.seccion for pregunta in cuestionarios.identidad)),
    )


def _finalidades(cuestionarios: Cuestionarios) -> Apartado:
    return Apartado(
        "Para qué se usan",
        ("Sin pedir consentimiento, porque lo ordena el Reglamento: publicar la información curricular de las candidaturas para que la ciudadanía "
         "emita un voto informado, verificarla y rendir los informes correspondientes.",
         "Solo con tu consentimiento, que das o niegas por separado:"),
        tuple(consentimiento.texto for consentimiento in cuestionarios.consentimientos),
    )


def _transferencias(datos: Privacidad) -> Apartado:
    if not datos.transferencias:
        return Apartado("A quién se comunican", ("No se transfieren datos personales, salvo a las autoridades que los pidan con fundamento en la ley.",))
    return Apartado(
        "A quién se comunican", ("Además de las autoridades que los pidan con fundamento en la ley:",),
        tuple(f"{t.a_quien}: {t.para_que} ({t.fundamento})." for t in datos.transferencias),
    )


def _derechos(datos: Privacidad) -> Apartado:
    telefono = f", teléfono {datos.telefono}" if datos.telefono else ""
    horario = f", {datos.horario}" if datos.horario else ""
    return Apartado("Tus derechos", (
        "Puedes pedir el acceso a tus datos, su rectificación o cancelación, y oponerte a que se usen (derechos ARCO). La solicitud lleva tu nombre y "
        "un medio para responderte, una identificación, a qué datos se refiere y qué pides.",
        f"Se presenta en la oficina responsable ({datos.unidad}), en {datos.domicilio}; {datos.correo}{telefono}{horario}. Te responden en los plazos de la ley y no cuesta.",
    ))


def _retiro(datos: Privacidad) -> Apartado:
    return Apartado("Cómo retirar tu consentimiento", (
        f"Escribe a {datos.correo} con el folio de tu constancia. La respuesta sale del sitio en la siguiente publicación.",
        "Lo que otras personas hayan copiado antes ya no depende del instituto, y el historial público de los datos conserva lo publicado mientras el "
        "instituto no lo reescriba. Piénsalo antes de autorizar.",
    ))
