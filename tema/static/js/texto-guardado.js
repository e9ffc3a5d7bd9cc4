// El texto que escribió una candidatura, como lo pinta el sitio: párrafos, renglones, listas y énfasis. Nada más se interpreta.
(function () {
  "use strict";

  const crear = self.CONOCELES_GUARDADO.crear;
  const VINETA = /^\s*[-*+•●▪■◦‣➢➤✓✔★\uf0b7\uf0a7\uf0fc\uf0d8·–—]\s+/;
  const NUMERO = /^\s*(\d{1,3})(?:\.-|\)|°\.?|\.)\s+(?=\S)/;

  // Énfasis con asteriscos pegados al texto; los que van entre letras o cifras son del texto.
  function conEnfasis(elemento, texto) {
    const partes = texto.split(/(\*\*\S(?:[^*]*\S)?\*\*|(?<![\w*])\*[^\s*](?:[^*]*[^\s*])?\*(?![\w*]))/u);
    partes.forEach(function (parte, i) {
      const marca = i % 2 ? (parte.startsWith("**") ? 2 : 1) : 0;
      elemento.append(marca ? crear(marca === 2 ? "strong" : "em", "", parte.slice(marca, -marca)) : parte);
    });
  }

  function conRenglones(elemento, renglones) {
    renglones.forEach(function (renglon, i) {
      if (i) elemento.append(crear("br"));
      conEnfasis(elemento, renglon.trim());
    });
    return elemento;
  }

  function trozar(renglones) {
    const bloques = [];
    for (const renglon of renglones) {
      const numero = NUMERO.exec(renglon), vineta = VINETA.exec(renglon);
      const clase = vineta ? "ul" : numero ? "ol" : "p";
      const ultimo = bloques[bloques.length - 1];
      if (clase === "p" && ultimo) ultimo.puntos[ultimo.puntos.length - 1].push(renglon);
      else {
        const punto = [renglon.replace(vineta ? VINETA : NUMERO, "")];
        if (ultimo && ultimo.clase === clase && clase !== "p") ultimo.puntos.push(punto);
        else bloques.push({ clase: clase, puntos: [punto], inicio: numero ? Number(numero[1]) : 1 });
      }
    }
    return bloques;
  }

  function pintar(texto) {
    const trozo = document.createDocumentFragment();
    for (const parrafo of texto.split(/\n[ \t]*\n\s*/)) {
      for (const bloque of trozar(parrafo.split("\n").filter((renglon) => renglon.trim()))) {
        if (bloque.clase === "p") trozo.append(conRenglones(crear("p"), bloque.puntos[0]));
        else {
          const lista = crear(bloque.clase);
          if (bloque.clase === "ol" && bloque.inicio !== 1) lista.start = bloque.inicio;
          bloque.puntos.forEach((punto) => lista.append(conRenglones(crear("li"), punto)));
          trozo.append(lista);
        }
      }
    }
    return trozo;
  }

  self.CONOCELES_TEXTO = { pintar: pintar };
})();
