// Los datos de una comparación: quiénes son y qué respondieron, traídos por contienda y por trozos.
(function () {
  "use strict";

  const { cargar } = self.CONOCELES_CARGADOR;
  const variable = (contienda) => "CONOCELES_COMPARA_" + contienda.replace(/-/g, "_");

  // Promesa de quiénes compiten en una contienda, de la red o de lo descargado; o null.
  async function traerContienda(contienda) {
    if (!/^[a-z0-9-]+$/.test(contienda)) return null;
    return (await cargar("comparar/datos/" + contienda + ".js", variable(contienda))) || self.CONOCELES_COMPARACION_GUARDADA.traer(contienda);
  }

  // Promesa de las respuestas de unas claves, o null si algún trozo no llegó o es de otra versión.
  async function traerRespuestas(contienda, datos, claves) {
    if (datos.respuestas) return datos.respuestas;
    const lugares = claves.map((clave) => datos.candidaturas.findIndex((c) => c[0] === clave));
    const numeros = [...new Set(lugares.map((lugar) => Math.floor(lugar / datos.porTrozo)))];
    const trozos = await Promise.all(numeros.map((n) => cargar(
      "comparar/datos/" + contienda + "-" + n + ".js", variable(contienda) + "_" + n, datos.version)));
    if (trozos.includes(null)) return null;
    return Object.assign({}, ...trozos.map((trozo) => trozo.respuestas));
  }

  // Lo que dice el fragmento de la dirección: «contienda/clave,clave». Hay mensajeros que cifran la diagonal y la coma al compartirla.
  function leer(fragmento) {
    const [contienda, claves] = fragmento.replace(/^#/, "").replace(/%2f/gi, "/").replace(/%2c/gi, ",").split("/");
    return { contienda, claves: (claves || "").split(",").filter((c) => /^[a-z0-9]{6,12}$/.test(c)) };
  }

  function escribir(contienda, claves) {
    return "#" + contienda + (claves.length ? "/" + claves.join(",") : "");
  }

  self.CONOCELES_COMPARACION = { traerContienda, traerRespuestas, leer, escribir };
})();
