// La tabla de la comparación: preguntas en renglones y personas en columnas. En el teléfono, una pregunta a la vez.
(function () {
  "use strict";

  const { crear, frase } = self.CONOCELES_GUARDADO;
  const { dicho, decirEstado, lengua } = self.CONOCELES_VOCES;

  function papel([, , cargo, posicion, calidad, , siglas]) {
    return dicho(cargo) + (posicion ? " " + posicion : "") + (calidad === "suplente" ? ", " + frase("suplente") : "") + ", " + siglas;
  }

  function quien(candidatura) {
    const nombre = crear("p", "comparada-nombre"), liga = crear("a", "nombre", candidatura[1]);
    liga.href = "fichas/" + candidatura[0] + ".html";
    nombre.append(liga, " ", crear("span", "suave", papel(candidatura)));
    return nombre;
  }

  // Lo que se dice de una pregunta: la respuesta, que no hay, o el estado verdadero de la sección, que en una copia vieja es solo una frase.
  function respuesta(suyas, pregunta, tipo) {
    if (!suyas || suyas.estado) return [crear("p", "vacio", suyas ? decirEstado(...[].concat(suyas.estado)) : "")];
    const valor = suyas.respuestas[pregunta];
    if (valor === null) return [crear("p", "vacio", frase("no-aplica"))];
    if (!valor || !valor.length) return [crear("p", "vacio", frase("sin-respuesta"))];
    if (Array.isArray(valor)) {
      const lista = crear("ul");
      valor.forEach((uno) => lista.append(crear("li", "", uno)));
      return [ajena(lista)];
    }
    if (tipo !== "texto") return [crear("p", "", dicho(valor))];
    const texto = crear("div", "respuesta");
    texto.append(self.CONOCELES_TEXTO.pintar(valor));
    return [ajena(texto)];
  }

  // Lo que escribió una candidatura está en español, aunque la página no.
  function ajena(elemento) {
    if (!lengua.startsWith("es")) elemento.lang = "es";
    return elemento;
  }

  function renglon([pregunta, rotulo, tipo], elegidas, respuestas) {
    const seccion = crear("section", "comparada"), columnas = crear("div", "comparada-columnas");
    const titulo = crear("h2", "", dicho(rotulo));
    titulo.id = "pregunta-" + pregunta;
    seccion.setAttribute("aria-labelledby", titulo.id);
    for (const candidatura of elegidas) {
      const celda = crear("div", "comparada-celda fuerza-" + candidatura[5]);
      celda.append(quien(candidatura), ...respuesta(respuestas[candidatura[0]], pregunta, tipo));
      columnas.append(celda);
    }
    seccion.append(titulo, columnas);
    return seccion;
  }

  function pintar(nodo, datos, elegidas, respuestas) {
    nodo.replaceChildren(...datos.preguntas.map((pregunta) => renglon(pregunta, elegidas, respuestas)));
    nodo.dataset.columnas = elegidas.length;
  }

  // Una pregunta a la vez, con anterior y siguiente; en pantallas anchas y en papel se ven todas.
  function preguntas(nav, lista, nodo, datos) {
    let actual = 0;
    lista.replaceChildren(...datos.preguntas.map(([, rotulo], n) => {
      const opcion = crear("option", "", (n + 1) + ". " + dicho(rotulo));
      opcion.value = n;
      return opcion;
    }));
    function mostrar(cual) {
      actual = Math.max(0, Math.min(datos.preguntas.length - 1, cual));
      [...nodo.children].forEach((seccion, n) => seccion.classList.toggle("actual", n === actual));
      lista.value = actual;
      nav.querySelector("#anterior-pregunta").disabled = actual === 0;
      nav.querySelector("#siguiente-pregunta").disabled = actual === datos.preguntas.length - 1;
    }
    nav.querySelector("#anterior-pregunta").onclick = () => mostrar(actual - 1);
    nav.querySelector("#siguiente-pregunta").onclick = () => mostrar(actual + 1);
    lista.onchange = () => mostrar(Number(lista.value));
    nav.hidden = false;
    mostrar(0);
  }

  self.CONOCELES_TABLA = { pintar, preguntas, papel };
})();
