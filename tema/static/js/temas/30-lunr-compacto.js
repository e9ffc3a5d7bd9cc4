// Rehace el índice de lunr de una contienda a partir de lo que escribió tema/buscador/compacto.py: términos y frecuencias.
// Los vectores y el peso de cada término salen de las mismas cuentas que hace lunr al construir (BM25, k1 = 1.2, b = 0.75).
(function () {
  "use strict";

  const K1 = 1.2, B = 0.75, CORTA = 8;

  // [documento, pregunta, veces] de cada aparición de un término.
  function leer(texto) {
    const numeros = self.CONOCELES_CODIGO.columna(texto);
    const apariciones = [];
    let documento = 0;
    for (let n = 0; n < numeros.length; ) {
      documento += numeros[n];
      const junto = numeros[n + 1];
      n += 2;
      const veces = junto % CORTA || numeros[n++];
      apariciones.push([documento, Math.floor(junto / CORTA), veces]);
    }
    return apariciones;
  }

  // El índice en la forma que serializa lunr.
  function serializar(datos) {
    const preguntas = datos.preguntas, documentos = datos.lugares.length;
    const raices = datos.raices ? datos.raices.split(" ") : [];
    const posturas = raices.length ? datos.apariciones.split("\n").map(leer) : [];
    const largos = preguntas.map(() => new Uint32Array(documentos));
    for (const postura of posturas) for (const [d, p, veces] of postura) largos[p][d] += veces;
    const medios = largos.map((largo) => largo.reduce((suma, uno) => suma + uno, 0) / documentos);
    const vectores = preguntas.map(() => datos.lugares.map(() => []));
    const inverso = posturas.map(function (postura, indice) {
      const peso = Math.log(1 + Math.abs((documentos - postura.length + 0.5) / (postura.length + 0.5)));
      const entrada = { _index: indice };
      for (const pregunta of preguntas) entrada[pregunta] = {};
      for (const [d, p, veces] of postura) {
        entrada[preguntas[p]][datos.lugares[d]] = {};
        const puntos = (peso * ((K1 + 1) * veces)) / (K1 * (1 - B + B * (largos[p][d] / medios[p])) + veces);
        vectores[p][d].push(indice, Math.round(puntos * 1000) / 1000);
      }
      return [raices[indice], entrada];
    });
    const pares = [];
    datos.lugares.forEach((lugar, d) => preguntas.forEach((pregunta, p) => pares.push([pregunta + "/" + lugar, vectores[p][d]])));
    return { version: "2.3.9", fields: preguntas, fieldVectors: pares, invertedIndex: inverso, pipeline: [] };
  }

  self.CONOCELES_LUNR = { serializar };
})();
