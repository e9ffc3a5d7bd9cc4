"""El complemento de Pelican: lee la elección por la puerta de `validadores` y escribe sus páginas.

Es el único archivo que conoce Pelican. Sus señales se registran con funciones de módulo: blinker guarda referencias
débiles y olvida las demás.
"""

import json
import logging
from pathlib import Path

import pelican
from jinja2 import TemplateError
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.settings import read_settings

from validadores import Eleccion, cargar

from . import buscador, canales, difusion, fotos, mapa, paginas, recursos, sinconexion
from .entorno import afinar, compiladas_con
from .escritor import Anotado, Escritor
from .fase import Fase, dia_prudente, poner_en_fase
from .historia import Relato
from .hoja import Anexo
from .huella import huella_de
from .idiomas import abrir, programa
from .indice import Indice
from .paginas.lenguas import en_cada_lengua, versiones
from .pintor import Pintor
from .sitio import Marco, sitio_de

CARPETA = Path(__file__).parent
FICHERO_DE_SERIE = "conoceles.json"
"""Archivo público que dice de qué proceso y corte es el sitio; también distingue un sitio nuestro de otra carpeta."""


PAGINAS_POR_RENGLON = 6
"""Renglones de la base que cuestan lo que una página; sirve para repartir el trabajo."""


def _callar(fase: str, hechos: int, total: int | None = None) -> None:
    """Avance de quien no quiere avisos."""


