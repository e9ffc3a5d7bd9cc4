// El índice de una contienda descargada, hecho en el teléfono con sus textos: qué candidaturas usan cada raíz y en qué respuestas.
// Es el de tema/buscador/acervo.py, con las mismas raíces; aquí no hay página, solo octetos y palabras.
(function () {
  "use strict";

  const { palabras, raiz, VACIAS } = self.CONOCELES_RAICES;
  const raices = new Map();

  // Raíz de una palabra, o "" si no dice nada. Las palabras se repiten tanto que conviene recordarlas.
  function raizDe(palabra) {
    let suya = raices.get(palabra);
    if (suya === undefined) {
      suya = palabra.length > 1 && !VACIAS.has(palabra) ? raiz(palabra) : "";
      raices.set(palabra, suya);
    }
    return suya;
  }

  // Raíces de un texto, sin repetir.
  function raicesDe(texto) {
    const suyas = new Set();
    for (const palabra of palabras(texto)) {
      const suya = raizDe(palabra);
      if (suya) suyas.add(suya);
    }
    return suyas;
  }

  // { claves, raices }: de cada raíz, un texto con dos caracteres por candidatura: su lugar y en qué preguntas la usa, un bit por pregunta.
  function indizar(datos, preguntas) {
    const partes = new Map();
    for (let i = 0; i < datos.clave.length; i += 1) {
      const mascaras = new Map();
      preguntas.forEach(function (pregunta, bit) {
        const columna = datos.respuestas[pregunta], texto = columna && columna[i];
        if (texto) for (const suya of raicesDe(texto)) mascaras.set(suya, mascaras.get(suya) | (1 << bit));
      });
      for (const [suya, mascara] of mascaras) {
        const lista = partes.get(suya);
        if (lista) lista.push(i, mascara);
        else partes.set(suya, [i, mascara]);
      }
    }
    return { claves: datos.clave, raices: new Map(Array.from(partes, ([suya, lista]) => [suya, String.fromCharCode(...lista)])) };
  }

  self.CONOCELES_INDICE = { indizar };
})();
