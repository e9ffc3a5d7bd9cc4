// Lo que el service worker tiene guardado y cuál copia conviene entregar. Lo carga sw.js antes que los demás.
(function () {
  "use strict";

  const RAIZ = new URL(self.registration.scope);
  const PREFIJO = "conoceles:" + RAIZ.pathname + ":";
  const CASCARON = PREFIJO + "cascaron:" + self.CONOCELES.version;
  const VISITADO = PREFIJO + "visitado";

  async function buscarEn(nombre, ruta) {
    try {
      return (await caches.has(nombre)) ? await (await caches.open(nombre)).match(RAIZ.href + ruta) : undefined;
    } catch (sinAlmacen) {
      return undefined;
    }
  }

  function enHtml(texto) {
    return new Response(texto, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  }

  // Corte de la copia de una página, que lo dice en su aviso; vacío si no es una página.
  function corteDe(texto) {
    const hallado = /data-copia[^>]*>.*?datetime="([0-9-]+)"/.exec(texto);
    return hallado ? hallado[1] : "";
  }

  async function nota(nombre) {
    const guardada = await buscarEn(PREFIJO + "paquetes", "sinconexion/" + nombre);
    return guardada ? guardada.json().catch(() => ({})) : {};
  }

  // Corte con que un paquete descargado tiene esta ficha, contienda o boleta; vacío si no la tiene entera.
  async function corteDescargado(ruta) {
    const cual = /^(?:[a-z]{2,3}\/)?(ficha|contienda|boleta)s\/([^/]+?)(?:-pagina-[0-9]+)?\.html$/.exec(ruta);
    if (!cual) return "";
    const { trozos = {}, boletas = {} } = await nota("mios.json");
    if (cual[1] === "boleta") {
      const suyas = boletas[cual[2]] || [];
      return suyas.length && suyas.every((c) => c in trozos) ? suyas.map((c) => trozos[c][2]).sort()[0] : "";
    }
    const indice = await nota("indice.json");
    const contienda = cual[1] === "contienda" ? cual[2] : Object.keys(trozos).find((c) => (indice[c] || "").split(" ").includes(cual[2]));
    return contienda in trozos ? trozos[contienda][2] : "";
  }

  // La copia de una página muestra el aviso que ella misma trae escondido, con la fecha de su corte. Si lo descargado
  // es más nuevo que lo visitado, manda lo descargado.
  async function laMejor(peticion, ruta) {
    const copia = (await buscarEn(VISITADO, ruta)) || (await buscarEn(CASCARON, ruta));
    if (!copia || !(copia.headers.get("Content-Type") || "").startsWith("text/html")) return copia;
    const texto = await copia.text();
    if ((await corteDescargado(ruta)) > corteDe(texto)) return rellenable(peticion, ruta);
    return enHtml(texto.replace("data-copia hidden", "data-copia"));
  }

  // La página del cascarón en la lengua de la ruta («en/fichas/…») o, si no está, en español.
  async function enSuLengua(ruta, nombre) {
    const lengua = (/^[a-z]{2,3}\//.exec(ruta) || [""])[0];
    const suya = lengua && (await buscarEn(CASCARON, lengua + nombre));
    return { pagina: suya || (await buscarEn(CASCARON, nombre)), hondura: suya ? 2 : 1 };
  }

  // Página que el teléfono rellena con lo guardado; la misma sirve a cualquier profundidad.
  async function rellenable(peticion, ruta) {
    if (peticion.mode !== "navigate") return Response.error();
    const cual = /^(?:[a-z]{2,3}\/)?(ficha|contienda|boleta)s\/[^/]+\.html$/.exec(ruta);
    const { pagina, hondura } = await enSuLengua(ruta, "sinconexion/" + (cual ? cual[1] : "no-guardada") + ".html");
    if (!pagina) return Response.error();
    const deMas = ruta.split("/").length - 1 - hondura;
    return enHtml((await pagina.text()).replace(/"((?:\.\.\/)+)/g, (todo, sube) => '"' + "../".repeat(sube.length / 3 + deMas)));
  }

  self.CONOCELES_COPIAS = {
    RAIZ: RAIZ, PREFIJO: PREFIJO, CASCARON: CASCARON, VISITADO: VISITADO,
    buscarEn: buscarEn, laMejor: laMejor, rellenable: rellenable,
  };
})();
