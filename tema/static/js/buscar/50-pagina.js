// La página de búsqueda: lee la consulta de la dirección, muestra dos grupos de resultados y los anuncia.
(function () {
  "use strict";

  const pagina = document.getElementById("busqueda");
  if (!pagina) return;
  const ESPERA_DE_LO_DEMAS = 800;
  const por = (id) => document.getElementById(id);
  const formulario = por("formulario-buscar"), caja = por("q"), resumen = por("resumen-resultados");
  const voces = { ...por("voces").dataset };
  const padron = self.CONOCELES_PADRON.abrir(self.CONOCELES_NOMBRES);
  if (!padron) {
    resumen.textContent = voces.sinNombres;
    return;
  }

  const { leer, escribir, filtro, contar, preparar, CON_RASGOS } = self.CONOCELES_FACETAS;
  const buscador = self.CONOCELES_BUSCADOR.abrir(padron);
  const plantilla = por("plantilla-resultado");
  const rotulos = Object.fromEntries([...document.querySelectorAll("select[data-faceta]")].map((s) => [s.dataset.faceta, s.dataset.rotulo]));
  const vigentes = (i) => !padron.situacion[i];
  let facetas = preparar(padron, null, voces);
  let elegido = {}, buscadas = [], lista = null, rasgos = null, turno = 0, espera = 0, conteo = 0;

  const decirFrase = (frase, datos) => Object.entries(datos).reduce((texto, [cual, valor]) => texto.replaceAll("{" + cual + "}", valor), frase);
  const enNumero = self.CONOCELES_VOCES.numero;
  const mostrarPersonas = self.CONOCELES_VISTA.lista(por("lista-resultados"), por("ver-mas"), 20, plantilla,
    (renglon, i) => self.CONOCELES_VISTA.llenar(renglon, padron, i, buscadas, voces));
  const mostrarTemas = self.CONOCELES_VISTA.lista(por("lista-temas"), por("ver-mas-temas"), 10, plantilla,
    (renglon, { i, preguntas }) => self.CONOCELES_VISTA.llenar(renglon, padron, i, [], voces, notaDe(preguntas)));

  // Lo que no llegó se dice aparte, para que los resultados de después no lo borren.
  function avisar(frase) {
    por("aviso-busqueda").textContent = frase;
    por("aviso-busqueda").hidden = false;
  }

  function notaDe(preguntas) {
    const nombres = new Map(lista.preguntas);
    return voces.loDice + " " + preguntas.map((p) => self.CONOCELES_VOCES.dicho(nombres.get(p))).join(", ") + ".";
  }

  function todos() {
    return Array.from({ length: padron.total }, (_, i) => i);
  }

  // Lo que coincide sin contar facetas: con texto, lo hallado; sin él, las vigentes.
  function coincidencias(consulta) {
    if (!consulta) return { indices: todos().filter(vigentes), aproximado: false };
    return self.CONOCELES_BUSCADOR.buscar(buscador, consulta, null);
  }

  function frase(consulta, cuantas, aproximado) {
    const hay = Object.keys(elegido).length > 0;
    if (!consulta && !hay) return voces.escribe;
    const conteo = cuantas === 1 ? voces.una : decirFrase(voces.varias, { n: enNumero(cuantas) });
    if (!consulta) return conteo + " " + voces.conFiltros;
    if (!cuantas) return decirFrase(hay ? voces.nadieConFiltros : voces.nadie, { q: consulta });
    return decirFrase(aproximado ? voces.parecidas : voces.con, { q: consulta, conteo: conteo });
  }

  // Los conteos no hacen falta para leer: se hacen al dejar de teclear, y solo si los filtros están a la vista.
  function contarFacetas(indices) {
    clearTimeout(conteo);
    if (!por("filtros").open) return;
    conteo = setTimeout(() => self.CONOCELES_FACETAS_VISTA.llenar(por("facetas"), facetas, elegido,
      (nombre) => contar(facetas[nombre], indices, filtro(facetas, elegido, nombre)), voces.todas), 200);
  }

  function mostrar() {
    const consulta = caja.value.trim();
    const hallado = coincidencias(consulta);
    const admite = filtro(facetas, elegido);
    const indices = admite ? hallado.indices.filter(admite) : hallado.indices;
    buscadas = consulta ? self.CONOCELES_BUSCADOR.palabrasDe(consulta) : [];
    const hayFiltros = Object.keys(elegido).length > 0;
    mostrarPersonas(consulta || hayFiltros ? indices : [], consulta);
    por("titulo-personas").hidden = !(consulta && indices.length);
    const dicho = frase(consulta, indices.length, hallado.aproximado);
    if (resumen.textContent !== dicho) resumen.textContent = dicho;
    contarFacetas(hallado.indices);
    self.CONOCELES_FACETAS_VISTA.elegidos(por("elegidos"), facetas, elegido, { ...rotulos, ...voces }, quitar);
    por("quitar-todo").hidden = !hayFiltros;
    document.title = (consulta ? "«" + consulta + "»: " : "") + document.title.replace(/^«.*?»: /, "");
    buscarTemas(consulta, admite, indices.length, hallado.aproximado);
  }

  // El programa que busca en las respuestas llega después que los nombres: los primeros resultados no lo esperan.
  async function abrirTemas() {
    const temas = await self.CONOCELES_CARGADOR.cargar("tema/js/temas.js", "CONOCELES_TEMAS");
    lista = lista || (temas && (await temas.abrir(pagina.dataset.lista, padron.datos.version)));
    return temas;
  }

  // Las respuestas llegan después que los nombres; si mientras tanto se escribió otra cosa, las de antes ya no cuentan.
  async function buscarTemas(consulta, admite, personas, aproximado) {
    const mio = (turno += 1);
    por("grupo-temas").hidden = !consulta;
    if (!consulta) return;
    const opciones = { filtro: elegido, admite: (i) => vigentes(i) && (!admite || admite(i)) };
    const aviso = setTimeout(() => { if (mio === turno) por("resumen-temas").textContent = voces.buscoTemas; }, 700);
    const temas = await abrirTemas();
    const hallado = temas ? await temas.buscar(lista, buscador, consulta, opciones) : { hallados: [], estado: "falta", parcial: false };
    clearTimeout(aviso);
    if (mio === turno) mostrarRespuestas(hallado, consulta, personas, aproximado);
    // Con una red que tarda se ve primero lo descargado; si al fin contesta, lo suyo es más y más nuevo.
    const despues = hallado.despues && (await hallado.despues);
    if (despues && despues.estado === "listo" && mio === turno) mostrarRespuestas(despues, consulta, personas, aproximado);
  }

  // En qué se buscó sin señal: los lugares descargados, cuáles están a medias y de cuándo son.
  function decirDonde({ enteros, incompletos, corte, danados }) {
    const lugares = [...enteros, ...incompletos.map((nombre) => decirFrase(voces.aMedias, { nombre: nombre }))].join("; ");
    return decirFrase(voces.enDescargado, { lugares: lugares, corte: corte }) + (danados ? " " + voces.descargaDanada : "");
  }

  // La consulta con sus palabras enmendadas. Solo hay cambios si llegó el programa que los halla.
  function enmendada(consulta, cambios) {
    if (!cambios.length) return consulta;
    const otras = new Map(cambios);
    return consulta.split(/\s+/).map((p) => otras.get(self.CONOCELES_RAICES.plegar(p)) || p).join(" ");
  }

  function mostrarRespuestas(hallado, consulta, personas, aproximado) {
    const grupo = por("grupo-temas"), gente = por("grupo-personas"), { donde, cambios = [] } = hallado;
    mostrarTemas(hallado.hallados);
    const conteo = decirFrase(voces.enRespuestas, { n: enNumero(hallado.hallados.length), q: enmendada(consulta, cambios) });
    const nadie = decirFrase(donde ? voces.nadieEnDescargado : voces.nadieEnRespuestas, { q: consulta });
    const listo = hallado.hallados.length ? conteo : nadie;
    const textos = { falta: voces.sinTemas, incompleto: conteo + " " + voces.temasIncompletos, listo: listo, descargado: listo };
    const enmienda = cambios.map(([dicha, otra]) => decirFrase(voces.enmendada, { dicha: dicha, otra: otra })).join(" ");
    const dicho = [donde && decirDonde(donde), enmienda, hallado.parcial && voces.temasParciales, textos[hallado.estado]];
    por("resumen-temas").textContent = dicho.filter(Boolean).join(" ");
    por("ofrece-descarga").hidden = Boolean(donde) || hallado.estado === "listo" || location.protocol === "file:";
    if (!personas && hallado.hallados.length && !cambios.length) resumen.textContent = decirFrase(voces.soloTemas, { q: consulta });
    // Si ningún nombre es igual a lo buscado y las respuestas sí lo dicen, las respuestas van primero.
    const temasPrimero = hallado.hallados.length > 0 && !hallado.parcial && (aproximado || !personas);
    if (temasPrimero !== (grupo.nextElementSibling === gente)) (temasPrimero ? gente : grupo).before(temasPrimero ? grupo : gente);
  }

  async function traerRasgos() {
    rasgos = rasgos || (await self.CONOCELES_CARGADOR.cargar(pagina.dataset.rasgos, "CONOCELES_RASGOS", padron.datos.version));
    if (rasgos) facetas = preparar(padron, rasgos, voces);
    else avisar(voces.sinRasgos);
    return rasgos;
  }

  async function leerDireccion() {
    const leido = leer(location.search);
    caja.value = leido.q;
    elegido = leido.elegido;
    if (CON_RASGOS.some((nombre) => elegido[nombre]) && !rasgos) await traerRasgos();
    mostrar();
  }

  function recordar(anadir) {
    const consulta = escribir(caja.value.trim(), elegido);
    history[anadir ? "pushState" : "replaceState"](null, "", consulta ? "?" + consulta : location.pathname);
  }

  function quitar(nombre) {
    delete elegido[nombre];
    recordar(true);
    mostrar();
    resumen.focus();
  }

  formulario.addEventListener("submit", function (suceso) {
    suceso.preventDefault();
    recordar(true);
    mostrar();
  });
  caja.addEventListener("input", function () {
    clearTimeout(espera);
    espera = setTimeout(function () {
      mostrar();
      setTimeout(recordar, 0, false); // La dirección puede esperar a que se vean los resultados.
    }, 120);
  });
  por("facetas").addEventListener("change", function (suceso) {
    const { faceta } = suceso.target.dataset;
    if (suceso.target.value) elegido[faceta] = suceso.target.value;
    else delete elegido[faceta];
    recordar(true);
    mostrar();
  });
  por("quitar-todo").addEventListener("click", function () {
    elegido = {};
    recordar(true);
    mostrar();
    resumen.focus();
  });
  por("filtros").addEventListener("toggle", function () {
    if (!por("filtros").open) return;
    if (rasgos) mostrar();
    else traerRasgos().then(mostrar);
  });
  if (window.matchMedia("(min-width: 64rem)").matches) por("filtros").open = true;
  window.addEventListener("popstate", leerDireccion);
  leerDireccion();
  // Lo demás espera a que los primeros resultados estén a la vista: comparte la misma red lenta.
  setTimeout(function () {
    abrirTemas();
    if (!padron.datos.aparte) return;
    padron.completar().then(function (hay) {
      if (caja.value.trim()) mostrar();
      if (!hay) avisar(voces.sinSuplentes);
    });
  }, ESPERA_DE_LO_DEMAS);
})();
