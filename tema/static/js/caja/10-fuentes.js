// Qué sugiere la caja de la portada: un número es una sección, un lugar es un lugar, y lo demás es un nombre o un tema.
(function () {
  "use strict";

  const LUGARES = 3, NOMBRES = 4;

  function deSeccion(texto, datos, voces) {
    if (!datos.secciones || !/^[0-9]{1,4}$/.test(texto)) return [];
    const hallado = self.CONOCELES_SECCION.resolver(datos.secciones, texto);
    if (!hallado.boletas.length) return [{ clase: voces.seccion, texto: voces.sinSeccion.replace("{n}", hallado.numero), ruta: "mi-boleta.html#" + hallado.numero }];
    return hallado.boletas.map((b) => ({ clase: voces.seccion, texto: b.seccion + ": " + b.titulo, ruta: b.ruta }));
  }

  function deLugar(texto, datos, voces) {
    if (!datos.padron) return [];
    const { partir, preparar, puntos } = self.CONOCELES_PARECIDO;
    const buscadas = partir(texto).map(preparar);
    const coincide = (nombre) => {
      const suyas = partir(nombre).map((p) => preparar(/^[0-9]+$/.test(p) ? String(Number(p)) : p));
      return buscadas.every((busca) => suyas.some((hay) => puntos(hay, busca, false) >= 10));
    };
    const { municipios, distritos } = datos.padron.datos;
    return [
      ...municipios.filter((m) => coincide(m[1])).map((m) => ({ clase: voces.municipio, texto: m[1], ruta: "municipios/" + m[0] + ".html" })),
      ...distritos.filter((d) => coincide(d[1])).map((d) => ({ clase: voces.distrito, texto: d[1], ruta: "distritos/" + d[0] + ".html" })),
    ].slice(0, LUGARES);
  }

  async function deNombre(texto, datos, voces) {
    if (!datos.buscador || texto.length < 3) return [];
    const { padron } = datos;
    const hallado = self.CONOCELES_BUSCADOR.buscar(datos.buscador, texto, null);
    const { partir, preparar, puntos } = self.CONOCELES_PARECIDO;
    const buscadas = partir(texto).map(preparar);
    // Solo quienes coinciden por su nombre: los lugares y los cargos ya tienen su propia sugerencia.
    const porNombre = hallado.indices.slice(0, 200).filter((i) =>
      buscadas.some((busca) => partir(padron.nombre(i)).some((p) => puntos(preparar(p), busca, hallado.aproximado))));
    return Promise.all(porNombre.slice(0, NOMBRES).map(async (i) => ({
      clase: voces.candidatura,
      texto: padron.nombre(i) + ", " + padron.datos.cargos[padron.cargo[i]][1] + ", " + padron.datos.fuerzas[padron.fuerza[i]][1],
      ruta: "fichas/" + (await padron.clave(i)) + ".html",
    })));
  }

  // Promesa de las sugerencias, en orden: sección, lugares, nombres y, siempre al final, buscar lo escrito.
  async function sugerir(texto, datos, voces) {
    const nombres = /^[0-9]+$/.test(texto) ? [] : await deNombre(texto, datos, voces);
    const buscarlo = { clase: voces.buscar, texto: "«" + texto + "»", ruta: "buscar.html?q=" + encodeURIComponent(texto) };
    return [...deSeccion(texto, datos, voces), ...deLugar(texto, datos, voces), ...nombres, buscarlo];
  }

  self.CONOCELES_SUGERENCIAS = { sugerir };
})();
