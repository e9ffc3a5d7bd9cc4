// Lo que quizá se quiso escribir: la palabra de las respuestas que suena igual que la buscada o está a una letra de ella.
(function () {
  "use strict";

  const CORTA = 4;
  const { raiz, plegar } = self.CONOCELES_RAICES;
  let abiertas = null;

  // Promesa de las palabras más usadas, de la más a la menos; sin ellas no se enmienda nada.
  async function abrir(lista) {
    const traidas = abiertas || (await self.CONOCELES_CARGADOR.cargar("buscar/palabras.js?" + lista.palabras, "CONOCELES_PALABRAS", lista.version));
    if (traidas && !traidas.preparadas) {
      traidas.preparadas = traidas.palabras.split(" ").map(function (escrita) {
        const preparada = self.CONOCELES_PARECIDO.preparar(plegar(escrita));
        return Object.assign(preparada, { escrita, raiz: raiz(preparada.llana) });
      });
      traidas.raices = new Set(traidas.preparadas.map((una) => una.raiz));
    }
    abiertas = traidas;
    return traidas;
  }

  // Si lo buscado empieza con la raíz de una palabra y lo que sigue no es más largo: «deporttes» y «deporte».
  function comparteRaiz(una, palabra) {
    return una.raiz.length > CORTA && palabra.startsWith(una.raiz) && palabra.length <= una.raiz.length * 2;
  }

  // La más parecida de las palabras comunes; de dos igual de parecidas, la más usada. Nada si lo buscado ya es una de ellas.
  function parecida({ preparadas, raices }, palabra) {
    if (palabra.length < CORTA || /[0-9]/.test(palabra) || raices.has(raiz(palabra))) return null;
    const busca = self.CONOCELES_PARECIDO.preparar(palabra);
    let mejor = null, puntos = 0;
    for (const una of preparadas) {
      const suyos = Math.abs(una.llana.length - palabra.length) > 2 ? 0 : self.CONOCELES_PARECIDO.puntos(una, busca, true);
      if (suyos > puntos && suyos < 10) [mejor, puntos] = [una.escrita, suyos];
    }
    return mejor || (preparadas.find((una) => comparteRaiz(una, palabra)) || { escrita: null }).escrita;
  }

  // Promesa de { palabras, cambios: [[dicha, enmendada]] }, o null si ninguna de las `dudosas` se parece a otra.
  async function enmendar(lista, dichas, dudosas) {
    const comunes = dudosas.length ? await abrir(lista) : null;
    if (!comunes) return null;
    const cambios = dudosas.map((palabra) => [palabra, parecida(comunes, palabra)]).filter(([, otra]) => otra);
    const porPalabra = new Map(cambios);
    return cambios.length ? { palabras: dichas.map((p) => (porPalabra.has(p) ? plegar(porPalabra.get(p)) : p)), cambios } : null;
  }

  self.CONOCELES_ENMIENDA = { enmendar };
})();
