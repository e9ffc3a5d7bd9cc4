// Pinta renglones de resultado con la plantilla de la página. Los datos entran como texto, nunca como HTML.
(function () {
  "use strict";

  const partidas = new Map();

  // Las palabras de un nombre, llanas; «Ruiz-Peña» son dos.
  function partes(palabra) {
    if (!partidas.has(palabra)) partidas.set(palabra, self.CONOCELES_PARECIDO.partir(palabra).map((p) => p.replace(/ñ/g, "n")));
    return partidas.get(palabra);
  }

  // El nombre con <mark> en las palabras que empiezan como algo de lo buscado, y después el sobrenombre.
  function marcado(nombre, sobrenombre, buscadas) {
    const llanas = buscadas.map((b) => b.replace(/ñ/g, "n")).filter((b) => b.length > 1);
    const nodos = [];
    let corrido = "";
    for (const palabra of nombre.split(" ")) {
      if (partes(palabra).some((p) => llanas.some((b) => p.startsWith(b)))) {
        const marca = document.createElement("mark");
        marca.textContent = palabra;
        if (corrido) nodos.push(corrido);
        nodos.push(marca);
        corrido = " ";
      } else corrido += palabra + " ";
    }
    return [...nodos, sobrenombre ? corrido + "«" + sobrenombre + "»" : corrido.trimEnd()];
  }

  // Un renglón en blanco, con sus campos a la mano para llenarlo muchas veces.
  function enBlanco(plantilla) {
    const elemento = plantilla.content.firstElementChild.cloneNode(true);
    const campos = Object.fromEntries([...elemento.querySelectorAll("[data-campo]")].map((c) => [c.dataset.campo, c]));
    return { elemento, campos, dicho: {}, clase: campos.fuerza.className, cual: -1 };
  }

  // Solo se toca la página si cambia lo que dice.
  function decir(renglon, campo, texto) {
    if (renglon.dicho[campo] === texto) return;
    renglon.dicho[campo] = texto;
    renglon.campos[campo].textContent = texto;
    renglon.campos[campo].hidden = !texto;
  }

  // Pone en un renglón la candidatura `i`. `nota` es lo que se añade: en qué respuesta aparece lo buscado, o nada.
  function llenar(renglon, padron, i, buscadas, voces, nota) {
    const { datos } = padron, { campos } = renglon, { dicho } = self.CONOCELES_VOCES;
    const [claveDeFuerza, siglas] = datos.fuerzas[padron.fuerza[i]];
    campos.ruta.replaceChildren(...marcado(padron.nombre(i), padron.sobrenombres[i], buscadas));
    if (renglon.cual !== i) campos.ruta.removeAttribute("href"); // Sin su clave no hay a dónde ir: queda el nombre.
    renglon.cual = i;
    padron.clave(i).then((clave) => { if (clave && renglon.cual === i) campos.ruta.href = "fichas/" + clave + ".html"; });
    const numero = padron.posicion[i] ? " " + padron.posicion[i] : "";
    decir(renglon, "cargo", dicho(datos.cargos[padron.cargo[i]][1]) + numero + (padron.suplente[i] ? ", " + voces.suplente : ""));
    decir(renglon, "lugar", datos.contiendas[padron.contienda[i]][1]);
    decir(renglon, "fuerza", siglas);
    decir(renglon, "situacion", padron.situacion[i] ? voces.fuera + " " + dicho(datos.situaciones[padron.situacion[i]]) : "");
    decir(renglon, "nota", nota || "");
    campos.fuerza.className = renglon.clase + " fuerza-" + claveDeFuerza;
  }

  // Una lista que crece por tandas. Los renglones se vuelven a usar: al teclear cambia lo que dicen, no la página.
  function lista(nodo, boton, tanda, plantilla, poner) {
    const renglones = [];
    let cosas = [], pedida = null;

    // Deja a la vista las primeras `cuantas` cosas.
    function ver(cuantas, desde) {
      for (let n = desde; n < cuantas; n += 1) {
        if (n === renglones.length) {
          renglones.push(enBlanco(plantilla));
          nodo.append(renglones[n].elemento);
        }
        poner(renglones[n], cosas[n]);
      }
      for (const sobra of renglones.splice(cuantas)) sobra.elemento.remove();
      boton.hidden = cuantas >= cosas.length;
    }

    // El foco va al primer renglón nuevo.
    boton.addEventListener("click", function () {
      const desde = renglones.length;
      ver(Math.min(cosas.length, desde + tanda), desde);
      if (!renglones[desde]) return;
      renglones[desde].elemento.tabIndex = -1;
      renglones[desde].elemento.focus();
    });
    // `consulta` dice de qué son: si es la misma y siguen los mismos a la vista, no se recoge lo desplegado ni se pierde el foco.
    return function mostrar(nuevas, consulta) {
      const vistas = renglones.length;
      const siguen = consulta && consulta === pedida && vistas && renglones.every((_, n) => cosas[n] === nuevas[n]);
      cosas = nuevas;
      pedida = consulta;
      if (siguen) boton.hidden = vistas >= cosas.length;
      else ver(Math.min(cosas.length, tanda), 0);
    };
  }

  self.CONOCELES_VISTA = { llenar, lista };
})();
