// Pide los archivos de datos como programas: sirve igual en la red y desde una carpeta (file://), donde no se puede leer JSON.
(function () {
  "use strict";

  const RAIZ = new URL("../../", document.currentScript.src);
  const pedidos = new Map();
  const ESPERA = 20000;

  // Promesa del valor que `direccion` deja en `self[variable]`; null si no llegó, llegó a medias o es de otra versión.
  function cargar(direccion, variable, version) {
    if (!pedidos.has(direccion)) pedidos.set(direccion, pedir(direccion, variable));
    return pedidos.get(direccion).then(function (valor) {
      if (!valor || (version && valor.version !== version)) {
        pedidos.delete(direccion); // Lo que falló se puede volver a pedir.
        return null;
      }
      return valor;
    });
  }

  function pedir(direccion, variable) {
    return new Promise(function (resolver) {
      const guion = document.createElement("script");
      const limite = setTimeout(terminar, ESPERA);
      function terminar() {
        clearTimeout(limite);
        guion.remove();
        resolver(self[variable] || null);
      }
      guion.src = new URL(direccion, RAIZ).href;
      guion.addEventListener("load", terminar);
      guion.addEventListener("error", terminar);
      document.head.append(guion);
    });
  }

  self.CONOCELES_CARGADOR = { cargar };
})();
