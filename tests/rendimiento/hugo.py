"""El mismo sitio de fichas hecho con Hugo, para comparar en la misma corrida y en la misma máquina.

Hace lo que haría quien lo usara: un adaptador de contenido que lee un JSON, una plantilla con las mismas partes y los textos como
Markdown. Se le da ventaja: recibe las fichas ya armadas, no valida nada y no hace páginas de contienda, municipio ni fuerza.
"""

import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from validadores import Eleccion

CONFIGURACION = """
baseURL = "https://conoceles.example/"
languageCode = "es-MX"
title = "Conóceles"
uglyURLs = true
disableKinds = ["taxonomy", "term", "rss", "section", "sitemap", "robotsTXT", "404"]
"""
ADAPTADOR = """{{ range $c := hugo.Data.candidaturas }}
{{ $.AddPage (dict "path" $c.clave "title" $c.titulo "layout" "ficha" "params" (dict "c" $c)) }}
{{ end }}
"""
FICHA = """{{ $c := .Params.c }}<!DOCTYPE html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<title>{{ $c.titulo }}</title>
<meta name="description" content="{{ $c.descripcion }}">
<meta property="og:type" content="website">
<meta property="og:locale" content="es_MX">
<meta property="og:title" content="{{ $c.titulo }}">
<meta property="og:description" content="{{ $c.descripcion }}">
<meta property="og:url" content="{{ .Permalink }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ partialCached "cabeza.html" . }}
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "Person" "name" $c.nombre | jsonify | safeJS }}</script>
</head>
<body>
{{ partialCached "cabecera.html" . }}
<main id="contenido">
<article class="ficha">
<header class="cabezal"><p class="sobre">{{ $c.calidad }}</p><h1>{{ $c.nombre }}</h1>
<dl class="casillas">{{ range $c.casillas }}<div><dt>{{ index . 0 }}</dt><dd>{{ index . 1 }}</dd></div>{{ end }}</dl>
</header>
{{ range $c.respuestas }}<section class="seccion"><h3>{{ .rotulo }}</h3>
<div class="respuesta">{{ $.RenderString (dict "display" "block") .texto }}</div></section>
{{ end }}
{{ with $c.medios }}<section class="seccion"><h2>Cómo contactar a su campaña</h2><dl class="medios">{{ range . }}<div><dt>{{ index . 0 }}</dt>
<dd><a href="{{ index . 1 }}" rel="nofollow noopener noreferrer">{{ index . 1 }}</a></dd></div>{{ end }}</dl></section>{{ end }}
{{ range $c.formula }}<div class="persona"><p class="rotulo">{{ .calidad }}</p><p class="persona-nombre"><a href="{{ .clave }}.html">{{ .nombre }}</a></p></div>{{ end }}
<section class="talon"><dl>{{ range $c.talon }}<div><dt>{{ index . 0 }}</dt><dd>{{ index . 1 }}</dd></div>{{ end }}</dl></section>
</article>
</main>
{{ partialCached "pie.html" . }}
</body>
</html>
"""


def _ficha(eleccion: Eleccion, candidatura) -> dict[str, object]:
    """Lo que la plantilla de Hugo muestra de una candidatura."""
    respuestas = []
    publicas = eleccion.respuestas_publicas(candidatura, "curriculo")
    for pregunta in eleccion.cuestionarios.capturables:
        if valor := publicas.get(pregunta.id):
            texto = valor if isinstance(valor, str) else "\n".join(f"- {renglon}" for renglon in valor)
            respuestas.append({"rotulo": pregunta.rotulo, "texto": texto})
    medios = eleccion.respuestas_publicas(candidatura, "contacto").get("medios_contacto")
    companeras = [c for c in eleccion.por_lugar[candidatura.lugar] if c.clave != candidatura.clave]
    fuerza, contienda = eleccion.fuerzas[candidatura.fuerza], eleccion.contiendas[candidatura.contienda]
    return {
        "clave": candidatura.clave,
        "nombre": candidatura.nombre,
        "titulo": f"{candidatura.nombre}: {eleccion.cargo(candidatura.cargo).nombre}, {fuerza.siglas}, {contienda.nombre}",
        "descripcion": f"Qué propone y quién es {candidatura.nombre}.",
        "calidad": candidatura.calidad,
        "casillas": [["Compite por", candidatura.cargo], ["En", contienda.nombre], ["La postula", fuerza.nombre],
                     ["Edad", str(candidatura.edad)], ["Sexo", candidatura.sexo or ""]],
        "talon": [["Clave", candidatura.clave], ["Registro", candidatura.acuerdo or ""], ["Situación", candidatura.situacion]],
        "respuestas": respuestas,
        "medios": [[rotulo, valor] for rotulo, valor in medios if isinstance(valor, str)] if medios else [],
        "formula": [{"clave": c.clave, "nombre": c.nombre, "calidad": c.calidad} for c in companeras],
    }


def preparar(eleccion: Eleccion, nuestra: str, carpeta: Path) -> None:
    """Escribe el proyecto de Hugo. `nuestra` es una ficha ya construida, de donde se toman cabecera y pie idénticos."""
    shutil.rmtree(carpeta, ignore_errors=True)
    cabecera = re.search(r"<body>(.*?)<main", nuestra, re.DOTALL)[1]
    pie = nuestra.partition("</main>")[2].partition("</body>")[0]
    cabeza = "\n".join(re.findall(r'<(?:link|meta)[^>]*(?:stylesheet|icon|preload|theme|viewport|Content-Security)[^>]*>', nuestra))
    archivos = {
        "hugo.toml": CONFIGURACION,
        "content/fichas/_content.gotmpl": ADAPTADOR,
        "layouts/ficha.html": FICHA,
        "layouts/home.html": "<!DOCTYPE html><title>Conóceles</title>",
        "layouts/_partials/cabecera.html": cabecera,
        "layouts/_partials/pie.html": pie,
        "layouts/_partials/cabeza.html": cabeza,
        "data/candidaturas.json": json.dumps([_ficha(eleccion, c) for c in eleccion.candidaturas.values()], ensure_ascii=False),
    }
    for ruta, texto in archivos.items():
        (carpeta / ruta).parent.mkdir(parents=True, exist_ok=True)
        (carpeta / ruta).write_text(texto, encoding="utf-8")


def construir(carpeta: Path) -> tuple[float, float, int]:
    """Construye con Hugo; devuelve segundos, memoria máxima en MB y páginas escritas."""
    import psutil

    programa = Path(sys.executable).with_name("hugo")
    desde = time.perf_counter()
    proceso = psutil.Popen([str(programa), "--source", str(carpeta), "--quiet"], stdout=subprocess.DEVNULL)
    maximo = 0
    while proceso.poll() is None:
        maximo = max(maximo, _memoria(proceso))
        time.sleep(0.02)
    segundos = time.perf_counter() - desde
    if proceso.returncode:
        raise SystemExit("Hugo se detuvo; arriba está su motivo.")
    return segundos, maximo / 1e6, sum(1 for _ in (carpeta / "public" / "fichas").iterdir())


def _memoria(proceso) -> int:
    import psutil

    try:
        return sum(p.memory_info().rss for p in (proceso, *proceso.children(recursive=True)))
    except psutil.Error:
        return 0
