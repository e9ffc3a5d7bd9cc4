// Busca en lo que dicen las respuestas: en toda la elección por raíces, o con lunr dentro de una contienda o un municipio.
(function () {
  "use strict";

  const CONTIENDAS_CON_LUNR = 4;
  const { palabras, raiz, completa, VACIAS } = self.CONOCELES_RAICES;

  // Promesa de la lista de trozos; null si no llegó o es de otra versión que los nombres.
  function abrir(direccion, version) {
    return self.CONOCELES_CARGADOR.cargar(direccion, "CONOCELES_LISTA", version);
  }

  // Principio del trozo donde está una raíz, o null si no hay ninguno.
  function trozoDe(lista, buscada) {
    if ("" in lista.temas) return "";
    for (let n = 1; n <= buscada.length; n += 1) {
      if (buscada.slice(0, n) in lista.temas) return buscada.slice(0, n);
    }
    return buscada + "." in lista.temas ? buscada + "." : null;
  }

  // Los trozos donde puede haber raíces que empiezan así.
  function trozosDe(lista, principio) {
    const exacto = trozoDe(lista, principio);
    if (exacto !== null) return [exacto];
    const mas = Object.keys(lista.temas).filter((t) => t.startsWith(principio));
    return mas.length <= 3 ? mas : [];
  }

  function traer(lista, principio) {
    const nombre = (principio || "todo").replace(".", "-");
    const variable = "CONOCELES_TEMAS_" + (principio.replace(".", "_") || "todo");
    return self.CONOCELES_CARGADOR.cargar("buscar/temas/" + nombre + ".js?" + lista.temas[principio], variable, lista.version);
  }

  // Pone en `mascaras` en qué respuestas usa cada renglón la raíz número `cual` de un trozo; da cuántos renglones son.
  function abrirApariciones(trozo, cual, padron, mascaras) {
    trozo.renglones = trozo.renglones || trozo.apariciones.split("\n");
    const numeros = self.CONOCELES_CODIGO.columna(trozo.renglones[cual]);
    let contienda = -1, cuantos = 0;
    for (let n = 0; n < numeros.length; ) {
      contienda += numeros[n] + 1;
      let lugar = padron.inicios[contienda] - 1;
      const fin = n + 2 + numeros[n + 1] * 2;
      for (n += 2; n < fin; n += 2) {
        lugar += numeros[n] + 1;
        mascaras[lugar] |= numeros[n + 1];
        cuantos += 1;
      }
    }
    return cuantos;
  }

  // Promesa de { mascaras, cuantos, falta } de una palabra; la última que se escribe vale también como principio.
  async function deRaiz(lista, padron, palabra, esUltima) {
    const mascaras = new Uint16Array(padron.total), buscada = raiz(palabra);
    const porPrincipio = esUltima && palabra.length > 2;
    const trozos = await Promise.all(principiosDe(lista, palabra, esUltima).map((p) => traer(lista, p)));
    let cuantos = 0;
    for (const trozo of trozos.filter(Boolean)) {
      trozo.lista = trozo.lista || trozo.raices.split(" ");
      const exacta = trozo.lista.indexOf(buscada);
      if (exacta >= 0) cuantos += abrirApariciones(trozo, exacta, padron, mascaras);
      else if (porPrincipio) trozo.lista.forEach((r, n) => { if (completa(r, palabra)) cuantos += abrirApariciones(trozo, n, padron, mascaras); });
    }
    return { mascaras, cuantos, falta: trozos.includes(null) };
  }

  // Las preguntas van en el orden de la lista, con las propuestas primero: por eso pesan más los bits bajos.
  function valorDe(mascara, propuestas) {
    let valor = 0;
    for (let bit = 0; mascara >> bit; bit += 1) if ((mascara >> bit) & 1) valor += bit < propuestas ? 3 : 1;
    return valor;
  }

  function preguntasDe(lista, mascara) {
    return lista.preguntas.filter((_, bit) => (mascara >> bit) & 1).map(([id]) => id);
  }

  // Renglones que usan todas las raíces (o las cumplen por su lugar, cargo o fuerza), menos `perdona`.
  function cruzar(lista, padron, porRaiz, { admite, cumple }, perdona) {
    const propuestas = lista.preguntas.filter(([id]) => id.startsWith("propuesta")).length;
    const pesos = porRaiz.map(({ cuantos }) => Math.log(1 + padron.total / (1 + cuantos)));
    const hallados = [];
    for (let i = 0; i < padron.total; i += 1) {
      if (admite && !admite(i)) continue;
      let puntos = 0, faltan = 0, juntas = 0;
      for (let n = 0; n < porRaiz.length; n += 1) {
        const mascara = porRaiz[n].mascaras[i];
        if (mascara) puntos += pesos[n] * valorDe(mascara, propuestas);
        else if (!cumple(n, i) && (faltan += 1) > perdona) break;
        juntas |= mascara;
      }
      if (juntas && faltan <= perdona) hallados.push({ i, puntos, preguntas: preguntasDe(lista, juntas) });
    }
    return hallados;
  }

  // Las contiendas con índice propio a que se limita la búsqueda, si son pocas.
  function contiendasDe(lista, padron, filtro) {
    const elegidas = [];
    padron.datos.contiendas.forEach(function ([clave, , , municipio, distrito], numero) {
      const delMunicipio = filtro.municipio && (municipio === filtro.municipio ||
        padron.datos.municipios.some(([m, , distritos]) => m === filtro.municipio && distrito && distritos.includes(distrito)));
      if ((filtro.contienda === clave || delMunicipio) && lista.respuestas[clave]) {
        elegidas.push({ clave, huella: lista.respuestas[clave], inicio: padron.inicios[numero] });
      }
    });
    return elegidas.length <= CONTIENDAS_CON_LUNR ? elegidas : [];
  }

  // Los principios de los trozos donde están las raíces de una palabra; la última que se escribe vale también como principio.
  function principiosDe(lista, palabra, esUltima) {
    const porPrincipio = esUltima && palabra.length > 2;
    return [...new Set([trozoDe(lista, raiz(palabra)), ...(porPrincipio ? trozosDe(lista, palabra) : [])])].filter((p) => p !== null);
  }

  // Quienes usan todas las palabras o, si nadie y se puede, todas menos una.
  function cruzarONada(lista, padron, porRaiz, criterios, perdona) {
    const hallados = cruzar(lista, padron, porRaiz, criterios, 0);
    if (hallados.length || porRaiz.length < 2 || !perdona) return { hallados, parcial: false };
    const casi = cruzar(lista, padron, porRaiz, criterios, 1);
    return { hallados: casi, parcial: casi.length > 0 };
  }

  // Promesa de { hallados, parcial, falta } con los índices que se publican.
  async function enRed({ lista, padron, dichas, contiendas, admite, cumple }) {
    if (contiendas.length) {
      const { hallados, faltan } = await self.CONOCELES_RESPUESTAS.buscar(dichas, contiendas, lista.version, cumple);
      return { hallados: hallados.filter(({ i }) => !admite || admite(i)), parcial: false, falta: faltan > 0 };
    }
    const porRaiz = await Promise.all(dichas.map((p, n) => deRaiz(lista, padron, p, n === dichas.length - 1)));
    return { ...cruzarONada(lista, padron, porRaiz, { admite, cumple }, true), falta: porRaiz.some((uno) => uno.falta) };
  }

  // Lo descargado y, de lo que sí llegó de la red, lo que aquel no tenga.
  function juntar(descargado, red) {
    if (!red || !red.hallados.length || red.parcial) return descargado;
    const juntos = new Map(red.hallados.map((uno) => [uno.i, uno]));
    if (!descargado.parcial) descargado.hallados.forEach((uno) => juntos.set(uno.i, uno));
    return { ...descargado, hallados: [...juntos.values()], parcial: false };
  }

  // Lo que vale cada palabra como nombre, lugar, cargo o fuerza.
  function pesarTodas(buscador, dichas) {
    const { preparar } = self.CONOCELES_PARECIDO;
    return dichas.map((p, n) => self.CONOCELES_BUSCADOR.pesar(buscador, preparar(p), n ? dichas[n - 1] : "", false));
  }

  // Promesa de { hallados: [{ i, puntos, preguntas }], estado, parcial, cambios }. Estado: «listo», «incompleto» (faltó un trozo), «falta» o
  // «descargado»: entonces `donde` dice en qué se buscó y `despues`, si la red solo tarda, promete lo que ella diga. Si nadie usa todas las
  // palabras, las que no son de ningún catálogo se enmiendan; `cambios` dice cuáles.
  async function buscar(lista, buscador, consulta, opciones = {}) {
    if (!lista) return { hallados: [], estado: "falta", parcial: false };
    const dichas = [...new Set(palabras(consulta.slice(0, 300)).filter((p) => !VACIAS.has(p) && p.length > 1))].slice(0, 8);
    if (!dichas.length) return { hallados: [], estado: "listo", parcial: false };
    const pesos = pesarTodas(buscador, dichas), tales = await intentar(lista, buscador, dichas, pesos, opciones);
    const porLlegar = tales.despues || tales.estado === "falta" || tales.estado === "incompleto";
    if (porLlegar || (tales.hallados.length && !tales.parcial)) return tales;
    const dudosas = dichas.filter((_, n) => !self.CONOCELES_BUSCADOR.valeAlgo(pesos[n]));
    const enmienda = await self.CONOCELES_ENMIENDA.enmendar(lista, dichas, dudosas);
    if (!enmienda) return tales;
    const otras = await intentar(lista, buscador, enmienda.palabras, pesarTodas(buscador, enmienda.palabras), opciones);
    return otras.hallados.length ? { ...otras, cambios: enmienda.cambios } : tales;
  }

  // Promesa de lo hallado con unas palabras tal como vienen.
  async function intentar(lista, buscador, dichas, pesos, { filtro = {}, admite = null }) {
    const { padron } = buscador, { deCatalogo } = self.CONOCELES_BUSCADOR;
    const cumple = (n, i) => deCatalogo(padron, pesos[n], i) >= 4;
    const contiendas = contiendasDe(lista, padron, filtro);
    const pedido = { lista, padron, dichas, contiendas, admite, cumple };
    pedido.principiosDe = (palabra, n) => principiosDe(lista, palabra, n === dichas.length - 1);
    pedido.cruzar = (porRaiz, esta) => cruzarONada(
      lista, padron, porRaiz, { cumple, admite: (i) => esta(i) && (!admite || admite(i)) }, !contiendas.length);
    const red = enRed(pedido), llegado = await self.CONOCELES_DESCARGADO.oTarda(red);
    const descargado = !llegado || llegado.falta ? await self.CONOCELES_DESCARGADO.buscar(pedido) : null;
    if (!descargado) return rematar(llegado || (await red));
    const hecho = rematar({ ...juntar(descargado, llegado), falta: false });
    return { ...hecho, estado: "descargado", donde: descargado.donde, despues: llegado ? null : red.then(rematar) };
  }

  function rematar({ hallados, parcial, falta }) {
    hallados.sort((a, b) => b.puntos - a.puntos || a.i - b.i);
    return { hallados, estado: falta ? (hallados.length ? "incompleto" : "falta") : "listo", parcial };
  }

  self.CONOCELES_TEMAS = { abrir, buscar };
})();
