// Encuentra candidaturas por su nombre, cargo, lugar o fuerza. No toca la página: solo recibe texto y devuelve renglones.
(function () {
  "use strict";

  const SIGNOS = /[\u0300-\u036f]/g;
  const NO_LETRAS = /[^a-z0-9ñ]+/g;

  // «Peña» → «peña»: sin acentos, con la ñ. Con ella se prefiere a quien se escribe igual.
  function conEnie(texto) {
    return texto.toLowerCase().replace(/ñ/g, "\u0001").normalize("NFD").replace(SIGNOS, "").replace(/\u0001/g, "ñ");
  }

  function palabras(texto) {
    return conEnie(texto).replace(NO_LETRAS, " ").trim().split(" ").filter(Boolean);
  }

  function sinEnie(palabra) {
    return palabra.replace(/ñ/g, "n");
  }

  // Cada candidatura como dos listas de palabras: las de su nombre y las de lo que la rodea.
  function preparar(datos) {
    const delCargo = datos.cargos.map(palabras);
    const deLaFuerza = datos.fuerzas.map((f) => palabras(f.siglas + " " + f.nombre));
    const delLugar = datos.contiendas.map(palabras);
    return datos.nombre.map(function (nombre, i) {
      const propias = palabras(nombre + " " + (datos.sobrenombre[i] || ""));
      const ajenas = delCargo[datos.cargo[i]].concat(deLaFuerza[datos.fuerza[i]], delLugar[datos.contienda[i]]);
      return { propias: propias, llanas: propias.map(sinEnie), ajenas: ajenas.map(sinEnie) };
    });
  }

  // Puntos de una palabra buscada: igual en el nombre, con la misma ñ, empieza igual, está en lo que la rodea; 0 si no está.
  function puntos(ficha, palabra, llana, tolera) {
    let mejor = 0;
    ficha.llanas.forEach(function (suya, i) {
      if (suya === llana) mejor = Math.max(mejor, ficha.propias[i] === palabra ? 21 : 20);
      else if (suya.startsWith(llana)) mejor = Math.max(mejor, ficha.propias[i].startsWith(palabra) ? 11 : 10);
      else if (tolera && aUnaLetra(suya, llana)) mejor = Math.max(mejor, 3);
    });
    if (mejor) return mejor;
    return ficha.ajenas.some((otra) => otra.startsWith(llana)) ? 5 : 0;
  }

  // Si dos palabras difieren en una letra cambiada, de más, de menos o en dos vecinas trocadas.
  function aUnaLetra(una, otra) {
    if (otra.length < 4 || Math.abs(una.length - otra.length) > 1) return false;
    let i = 0;
    while (i < una.length && una[i] === otra[i]) i += 1;
    const resto = una.slice(i), suyo = otra.slice(i);
    if (resto.slice(1) === suyo.slice(1) || resto.slice(1) === suyo || resto === suyo.slice(1)) return true;
    return resto[0] === suyo[1] && resto[1] === suyo[0] && resto.slice(2) === suyo.slice(2);
  }

  function recorrer(fichas, buscadas, tolera) {
    const hallados = [];
    fichas.forEach(function (ficha, i) {
      let suma = 0;
      for (const palabra of buscadas) {
        const parcial = puntos(ficha, palabra, sinEnie(palabra), tolera);
        if (!parcial) return;
        suma += parcial;
      }
      hallados.push([suma, i]);
    });
    // Empates en el orden de la boleta: nadie va antes por haber respondido más.
    return hallados.sort((a, b) => b[0] - a[0] || a[1] - b[1]).map((par) => par[1]);
  }

  // Números de renglón que contienen todas las palabras, en cualquier orden. Solo si no hay ninguno se tolera una errata.
  function buscar(fichas, consulta) {
    const buscadas = palabras(consulta);
    if (!buscadas.length) return { indices: [], aproximado: false };
    const exactos = recorrer(fichas, buscadas, false);
    if (exactos.length) return { indices: exactos, aproximado: false };
    return { indices: recorrer(fichas, buscadas, true), aproximado: true };
  }

  self.CONOCELES_BUSCADOR = { preparar: preparar, buscar: buscar };
})();
