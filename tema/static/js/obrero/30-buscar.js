// El obrero que busca por tema en lo descargado, fuera de la página para que la pantalla no se detenga. Lo llama temas/36-descargado.js.
(function () {
  "use strict";

  const { raiz, completa } = self.CONOCELES_RAICES;
  const indices = new Map();

  async function abrir(caja, direccion, preguntas) {
    const trozo = await (await caches.open(caja)).match(direccion);
    if (!trozo) return null;
    const octetos = self.CONOCELES_LZMA.abrir(new Uint8Array(await trozo.arrayBuffer()));
    return self.CONOCELES_INDICE.indizar(JSON.parse(new TextDecoder().decode(octetos)), preguntas);
  }

  // Promesa del índice de un trozo; null si ya no está o no se pudo leer.
  function indice(caja, direccion, preguntas) {
    if (!indices.has(direccion)) indices.set(direccion, abrir(caja, direccion, preguntas).catch(() => null));
    return indices.get(direccion);
  }

  // Si una raíz va en el trozo publicado de ese principio: «ag» lleva las que empiezan así; «ag.», solo «ag».
  function esDe(suya, principio) {
    return principio.endsWith(".") ? suya === principio.slice(0, -1) : suya.startsWith(principio);
  }

  // Las raíces con que se cumple una palabra. En toda la elección, como 34-temas.js: la exacta o, si no existe en su trozo, las que
  // la completan. En pocas contiendas, como 32-respuestas.js: la exacta y las que empiezan como lo escrito.
  function raicesDe(hallados, { palabra, porPrincipio, principios }) {
    const exacta = raiz(palabra), suyas = new Set();
    const existe = hallados.some((uno) => uno.raices.has(exacta));
    const agregar = (sirve) => hallados.forEach((uno) => { for (const r of uno.raices.keys()) if (sirve(r)) suyas.add(r); });
    if (!principios) {
      suyas.add(exacta);
      if (porPrincipio) agregar((r) => r.startsWith(palabra));
      return suyas;
    }
    for (const principio of principios) {
      if (existe && esDe(exacta, principio)) suyas.add(exacta);
      else if (porPrincipio) agregar((r) => esDe(r, principio) && completa(r, palabra));
    }
    return suyas;
  }

  async function buscar({ caja, trozos, preguntas, palabras }) {
    const abiertos = [];
    for (const [contienda, direccion] of trozos) {
      const suyo = await indice(caja, direccion, preguntas);
      if (suyo) abiertos.push({ contienda, ...suyo });
    }
    const porPalabra = palabras.map((palabra) => raicesDe(abiertos, palabra));
    const contiendas = abiertos.map(({ contienda, claves, raices }) => ({
      contienda, claves, palabras: porPalabra.map((suyas) => Array.from(suyas, (r) => raices.get(r) || "").join("")),
    }));
    return { contiendas, danados: trozos.length - abiertos.length };
  }

  self.addEventListener("message", async function (suceso) {
    self.postMessage({ turno: suceso.data.turno, ...(await buscar(suceso.data)) });
  });
})();
