// Pinta renglones de resultado con la plantilla de la página. Los datos entran como texto, nunca como HTML.
(function () {
  "use strict";

  function decir(elemento, campo, texto) {
    const lugar = elemento.querySelector('[data-campo="' + campo + '"]');
    lugar.textContent = texto;
    lugar.hidden = !texto;
  }

  // El nombre con <mark> en las palabras que empiezan como algo de lo buscado.
  function marcar(elemento, nombre, buscadas) {
    const { partir } = self.CONOCELES_PARECIDO;
    const llanas = buscadas.map((b) => b.replace(/ñ/g, "n"));
    nombre.split(" ").forEach(function (palabra, n) {
      const suyas = partir(palabra).map((p) => p.replace(/ñ/g, "n"));
      const coincide = suyas.some((p) => llanas.some((b) => b.length > 1 && p.startsWith(b)));
      const nodo = coincide ? document.createElement("mark") : document.createTextNode(palabra);
      if (coincide) nodo.textContent = palabra;
      elemento.append(n ? " " : "", nodo);
    });
  }

  // El renglón de la candidatura `i`. `nota` es lo que se añade: en qué respuesta aparece lo buscado, o nada.
  function renglon(plantilla, padron, i, buscadas, voces, nota) {
    const elemento = plantilla.content.cloneNode(true);
    const { datos } = padron;
    const { dicho } = self.CONOCELES_VOCES;
    const [claveDeFuerza, siglas] = datos.fuerzas[padron.fuerza[i]];
    const sobrenombre = padron.sobrenombres[i];
    const liga = elemento.querySelector('[data-campo="ruta"]');
    marcar(liga, padron.nombre(i), buscadas);
    if (sobrenombre) liga.append(" «" + sobrenombre + "»");
    padron.clave(i).then(function (clave) {
      if (clave) liga.href = "fichas/" + clave + ".html";
      else liga.replaceWith(...liga.childNodes); // Sin su clave no hay a dónde ir: queda el nombre.
    });
    const numero = padron.posicion[i] ? " " + padron.posicion[i] : "";
    decir(elemento, "cargo", dicho(datos.cargos[padron.cargo[i]][1]) + numero + (padron.suplente[i] ? ", " + voces.suplente : ""));
    decir(elemento, "lugar", datos.contiendas[padron.contienda[i]][1]);
    decir(elemento, "fuerza", siglas);
    decir(elemento, "situacion", padron.situacion[i] ? voces.fuera + " " + dicho(datos.situaciones[padron.situacion[i]]) : "");
    decir(elemento, "nota", nota || "");
    elemento.querySelector('[data-campo="fuerza"]').classList.add("fuerza-" + claveDeFuerza);
    return elemento;
  }

  // Una lista que crece por tandas; `agregar` devuelve el primer renglón nuevo, para llevar ahí el foco.
  function lista(nodo, boton, tanda, pintar) {
    let cosas = [], pedida = null;
    function agregar() {
      const desde = nodo.children.length;
      const trozo = document.createDocumentFragment();
      cosas.slice(desde, desde + tanda).forEach((cosa) => trozo.append(pintar(cosa)));
      nodo.append(trozo);
      boton.hidden = nodo.children.length >= cosas.length;
      return nodo.children[desde];
    }
    boton.addEventListener("click", function () {
      const primero = agregar();
      if (!primero) return;
      primero.tabIndex = -1;
      primero.focus();
    });
    // `consulta` dice de qué son: si es la misma y siguen los mismos a la vista, no se recoge lo desplegado ni se pierde el foco.
    return function mostrar(nuevas, consulta) {
      const aLaVista = cosas.slice(0, nodo.children.length);
      const siguen = consulta && consulta === pedida && aLaVista.length && aLaVista.every((cosa, n) => cosa === nuevas[n]);
      cosas = nuevas;
      pedida = consulta;
      if (siguen) {
        boton.hidden = nodo.children.length >= cosas.length;
        return;
      }
      nodo.replaceChildren();
      agregar();
    };
  }

  self.CONOCELES_VISTA = { renglon, lista };
})();
