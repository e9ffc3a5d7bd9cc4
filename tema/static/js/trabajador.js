// La vida del service worker: se instala con el cascarón, retira el anterior sin recargar a nadie y se apaga si se lo piden.
(function () {
  "use strict";

  const red = self.CONOCELES_RED, copias = self.CONOCELES_COPIAS;
  const LISTA = copias.RAIZ.href + "sinconexion/cascaron.json";
  const A_LA_VEZ = 6;
  const CADA = 10 * 60 * 1000;
  let preguntado = 0;

  async function anteriores() {
    const nombres = (await caches.keys()).filter((n) => n.startsWith(copias.PREFIJO + "cascaron:") && n !== copias.CASCARON);
    return Promise.all(nombres.map(async function (nombre) {
      const cache = await caches.open(nombre);
      const lista = await cache.match(LISTA);
      return { cache: cache, huellas: new Map(lista ? await lista.json() : []) };
    }));
  }

  // Lo que no cambió desde la versión anterior se copia; lo demás se pide entero, porque su dirección no lleva huella.
  async function traer(ruta, huella, previos) {
    for (const previo of previos) {
      const copia = previo.huellas.get(ruta) === huella && (await previo.cache.match(copias.RAIZ.href + ruta));
      if (copia) return copia;
    }
    const respuesta = await fetch(copias.RAIZ.href + ruta, { cache: "reload" });
    if (respuesta.status !== 200 || respuesta.redirected) throw new Error("falta " + ruta);
    return respuesta;
  }

  async function instalar() {
    const previos = await anteriores();
    const cache = await caches.open(copias.CASCARON);
    const pendientes = self.CONOCELES.archivos.slice();
    async function obrero() {
      for (let par = pendientes.shift(); par; par = pendientes.shift()) {
        await cache.put(copias.RAIZ.href + par[0], await traer(par[0], par[1], previos));
      }
    }
    await Promise.all(Array.from({ length: A_LA_VEZ }, obrero));
    await cache.put(LISTA, new Response(JSON.stringify(self.CONOCELES.archivos)));
  }

  async function retirarAnteriores() {
    const nombres = (await caches.keys()).filter((n) => n.startsWith(copias.PREFIJO + "cascaron:") && n !== copias.CASCARON);
    await Promise.all(nombres.map((nombre) => caches.delete(nombre)));
    const visitado = await caches.open(copias.VISITADO);
    await Promise.all(self.CONOCELES.archivos.map((par) => visitado.delete(copias.RAIZ.href + par[0])));
    await self.clients.claim();
  }

  async function apagar() {
    const nombres = (await caches.keys()).filter((nombre) => nombre.startsWith(copias.PREFIJO));
    await Promise.all(nombres.map((nombre) => caches.delete(nombre)));
    await self.registration.unregister();
  }

  // El interruptor remoto: se pregunta a la red, nunca a lo guardado; si no contesta, todo sigue igual.
  async function preguntar() {
    if (Date.now() - preguntado < CADA) return;
    preguntado = Date.now();
    const respuesta = await fetch(copias.RAIZ.href + "sinconexion/estado.json", { cache: "no-store" });
    if (respuesta.ok && (await respuesta.json()).activo === false) await apagar();
  }

  // Lo que se vio antes de que hubiera service worker también es «lo visitado».
  async function recordar(direcciones) {
    for (const direccion of direcciones.slice(0, 200)) {
      const ruta = red.rutaDe(direccion);
      if (ruta !== null && !self.CONOCELES.archivos.some((par) => par[0] === ruta)) {
        await red.guardar(ruta, await fetch(direccion, { credentials: "same-origin" })).catch(() => undefined);
      }
    }
  }

  self.addEventListener("install", function (suceso) {
    suceso.waitUntil(self.CONOCELES.activo ? instalar() : Promise.resolve());
    // Cada página carga al abrirse todo lo que usa: cambiar de versión no deja a ninguna a medias.
    self.skipWaiting();
  });
  self.addEventListener("activate", function (suceso) {
    suceso.waitUntil(self.CONOCELES.activo ? retirarAnteriores() : apagar());
  });
  self.addEventListener("message", function (suceso) {
    if (suceso.data && Array.isArray(suceso.data.recordar)) suceso.waitUntil(recordar(suceso.data.recordar).catch(() => undefined));
  });
  self.addEventListener("fetch", function (suceso) {
    const peticion = suceso.request;
    const ruta = peticion.method === "GET" && !peticion.headers.has("range") ? red.rutaDe(peticion.url) : null;
    if (ruta === null || !self.CONOCELES.activo) return;
    if (peticion.mode === "navigate") suceso.waitUntil(preguntar().catch(() => undefined));
    suceso.respondWith(red.atender(suceso, ruta));
  });
})();
