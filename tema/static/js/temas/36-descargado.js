// Busca en las respuestas de los paquetes descargados cuando los índices no llegan: sin señal, o con una red que tarda.
// Nada de esto se pide mientras la red responda.
(function () {
  "use strict";

  const PACIENCIA = 4000, CON_PRISA = 500;
  const OBRERO = new URL("obrero.js", document.currentScript.src);
  const pedidos = new Map(), lugares = new Map();
  let obrero = null, turno = 0, espera = PACIENCIA;

  // Promesa de lo que hay descargado, o null.
  async function tener() {
    const guardado = location.protocol.startsWith("http") && (await self.CONOCELES_CARGADOR.cargar("tema/js/guardado.js", "CONOCELES_GUARDADO"));
    if (!guardado || !self.Worker || !(await guardado.hayAlmacen())) return null;
    const mios = await guardado.leerMios();
    return Object.keys(mios.trozos).length ? { guardado, mios } : null;
  }

  function terminar(suyo, respuesta) {
    const cumplir = pedidos.get(suyo);
    pedidos.delete(suyo);
    if (cumplir) cumplir(respuesta);
  }

  function contratar() {
    obrero = new Worker(OBRERO);
    obrero.addEventListener("message", ({ data }) => terminar(data.turno, data));
    obrero.addEventListener("error", function () {
      obrero = null;
      for (const suyo of [...pedidos.keys()]) terminar(suyo, null);
    });
  }

  // Promesa de lo que contesta el obrero; null si no se pudo echar a andar.
  function preguntar(pedido) {
    const suyo = (turno += 1);
    return new Promise(function (cumplir) {
      pedidos.set(suyo, cumplir);
      try {
        if (!obrero) contratar();
        obrero.postMessage({ ...pedido, turno: suyo });
      } catch (negado) {
        terminar(suyo, null);
      }
    });
  }

  // Renglón de cada candidatura de un trozo, que puede ser de otro corte que los nombres; -1 de quien ya no está en ellos.
  async function renglones(padron, contienda, claves) {
    if (!lugares.has(contienda)) {
      const cual = padron.datos.contiendas.findIndex(([clave]) => clave === contienda);
      const cuantas = cual < 0 ? 0 : padron.datos.contiendas[cual][5], inicio = padron.inicios[cual];
      const suyas = await Promise.all(Array.from({ length: cuantas }, (_, n) => padron.clave(inicio + n)));
      lugares.set(contienda, new Map(suyas.map((clave, n) => [clave, inicio + n])));
    }
    return claves.map((clave) => (lugares.get(contienda).has(clave) ? lugares.get(contienda).get(clave) : -1));
  }

  async function enmascarar(padron, contiendas, cuantas) {
    const porRaiz = Array.from({ length: cuantas }, () => ({ mascaras: new Uint16Array(padron.total), cuantos: 0 }));
    const descargadas = new Uint8Array(padron.total);
    for (const { contienda, claves, palabras } of contiendas) {
      const filas = await renglones(padron, contienda, claves);
      filas.forEach((i) => { if (i >= 0) descargadas[i] = 1; });
      palabras.forEach(function (apariciones, n) {
        for (let k = 0; k < apariciones.length; k += 2) {
          const i = filas[apariciones.charCodeAt(k)];
          if (i >= 0 && !porRaiz[n].mascaras[i]) porRaiz[n].cuantos += 1;
          if (i >= 0) porRaiz[n].mascaras[i] |= apariciones.charCodeAt(k + 1);
        }
      });
    }
    return { porRaiz, descargadas };
  }

  // Qué lugares se descargaron, los incompletos aparte, y de cuándo es lo más viejo.
  function donde({ guardado, mios }, danados) {
    const suyos = Object.values(mios.paquetes).filter((p) => p.contiendas.some((c) => mios.trozos[c]));
    const entero = (p) => p.contiendas.every((c) => mios.trozos[c]);
    const cortes = Object.values(mios.trozos).map((trozo) => trozo[2]).sort();
    return {
      enteros: suyos.filter(entero).map((p) => p.nombre), incompletos: suyos.filter((p) => !entero(p)).map((p) => p.nombre),
      corte: guardado.decirFecha(cortes[0]), danados,
    };
  }

  // Promesa de { hallados, parcial, donde }, o null si nada de lo descargado viene al caso. `contiendas`: las pocas a que se limita, o ninguna.
  async function buscar({ lista, padron, dichas, contiendas, principiosDe, cruzar }) {
    const tengo = await tener();
    if (!tengo) return null;
    const limite = new Set(contiendas.map(({ clave }) => clave));
    const claves = Object.keys(tengo.mios.trozos).filter((clave) => !limite.size || limite.has(clave));
    if (!claves.length) return null;
    const respuesta = await preguntar({
      caja: tengo.guardado.CAJA, preguntas: lista.preguntas.map(([id]) => id),
      trozos: claves.map((clave) => [clave, tengo.guardado.direccionDe(clave, tengo.mios.trozos[clave][1])]),
      palabras: dichas.map((palabra, n) => ({
        palabra, porPrincipio: n === dichas.length - 1 && palabra.length > 2, principios: limite.size ? null : principiosDe(palabra, n),
      })),
    });
    if (!respuesta) return null;
    const { porRaiz, descargadas } = await enmascarar(padron, respuesta.contiendas, dichas.length);
    const cruce = cruzar(porRaiz, (i) => descargadas[i] === 1);
    return { ...cruce, donde: donde(tengo, respuesta.danados) };
  }

  // Lo que dé la red o, si tarda y hay algo descargado, null.
  async function oTarda(red) {
    const primero = await Promise.race([red, new Promise((cumplir) => setTimeout(cumplir, espera, null))]);
    if (primero || !(await tener())) return red;
    espera = CON_PRISA;
    red.then(() => { espera = PACIENCIA; });
    return null;
  }

  self.CONOCELES_DESCARGADO = { buscar, oTarda };
})();
