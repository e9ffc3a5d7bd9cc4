// El archivo de nombres, abierto: cada candidatura es un número de renglón y todo lo demás se pregunta por él.
(function () {
  "use strict";

  // `datos` es self.CONOCELES_NOMBRES; null si le falta algo o sus columnas no miden lo mismo.
  function abrir(datos) {
    if (!datos || !datos.nombres || !datos.contiendas) return null;
    const { columna } = self.CONOCELES_CODIGO;
    const nombres = datos.nombres.split("\n");
    const total = nombres.length;
    const columnas = {};
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
    const enPalabras = nombres.map(columna);
    const claves = datos.claves ? datos.claves.split("\n") : null;

    function nombre(i) {
      return Array.from(enPalabras[i], (n) => palabras[n]).join(" ");
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
        const suyos = valor ? valor.nombres.split("\n") : [];
        if (suyos.length !== total) return false;
        suyos.forEach((texto, i) => { if (texto) enPalabras[i] = columna(texto); });
        return true;
      });
    }

    return { datos, total, completar, sobrenombres: datos.sobrenombres.split("\n"), ...columnas, contienda, inicios, palabras, enPalabras, nombre, clave };
  }

  self.CONOCELES_PADRON = { abrir };
})();
