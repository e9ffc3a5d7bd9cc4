// La página «Llévatelo sin conexión»: dice qué puede hacer este navegador, descarga, muestra y borra.
(function () {
  "use strict";

  const guardado = self.CONOCELES_GUARDADO, paquetes = self.CONOCELES_PAQUETES, frase = guardado.frase;
  const por = (id) => document.getElementById(id);
  const lugar = por("lugar"), boton = por("descargar"), pausar = por("pausar"), mensaje = por("mensaje-descarga");
  const MUCHAS = 13;
  const cargada = new Promise((cumplir) => window.addEventListener("load", cumplir));
  let lista = null, freno = null;

  function pesar(octetos) {
    const [valor, unidad] = octetos < 1e6 ? [octetos / 1e3, "KB"] : [octetos / 1e6, "MB"];
    return valor.toLocaleString(document.documentElement.lang, { maximumFractionDigits: valor < 100 ? 1 : 0 }) + " " + unidad;
  }

  function nombreDe(clave) {
    const opcion = lugar.querySelector('option[value="' + CSS.escape(clave) + '"]');
    return opcion ? opcion.textContent : clave;
  }

  async function decirPeso() {
    if (!lista) return;
    const mios = await guardado.leerMios(), contiendas = paquetes.contiendasDe(lista, lugar.value);
    const faltan = paquetes.sumar(paquetes.faltantes(lista, mios, contiendas));
    const total = lista.comun[0] + contiendas.reduce((suma, c) => suma + lista.trozos[c][0], 0);
    const esta = lugar.value in mios.paquetes;
    boton.disabled = Boolean(freno) || (esta && !faltan);
    if (esta && !faltan) por("peso").textContent = frase("peso-completo", { corte: guardado.decirFecha(lista.corte) });
    else if (faltan < total) por("peso").textContent = frase("peso-parcial", { n: pesar(faltan) });
    else por("peso").textContent = frase("peso", { n: pesar(total), contiendas: contiendas.length });
  }

  function ligar(contienda, nombre) {
    const li = guardado.crear("li"), a = guardado.crear("a", "", nombre);
    a.href = guardado.pagina("contiendas/" + contienda + ".html");
    li.append(a);
    return li;
  }

  function renglon(clave, paquete, mios) {
    const elemento = por("plantilla-guardado").content.cloneNode(true);
    const campo = (cual) => elemento.querySelector('[data-campo="' + cual + '"]');
    const suyos = paquete.contiendas.filter((c) => mios.trozos[c]);
    const peso = suyos.reduce((suma, c) => suma + mios.trozos[c][0], 0);
    const cortes = suyos.map((c) => mios.trozos[c][2]).sort();
    const entero = suyos.length === paquete.contiendas.length && mios.comun;
    const faltan = lista ? paquetes.sumar(paquetes.faltantes(lista, mios, paquetes.contiendasDe(lista, clave))) : 0;
    campo("nombre").textContent = paquete.nombre;
    campo("detalle").textContent = entero
      ? frase("detalle", { n: pesar(peso), corte: guardado.decirFecha(cortes[0]) })
      : frase("detalle-incompleto", { n: pesar(peso), total: pesar(peso + faltan) });
    const seguir = campo("seguir");
    seguir.hidden = !faltan;
    seguir.textContent = frase(entero ? "actualiza" : "sigue", { n: pesar(faltan) });
    seguir.addEventListener("click", () => bajar(clave, paquete.nombre));
    if (suyos.length < MUCHAS) campo("contiendas").append(...suyos.map((c) => ligar(c, mios.trozos[c][3])));
    campo("borrar").setAttribute("aria-label", campo("borrar").textContent + ": " + paquete.nombre);
    campo("borrar").addEventListener("click", () => quitar(() => paquetes.borrar(clave), frase("borrado", { nombre: paquete.nombre })));
    return { elemento: elemento, viejo: entero && faltan > 0 };
  }

  async function mostrar() {
    const mios = await guardado.leerMios();
    const renglones = Object.entries(mios.paquetes).map((par) => renglon(par[0], par[1], mios));
    por("lista-guardados").replaceChildren(...renglones.map((r) => r.elemento));
    por("sin-guardados").hidden = renglones.length > 0;
    const hayNovedad = renglones.some((r) => r.viejo);
    por("novedad").textContent = hayNovedad ? frase("novedad", { corte: guardado.decirFecha(lista.corte) }) : "";
    await decirPeso();
  }

  function avanzar(hechos, total) {
    por("barra-avance").value = total ? (100 * hechos) / total : 100;
    const texto = frase("bajando", { n: pesar(hechos), total: pesar(total) });
    // Se anuncia de décima en décima: un lector de pantalla no debe oír cada trozo.
    if (Math.floor((10 * hechos) / total) !== Number(mensaje.dataset.decima)) {
      mensaje.dataset.decima = Math.floor((10 * hechos) / total);
      mensaje.textContent = texto;
    }
  }

  async function bajar(clave, nombre) {
    if (freno) return;
    freno = new AbortController();
    boton.disabled = true;
    pausar.hidden = por("avance").hidden = false;
    mensaje.dataset.decima = "";
    let dicho = frase("completo", { nombre: nombre });
    try {
      lista = await paquetes.leerLista();
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => false);
      await paquetes.descargar(lista, clave, nombre, avanzar, freno.signal);
    } catch (motivo) {
      const mios = await guardado.leerMios();
      const faltan = lista ? paquetes.sumar(paquetes.faltantes(lista, mios, paquetes.contiendasDe(lista, clave))) : 0;
      dicho = frase(motivo.codigo || "danado", { n: pesar(faltan) });
    }
    freno = null;
    pausar.hidden = por("avance").hidden = true;
    await mostrar();
    mensaje.textContent = dicho;
  }

  async function quitar(tarea, dicho) {
    await tarea();
    await mostrar();
    mensaje.textContent = dicho;
    por("lo-guardado").focus();
  }

  // Qué decir arriba: si ya funciona sin conexión, si se está preparando o por qué no se puede.
  async function decirEstado() {
    const estado = por("estado-telefono");
    if (!guardado.RAIZ.protocol.startsWith("http")) return (estado.textContent = frase("carpeta"));
    if (!("serviceWorker" in navigator) || !(await guardado.hayAlmacen())) return (estado.textContent = frase("sin-almacen"));
    const apagado = await fetch(guardado.direccion("sinconexion/estado.json"), { cache: "no-store" })
      .then((r) => r.json()).then((e) => e.activo === false, () => false);
    if (apagado) return (estado.textContent = frase("apagado"));
    estado.textContent = frase(navigator.serviceWorker.controller ? "listo" : "preparando");
    // registro.js corre después que este programa: para cuando la página cargó, ya dejó dicha su promesa.
    cargada.then(() => self.CONOCELES_REGISTRO).then(function (quedo) {
      estado.textContent = frase(quedo || navigator.serviceWorker.controller ? "listo" : "sin-preparar");
    });
    por("pedido").hidden = por("guardados").hidden = false;
    lista = await paquetes.leerLista().catch(() => null);
    if (!lista) {
      mensaje.textContent = frase("sin-indice");
      boton.disabled = true;
    }
    return mostrar();
  }

  por("formulario-descarga").addEventListener("submit", function (suceso) {
    suceso.preventDefault();
    bajar(lugar.value, nombreDe(lugar.value));
  });
  lugar.addEventListener("change", decirPeso);
  pausar.addEventListener("click", () => freno && freno.abort());
  por("borrar-todo").addEventListener("click", () => quitar(paquetes.borrarTodo, frase("borrado-todo")));
  decirEstado();
})();
