// La página del comparador: lo elegido vive en el fragmento de la dirección, que se comparte y no llega a ningún servidor.
(function () {
  "use strict";

  const MAXIMO = 4;
  const por = (id) => document.getElementById(id);
  const caja = por("comparador");
  if (!caja) return;
  const { crear, frase, decirFecha, fechar } = self.CONOCELES_GUARDADO;
  const { traerContienda, traerRespuestas, leer, escribir } = self.CONOCELES_COMPARACION;
  const dicho = por("dicho-comparar"), otra = por("otra"), tabla = por("comparacion");
  let contienda = "", datos = null, claves = [], turno = 0;

  function decir(...frases) {
    const texto = frases.filter(Boolean).join(" ");
    if (dicho.textContent !== texto) dicho.textContent = texto;
  }

  function opciones() {
    otra.replaceChildren(...datos.candidaturas.filter((c) => !claves.includes(c[0])).map((c) => {
      const opcion = crear("option", "", c[1] + ": " + self.CONOCELES_TABLA.papel(c));
      opcion.value = c[0];
      return opcion;
    }));
    por("elegir").hidden = claves.length >= MAXIMO;
  }

  function elegidas() {
    por("elegidas").replaceChildren(...claves.map((clave) => {
      const candidatura = datos.candidaturas.find((c) => c[0] === clave);
      const boton = crear("button", "boton elegido", candidatura[1] + " ×");
      boton.type = "button";
      boton.setAttribute("aria-label", frase("quita", { nombre: candidatura[1] }));
      boton.addEventListener("click", () => ir(claves.filter((c) => c !== clave)));
      const cosa = crear("li");
      cosa.append(boton);
      return cosa;
    }));
  }

  // Cambia lo elegido; el botón de regresar lo deshace.
  function ir(nuevas) {
    history.pushState(null, "", escribir(contienda, nuevas));
    mostrar();
  }

  async function mostrar() {
    const mio = (turno += 1), pedido = leer(location.hash);
    caja.hidden = !pedido.contienda;
    if (!pedido.contienda) return;
    const traida = await traerContienda(pedido.contienda);
    if (mio !== turno) return;
    if (!traida) {
      const esConocida = document.querySelector('[data-contienda="' + pedido.contienda.replace(/[^a-z0-9-]/g, "") + '"]');
      por("elegir").hidden = true;
      tabla.replaceChildren();
      decir(frase(esConocida ? "sin-datos" : "sin-contienda"));
      return;
    }
    if (contienda !== pedido.contienda) tabla.replaceChildren(); // Lo de otra contienda no se queda bajo este título.
    contienda = pedido.contienda;
    datos = traida;
    // En el orden de la boleta, no en el que se eligieron.
    const suyas = datos.candidaturas.map((c) => c[0]).filter((clave) => pedido.claves.includes(clave));
    claves = suyas.slice(0, MAXIMO);
    opciones();
    elegidas();
    por("titulo-comparar").textContent = datos.contienda[0];
    por("titulo-comparar").lang = "es-MX"; // El nombre de una contienda no se traduce.
    document.title = datos.contienda[0] + ": " + document.title.replace(/^.*: /, "");
    const avisos = [suyas.length < new Set(pedido.claves).size && frase("ajena"), suyas.length > MAXIMO && frase("muchas")];
    if (claves.length < 2) {
      tabla.replaceChildren();
      por("preguntas-comparar").hidden = true;
      decir(...avisos, frase("elige", { contienda: datos.contienda[0] }));
      return;
    }
    let respuestas = await traerRespuestas(contienda, traida, claves);
    const guardada = respuestas ? null : await self.CONOCELES_COMPARACION_GUARDADA.traer(contienda);
    if (mio !== turno) return;
    if (guardada) {
      datos = guardada;
      respuestas = guardada.respuestas;
    }
    if (!respuestas) {
      tabla.replaceChildren();
      decir(frase("sin-datos"));
      return;
    }
    const personas = claves.map((clave) => datos.candidaturas.find((c) => c[0] === clave));
    self.CONOCELES_TABLA.pintar(tabla, datos, personas, respuestas);
    self.CONOCELES_TABLA.preguntas(por("preguntas-comparar"), por("cual-pregunta"), tabla, datos);
    if (datos.corte) fechar(datos.corte);
    decir(...avisos, frase("orden"), datos.corte && frase("guardada", { corte: decirFecha(datos.corte) }));
  }

  por("elegir").addEventListener("submit", function (suceso) {
    suceso.preventDefault();
    if (otra.value) ir([...claves, otra.value]);
    otra.focus();
  });
  for (const liga of document.querySelectorAll("[data-contienda]")) {
    liga.href = escribir(liga.dataset.contienda, []);
    liga.addEventListener("click", () => window.scrollTo(0, 0));
  }
  window.addEventListener("popstate", mostrar);
  // Sin programa, las casillas de una contienda llegan como consulta; aquí se vuelven fragmento.
  const consulta = new URLSearchParams(location.search);
  if (consulta.get("contienda") && !location.hash) {
    history.replaceState(null, "", location.pathname + escribir(consulta.get("contienda"), consulta.getAll("compara")));
  }
  mostrar();
})();
