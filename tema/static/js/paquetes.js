// Descargar, seguir, actualizar y borrar paquetes. No toca la página: avisa con una función y falla con un `codigo`.
(function () {
  "use strict";

  const guardado = self.CONOCELES_GUARDADO;
  const A_LA_VEZ = 4;
  const CADA = 8;

  function falla(codigo, motivo) {
    return Object.assign(new Error(codigo), { codigo: codigo, motivo: motivo });
  }

  // La lista publicada: corte, trozos con tamaño y sello, y qué contiendas pide cada lugar.
  async function leerLista() {
    try {
      const respuesta = await fetch(guardado.direccion("sinconexion/paquetes.json"), { cache: "no-cache" });
      if (!respuesta.ok) throw new Error(respuesta.status);
      return await respuesta.json();
    } catch (motivo) {
      throw falla("sin-indice", motivo);
    }
  }

  function contiendasDe(lista, clave) {
    if (clave === "estado") return Object.keys(lista.trozos);
    const lugar = lista.lugares.find((suyo) => suyo[0] === clave);
    return lugar ? lugar[2] : [];
  }

  // Trozos de un paquete que aún no se tienen, o que cambiaron: [contienda o null, octetos, sello].
  function faltantes(lista, mios, contiendas) {
    const faltan = contiendas.filter((c) => c in lista.trozos && !(mios.trozos[c] && mios.trozos[c][1] === lista.trozos[c][1]));
    const trozos = faltan.map((c) => [c, lista.trozos[c][0], lista.trozos[c][1]]);
    const tieneComun = mios.comun && mios.comun[1] === lista.comun[1];
    return tieneComun ? trozos : [[null, lista.comun[0], lista.comun[1]], ...trozos];
  }

  function sumar(trozos) {
    return trozos.reduce((suma, trozo) => suma + trozo[1], 0);
  }

  async function sello(octetos) {
    const resumen = new Uint8Array(await crypto.subtle.digest("SHA-256", octetos));
    return Array.from(resumen, (octeto) => octeto.toString(16).padStart(2, "0")).join("").slice(0, 24);
  }

  // Dos pestañas no descargan a la vez: cada una creería suya la lista de lo guardado.
  function aSolas(tarea) {
    return navigator.locks ? navigator.locks.request(guardado.CAJA, tarea) : tarea();
  }

  // Baja un trozo y lo guarda solo si llegó entero y se puede abrir. Si una descarga que no terminó ya lo trajo, lo usa.
  async function traer(trozo, senal) {
    const direccion = guardado.direccionDe(trozo[0], trozo[2]);
    const previo = await (await caches.open(guardado.CAJA)).match(direccion);
    if (previo) return guardado.desatar(new Uint8Array(await previo.arrayBuffer()));
    let octetos;
    try {
      const respuesta = await fetch(direccion, { signal: senal });
      if (!respuesta.ok) throw new Error(respuesta.status);
      octetos = new Uint8Array(await respuesta.arrayBuffer());
    } catch (motivo) {
      throw falla(senal.aborted ? "pausa" : "red", motivo);
    }
    if (octetos.length !== trozo[1] || (await sello(octetos)) !== trozo[2]) throw falla("danado");
    const datos = guardado.desatar(octetos);
    try {
      await (await caches.open(guardado.CAJA)).put(direccion, new Response(octetos));
    } catch (motivo) {
      throw falla(motivo.name === "QuotaExceededError" ? "lleno" : "danado", motivo);
    }
    return datos;
  }

  // Lo que se guardó antes con el mismo sello sigue valiendo: solo adelanta su corte.
  function alDia(lista, mios) {
    for (const contienda of Object.keys(mios.trozos)) {
      const nuevo = lista.trozos[contienda];
      if (nuevo && nuevo[1] === mios.trozos[contienda][1]) mios.trozos[contienda][2] = lista.corte;
    }
  }

  // Las contiendas de cada boleta que tienen trozo: con ellas el service worker sabe si una boleta está entera.
  function conCandidaturas(boletas, lista) {
    const pares = Object.entries(boletas || {});
    return Object.fromEntries(pares.map(([clave, boleta]) => [clave, boleta[3].filter((c) => c in lista.trozos)]));
  }

  async function anotar(mios, indice) {
    try {
      await guardado.escribirNota("mios.json", mios);
      await guardado.escribirNota("indice.json", indice);
    } catch (motivo) {
      throw falla("lleno", motivo);
    }
  }

  // Descarga o sigue un paquete; `avance(hechos, total)` en octetos. Lo que se alcanza a bajar queda anotado pase lo que pase.
  async function descargar(lista, clave, nombre, avance, senal) {
    const mios = await guardado.leerMios(), indice = await guardado.leerNota("indice.json", {});
    const contiendas = contiendasDe(lista, clave);
    const pendientes = faltantes(lista, mios, contiendas), total = sumar(pendientes);
    mios.paquetes[clave] = { nombre: nombre, contiendas: contiendas };
    alDia(lista, mios);
    await anotar(mios, indice);
    let hechos = 0, bajados = 0, tropiezo = null;
    async function obrero() {
      while (pendientes.length && !tropiezo) {
        const trozo = pendientes.shift();
        try {
          const datos = await traer(trozo, senal);
          if (trozo[0] === null) {
            mios.comun = [trozo[1], trozo[2]];
            mios.boletas = conCandidaturas(datos.boletas, lista);
          } else {
            mios.trozos[trozo[0]] = [trozo[1], trozo[2], lista.corte, lista.trozos[trozo[0]][2]];
            indice[trozo[0]] = datos.clave.join(" ");
          }
          avance((hechos += trozo[1]), total);
          if (!(++bajados % CADA)) await anotar(mios, indice);
        } catch (motivo) {
          tropiezo = tropiezo || (motivo.codigo ? motivo : falla("danado", motivo));
        }
      }
    }
    await Promise.all(Array.from({ length: A_LA_VEZ }, obrero));
    await anotar(mios, indice);
    if (tropiezo) throw tropiezo;
    await recoger(mios);
    await guardarPagina(clave);
  }

  // La página del lugar es el camino a sus contiendas: al pedirla, el service worker la guarda como visitada.
  async function guardarPagina(clave) {
    const partes = /^(municipio|distrito)-(.+)$/.exec(clave);
    if (partes) await fetch(guardado.direccion(partes[1] + "s/" + partes[2] + ".html")).catch(() => undefined);
  }

  // Quita los trozos que ya ningún paquete usa.
  async function recoger(mios) {
    const usados = new Set(Object.values(mios.paquetes).flatMap((paquete) => paquete.contiendas));
    for (const contienda of Object.keys(mios.trozos)) if (!usados.has(contienda)) delete mios.trozos[contienda];
    if (!usados.size) mios.comun = null;
    const vivas = new Set(Object.entries(mios.trozos).map((par) => guardado.direccionDe(par[0], par[1][1])));
    if (mios.comun) vivas.add(guardado.direccionDe(null, mios.comun[1]));
    const caja = await caches.open(guardado.CAJA);
    for (const llave of await caja.keys()) {
      if (llave.url.includes(".lzma?") && !vivas.has(llave.url)) await caja.delete(llave);
    }
    await guardado.escribirNota("mios.json", mios);
  }

  async function borrar(clave) {
    const mios = await guardado.leerMios();
    delete mios.paquetes[clave];
    await recoger(mios);
  }

  // Todo menos el cascarón: lo descargado y el rastro de lo visitado.
  async function borrarTodo() {
    await caches.delete(guardado.CAJA);
    await caches.delete(guardado.CAJA.replace(/paquetes$/, "visitado"));
  }

  self.CONOCELES_PAQUETES = {
    leerLista: leerLista, contiendasDe: contiendasDe, faltantes: faltantes, sumar: sumar,
    descargar: (...datos) => aSolas(() => descargar(...datos)),
    borrar: (clave) => aSolas(() => borrar(clave)),
    borrarTodo: () => aSolas(borrarTodo),
  };
})();
