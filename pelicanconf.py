"""Ajustes de Pelican. Los de cada elección (nombre, direcciones, colores) están en `datos/proceso.json`, no aquí."""

import os
from datetime import datetime
from pathlib import Path

from publicacion import datos_abiertos, difusion, privacidad
from revision import historial
from tema import complemento, entorno, filtros
from validadores import CENTRO

RAIZ = Path(__file__).parent

SITENAME = "Candidatas y Candidatos, Conóceles"
SITEURL = ""
PATH = str(RAIZ / "contenido")
OUTPUT_PATH = str(RAIZ / "_sitio")
THEME = str(RAIZ / "tema")
TIMEZONE = "America/Mexico_City"
DEFAULT_LANG = "es"
LOCALE = ["C"]  # Las fechas las dice el filtro «fecha»; así ninguna máquina las escribe distinto.

CONOCELES_DATOS = os.environ.get("CONOCELES_DATOS", str(RAIZ / "datos"))
CONOCELES_CACHE = os.environ.get("CONOCELES_CACHE", str(RAIZ / ".cache" / "conoceles"))
CONOCELES_DIA = datetime.now(CENTRO).date()  # Para quien corre Pelican a mano: tampoco así se adelanta la fecha.
CONOCELES_IDIOMAS = str(RAIZ / "contenido" / "idiomas")
CONOCELES_DESCARGAS = datos_abiertos.preparar
CONOCELES_DIFUSION = difusion
CONOCELES_PRIVACIDAD = privacidad.preparar
CONOCELES_HISTORIAL = historial.leer

PLUGINS = [complemento]  # El módulo y no su nombre: un complemento que no se importa por nombre se omite sin avisar.
JINJA_FILTERS = filtros.FILTROS
JINJA_ENVIRONMENT = entorno.OPCIONES
JINJA_GLOBALS = entorno.GLOBALES

ARTICLE_PATHS = ["avisos"]
PAGE_PATHS = ["paginas"]
STATIC_PATHS = []  # El complemento escribe los recursos: así se comparan y no se copian otra vez.
THEME_STATIC_PATHS = []
RELATIVE_URLS = True  # El sitio funciona bajo cualquier ruta y desde una carpeta.
ARTICLE_URL = ARTICLE_SAVE_AS = "avisos/{slug}.html"
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""  # Un borrador no se publica: ni siquiera en una dirección escondida.
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = ""
DIRECT_TEMPLATES = ["avisos"]
SUMMARY_MAX_LENGTH = 40
DEFAULT_PAGINATION = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False  # Borrar es lo que deja un sitio a medias; se construye aparte y se cambia al final.
MARKDOWN = {"extensions": ["extra", "toc", "sane_lists"], "output_format": "html5"}
