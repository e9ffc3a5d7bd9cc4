"""La diversidad de las candidaturas en números que no señalan a nadie: los agregados, ya protegidos, con su nota de método."""

from collections.abc import Iterator, Sequence

from validadores import SIN_DATO, Agregados, Eleccion, PreguntaAgregada, PreguntaIdentidad, agregados_pedidos, contables

from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
from ..filtros import decir_numero
from ..indice import Indice
from ..vistas import CuadroContado, Descarga, Parte, PreguntaContada, RenglonContado, VistaDiversidad

RUTA = "diversidad.html"
RASGOS = {
    "cargo": (N_("Por cargo"), N_("Cargo")), "fuerza": (N_("Por fuerza política"), N_("Fuerza política")), "sexo": (N_("Por sexo"), N_("Sexo")),
}


def listar(indice: Indice, descargas: tuple[Descarga, ...]) -> Iterator[Pagina]:
    """La página de la diversidad, si hay agregados que se pidan. De las `descargas` enlaza las suyas."""
    eleccion, agregados = indice.eleccion, agregados_pedidos(indice.eleccion)
    if not agregados:
        return
    suyas = tuple(descarga for descarga in descargas if descarga.ruta.startswith("datos/diversidad."))
    yield Pagina(
        RUTA, "diversidad.html", "datos", huella_de(agregados, [(d.ruta, d.huella) for d in suyas]),
        lambda: Cabeza(_("La diversidad en números"),
                       _("Cuántas personas indígenas, con discapacidad, afromexicanas, de la diversidad sexual, migrantes, jóvenes y mayores compiten."),
                       _ver(eleccion, agregados, suyas)),
    )


def _ver(eleccion: Eleccion, agregados: Agregados, descargas: tuple[Descarga, ...]) -> VistaDiversidad:
    ajustes = eleccion.proceso.estadistica
    hechas = {dicha.pregunta: dicha for dicha in agregados.preguntas}
    pedidas = contables(eleccion.cuestionarios, ajustes.preguntas)
    return VistaDiversidad(
        preguntas=tuple(_contar(eleccion, pregunta, hechas[pregunta.id]) for pregunta in pedidas if pregunta.id in hechas),
        calladas=tuple(pregunta.seccion for pregunta in pedidas if pregunta.id not in hechas),
        corte=agregados.corte, umbral=agregados.umbral, razon=ajustes.razon, acuerdo=ajustes.acuerdo, descargas=descargas,
    )


def _contar(eleccion: Eleccion, pregunta: PreguntaIdentidad, dicha: PreguntaAgregada) -> PreguntaContada:
    partes = _partir(dicha, dicha.cuentas)
    cuadros = tuple(
        CuadroContado(*map(_, RASGOS[cuadro.cruce]), tuple(
            RenglonContado(_rotular(eleccion, cuadro.cruce, renglon.valores), _partir(dicha, renglon.cuentas))
            for renglon in cuadro.renglones
        ))
        for cuadro in dicha.cuadros
    )
    return PreguntaContada(dicha.pregunta, pregunta.seccion, pregunta.pregunta, dicha.corte, _leer(partes), partes, cuadros)


def _partir(dicha: PreguntaAgregada, cuentas: Sequence[int]) -> tuple[Parte, ...]:
    total = sum(cuentas)
    return tuple(Parte(grupo, cuenta, _ciento(cuenta, total)) for grupo, cuenta in zip(dicha.respuestas, cuentas, strict=True))


def _ciento(cuenta: int, total: int) -> float:
    exacto = 100 * cuenta / total
    return next((dicho for cifras in (None, 1, 2, 3) if 0 < (dicho := round(exacto, cifras)) < 100), exacto)


def _leer(partes: Sequence[Parte]) -> str:
    """Lo que dice la gráfica en una frase: cuántas dijeron que sí o, si no es de sí o no, lo más frecuente."""
    destacada = next((p for p in partes if p.rotulos == ("Sí",)), None)
    datos = {"total": decir_numero(sum(parte.cuenta for parte in partes))}
    if destacada:
        return _("De las %(total)s candidaturas que respondieron, %(cuenta)s dijeron que sí: el %(ciento)s %%.",
                 cuenta=decir_numero(destacada.cuenta), ciento=destacada.ciento, **datos)
    mayor = max((p for p in partes if len(p.rotulos) == 1), key=lambda parte: parte.cuenta, default=partes[0])
    return _("De las %(total)s candidaturas que respondieron, lo más frecuente es «%(rotulo)s»: %(cuenta)s, el %(ciento)s %%.",
             rotulo=_(mayor.rotulos[0]), cuenta=decir_numero(mayor.cuenta), ciento=mayor.ciento, **datos)


def _rotular(eleccion: Eleccion, cruce: str, valores: Sequence[str]) -> tuple[str, ...]:
    """Cómo se dicen los valores de un renglón."""
    if cruce == "fuerza":
        return tuple(eleccion.fuerzas[valor].siglas for valor in valores)
    if cruce == "cargo":
        return tuple(_(eleccion.cargo(valor).nombre) for valor in valores)
    dichos = [_("sin dato") if valor == SIN_DATO else _(valor) for valor in valores]
    return (dichos[0].capitalize(), *dichos[1:])
