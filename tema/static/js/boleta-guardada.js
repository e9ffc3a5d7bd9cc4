// Pinta una boleta con lo guardado: una hoja por elección, en orden. La clave sale de la dirección: boletas/CLAVE.html.
(function () {
  "use strict";

  const guardado = self.CONOCELES_GUARDADO, frase = guardado.frase, dicho = guardado.dicho, crear = guardado.crear;
  const { liga, nombre } = self.CONOCELES_LAZOS;
  const titulo = document.querySelector('[data-campo="nombre"]'), entrada = document.querySelector('[data-campo="entrada"]');
  const aviso = document.getElementById("aviso-guardada");

  // Fuerza → lugar → quienes lo comparten; sin número de lista, cada persona va en el suyo.
  function agrupar({ datos, comun }) {
    const fuerzas = new Map();
    datos.clave.forEach(function (clave, i) {
      const sinLugar = comun.cargos[datos.cargo[i]][1] && !datos.posicion[i];
      const lugar = sinLugar ? clave : [datos.cargo[i], datos.demarcacion[i] || "", datos.posicion[i] || ""].join("|");
      const lugares = fuerzas.get(datos.fuerza[i]) || new Map();
      fuerzas.set(datos.fuerza[i], lugares.set(lugar, [...(lugares.get(lugar) || []), i]));
    });
    return [...fuerzas].sort(([a], [b]) => comun.fuerzas[a][2] - comun.fuerzas[b][2] || (a < b ? -1 : 1));
  }

  function respuestas(datos, i, etiqueta) {
    return crear(etiqueta, "respuestas", dicho(datos.estados[datos.estado_curriculo[i]][2]));
  }

  function propietaria(datos, i) {
    const caja = crear("div", "persona"), suyos = crear("div", "persona-datos"), foto = crear("span", "foto", guardado.iniciales(datos.nombre[i]));
    foto.setAttribute("aria-hidden", "true");
    suyos.append(nombre(datos, i, "h3", "persona-nombre"), respuestas(datos, i, "p"));
    caja.append(foto, suyos);
    return caja;
  }

  function suplente(datos, i) {
    const p = nombre(datos, i, "p", "suplente");
    p.prepend(crear("span", "rotulo", frase("rotulo-suplente")), " ");
    p.append(" ", respuestas(datos, i, "span"));
    return p;
  }

  function antes(datos, i) {
    const p = nombre(datos, i, "p", "antes");
    p.prepend(frase(datos.suplente.includes(i) ? "antes-suplente" : "antes") + " ");
    return p;
  }

  function formula(datos, suyas) {
    const es = (i) => datos.suplente.includes(i), vigente = (i) => datos.situacion[i] === "aprobada";
    const propietarias = suyas.filter((i) => vigente(i) && !es(i)), dejaron = suyas.filter((i) => !vigente(i));
    const cosas = propietarias.map((i) => propietaria(datos, i));
    if (!propietarias.length && dejaron.length) cosas.push(crear("p", "vacio", frase("sin-propietaria")));
    cosas.push(...suyas.filter((i) => vigente(i) && es(i)).map((i) => suplente(datos, i)), ...dejaron.map((i) => antes(datos, i)));
    return cosas;
  }

  // «La integran A, B y C», ligados; nada si la fuerza no es un grupo.
  function integran(comun, fuerza) {
    const suyas = comun.fuerzas[fuerza][3] || [], p = crear("p", "integran", suyas.length ? frase("integran") + " " : "");
    suyas.forEach(function (clave, n) {
      const antes = n === suyas.length - 1 ? " " + frase("y") + " " : ", ";
      p.append(n ? antes : "", liga(comun.fuerzas[clave][0], "fuerzas/" + clave + ".html"));
    });
    p.append(".");
    return suyas.length ? [p] : [];
  }

  function recuadro(hallado, fuerza, formulas) {
    const [siglas, completo] = hallado.comun.fuerzas[fuerza];
    const caja = crear("li", "recuadro fuerza-" + fuerza), cabeza = crear("div", "recuadro-fuerza");
    cabeza.append(crear("span", "siglas", siglas));
    if (completo !== siglas) cabeza.append(" ", crear("span", "fuerza-nombre", completo));
    cabeza.append(...integran(hallado.comun, fuerza));
    caja.append(cabeza, ...formulas.flatMap((suyas) => formula(hallado.datos, suyas)));
    return caja;
  }

  // Las fórmulas de cada fuerza; de las listas y planillas, y de donde son muchas, solo la que encabeza.
  function recuadros(hallado, tope) {
    const fuerzas = agrupar(hallado), esCompleta = fuerzas.every(([, lugares]) => lugares.size <= tope);
    const lista = crear("ol", "llana recuadros");
    lista.append(...fuerzas.map(([f, lugares]) => recuadro(hallado, f, [...lugares.values()].slice(0, esCompleta ? undefined : 1))));
    return esCompleta ? [lista] : [crear("p", "suave", frase("encabezan")), lista];
  }

  async function hoja(clave, comun, conCandidaturas) {
    const [suNombre, , tipo] = comun.contiendas[clave], [, lectura, conBoleta, tope] = comun.tipos[tipo];
    const caja = crear("section", "bloque hoja-boleta"), cabeza = crear("div", "bloque-titulo"), h2 = crear("h2");
    const hallado = await guardado.leerContienda(clave);
    h2.id = clave;
    h2.append(liga(dicho(suNombre), "contiendas/" + clave + ".html"));
    cabeza.append(h2);
    if (hallado) cabeza.append(crear("p", "orden", dicho(hallado.datos.orden)));
    caja.setAttribute("aria-labelledby", clave);
    caja.append(cabeza, crear("p", "lectura", dicho(lectura)));
    if (!conBoleta) caja.append(crear("p", "suave", frase("reverso")));
    if (hallado) caja.append(...recuadros(hallado, tope));
    else caja.append(crear("p", "vacio", frase(conCandidaturas.includes(clave) ? "falta-hoja" : "sin-candidaturas")));
    return { caja: caja, corte: hallado ? hallado.corte : "" };
  }

  async function pintar() {
    const clave = decodeURIComponent(location.pathname).replace(/^.*\/|\.html$/g, "");
    const leido = (await guardado.hayAlmacen()) && (await guardado.leerComun());
    const boleta = leido && leido.comun.boletas && leido.comun.boletas[clave];
    if (!boleta) return guardado.faltar("falta-boleta", "remedio");
    const [lugar, numero, , contiendas] = boleta, conCandidaturas = leido.mios.boletas[clave] || [];
    const hojas = [];
    for (const contienda of contiendas) hojas.push(await hoja(contienda, leido.comun, conCandidaturas));
    const cortes = hojas.map((h) => h.corte).filter(Boolean).sort();
    if (!cortes.length) return guardado.faltar("falta-boleta", "remedio");
    titulo.textContent = numero ? frase("lugar", { lugar: lugar, numero: numero }) : lugar;
    document.title = frase("boleta") + ": " + titulo.textContent;
    entrada.hidden = false;
    document.getElementById("guardada").replaceChildren(...hojas.map((h) => h.caja));
    guardado.fechar(cortes[0]);
    aviso.textContent = frase("copia", { corte: guardado.decirFecha(cortes[0]) });
  }

  pintar().catch(() => guardado.faltar("falta-boleta", "danado"));
})();
