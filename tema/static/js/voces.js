// Dice las frases de los programas en la lengua de la página. Está en todas las páginas, antes que los demás programas.
// Cómo se usa, al principio de cada programa y siempre con la frase entera (así la extrae la tarea «traducir»):
//   const { _, ngettext, numero } = self.CONOCELES_VOCES;
//   _("Nadie coincide con «%(consulta)s».", { consulta: consulta })
//   ngettext("%(num)s candidatura", "%(num)s candidaturas", cuantas)      // `num` se dice con sus comas
// En español no carga nada: la clave es la frase. En otra lengua, voces-CÓDIGO.js trae solo las frases de los programas;
// la que falte se dice en español. El resultado es texto: va a `textContent`, nunca a HTML.
(function () {
  "use strict";

  const lengua = document.documentElement.lang || "es-MX";
  const dichas = self.CONOCELES_FRASES || {};

  function llenar(frase, datos) {
    return frase.replace(/%\((\w+)\)s/g, (todo, cual) => (datos && cual in datos ? String(datos[cual]) : todo));
  }

  function numero(n) {
    return n.toLocaleString(lengua);
  }

  function _(frase, datos) {
    return llenar(dichas[frase] || frase, datos);
  }

  function ngettext(singular, plural, cuantas, datos) {
    const formas = dichas[singular] || [singular, plural];
    return llenar(formas[cuantas === 1 ? 0 : formas.length - 1], Object.assign({ num: numero(cuantas) }, datos));
  }

  self.CONOCELES_VOCES = { _: _, ngettext: ngettext, numero: numero, lengua: lengua };
})();
