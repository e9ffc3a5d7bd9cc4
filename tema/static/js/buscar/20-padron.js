// El archivo de nombres, abierto: cada candidatura es un número de renglón y todo lo demás se pregunta por él.
(function () {
  "use strict";

  // Los nombres de corrido: las palabras del renglón `i` son los números de `desde[i]` a `desde[i + 1]`. Null si no son `total` renglones.
  function deCorrido(texto, total) {
    const { descifrar } = self.CONOCELES_CODIGO;
    const desde = new Uint32Array(total + 1), numeros = new Uint16Array(texto.length);
    let renglon = 0, n = 0;
    for (let k = 0; k < texto.length; k += 1) {
      const caracter = texto.charCodeAt(k);
      if (caracter === 10) desde[(renglon += 1)] = n;
      else numeros[n++] = descifrar(caracter);
    }
    desde[renglon + 1] = n;
    return renglon + 1 === total ? { desde, numeros } : null;
  }

  // De cada renglón, las palabras de quien las tenga.
  function juntar(unos, otros) {
    const total = unos.desde.length - 1;
    const desde = new Uint32Array(total + 1), numeros = new Uint16Array(unos.numeros.length + otros.numeros.length);
    for (let i = 0, n = 0; i < total; i += 1) {
      const tiene = unos.desde[i] < unos.desde[i + 1] ? unos : otros;
      for (let k = tiene.desde[i]; k < tiene.desde[i + 1]; k += 1) numeros[n++] = tiene.numeros[k];
      desde[i + 1] = n;
    }
    return { desde, numeros };
  }

  // `datos` es self.CONOCELES_NOMBRES; null si le falta algo o sus columnas no miden lo mismo.
  function abrir(datos) {
    if (!datos || !datos.nombres || !datos.contiendas) return null;
    const { columna } = self.CONOCELES_CODIGO;
    const total = (datos.cargo || "").length, columnas = {};
    for (const cual of ["cargo", "fuerza", "posicion", "suplente", "situacion", "respondio"]) {
      columnas[cual] = columna(datos[cual] || "");
      if (columnas[cual].length !== total) return null;
    }
    const contienda = new Uint16Array(total);
    let desde = 0;
    const inicios = datos.contiendas.map(function ([, , , , , cuantas], numero) {
      contienda.fill(numero, desde, desde + cuantas);
      desde += cuantas;
      return desde - cuantas;
    });
    if (desde !== total) return null;
    const palabras = datos.palabras.split("\n");
    const nombres = deCorrido(datos.nombres, total);
    if (!nombres) return null;
    const claves = datos.claves ? datos.claves.split("\n") : null;

    function nombre(i) {
      return Array.from(padron.nombres.numeros.subarray(padron.nombres.desde[i], padron.nombres.desde[i + 1]), (n) => palabras[n]).join(" ");
    }

    // Promesa de la clave: si no vienen juntas, llega en su trozo.
    function clave(i) {
      if (claves) return Promise.resolve(claves[i]);
      const trozo = Math.floor(i / datos.porTrozo);
      const direccion = "buscar/claves-" + trozo + ".js?" + datos.version.slice(0, 12);
      return self.CONOCELES_CARGADOR.cargar(direccion, "CONOCELES_CLAVES_" + trozo, datos.version)
        .then((valor) => valor && valor.claves[i % datos.porTrozo]);
    }

    // Promesa de si están todos los nombres: los de las suplentes pueden llegar después.
    function completar() {
      if (!datos.aparte) return Promise.resolve(true);
      return self.CONOCELES_CARGADOR.cargar(datos.aparte, "CONOCELES_SUPLENTES", datos.version).then(function (valor) {
        const suyos = valor && deCorrido(valor.nombres, total);
        if (suyos) padron.nombres = juntar(padron.nombres, suyos);
        return Boolean(suyos);
      });
    }

    const padron = { datos, total, completar, sobrenombres: datos.sobrenombres.split("\n"), ...columnas, contienda, inicios, palabras, nombres, nombre, clave };
    return padron;
  }

  self.CONOCELES_PADRON = { abrir };
})();
