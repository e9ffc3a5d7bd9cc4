// Las partes escritas de una ficha guardada, con las mismas clases y las mismas frases que la ficha en línea.
(function () {
  "use strict";

  const guardado = self.CONOCELES_GUARDADO, frase = guardado.frase, dicho = guardado.dicho, crear = guardado.crear;

  function dato(rotulo, contenido) {
    const caja = crear("div"), valor = crear("dd");
    valor.append(contenido);
    caja.append(crear("dt", "", rotulo), valor);
    return caja;
  }

  function decirEstado([frase, , , , molde, datos]) {
    return self.CONOCELES_VOCES.decirEstado(frase, molde, datos);
  }

  // Lo que escribió una candidatura está en español, aunque la página no.
  function ajeno(elemento) {
    if (!document.documentElement.lang.startsWith("es")) elemento.lang = "es";
    return elemento;
  }

  // Solo se enlaza lo que el sitio ya había dado por seguro, y aquí se vuelve a comprobar.
  function medio(par) {
    const direccion = par[2] === 1 ? par[1] : par[2];
    const texto = par[1].replaceAll("https://", "").replaceAll("www.", "");
    if (!direccion || !/^(?:https?:\/\/|mailto:|tel:)/i.test(direccion)) return dato(dicho(par[0]), texto);
    const a = crear("a", "", texto);
    a.href = direccion;
    a.rel = "nofollow noopener noreferrer";
    return dato(dicho(par[0]), a);
  }

  // Casillas con las preguntas de catálogo, todas juntas.
  function casillas(preguntas, valorDe) {
    const lista = crear("dl", "casillas");
    lista.append(...preguntas.map((p) => dato(dicho(p[1]), valorDe(p) ? dicho(valorDe(p)) : frase("sin-respuesta-corta"))));
    return lista;
  }

  function medios(preguntas, valorDe) {
    const lista = crear("dl", "medios");
    preguntas.forEach((p) => lista.append(...(valorDe(p) || []).map(medio)));
    return lista;
  }

  function escrita(pregunta, valor) {
    const [, rotulo, tipo, obligatoria] = pregunta, trozo = document.createDocumentFragment();
    let caja = crear("p", "vacio", frase(tipo === "lista" && !obligatoria ? "opcional" : "sin-respuesta"));
    if (valor && valor.length && tipo === "lista") {
      caja = crear("ul");
      caja.append(...valor.map((punto) => ajeno(crear("li", "", punto))));
    } else if (valor && valor.length) {
      caja = ajeno(crear("div", "respuesta"));
      caja.append(self.CONOCELES_TEXTO.pintar(valor));
    }
    trozo.append(crear("h3", "", dicho(rotulo)), caja);
    return trozo;
  }

  // Igual que en la ficha en línea: textos, casillas, listas y medios; el estado se calla si lo que falta es de otra parte.
  function parte(hallado, i, suya) {
    const [clave, titulo, seccion, todas] = suya, datos = hallado.datos;
    const suyo = datos.estados[datos["estado_" + seccion][i]], [, seMuestra, , estado] = suyo;
    const valorDe = (p) => datos.respuestas[p[0]][i];
    // Cero: a esa persona la pregunta no se le hace.
    const preguntas = todas.filter((p) => valorDe(p) !== 0), de = (tipo) => preguntas.filter((p) => p[2] === tipo);
    const falta = preguntas.some((p) => p[3] && !(valorDe(p) || "").length);
    const caja = crear("section", "seccion"), encabezado = crear("h2", "", dicho(titulo));
    encabezado.id = clave;
    caja.setAttribute("aria-labelledby", clave);
    caja.append(encabezado);
    if (!seMuestra || (estado !== "publicada" && (falta || seccion === "contacto"))) caja.append(crear("p", "estado", decirEstado(suyo)));
    if (!seMuestra) return caja;
    caja.append(...de("texto").map((p) => escrita(p, valorDe(p))));
    if (de("catalogo").length) caja.append(casillas(de("catalogo"), valorDe));
    caja.append(...de("lista").map((p) => escrita(p, valorDe(p))));
    if (de("grupo").length) caja.append(medios(de("grupo"), valorDe));
    return caja;
  }

  self.CONOCELES_PARTES = { dato: dato, parte: parte, decirEstado: decirEstado };
})();
