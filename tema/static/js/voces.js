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

  // Un texto de los datos, que viajan en español; si nadie lo tradujo, el mismo. Sus palabras, en dichos-CÓDIGO.js.
  function dicho(texto) {
    return (self.CONOCELES_DICHOS || {})[texto] || texto;
  }

  function decirFecha(iso) {
    return new Date(iso + "T12:00:00Z").toLocaleDateString(lengua, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  }

  // El estado de una sección: su frase en español o, si hay otra lengua, su molde con los datos. Lo que se descargó con una
  // versión anterior solo trae la frase.
  function decirEstado(frase, molde, datos) {
    if (!molde || dicho(molde) === molde) return frase;
    return llenar(dicho(molde), Object.fromEntries(datos.map(([nombre, dato]) => [nombre, /^\d{4}-\d\d-\d\d$/.test(dato) ? decirFecha(dato) : dato])));
  }

  self.CONOCELES_VOCES = { _, ngettext, numero, lengua, dicho, decirFecha, decirEstado };
})();
