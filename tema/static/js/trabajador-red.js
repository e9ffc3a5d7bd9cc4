// De dónde sale cada respuesta del service worker: el cascarón, la red o lo guardado.
(function () {
  "use strict";

  const copias = self.CONOCELES_COPIAS;
  const RAIZ = copias.RAIZ, CASCARON = copias.CASCARON, VISITADO = copias.VISITADO;
  const ESPERA = 4000;
  const CABEN = 400;
  const MARCA = /^\?[0-9a-f]{8,64}$/;
  const CON_HUELLA = /-[0-9a-f]{8,}\.(?:js|css|json|jpg|png|svg|webp|woff2)$/;
  const AJENAS = /^(?:sw\.js$|datos\/|sinconexion\/(?:datos\/|estado\.json$|paquetes\.json$))|\.(?:zip|pdf|xlsx|csv)$/;
  const fijas = new Set(self.CONOCELES.archivos.map((par) => par[0]).filter((ruta) => !ruta.endsWith(".html")));

  // Ruta dentro del sitio, o null si no es de este sitio o no se toca.
  function rutaDe(direccion) {
    const url = new URL(direccion);
    if (url.origin !== RAIZ.origin || !url.pathname.startsWith(RAIZ.pathname)) return null;
    const ruta = url.pathname.slice(RAIZ.pathname.length);
    if (AJENAS.test(ruta)) return null;
    return ruta === "" || ruta.endsWith("/") ? ruta + "index.html" : ruta;
  }

  async function recortar(cuantas) {
    const visitado = await caches.open(VISITADO);
    const llaves = await visitado.keys();
    await Promise.all(llaves.slice(0, Math.max(0, llaves.length - cuantas)).map((llave) => visitado.delete(llave)));
  }

  // Guarda lo visitado. Sin espacio, suelta la mitad más vieja y vuelve a intentarlo una vez; lo que no cabe, no se guarda.
  async function guardar(ruta, respuesta) {
    if (respuesta.status !== 200 || respuesta.redirected || respuesta.type === "opaque") return;
    if (!(await caches.has(CASCARON))) return;
    const visitado = await caches.open(VISITADO);
    try {
      await visitado.put(RAIZ.href + ruta, respuesta.clone());
    } catch (lleno) {
      await recortar(((await visitado.keys()).length / 2) | 0);
      await visitado.put(RAIZ.href + ruta, respuesta);
    }
    if (Math.random() < 0.05) await recortar(CABEN);
  }

  // Un navegador no admite, al abrir una página, una respuesta que pasó por otra dirección.
  function llana(respuesta) {
    return respuesta.redirected ? Response.redirect(respuesta.url) : respuesta;
  }

  function pronto(promesa) {
    return new Promise(function (cumplir, negar) {
      setTimeout(() => negar(new Error("la red tarda")), ESPERA);
      promesa.then(cumplir, negar);
    });
  }

  // Páginas y datos sin huella: la red manda, para que nadie lea de más viejo estando en línea.
  async function redPrimero(suceso, ruta) {
    const red = fetch(suceso.request.url, { cache: "no-cache", credentials: "same-origin" });
    suceso.waitUntil(red.then((respuesta) => guardar(ruta, respuesta.clone())).catch(() => undefined));
    try {
      const respuesta = await pronto(red);
      if (respuesta.status < 500) return llana(respuesta);
    } catch (sinRed) {
      // Sigue con lo guardado.
    }
    const copia = await copias.laMejor(suceso.request, ruta);
    if (copia) return copia;
    try {
      return llana(await red);
    } catch (sinRed) {
      return copias.rellenable(suceso.request, ruta);
    }
  }

  // El cascarón y lo que lleva huella: no cambian sin cambiar de versión.
  async function copiaPrimero(suceso, ruta) {
    const copia = (await copias.buscarEn(CASCARON, ruta)) || (await copias.buscarEn(VISITADO, ruta));
    if (copia) return copia;
    const respuesta = await fetch(suceso.request);
    suceso.waitUntil(guardar(ruta, respuesta.clone()).catch(() => undefined));
    return respuesta;
  }

  // «nombres.js?3f…»: la página dice qué versión quiere. Solo vale esa; sin red, la del cascarón.
  async function porMarca(suceso, ruta, marca) {
    const copia = await copias.buscarEn(VISITADO, ruta + marca);
    if (copia) return copia;
    try {
      const respuesta = await fetch(suceso.request);
      suceso.waitUntil(guardar(ruta + marca, respuesta.clone()).catch(() => undefined));
      return respuesta;
    } catch (sinRed) {
      return (await copias.buscarEn(CASCARON, ruta)) || Response.error();
    }
  }

  function atender(suceso, ruta) {
    const marca = new URL(suceso.request.url).search;
    if (MARCA.test(marca) && suceso.request.mode !== "navigate") return porMarca(suceso, ruta, marca);
    return fijas.has(ruta) || CON_HUELLA.test(ruta) ? copiaPrimero(suceso, ruta) : redPrimero(suceso, ruta);
  }

  self.CONOCELES_RED = { rutaDe: rutaDe, guardar: guardar, atender: atender };
})();
