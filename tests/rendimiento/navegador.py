"""Mediciones en un Chromium de verdad, como en un teléfono de gama media: procesador a un cuarto y red 4G lenta.

Todo corre en el hilo principal, donde el freno del procesador sí alcanza. Los octetos son los que viajaron, con gzip del
servidor local; al lado, lo que pesarían con brotli, que es como los sirve casi cualquier alojamiento.
"""

import statistics
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import brotli
from playwright.sync_api import sync_playwright

from captura.demostracion import generar
from consola import chromium
from publicacion.servidor import crear
from tema import construir
from validadores import cargar

CPU = 4
RED = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
BANDERAS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--enable-precise-memory-info"]
TECLEADO = ("maria gar", "jose luis hern", "cuautla", "regidora yaut", "distrito 5", "garsia lopes", "guadal", "presidenta municipal")
TEMAS = ("becas para estudiantes", "agua potable", "seguridad", "mujeres")
DESPUES = ("/temas/", "/js/temas.js", "/lista.js", "/claves-")
"""Lo que se pide cuando los primeros resultados ya están a la vista: el programa de temas, sus trozos, la lista de contiendas y los enlaces."""
CRONOMETRO = """
new MutationObserver((cambios, este) => {
  if (document.querySelector("#lista-resultados li")) { window.primeros = performance.now(); este.disconnect(); }
}).observe(document, { childList: true, subtree: true });
window.duraciones = [];
const despues = window.setTimeout;
window.setTimeout = (hacer, espera, ...datos) => despues(() => {
  const desde = performance.now(); hacer(...datos); if (espera === 120) window.duraciones.push(performance.now() - desde);
}, espera);
"""


class Visita:
    """Una página con el procesador y la red frenados, que suma lo que viaja."""

    def __init__(self, navegador, sitio: Path):
        self.contexto = navegador.new_context(locale="es-MX", viewport={"width": 360, "height": 740}, service_workers="block")
        self.pagina = self.contexto.new_page()
        self.pagina.add_init_script(CRONOMETRO)
        self._sitio, self._rutas = sitio, {}
        self.viajaron: dict[str, int] = {}
        cliente = self.contexto.new_cdp_session(self.pagina)
        cliente.send("Network.enable")
        cliente.send("Network.emulateNetworkConditions", RED)
        cliente.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
        cliente.on("Network.responseReceived", lambda e: self._rutas.__setitem__(e["requestId"], urlsplit(e["response"]["url"]).path))
        cliente.on("Network.loadingFinished", self._anotar)

    def _anotar(self, evento) -> None:
        ruta = self._rutas.get(evento["requestId"])
        if ruta is not None:
            self.viajaron[ruta] = self.viajaron.get(ruta, 0) + int(evento["encodedDataLength"])

    def pesar(self, empieza: str = "/") -> tuple[int, int]:
        """Octetos que viajaron y los que serían con brotli, de lo pedido bajo `empieza`; y olvida la cuenta."""
        suyas = {ruta: n for ruta, n in self.viajaron.items() if ruta.startswith(empieza) and n > 300}
        con_brotli = 0
        for ruta in suyas:
            octetos = (self._sitio / ruta.lstrip("/")).read_bytes()
            es_texto = ruta.endswith((".html", ".js", ".css", ".svg", ".json", ".webmanifest"))
            con_brotli += len(brotli.compress(octetos, quality=11)) if es_texto else len(octetos)
        self.viajaron.clear()
        return sum(suyas.values()), con_brotli

    def desde_el_arranque(self) -> float:
        """Milisegundos desde que empezó la navegación."""
        return self.pagina.evaluate("performance.now()")


@contextmanager
def servido(sitio: Path) -> Iterator[str]:
    """La dirección de un sitio servido mientras dura el bloque."""
    with crear(sitio, 0) as servidor:
        hilo = threading.Thread(target=servidor.serve_forever, daemon=True)
        hilo.start()
        yield f"http://127.0.0.1:{servidor.puerto}"
        servidor.shutdown()
        hilo.join()


