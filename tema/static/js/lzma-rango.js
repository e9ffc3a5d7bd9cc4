// El decodificador de rango de LZMA: cada bit sale de una probabilidad que aprende. Lo usa lzma.js.
(function () {
  "use strict";

  function nuevas(cuantas) {
    return new Uint16Array(cuantas).fill(1024);
  }

  function hacerRango(octetos, inicio) {
    let lugar = inicio + 1, rango = 0xffffffff, codigo = 0;
    for (let i = 0; i < 4; i += 1) codigo = ((codigo << 8) | octetos[lugar++]) >>> 0;

    function emparejar() {
      if (rango >= 0x1000000) return;
      if (lugar >= octetos.length) throw new RangeError("el trozo está incompleto");
      rango = (rango << 8) >>> 0;
      codigo = ((codigo << 8) | octetos[lugar++]) >>> 0;
    }

    function bit(probabilidades, i) {
      const p = probabilidades[i], corte = (rango >>> 11) * p;
      if (codigo < corte) {
        rango = corte;
        probabilidades[i] = p + ((2048 - p) >>> 5);
        emparejar();
        return 0;
      }
      rango -= corte;
      codigo -= corte;
      probabilidades[i] = p - (p >>> 5);
      emparejar();
      return 1;
    }

    function directos(cuantos) {
      let valor = 0;
      for (; cuantos; cuantos -= 1) {
        rango >>>= 1;
        const uno = codigo >= rango ? 1 : 0;
        if (uno) codigo -= rango;
        emparejar();
        valor = valor * 2 + uno;
      }
      return valor;
    }

    function arbol(probabilidades, base, bits) {
      let m = 1;
      for (let i = 0; i < bits; i += 1) m = (m << 1) | bit(probabilidades, base + m);
      return m - (1 << bits);
    }

    function alReves(probabilidades, base, bits) {
      let m = 1, valor = 0;
      for (let i = 0; i < bits; i += 1) {
        const uno = bit(probabilidades, base + m);
        m = (m << 1) | uno;
        valor |= uno << i;
      }
      return valor;
    }

    return { bit: bit, directos: directos, arbol: arbol, alReves: alReves };
  }

  self.CONOCELES_RANGO = { nuevas: nuevas, hacerRango: hacerRango };
})();
