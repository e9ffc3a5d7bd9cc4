"""El sitio de la demostración, recorrido página por página."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest

SIN_CIERRE = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
BASE = "https://prueba.invalid/"


class Pagina(HTMLParser):
    """Lo que las pruebas preguntan de una página: etiquetas, enlaces, anclas y texto."""

    def __init__(self, ruta, texto):
        super().__init__(convert_charrefs=True)
        self.ruta, self.etiquetas, self.ids, self.enlaces, self.titulo, self.pila = ruta, [], [], [], "", []
        self.lengua, self.datos, self.mal_cerradas = None, "", []
        self.feed(texto)
        self.close()

    def handle_starttag(self, etiqueta, pares):
        atributos = dict(pares)
        self.etiquetas.append((etiqueta, atributos))
        if etiqueta == "html":
            self.lengua = atributos.get("lang")
        if "id" in atributos:
            self.ids.append(atributos["id"])
        for nombre in ("href", "src", "action"):
            if nombre in atributos and atributos.get("rel") != "canonical":
                self.enlaces.append(atributos[nombre])
        if etiqueta not in SIN_CIERRE:
            self.pila.append(etiqueta)

    def handle_startendtag(self, etiqueta, pares):
        self.handle_starttag(etiqueta, pares)
        if etiqueta not in SIN_CIERRE:
            self.pila.pop()

    def handle_endtag(self, etiqueta):
        if self.pila and self.pila[-1] == etiqueta:
            self.pila.pop()
        else:
            self.mal_cerradas.append(etiqueta)

    def handle_data(self, datos):
        if self.pila and self.pila[-1] == "title":
            self.titulo += datos
        self.datos += datos

    def de(self, etiqueta):
        return [atributos for nombre, atributos in self.etiquetas if nombre == etiqueta]


@pytest.fixture(scope="module")
def paginas(sitio):
    return {
        ruta: Pagina(ruta, archivo.read_text(encoding="utf-8"))
        for archivo in sorted(sitio.rglob("*.html"))
        for ruta in [archivo.relative_to(sitio).as_posix()]
    }


def test_cada_pagina_tiene_un_solo_titulo_principal(paginas):
    assert {ruta: len(p.de("h1")) for ruta, p in paginas.items() if len(p.de("h1")) != 1} == {}


def test_cada_pagina_dice_su_lengua(paginas):
    assert {p.lengua for ruta, p in paginas.items() if not ruta.startswith("en/")} == {"es-MX"}
    assert {p.lengua for ruta, p in paginas.items() if ruta.startswith("en/")} == {"en"}


def test_los_titulos_no_se_repiten(paginas):
    cuenta = Counter((p.lengua, p.titulo.strip()) for p in paginas.values())
    assert {titulo: veces for titulo, veces in cuenta.items() if veces > 1 or not titulo} == {}


def test_las_etiquetas_cierran(paginas):
    assert {ruta: p.mal_cerradas[:3] for ruta, p in paginas.items() if p.mal_cerradas} == {}


def test_los_identificadores_no_se_repiten_en_una_pagina(paginas):
    assert {ruta: r for ruta, p in paginas.items() if (r := [i for i, n in Counter(p.ids).items() if n > 1])} == {}


def test_ningun_enlace_interno_esta_roto(sitio, paginas):
    archivos = {a.relative_to(sitio).as_posix() for a in sitio.rglob("*") if a.is_file()}
    rotos = []
    for ruta, pagina in paginas.items():
        for enlace in pagina.enlaces:
            if enlace.startswith(("mailto:", "tel:", "data:")):
                continue
            partes = urlsplit(urljoin(BASE + ruta, enlace))
            if partes.netloc != urlsplit(BASE).netloc:
                continue
            destino = unquote(partes.path).lstrip("/") or "index.html"
            if destino not in archivos:
                rotos.append((ruta, enlace))
            elif destino.endswith("comparar.html") and partes.fragment and partes.fragment not in paginas[destino].ids:
                contienda, _, clave = partes.fragment.partition("/")
                if f"comparar/datos/{contienda}.js" not in archivos or (clave and f"fichas/{clave}.html" not in archivos):
                    rotos.append((ruta, enlace))
            elif partes.fragment and partes.fragment not in paginas[destino].ids:
                rotos.append((ruta, enlace))
    assert rotos == []


def test_nada_se_pide_a_terceros(sitio, paginas):
    for ruta, pagina in paginas.items():
        for etiqueta, atributos in pagina.etiquetas:
            if etiqueta in ("script", "link", "img", "source", "iframe", "form"):
                if atributos.get("rel") == "canonical" or "hreflang" in atributos:
                    continue
                direccion = atributos.get("src") or atributos.get("href") or atributos.get("action") or ""
                assert not re.match(r"(?:[a-z]+:)?//", direccion), (ruta, direccion)
    for hoja in sitio.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", hoja.read_text(encoding="utf-8")), hoja


def test_ninguna_pagina_lleva_estilos_ni_programas_en_linea(paginas):
    for ruta, pagina in paginas.items():
        for etiqueta, atributos in pagina.etiquetas:
            assert etiqueta != "style", ruta
            assert not [nombre for nombre in atributos if nombre == "style" or nombre.startswith("on")], (ruta, atributos)
            if etiqueta == "script":
                assert "src" in atributos or atributos.get("type") == "application/ld+json", ruta


def test_las_imagenes_dicen_su_tamano_y_su_texto(paginas):
    for ruta, pagina in paginas.items():
        for imagen in pagina.de("img"):
            assert {"alt", "width", "height"} <= set(imagen), (ruta, imagen)


def test_cada_pagina_avisa_que_los_datos_son_ficticios(paginas):
    assert [ruta for ruta, p in paginas.items() if "datos ficticios" not in p.datos.lower()] == []


def test_hay_una_ficha_por_candidatura_y_todas_se_alcanzan_desde_su_contienda(sitio, paginas):
    fichas = {ruta for ruta in paginas if ruta.startswith("fichas/")}
    enlazadas = {
        urljoin(ruta, enlace)
        for ruta, p in paginas.items() if ruta.startswith("contiendas/")
        for enlace in p.enlaces if "fichas/" in enlace
    }
    assert fichas <= enlazadas
    assert len(fichas) == len(list((sitio / "fichas").iterdir()))


def test_los_encabezados_no_saltan_niveles(paginas):
    saltos = {}
    for ruta, pagina in paginas.items():
        niveles = [int(e[1]) for e, _ in pagina.etiquetas if re.fullmatch(r"h[1-6]", e)]
        if any(b - a > 1 for a, b in zip(niveles, niveles[1:], strict=False)):
            saltos[ruta] = niveles
    assert saltos == {}


def test_el_mapa_del_sitio_nombra_todas_las_paginas_menos_las_que_vacias_no_dicen_nada(sitio, paginas):
    mapa = re.findall(r"<loc>https://conoceles\.example/([^<]*)</loc>", (sitio / "sitemap.xml").read_text(encoding="utf-8"))
    rellenables = {ruta for ruta in paginas if "sinconexion/" in ruta}
    pendientes = {f"{lengua}/index.html" for lengua in ("yua", "nah", "oto")}
    de_carpeta = {ruta if ruta.endswith(".html") else f"{ruta}index.html" for ruta in mapa}
    assert de_carpeta == set(paginas) - {"404.html"} - rellenables - pendientes


def test_los_datos_de_la_persona_son_json_ld(sitio, paginas):
    for ruta in (r for r in paginas if r.startswith("fichas/")):
        texto = (sitio / ruta).read_text(encoding="utf-8")
        datos = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', texto, re.DOTALL)[1])
        assert datos["@type"] == "Person"
        assert datos["url"] == f"https://conoceles.example/{ruta}"


def test_una_pagina_de_cada_clase_es_html_5_bien_formado(sitio, paginas):
    vistas = {}
    for ruta in paginas:
        vistas.setdefault(ruta.partition("/")[0], ruta)
    for ruta in vistas.values():
        analizador = html5lib.HTMLParser(strict=False)
        analizador.parse((sitio / ruta).read_text(encoding="utf-8"))
        assert [e[1] for e in analizador.errors] == [], ruta


def test_las_clases_de_pagina_estan_todas(paginas):
    clases = {ruta.partition("/")[0] for ruta in paginas}
    assert clases >= {
        "index.html", "contiendas", "contiendas.html", "municipios", "distritos", "lugares.html", "fuerzas",
        "fuerzas.html", "fichas", "directorio.html", "directorio", "buscar.html", "datos.html", "avisos.html", "avisos",
        "404.html", "acerca.html", "preguntas.html", "privacidad.html", "accesibilidad.html", "metodologia.html",
        "sin-conexion.html", "sinconexion",
    }
