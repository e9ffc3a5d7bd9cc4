// Lo guardado en el teléfono: dónde vive, cómo se lee un trozo y las frases que trae la página. No descarga nada.
(function () {
  "use strict";

  const RAIZ = new URL("../../", document.currentScript.src);
  const CAJA = "conoceles:" + RAIZ.pathname + ":paquetes";
  const DATOS = "sinconexion/datos/";
  const VACIO = { corte: "", comun: null, trozos: {}, boletas: {}, paquetes: {} };
  const { dicho, decirFecha } = self.CONOCELES_VOCES;

  function direccion(ruta) {
    return new URL(ruta, RAIZ).href;
  }

  // Una página en la lengua en que se lee: las que no son el español viven en su carpeta.
  function pagina(ruta) {
    const lengua = document.documentElement.lang;
    return direccion((lengua.startsWith("es") ? "" : lengua + "/") + ruta);
  }

  function direccionDe(contienda, sello) {
    return direccion(DATOS + (contienda === null ? "comun" : "contienda-" + contienda) + ".lzma?" + sello);
  }

  // Si este navegador deja guardar: en modo privado o sin https, `caches` falta o se niega.
  async function hayAlmacen() {
    try {
      return "caches" in self && RAIZ.protocol.startsWith("http") && ((await caches.has(CAJA)), true);
    } catch (negado) {
      return false;
    }
  }

  async function leerNota(nombre, omision) {
    try {
      const nota = await (await caches.open(CAJA)).match(direccion("sinconexion/" + nombre));
      return nota ? await nota.json() : omision;
    } catch (danada) {
      return omision;
    }
  }

  async function escribirNota(nombre, valor) {
    const cuerpo = new Response(JSON.stringify(valor), { headers: { "Content-Type": "application/json" } });
    await (await caches.open(CAJA)).put(direccion("sinconexion/" + nombre), cuerpo);
  }

  // Qué se ha descargado: {corte, comun: [octetos, sello], trozos: {contienda: [octetos, sello, corte, nombre]}, paquetes: {…}}.
  async function leerMios() {
    return Object.assign({}, VACIO, await leerNota("mios.json", {}));
  }

  function desatar(octetos) {
    return JSON.parse(new TextDecoder().decode(self.CONOCELES_LZMA.abrir(octetos)));
  }

  async function leerTrozo(contienda, sello) {
    const trozo = await (await caches.open(CAJA)).match(direccionDe(contienda, sello));
    return trozo ? desatar(new Uint8Array(await trozo.arrayBuffer())) : null;
  }

  // Datos de una contienda guardada, con lo común y su corte; null si no está.
  async function leerContienda(contienda) {
    const mios = await leerMios();
    const suyo = mios.trozos[contienda];
    if (!suyo || !mios.comun) return null;
    const datos = await leerTrozo(contienda, suyo[1]);
    const comun = await leerTrozo(null, mios.comun[1]);
    return datos && comun ? { contienda: contienda, datos: datos, comun: comun, corte: suyo[2] } : null;
  }

  // Lo común y qué se tiene, sin abrir ninguna contienda; null si no se ha descargado nada.
  async function leerComun() {
    const mios = await leerMios();
    const comun = mios.comun && (await leerTrozo(null, mios.comun[1]));
    return comun ? { comun: comun, mios: mios } : null;
  }

  // Contienda guardada en que compite una candidatura; null si lo guardado no la incluye.
  async function contiendaDe(clave) {
    const indice = await leerNota("indice.json", {});
    const mios = await leerMios();
    for (const contienda of Object.keys(mios.trozos)) {
      if (contienda in indice && indice[contienda].split(" ").includes(clave)) return contienda;
    }
    for (const contienda of Object.keys(mios.trozos).filter((c) => !(c in indice))) {
      const datos = await leerTrozo(contienda, mios.trozos[contienda][1]);
      if (datos && datos.clave.includes(clave)) return contienda;
    }
    return null;
  }

  function frase(nombre, valores) {
    const dicha = document.querySelector('#frases [data-frase="' + nombre + '"]').textContent;
    return dicha.replace(/%\((\w+)\)s/g, (todo, cual) => (valores && cual in valores ? valores[cual] : todo));
  }

  function alta(texto) {
    return texto ? texto[0].toUpperCase() + texto.slice(1) : "";
  }

  function iniciales(nombre) {
    const palabras = nombre.split(" ");
    const propias = palabras.filter((p) => !/^(?:de|del|la|las|los|y|san|santa)$/i.test(p));
    return (propias.length ? propias : palabras).slice(0, 2).map((p) => p[0]).join("").toUpperCase();
  }

  // La página es del cascarón, que puede ser de otro día: el pie dice el corte de lo que se lee.
  function fechar(corte) {
    for (const dia of document.querySelectorAll(".pie time")) {
      dia.dateTime = corte;
      dia.textContent = decirFecha(corte);
    }
  }

  // La página guardada que no se puede pintar lo dice en su título y explica qué hacer.
  function faltar(titular, remedio) {
    document.querySelector('[data-campo="nombre"]').textContent = document.title = frase(titular);
    document.getElementById("aviso-guardada").hidden = true;
    document.querySelector('[data-campo="remedio"]').textContent = frase(remedio);
    document.getElementById("sin-copia").hidden = false;
  }

  function crear(etiqueta, clase, texto) {
    const elemento = document.createElement(etiqueta);
    if (clase) elemento.className = clase;
    if (texto) elemento.textContent = texto;
    return elemento;
  }

  self.CONOCELES_GUARDADO = {
    RAIZ: RAIZ, CAJA: CAJA, direccion: direccion, pagina: pagina, direccionDe: direccionDe, hayAlmacen: hayAlmacen, leerNota: leerNota,
    escribirNota: escribirNota, leerMios: leerMios, desatar: desatar, leerContienda: leerContienda, leerComun: leerComun, contiendaDe: contiendaDe,
    frase: frase, dicho: dicho, alta: alta, iniciales: iniciales, decirFecha: decirFecha, fechar: fechar, faltar: faltar, crear: crear,
  };
})();
