// Busca con lunr dentro de las respuestas de unas cuantas contiendas: una, o las de un municipio.
(function () {
  "use strict";

  const indices = new Map();

  // Promesa del índice de una contienda, o null si no se pudo traer.
  async function abrir(contienda, huella, version) {
    if (indices.has(contienda)) return indices.get(contienda);
    const { cargar } = self.CONOCELES_CARGADOR;
    const [lunr, datos] = await Promise.all([
      cargar("tema/js/externas/lunr.js", "lunr"),
      cargar("buscar/respuestas/" + contienda + ".js?" + huella, "CONOCELES_RESPUESTAS_" + contienda.replace(/-/g, "_"), version),
    ]);
    const indice = lunr && datos ? lunr.Index.load(self.CONOCELES_LUNR.serializar(datos)) : null;
    if (indice) indices.set(contienda, indice);
    return indice;
  }

  // Lugar → { puntos, preguntas } de quienes usan una palabra: igual pesa 20, con el mismo principio 4.
  function conPalabra(indice, palabra, esUltima) {
    const comodin = self.lunr.Query.wildcard.TRAILING;
    const hallados = indice.query(function (consulta) {
      consulta.term(self.CONOCELES_RAICES.raiz(palabra), { boost: 20, usePipeline: false });
      if (esUltima && palabra.length > 2) consulta.term(palabra, { boost: 4, usePipeline: false, wildcard: comodin });
    });
    return new Map(hallados.map(function ({ ref, score, matchData }) {
      const preguntas = new Set(Object.values(matchData.metadata).flatMap(Object.keys));
      return [Number(ref), { puntos: score, preguntas }];
    }));
  }

  // Quienes usan todas las palabras; las que ya cumple su renglón (lugar, cargo o fuerza) no se exigen en el texto.
  function cruzar(porPalabra, cumple) {
    const lugares = new Set(porPalabra.flatMap((mapa) => [...mapa.keys()]));
    const hallados = [];
    for (const lugar of lugares) {
      let puntos = 0;
      const preguntas = new Set();
      const estan = porPalabra.every(function (mapa, n) {
        const uno = mapa.get(lugar);
        if (uno) {
          puntos += uno.puntos;
          uno.preguntas.forEach((p) => preguntas.add(p));
        }
        return uno || cumple(n, lugar);
      });
      if (estan) hallados.push({ lugar, puntos, preguntas: [...preguntas] });
    }
    return hallados;
  }

  // Promesa de { hallados, faltan }. `contiendas`: [{ clave, huella, inicio }]; `cumple(n, i)`: si el renglón i ya cumple la palabra n.
  async function buscar(palabras, contiendas, version, cumple) {
    let faltan = 0;
    const hallados = [];
    for (const { clave, huella, inicio } of contiendas) {
      const indice = await abrir(clave, huella, version);
      if (!indice) {
        faltan += 1;
        continue;
      }
      const porPalabra = palabras.map((palabra, n) => conPalabra(indice, palabra, n === palabras.length - 1));
      for (const { lugar, puntos, preguntas } of cruzar(porPalabra, (n, l) => cumple(n, inicio + l))) {
        hallados.push({ i: inicio + lugar, puntos, preguntas });
      }
    }
    return { hallados, faltan };
  }

  self.CONOCELES_RESPUESTAS = { buscar };
})();
