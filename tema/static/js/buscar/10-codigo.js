// Lee los números que tema/buscador/codigo.py escribió como letras.
(function () {
  "use strict";

  const LLANOS = 91;

  function descifrar(caracter) {
    if (caracter < 0x7f) return caracter - 0x23 - (caracter > 0x5c ? 1 : 0);
    return caracter - 0xa1 + LLANOS - (caracter > 0xad ? 1 : 0);
  }

  // Una columna como números: `columna("#$")` → [0, 1].
  function columna(texto) {
    const numeros = new Uint16Array(texto.length);
    for (let i = 0; i < texto.length; i += 1) numeros[i] = descifrar(texto.charCodeAt(i));
    return numeros;
  }

  self.CONOCELES_CODIGO = { descifrar, columna };
})();
