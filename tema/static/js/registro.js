// Pide al navegador el service worker, después de que la página cargó. Sin él, o desde una carpeta, el sitio funciona igual.
(function () {
  "use strict";

  const RAIZ = new URL("../../", document.currentScript.src);
  const PREFIJO = "conoceles:" + RAIZ.pathname + ":";
  if (!("serviceWorker" in navigator) || !RAIZ.protocol.startsWith("http")) return;

  async function estaApagado() {
    try {
      const respuesta = await fetch(new URL("sinconexion/estado.json", RAIZ), { cache: "no-store" });
      return respuesta.ok && (await respuesta.json()).activo === false;
    } catch (sinRed) {
      return false;
    }
  }

  async function apagar() {
    const registros = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registros.filter((r) => r.scope === RAIZ.href).map((r) => r.unregister()));
    if (!("caches" in self)) return;
    const nombres = (await caches.keys()).filter((nombre) => nombre.startsWith(PREFIJO));
    await Promise.all(nombres.map((nombre) => caches.delete(nombre)));
  }

  async function registrar() {
    if (await estaApagado()) return apagar().then(() => false);
    const llegoSinEl = !navigator.serviceWorker.controller;
    const registro = await navigator.serviceWorker.register(new URL("sw.js", RAIZ), { scope: RAIZ.pathname, updateViaCache: "none" });
    if (!registro.active) await activado(registro.installing || registro.waiting);
    if (!llegoSinEl) return true;
    const vistos = performance.getEntriesByType("resource").map((recurso) => recurso.name);
    registro.active.postMessage({ recordar: [location.href.split("#")[0], ...vistos] });
    return true;
  }

  function activado(trabajador) {
    return new Promise(function (cumplir, negar) {
      trabajador.addEventListener("statechange", function () {
        if (trabajador.state === "activated") cumplir();
        else if (trabajador.state === "redundant") negar(new Error("no se pudo instalar"));
      });
    });
  }

  // En modo privado o con el almacén negado el registro falla, y no hay nada que remediar: el sitio sigue en línea.
  // Quien quiera saber en qué quedó espera a CONOCELES_REGISTRO: verdadero si ya funciona sin conexión.
  self.CONOCELES_REGISTRO = new Promise(function (cumplir) {
    window.addEventListener("load", () => registrar().then(cumplir, () => cumplir(false)));
  });
})();
