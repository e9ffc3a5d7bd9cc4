"""El motor de búsqueda en el navegador: gemelo de Python, igual a lunr, y con la relevancia prometida."""

import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

from tema.buscador import preparar
from tema.buscador.acervo import preguntas_de_texto
from tema.buscador.compacto import construir, variable_de
from tema.indice import Indice

from .clases import eleccion

PRUEBAS = Path(__file__).parent.parent / "tema" / "buscador"
BUSCAR = """async (consultas) => {
  const padron = self.CONOCELES_PADRON.abrir(self.CONOCELES_NOMBRES);
  const buscador = self.CONOCELES_BUSCADOR.abrir(padron);
  const lista = await self.CONOCELES_TEMAS.abrir(document.getElementById("busqueda").dataset.lista, padron.datos.version);
  const respuestas = [];
  for (const q of consultas) {
    const { indices } = self.CONOCELES_BUSCADOR.buscar(buscador, q, null);
    const temas = await self.CONOCELES_TEMAS.buscar(lista, buscador, q, { admite: (i) => !padron.situacion[i] });
    const claves = (lista) => Promise.all(lista.slice(0, 5).map((i) => padron.clave(i)));
    respuestas.push({ personas: await claves(indices), temas: await claves(temas.hallados.map((h) => h.i)) });
  }
  return respuestas;
}"""


@pytest.fixture(scope="module")
def pagina(browser, servidor):
    page = browser.new_page()
    page.goto(f"{servidor}/buscar.html")
    page.wait_for_function("() => self.CONOCELES_TEMAS && self.CONOCELES_NOMBRES")
    yield page
    page.close()


def plano(texto):
    return "".join(c for c in unicodedata.normalize("NFD", texto.lower()) if not unicodedata.combining(c))


def test_las_raices_de_javascript_son_las_de_python(pagina):
    tabla = [renglon.split("\t") for renglon in (PRUEBAS / "raices.tsv").read_text("utf-8").splitlines()]
    dichas = pagina.evaluate(
        "ps => ps.map((p) => self.CONOCELES_RAICES.raiz(self.CONOCELES_RAICES.plegar(p)))", [palabra for palabra, _ in tabla]
    )
    assert dichas == [raiz for _, raiz in tabla]


def test_las_palabras_vacias_son_las_mismas(pagina):
    from tema.buscador.raices import VACIAS

    assert set(pagina.evaluate("[...self.CONOCELES_RAICES.VACIAS]")) == VACIAS


@pytest.mark.parametrize("contienda", ["gubernatura", "ayuntamiento-006"])
def test_el_indice_compacto_es_el_que_habria_escrito_lunr(pagina, tmp_path, contienda):
    busqueda = preparar(Indice(eleccion(), {}), tmp_path)
    analisis = busqueda.analizadas[busqueda.nombres.orden_de_contienda[contienda]]
    suyo = construir(analisis, preguntas_de_texto(eleccion())).build().serialize()
    pagina.add_script_tag(url=f"buscar/respuestas/{contienda}.js")
    nuestro = pagina.evaluate(f"self.CONOCELES_LUNR.serializar(self.{variable_de(contienda)})")
    terminos = {entrada["_index"]: termino for termino, entrada in suyo["invertedIndex"]}
    nuestros = {entrada["_index"]: termino for termino, entrada in nuestro["invertedIndex"]}
    assert nuestros.values() and set(terminos.values()) == set(nuestros.values())

    def vectores(pares, nombres):
        return {ref: {nombres[v[i]]: round(v[i + 1], 2) for i in range(0, len(v), 2)} for ref, v in pares if v}

    esperados, hechos = vectores(suyo["fieldVectors"], terminos), vectores(nuestro["fieldVectors"], nuestros)
    assert hechos.keys() == esperados.keys()
    for referencia, vector in esperados.items():
        assert hechos[referencia] == pytest.approx(vector, abs=0.011)


def es_buena(consulta, clave):
    candidatura = eleccion().candidaturas[clave]
    if "clave" in consulta:
        return clave == consulta["clave"]
    if "tema" in consulta:
        textos = eleccion().respuestas_publicas(candidatura, "curriculo").values()
        return bool(re.search(consulta["tema"], plano(" ".join(t for t in textos if isinstance(t, str)))))
    return all(getattr(candidatura, campo) == valor for campo, valor in consulta.items() if campo not in ("q", "clase"))


def test_la_relevancia_es_la_prometida(pagina):
    consultas = tomllib.loads((PRUEBAS / "relevancia.toml").read_text("utf-8"))["consulta"]
    assert len(consultas) >= 60
    respuestas = pagina.evaluate(BUSCAR, [consulta["q"] for consulta in consultas])
    primeras, cinco, fallidas = 0, 0, []
    for consulta, respuesta in zip(consultas, respuestas, strict=True):
        buenas = [es_buena(consulta, clave) for clave in respuesta["temas" if "tema" in consulta else "personas"]]
        primeras += bool(buenas and buenas[0])
        cinco += any(buenas)
        if not buenas or not buenas[0]:
            fallidas.append(consulta["q"])
    assert primeras / len(consultas) >= 0.95, fallidas
    assert cinco / len(consultas) >= 0.99, fallidas
    erratas = [c["q"] for c in consultas if c["clase"].startswith("errata")]
    assert len(erratas) >= 20 and not set(erratas) & set(fallidas)