class GeneradorDeElecciones(Generator):
    """Generador de Pelican que escribe todo lo que sale de los datos."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.codigo = recursos.huella_del_codigo(CARPETA.parent)
        afinar(self.env, compiladas_con(self.codigo, Path(self.settings["CONOCELES_CACHE"])))
        self.env.filters["qr"] = self.settings["CONOCELES_DIFUSION"].trazar_qr
        ajustes = self.settings
        self.eleccion: Eleccion = ajustes["CONOCELES_ELECCION"]
        self.avance = ajustes.get("CONOCELES_AVANCE", _callar)
        self.escritor: Escritor = ajustes.get("CONOCELES_ESCRITOR") or Escritor(Path(self.output_path), None, {})

    def generate_context(self):
        """Pone al alcance de las páginas de `contenido/` el sitio, su menú y su marco."""
        self.relato = self._leer_historial()
        idiomas = abrir(Path(self.settings["CONOCELES_IDIOMAS"]), self.eleccion.proceso.idiomas)
        self.sitio = sitio_de(self.eleccion, self.context["pages"], idiomas, self.settings["CONOCELES_FASE"], canales.hay(self.relato, self.eleccion.proceso))
        self.marco = Marco(self.env, self.sitio)
        self.context.update(
            sitio=self.sitio, marco=self.marco, pagina_de=self.sitio.pagina_de, pagina_suelta=self.sitio.pagina_suelta
        )

    def generate_output(self, writer):
        """Escribe recursos, descargas, páginas, búsqueda y mapa del sitio; antes de la fecha, solo el anuncio de cuándo será."""
        eleccion, escritor = self.eleccion, self.escritor
        recursos.publicar(eleccion, CARPETA / "static", escritor)
        for idioma in self.sitio.idiomas:
            if not idioma.es_propia:
                escritor.escribir(programa.ruta_de(idioma), programa.octetos_de(idioma))
        if self.sitio.fase == "antes":
            self._anunciar()
            return
        reserva = Path(self.settings["CONOCELES_CACHE"])
        indice = Indice(eleccion, fotos.publicar(eleccion, escritor, reserva / "fotos", self.avance), self.relato)
        self._publicar_dichos(paginas.dichos.textos(indice))
        descargas = self.settings["CONOCELES_DESCARGAS"](eleccion, reserva)
        avisos = self.settings["CONOCELES_PRIVACIDAD"](eleccion.proceso, eleccion.cuestionarios)
        peso = len(eleccion.candidaturas) // PAGINAS_POR_RENGLON
        anexos = [Anexo(d.ruta, d.huella, lambda d=d: d.contenido, peso, va_junta=True) for d in descargas[:1]]
        anexos += [Anexo(d.ruta, d.huella, lambda d=d: d.contenido, va_junta=True) for d in descargas[1:]]
        busqueda = buscador.preparar(indice, reserva / "busqueda" / eleccion.proceso.clave)
        anexos += [*busqueda.anexos(), *paginas.anexos(indice, busqueda), *paginas.privacidad.anexos(avisos, reserva / "formatos")]
        propias = [*paginas.listar(indice, descargas, busqueda, avisos), *sinconexion.listar(indice)]
        lista = list(en_cada_lengua(propias, self.sitio.idiomas))
        pintor = Pintor(self.env, escritor, self.sitio, self.marco, self.avance)
        global_ = self._huella_global()
        anexos += [*canales.anexos(indice, global_), *sinconexion.anexos(indice, global_)]
        anexos += [*difusion.anexos(indice, self.settings["CONOCELES_DIFUSION"], reserva / "tarjetas")]
        self.settings["CONOCELES_PINTADAS"] = pintor.pintar([*lista, *anexos], global_)
        sinconexion.publicar(indice, escritor, self.sitio.nombre)
        self._cerrar(lista)

    def _publicar_dichos(self, textos: tuple[str, ...]) -> None:
        """Las palabras de los datos en cada lengua que tiene páginas propias."""
        for idioma in self.sitio.idiomas:
            if not (idioma.es_propia or idioma.es_armazon):
                self.escritor.escribir(programa.ruta_de_dichos(idioma), programa.octetos_de_dichos(idioma, textos))

    def _leer_historial(self) -> Relato:
        """Lo que ha cambiado desde que se publicó. En vista previa no se cuenta: lo que trae la rama todavía no es un cambio publicado."""
        ajustes = self.settings
        if ajustes["CONOCELES_FASE"] != "publicado":
            return Relato()
        return Relato(ajustes["CONOCELES_HISTORIAL"](self.eleccion, Path(ajustes["CONOCELES_DATOS"]), Path(ajustes["CONOCELES_CACHE"])))

    def _anunciar(self) -> None:
        """Lo que se publica antes de la fecha acordada: la cuenta atrás, las páginas del instituto y los avisos de privacidad."""
        avisos = self.settings["CONOCELES_PRIVACIDAD"](self.eleccion.proceso, self.eleccion.cuestionarios)
        lista = list(en_cada_lengua((*paginas.espera.listar(), *paginas.privacidad.listar(avisos)), self.sitio.idiomas))
        anexos = paginas.privacidad.anexos(avisos, Path(self.settings["CONOCELES_CACHE"]) / "formatos")
        pintor = Pintor(self.env, self.escritor, self.sitio, self.marco, self.avance)
        self.settings["CONOCELES_PINTADAS"] = pintor.pintar([*lista, *anexos], self._huella_global())
        sinconexion.callar(self.eleccion.proceso, self.escritor, self.sitio.nombre)
        self._cerrar(lista)

    def _huella_global(self) -> str:
        """Huella de lo que cambia todas las páginas: código, bibliotecas, proceso, catálogos, corte y marco."""
        eleccion = self.eleccion
        catalogos = (eleccion.fuerzas, eleccion.municipios, eleccion.distritos, eleccion.contiendas)
        return huella_de(
            self.codigo, eleccion.hoy, eleccion.proceso, eleccion.cuestionarios,
            [list(catalogo.values()) for catalogo in catalogos], self.sitio,
        )

    def _cerrar(self, lista) -> None:
        """Mapa del sitio, reglas para buscadores y serie."""
        proceso = self.eleccion.proceso
        propias = [p.save_as for p in (*self.context["pages"], *self.context["articles"])]
        rutas = [p.ruta for p in lista if p.indexable] + ["avisos.html", *sorted(propias)]
        for ruta, octetos in mapa.archivos(proceso.sitio, rutas, self.sitio.es_indexable, versiones(lista)).items():
            self.escritor.escribir(ruta, octetos)
        self.settings["CONOCELES_NOTAS"] = self.relato.notas
        serie = {"proceso": proceso.clave, "corte": f"{self.eleccion.hoy}", "fase": self.sitio.fase, "paginas": len(rutas)}
        self.escritor.escribir(FICHERO_DE_SERIE, (json.dumps(serie) + "\n").encode())


def _preparar(programa: Pelican) -> None:
    """Lee los datos antes que nada: si la puerta los rechaza, Pelican no llega a escribir."""
    ajustes = programa.settings
    if "CONOCELES_ELECCION" not in ajustes:
        eleccion = cargar(Path(ajustes["CONOCELES_DATOS"]))
        ajustes["CONOCELES_ELECCION"], ajustes["CONOCELES_FASE"] = poner_en_fase(eleccion, dia=ajustes["CONOCELES_DIA"])
    sitio = ajustes["CONOCELES_ELECCION"].proceso.sitio
    if sitio:
        # Atom pide direcciones absolutas; sin dirección pública no hay canal.
        ajustes |= {"SITEURL": sitio, "FEED_DOMAIN": sitio, "FEED_ALL_ATOM": "avisos/atom.xml"}


def _dejar_los_suyos(generador) -> None:
    """Quita los avisos que son de otro proceso (los de la demostración no hablan por nadie más) y, antes de publicar, los del futuro."""
    eleccion, fase = generador.settings["CONOCELES_ELECCION"], generador.settings["CONOCELES_FASE"]
    clave, hoy = eleccion.proceso.clave, dia_prudente(eleccion)
    suyos = [a for a in generador.articles if a.metadata.get("proceso", clave) == clave]
    generador.articles = [a for a in suyos if fase != "antes" or a.date.date() <= hoy]


def _dar_generador(programa: Pelican):
    return GeneradorDeElecciones


def register():
    """Punto de entrada de Pelican."""
    signals.initialized.connect(_preparar)
    signals.get_generators.connect(_dar_generador)
    signals.article_generator_pretaxonomy.connect(_dejar_los_suyos)


class _FallarConAvisos(logging.Handler):
    """Convierte el primer aviso de Pelican en una detención: un aviso suyo es una página que falta."""

    def emit(self, registro: logging.LogRecord) -> None:
        raise RuntimeError(registro.getMessage())


def correr(configuracion: Path, datos: Path, nueva: Path, eleccion: Eleccion, fase: Fase, anterior: Path | None, anotados: dict[str, Anotado],
           reserva: Path, avance=None) -> tuple[dict[str, Anotado], int, tuple[str, ...]]:
    """Corre Pelican sobre `nueva`; devuelve lo anotado para la próxima vez, cuántas páginas se pintaron y qué le falta al historial.

    Lanza RuntimeError con el primer aviso o error de Pelican: con él, el sitio no estaría completo.
    """
    escritor = Escritor(nueva, anterior, anotados)
    ajustes = read_settings(str(configuracion), override={
        "OUTPUT_PATH": str(nueva), "CONOCELES_DATOS": str(datos), "CONOCELES_ELECCION": eleccion, "CONOCELES_FASE": fase, "CONOCELES_ESCRITOR": escritor,
        "CONOCELES_CACHE": str(reserva), "CONOCELES_AVANCE": avance or _callar,
    })
    pelican.console.quiet = True
    vigia = _FallarConAvisos(logging.WARNING)
    raiz = logging.getLogger()
    raiz.addHandler(vigia)
    try:
        Pelican(ajustes).run()
    except TemplateError as falla:
        raise RuntimeError(f"{falla.__class__.__name__} en una plantilla: {falla}") from falla
    finally:
        raiz.removeHandler(vigia)
    return escritor.recoger(), ajustes["CONOCELES_PINTADAS"], ajustes["CONOCELES_NOTAS"]
