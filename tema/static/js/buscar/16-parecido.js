// Cuánto se parece una palabra buscada a otra: igual, igual salvo la ñ, con el mismo principio, o a una letra.
(function () {
  "use strict";

  const MARCAS = /[\u0300-\u036f]/g;

  // «Peña» → «peña»: sin acentos y con la ñ. Con ella se prefiere a quien se escribe igual.
  function conEnie(texto) {
    return texto.toLowerCase().replace(/ñ/g, "\u0001").normalize("NFD").replace(MARCAS, "").replace(/\u0001/g, "ñ");
  }

  function partir(texto) {
    return conEnie(texto).match(/[a-z0-9ñ]+/g) || [];
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

  // Cómo suena una palabra en el español de México: «Garsia» y «García», «Ernandes» y «Hernández» suenan igual.
  function sonido(llana) {
    return llana.replace(/^h/, "").replace(/([^c])h/g, "$1").replace(/ll/g, "y").replace(/v/g, "b").replace(/z/g, "s")
      .replace(/c(?=[ei])/g, "s").replace(/g(?=[ei])/g, "j").replace(/qu(?=[ei])/g, "k").replace(/c(?!h)/g, "k")
      .replace(/x/g, "j").replace(/(.)\1/g, "$1");
  }

  // Prepara una palabra para compararse muchas veces; cómo suena se averigua solo si llega a hacer falta.
  function preparar(palabra) {
    const llana = palabra.replace(/ñ/g, "n");
    let suena = null;
    return { palabra, llana, get sonido() { return (suena = suena === null ? sonido(llana) : suena); } };
  }

  // Puntos de lo buscado contra lo que hay: 21 igual, 20 igual salvo la ñ, 11 y 10 con el mismo principio, 4 suena igual, 3 a una letra.
  function puntos(hay, busca, tolera) {
    if (hay.llana === busca.llana) return hay.palabra === busca.palabra ? 21 : 20;
    if (hay.llana.startsWith(busca.llana)) {
      if (/^[0-9]/.test(busca.llana)) return 0; // «1» no es el principio de «12».
      return hay.palabra.startsWith(busca.palabra) ? 11 : 10;
    }
    if (!tolera) return 0;
    if (busca.llana.length > 3 && hay.sonido === busca.sonido) return 4;
    return aUnaLetra(hay.llana, busca.llana) ? 3 : 0;
  }

  self.CONOCELES_PARECIDO = { partir, preparar, puntos };
})();
