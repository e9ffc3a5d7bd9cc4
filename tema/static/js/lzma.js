// Abre un trozo comprimido con LZMA («alone», la especificación de Igor Pavlov). Solo recibe octetos y devuelve octetos.
(function () {
  "use strict";

  const TOPE = 64 * 1024 * 1024;
  const nuevas = self.CONOCELES_RANGO.nuevas, hacerRango = self.CONOCELES_RANGO.hacerRango;

  function hacerLargos(rango) {
    const eleccion = nuevas(2), bajos = nuevas(16 << 3), medios = nuevas(16 << 3), altos = nuevas(256);
    return function (fase) {
      if (!rango.bit(eleccion, 0)) return 2 + rango.arbol(bajos, fase << 3, 3);
      if (!rango.bit(eleccion, 1)) return 10 + rango.arbol(medios, fase << 3, 3);
      return 18 + rango.arbol(altos, 0, 8);
    };
  }

  function hacerDistancias(rango) {
    const ranuras = nuevas(4 << 6), especiales = nuevas(128), alineadas = nuevas(16);
    return function (largo) {
      const ranura = rango.arbol(ranuras, Math.min(largo - 2, 3) << 6, 6);
      if (ranura < 4) return ranura;
      const bits = (ranura >>> 1) - 1, base = (2 | (ranura & 1)) * Math.pow(2, bits);
      if (ranura < 14) return base + rango.alReves(especiales, base - ranura, bits);
      return base + rango.directos(bits - 4) * 16 + rango.alReves(alineadas, 0, 4);
    };
  }

  function hacerLiterales(rango, salida, lc, lp) {
    const literales = nuevas(0x300 << (lc + lp));
    return function (en, previo, estado, distancia) {
      const base = 0x300 * (((en & ((1 << lp) - 1)) << lc) + (previo >>> (8 - lc)));
      let simbolo = 1;
      if (estado >= 7) {
        let igual = salida[en - distancia - 1], distinto = false;
        while (simbolo < 0x100 && !distinto) {
          const suyo = (igual >>> 7) & 1;
          igual <<= 1;
          const uno = rango.bit(literales, base + ((1 + suyo) << 8) + simbolo);
          simbolo = (simbolo << 1) | uno;
          distinto = suyo !== uno;
        }
      }
      while (simbolo < 0x100) simbolo = (simbolo << 1) | rango.bit(literales, base + simbolo);
      return simbolo & 0xff;
    };
  }

  // Octetos originales de un trozo; RangeError si no se entiende o está incompleto.
  function abrir(octetos) {
    const props = octetos[0];
    const vista = new DataView(octetos.buffer, octetos.byteOffset, octetos.byteLength);
    const total = vista.getUint32(5, true) + vista.getUint32(9, true) * 4294967296;
    if (props >= 225 || total > TOPE) throw new RangeError("no es un trozo");
    const lc = props % 9, lp = ((props / 9) | 0) % 5, mascara = (1 << ((props / 45) | 0)) - 1;
    const salida = new Uint8Array(total), rango = hacerRango(octetos, 13);
    const esCopia = nuevas(192), esRepetida = nuevas(12), esG0 = nuevas(12), esG1 = nuevas(12), esG2 = nuevas(12), esCorta = nuevas(192);
    const largoNuevo = hacerLargos(rango), largoRepetido = hacerLargos(rango);
    const distanciaNueva = hacerDistancias(rango), literal = hacerLiterales(rango, salida, lc, lp);
    let en = 0, estado = 0, r0 = 0, r1 = 0, r2 = 0, r3 = 0;
    while (en < total) {
      const fase = en & mascara;
      if (!rango.bit(esCopia, (estado << 4) + fase)) {
        salida[en] = literal(en, en ? salida[en - 1] : 0, estado, r0);
        en += 1;
        estado = estado < 4 ? 0 : estado < 10 ? estado - 3 : estado - 6;
        continue;
      }
      let largo;
      if (!rango.bit(esRepetida, estado)) {
        r3 = r2; r2 = r1; r1 = r0;
        largo = largoNuevo(fase);
        r0 = distanciaNueva(largo);
        estado = estado < 7 ? 7 : 10;
      } else {
        if (!rango.bit(esG0, estado)) {
          if (!rango.bit(esCorta, (estado << 4) + fase)) largo = 1;
        } else if (!rango.bit(esG1, estado)) {
          [r0, r1] = [r1, r0];
        } else if (!rango.bit(esG2, estado)) {
          [r0, r1, r2] = [r2, r0, r1];
        } else {
          [r0, r1, r2, r3] = [r3, r0, r1, r2];
        }
        if (largo === 1) estado = estado < 7 ? 9 : 11;
        else {
          largo = largoRepetido(fase);
          estado = estado < 7 ? 8 : 11;
        }
      }
      if (r0 >= en || en + largo > total) throw new RangeError("el trozo está dañado");
      for (const hasta = en + largo; en < hasta; en += 1) salida[en] = salida[en - r0 - 1];
    }
    return salida;
  }

  self.CONOCELES_LZMA = { abrir: abrir };
})();
