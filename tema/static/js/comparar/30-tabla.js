// La tabla de la comparación: preguntas en renglones y personas en columnas. En el teléfono, una pregunta a la vez.
(function () {
  "use strict";

  const { crear, frase } = self.CONOCELES_GUARDADO;

  function papel([, , cargo, posicion, calidad, , siglas]) {
    return cargo + (posicion ? " " + posicion : "") + (calidad === "suplente" ? ", " + frase("suplente") : "") + ", " + siglas;
  }

  function quien(candidatura) {
    const nombre = crear("p", "comparada-nombre"), liga = crear("a", "nombre", candidatura[1]);
    liga.href = "fichas/" + candidatura[0] + ".html";
    nombre.append(liga, " ", crear("span", "suave", papel(candidatura)));
    return nombre;
  }

  // Lo que se dice de una pregunta: la respuesta, que no hay, o el estado verdadero de la sección.
  function respuesta(suyas, pregunta) {
    if (!suyas || suyas.estado) return [crear("p", "vacio", suyas ? suyas.estado : "")];
    const valor = suyas.respuestas[pregunta];
    if (!valor || !valor.length) return [crear("p", "vacio", frase("sin-respuesta"))];
    if (Array.isArray(valor)) {
      const lista = crear("ul");
      valor.forEach((uno) => lista.append(crear("li", "", uno)));
      return [lista];
    }
    const texto = crear("div", "respuesta");
    texto.append(self.CONOCELES_TEXTO.pintar(valor));
    return [texto];
  }

  function renglon([pregunta, rotulo], elegidas, respuestas) {
    const seccion = crear("section", "comparada"), columnas = crear("div", "comparada-columnas");
    const titulo = crear("h2", "", rotulo);
    titulo.id = "pregunta-" + pregunta;
    seccion.setAttribute("aria-labelledby", titulo.id);
    for (const candidatura of elegidas) {
      const celda = crear("div", "comparada-celda fuerza-" + candidatura[5]);
      celda.append(quien(candidatura), ...respuesta(respuestas[candidatura[0]], pregunta));
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
      const opcion = crear("option", "", (n + 1) + ". " + rotulo);
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