def _medir_busqueda(visita: Visita, base: str) -> list[tuple[str, str]]:
    pagina = visita.pagina
    pagina.goto(f"{base}/buscar.html?q=garcia", wait_until="commit")
    pagina.wait_for_selector("#lista-resultados li")
    primeros = pagina.evaluate("window.primeros")
    visita.viajaron = {ruta: n for ruta, n in visita.viajaron.items() if not any(despues in ruta for despues in DESPUES)}
    viajaron, con_brotli = visita.pesar()
    filas = [("primeros resultados", f"{primeros / 1000:.2f} s; {viajaron / 1000:.0f} KB ({con_brotli / 1000:.0f} con brotli)")]
    pagina.wait_for_timeout(3000)
    pagina.evaluate("window.duraciones.length = 0")
    for texto in TECLEADO:
        pagina.fill("#q", "")
        pagina.locator("#q").press_sequentially(texto, delay=180)
        pagina.wait_for_timeout(300)
    duraciones = sorted(pagina.evaluate("window.duraciones"))
    p95 = duraciones[int(len(duraciones) * 0.95) - 1]
    filas.append(("por tecla", f"p50 {statistics.median(duraciones):.0f} ms, p95 {p95:.0f} ms ({len(duraciones)} teclas)"))
    visita.viajaron.clear()
    for tema in TEMAS:
        pagina.goto("about:blank")
        visita.contexto.clear_cookies()
        pagina.goto(f"{base}/buscar.html")
        pagina.wait_for_function("() => self.CONOCELES_TEMAS && self.CONOCELES_NOMBRES")
        visita.viajaron.clear()
        desde = visita.desde_el_arranque()
        pagina.fill("#q", tema)
        pagina.keyboard.press("Enter")
        pagina.wait_for_selector("#lista-temas li", state="attached")
        tardo = visita.desde_el_arranque() - desde
        viajaron, con_brotli = visita.pesar("/buscar/")
        filas.append((f"texto libre «{tema}»", f"{tardo / 1000:.2f} s; {viajaron / 1000:.0f} KB ({con_brotli / 1000:.0f} con brotli)"))
    memoria = pagina.evaluate("performance.memory.usedJSHeapSize") / 1e6
    return [*filas, ("memoria de la página de búsqueda", f"{memoria:.0f} MB")]


def _medir_ficha(visita: Visita, base: str, fichas: list[str]) -> list[tuple[str, str]]:
    filas = []
    for nombre, clave in zip(("ficha, primera visita", "ficha, las que siguen"), fichas, strict=False):
        visita.viajaron.clear()
        visita.pagina.goto(f"{base}/fichas/{clave}.html", wait_until="networkidle")
        viajaron, con_brotli = visita.pesar()
        pintada = visita.pagina.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
        filas.append((nombre, f"{viajaron / 1000:.0f} KB ({con_brotli / 1000:.0f} con brotli); primer texto a {pintada / 1000:.2f} s"))
    return filas


def medir(tamano: int) -> None:
    """Genera, construye y mide una elección de ese tamaño; escribe una tabla."""
    with tempfile.TemporaryDirectory() as carpeta, sync_playwright() as playwright:
        datos, sitio = Path(carpeta, "datos"), Path(carpeta, "sitio")
        generar(datos, candidaturas=tamano)
        construir(datos, sitio)
        eleccion = cargar(datos)
        con_texto = [c for c in eleccion.curriculos if eleccion.candidaturas[c].es_vigente][:2]
        navegador = playwright.chromium.launch(executable_path=chromium.asegurar(), args=BANDERAS)
        print(f"\n### {tamano:,} candidaturas, CPU ÷{CPU}, 4G lenta (1.6 Mbit/s, 150 ms)\n\n| qué | cuánto |\n|---|---|")
        with servido(sitio) as base:
            filas = _medir_busqueda(Visita(navegador, sitio), base) + _medir_ficha(Visita(navegador, sitio), base, con_texto)
        navegador.close()
        indices = [a for a in (sitio / "buscar").rglob("*.js")]
        total = sum(len(brotli.compress(a.read_bytes(), quality=5)) for a in indices)
        filas.append(("índices de búsqueda, todos", f"{len(indices):,} archivos, {total / 1e6:.1f} MB con brotli"))
        for que, cuanto in filas:
            print(f"| {que} | {cuanto} |", flush=True)


def main(tamanos: list[int]) -> None:
    """Mide cada tamaño."""
    for tamano in tamanos:
        medir(tamano)
