// Las facetas en la página: una lista por faceta con el conteo de cada opción, y lo elegido como botones que se quitan.
(function () {
  "use strict";

  function opcion(valor, texto, elegida) {
    const nodo = document.createElement("option");
    nodo.value = valor;
    nodo.textContent = texto;
    nodo.selected = elegida;
    return nodo;
  }

  // Vuelve a llenar cada <select data-faceta>; las opciones sin candidaturas no aparecen, salvo la elegida.
  function llenar(formulario, facetas, elegido, contar, todas) {
    for (const lista of formulario.querySelectorAll("select[data-faceta]")) {
      const nombre = lista.dataset.faceta, faceta = facetas[nombre];
      lista.closest(".faceta").hidden = !faceta;
      if (!faceta) continue;
      const cuentas = contar(nombre);
      const opciones = [opcion("", todas, !elegido[nombre])];
      for (const [valor, rotulo] of faceta.opciones) {
        const cuantas = cuentas.get(valor) || 0;
        if (cuantas || elegido[nombre] === valor) {
          opciones.push(opcion(valor, rotulo + " (" + self.CONOCELES_VOCES.numero(cuantas) + ")", elegido[nombre] === valor));
        }
      }
      lista.replaceChildren(...opciones);
    }
  }

  // Botones con lo elegido; al tocar uno se quita.
  function elegidos(nodo, facetas, elegido, rotulos, quitar) {
    nodo.replaceChildren(...Object.entries(elegido).map(function ([nombre, valor]) {
      const par = facetas[nombre] && facetas[nombre].opciones.find(([v]) => v === valor);
      const boton = document.createElement("button");
      boton.type = "button";
      boton.className = "boton elegido";
      const oculto = document.createElement("span");
      oculto.className = "oculto";
      oculto.textContent = rotulos.quitar + " ";
      boton.append(oculto, rotulos[nombre] + ": " + (par ? par[1] : valor) + " ×");
      boton.addEventListener("click", () => quitar(nombre));
      const cosa = document.createElement("li");
      cosa.append(boton);
      return cosa;
    }));
    nodo.hidden = !nodo.children.length;
  }

  self.CONOCELES_FACETAS_VISTA = { llenar, elegidos };
})();
