// Las páginas de «Mi boleta»: el formulario de la sección y los botones de la boleta.
(function () {
  "use strict";

  const por = (id) => document.getElementById(id);
  const { leer, guardar, olvidar } = self.CONOCELES_RECUERDO;

  function recordada() {
    const aviso = por("boleta-recordada"), boleta = leer();
    if (!aviso) return;
    aviso.hidden = !boleta;
    if (!boleta) return;
    const raiz = aviso.dataset.raiz || "";
    const liga = aviso.querySelector("a");
    liga.textContent = boleta.titulo;
    liga.href = raiz + boleta.ruta;
    aviso.querySelector("button").onclick = null;
    aviso.querySelector("button").addEventListener("click", function () {
      olvidar();
      aviso.hidden = true;
    }, { once: true });
  }

  function acciones() {
    const caja = por("acciones-boleta");
    if (!caja) return;
    const dicho = por("dicho-boleta");
    const [si, no] = ["guardar", "olvidar"].map((accion) => caja.querySelector('[data-accion="' + accion + '"]'));
    function pintar() {
      const boleta = leer(), esEsta = Boolean(boleta && boleta.ruta === caja.dataset.ruta);
      si.hidden = esEsta;
      no.hidden = !esEsta;
    }
    caja.hidden = false;
    si.addEventListener("click", function () {
      const hecho = guardar({ ruta: caja.dataset.ruta, titulo: caja.dataset.titulo });
      dicho.textContent = hecho ? caja.dataset.guardada : caja.dataset.noSePudo;
      pintar();
      if (hecho) no.focus();
    });
    no.addEventListener("click", function () {
      olvidar();
      dicho.textContent = caja.dataset.olvidada;
      pintar();
      si.focus();
    });
    pintar();
  }

  function parrafo(texto) {
    const nodo = document.createElement("p");
    nodo.className = "estado";
    nodo.textContent = texto;
    return nodo;
  }

  // Lo que se responde a una sección que no lleva directo a una boleta: por qué, y a dónde ir.
  function responder(respuesta, hallado, voces) {
    const nodos = [parrafo(voces[hallado.clase].replace("{n}", hallado.numero))];
    if (hallado.boletas.length) {
      const lista = document.createElement("ul");
      for (const boleta of hallado.boletas) {
        const liga = document.createElement("a");
        liga.href = boleta.ruta;
        liga.textContent = voces.ir.replace("{n}", boleta.seccion).replace("{lugar}", boleta.titulo);
        const cosa = document.createElement("li");
        cosa.append(liga);
        lista.append(cosa);
      }
      nodos.push(lista);
    }
    respuesta.replaceChildren(...nodos);
  }

  function formulario() {
    const forma = por("formulario-seccion");
    if (!forma) return;
    const caja = por("seccion"), respuesta = por("respuesta-seccion"), voces = por("voces-seccion").dataset;
    const pedida = self.CONOCELES_CARGADOR.cargar(forma.dataset.secciones, "CONOCELES_SECCIONES");
    // La sección va en el fragmento de la dirección: ni siquiera el servidor la ve.
    async function mostrar(texto, irse) {
      const datos = await pedida;
      if (!datos) {
        respuesta.replaceChildren(parrafo(voces.sinDatos));
        return;
      }
      const hallado = self.CONOCELES_SECCION.resolver(datos, texto);
      if (hallado.clase === "boleta" && irse) location.href = hallado.boletas[0].ruta;
      else if (hallado.clase === "boleta") responder(respuesta, { ...hallado, clase: "ir" }, { ...voces, ir: voces.ir.replace("{lugar}", hallado.boletas[0].titulo) });
      else responder(respuesta, hallado, voces);
    }
    forma.addEventListener("submit", function (suceso) {
      suceso.preventDefault();
      history.replaceState(null, "", "#" + encodeURIComponent(caja.value.trim()));
      mostrar(caja.value, true);
    });
    const inicial = location.hash.slice(1);
    if (/^[0-9]+$/.test(inicial)) {
      caja.value = inicial;
      mostrar(inicial, false);
    }
  }

  recordada();
  acciones();
  formulario();
})();
