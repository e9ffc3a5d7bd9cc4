// La caja de la portada: una lista de sugerencias que se recorre con flechas (patrón «combobox» de ARIA). Sin este programa, es un formulario.
(function () {
  "use strict";

  const forma = document.querySelector("form[data-caja]");
  if (!forma) return;
  const caja = forma.querySelector("input"), voces = forma.dataset;
  const lista = document.createElement("ul");
  const anuncio = document.createElement("p");
  let datos = {}, pedidos = null, opciones = [], activa = -1, turno = 0;

  lista.id = "sugerencias";
  lista.className = "llana sugerencias";
  lista.setAttribute("role", "listbox");
  lista.setAttribute("aria-label", voces.rotulo);
  lista.hidden = true;
  anuncio.className = "oculto";
  anuncio.setAttribute("role", "status");
  forma.append(lista, anuncio);
  for (const [nombre, valor] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", lista.id]]) {
    caja.setAttribute(nombre, valor);
  }

  // Los datos se piden al tocar la caja, no antes: quien no busca no los descarga.
  async function traer() {
    const { cargar } = self.CONOCELES_CARGADOR;
    if (!(await cargar(voces.programa, "CONOCELES_PADRON"))) return;
    const [nombres, secciones] = await Promise.all([
      cargar(voces.nombres, "CONOCELES_NOMBRES"), voces.secciones ? cargar(voces.secciones, "CONOCELES_SECCIONES") : null,
    ]);
    const padron = self.CONOCELES_PADRON.abrir(nombres);
    datos = { secciones, padron, buscador: padron && self.CONOCELES_BUSCADOR.abrir(padron) };
    if (padron) padron.completar();
    mostrar();
  }

  function cerrar() {
    lista.hidden = true;
    activa = -1;
    caja.setAttribute("aria-expanded", "false");
    caja.removeAttribute("aria-activedescendant");
  }

  function marcar(cual) {
    activa = (cual + opciones.length) % opciones.length;
    [...lista.children].forEach((nodo, n) => nodo.setAttribute("aria-selected", String(n === activa)));
    caja.setAttribute("aria-activedescendant", "sugerencia-" + activa);
  }

  function opcion({ clase, texto, ruta }, numero) {
    const nodo = document.createElement("li"), que = document.createElement("span");
    nodo.id = "sugerencia-" + numero;
    nodo.setAttribute("role", "option");
    nodo.setAttribute("aria-selected", "false");
    que.className = "rotulo";
    que.textContent = clase;
    nodo.append(que, " ", texto);
    // Con «mousedown» la caja aún no pierde el foco y la lista no se cierra antes de tiempo.
    nodo.addEventListener("mousedown", (suceso) => suceso.preventDefault());
    nodo.addEventListener("click", () => { location.href = ruta; });
    return nodo;
  }

  async function mostrar() {
    const texto = caja.value.trim(), mio = (turno += 1);
    if (!texto || !datos.padron && !datos.secciones) return cerrar();
    const nuevas = await self.CONOCELES_SUGERENCIAS.sugerir(texto, datos, voces);
    if (mio !== turno || document.activeElement !== caja) return undefined;
    opciones = nuevas;
    activa = -1;
    lista.replaceChildren(...opciones.map(opcion));
    lista.hidden = false;
    caja.setAttribute("aria-expanded", "true");
    caja.removeAttribute("aria-activedescendant");
    anuncio.textContent = voces.cuantas.replace("{n}", opciones.length);
    return undefined;
  }

  caja.addEventListener("focus", () => { pedidos = pedidos || traer(); });
  caja.addEventListener("input", mostrar);
  caja.addEventListener("blur", cerrar);
  caja.addEventListener("keydown", function (suceso) {
    if (suceso.key === "Escape" && !lista.hidden) {
      suceso.preventDefault();
      cerrar();
    } else if ((suceso.key === "ArrowDown" || suceso.key === "ArrowUp") && !lista.hidden) {
      suceso.preventDefault();
      marcar(activa < 0 && suceso.key === "ArrowUp" ? opciones.length - 1 : activa + (suceso.key === "ArrowDown" ? 1 : -1));
    }
  });
  forma.addEventListener("submit", function (suceso) {
    const elegida = activa >= 0 ? opciones[activa] : /^[0-9]{1,4}$/.test(caja.value.trim()) && datos.secciones ? opciones[0] : null;
    if (!elegida) return;
    suceso.preventDefault();
    location.href = elegida.ruta;
  });
})();
