// Pinta una ficha con lo guardado en el teléfono. La clave sale de la dirección: fichas/CLAVE.html.
(function () {
  "use strict";

  const guardado = self.CONOCELES_GUARDADO, frase = guardado.frase, crear = guardado.crear;
  const campo = (cual) => document.querySelector('[data-campo="' + cual + '"]');
  const aviso = document.getElementById("aviso-guardada");

  function decir(cual, texto) {
    campo(cual).textContent = texto || "";
    campo(cual).hidden = !texto;
  }

  function dato(rotulo, contenido) {
    const caja = crear("div"), valor = crear("dd");
    valor.append(contenido);
    caja.append(crear("dt", "", rotulo), valor);
    return caja;
  }

  function liga(texto, ruta) {
    const a = crear("a", "", texto);
    a.href = guardado.direccion(ruta);
    return a;
  }

  function ligaDe(hallado, i) {
    return liga(hallado.datos.nombre[i], "fichas/" + hallado.datos.clave[i] + ".html");
  }

  // Solo se enlaza lo que el sitio ya había dado por seguro, y aquí se vuelve a comprobar.
  function medio(par) {
    const direccion = par[2] === 1 ? par[1] : par[2];
    const texto = par[1].replaceAll("https://", "").replaceAll("www.", "");
    if (!direccion || !/^(?:https?:\/\/|mailto:|tel:)/i.test(direccion)) return dato(par[0], texto);
    const a = crear("a", "", texto);
    a.href = direccion;
    a.rel = "nofollow noopener noreferrer";
    return dato(par[0], a);
  }

  function contestada(pregunta, valor) {
    const trozo = document.createDocumentFragment();
    const [, rotulo, tipo, obligatoria] = pregunta;
    if (tipo === "grupo") {
      const lista = crear("dl", "medios");
      lista.append(...(valor || []).map(medio));
      trozo.append(lista);
    } else if (tipo === "catalogo") {
      const lista = crear("dl", "casillas");
      lista.append(dato(rotulo, valor || frase("sin-respuesta")));
      trozo.append(lista);
    } else {
      trozo.append(crear("h3", "", rotulo));
      if (!valor || !valor.length) trozo.append(crear("p", "vacio", frase(tipo === "lista" && !obligatoria ? "opcional" : "sin-respuesta")));
      else if (tipo === "lista") {
        const lista = crear("ul");
        lista.append(...valor.map((punto) => crear("li", "", punto)));
        trozo.append(lista);
      } else {
        const caja = crear("div", "respuesta");
        caja.append(self.CONOCELES_TEXTO.pintar(valor));
        trozo.append(caja);
      }
    }
    return trozo;
  }

  function parte(hallado, i, suya) {
    const [clave, titulo, seccion, preguntas] = suya, datos = hallado.datos;
    const [dicho, seMuestra, , estado] = datos.estados[datos["estado_" + seccion][i]];
    const caja = crear("section", "seccion"), encabezado = crear("h2", "", titulo);
    encabezado.id = clave;
    caja.setAttribute("aria-labelledby", clave);
    caja.append(encabezado);
    if (estado !== "publicada") caja.append(crear("p", "estado", dicho));
    if (seMuestra) preguntas.forEach((p) => caja.append(contestada(p, datos.respuestas[p[0]][i])));
    return caja;
  }

  function cambios(datos, i, hallado) {
    const caja = crear("div", "cambio"), situacion = datos.situacion[i];
    const relevo = datos.clave.findIndex((c, j) => datos.sustituye[j] === datos.clave[i]);
    const anterior = datos.sustituye[i] ? datos.clave.indexOf(datos.sustituye[i]) : -1;
    if (situacion !== "aprobada") caja.append(crear("p", "", frase("cambio", { situacion: situacion })));
    for (const [nombre, j] of [["relevo", relevo], ["sustituye", anterior]]) {
      if (j >= 0) {
        const p = crear("p", "", frase(nombre) + " ");
        p.append(ligaDe(hallado, j));
        caja.append(p);
      }
    }
    return caja.childElementCount ? caja : "";
  }

  function formula(datos, i, hallado) {
    const lugar = (j) => [datos.fuerza[j], datos.cargo[j], datos.demarcacion[j] || "", datos.posicion[j] || ""].join("|");
    const numerado = hallado.comun.cargos[datos.cargo[i]][1];
    if (numerado && !datos.posicion[i]) return "";
    const suyas = datos.clave.map((c, j) => j).filter((j) => j !== i && lugar(j) === lugar(i));
    if (!suyas.length) return "";
    const caja = crear("section", "seccion"), encabezado = crear("h2", "", frase("formula")), lista = crear("ul");
    encabezado.id = "formula";
    caja.setAttribute("aria-labelledby", "formula");
    for (const j of suyas) {
      const li = crear("li");
      const vigencia = datos.situacion[j] === "aprobada" ? "" : " (" + datos.situacion[j] + ")";
      li.append(ligaDe(hallado, j), ": " + frase(datos.suplente.includes(j) ? "suplente" : "propietaria").toLowerCase() + vigencia);
      lista.append(li);
    }
    caja.append(encabezado, lista);
    return caja;
  }

  function encabezar(datos, i, hallado) {
    const comun = hallado.comun, cargo = comun.cargos[datos.cargo[i]][0], fuerza = comun.fuerzas[datos.fuerza[i]];
    const [nombre, etiqueta] = comun.contiendas[hallado.contienda];
    const partido = datos.partido[i] && comun.fuerzas[datos.partido[i]];
    const calidad = frase(datos.suplente.includes(i) ? "suplente" : "propietaria");
    decir("nombre", datos.nombre[i]);
    decir("calidad", (datos.situacion[i] === "aprobada" ? "" : frase("no-vigente") + ": ") + calidad);
    decir("sobrenombre", datos.sobrenombre[i] ? "«" + datos.sobrenombre[i] + "»" : "");
    const [dicho, seMuestra] = datos.estados[datos.estado_fotografia[i]];
    decir("foto", frase("fotografia", { estado: seMuestra ? frase("sin-foto") : dicho }));
    const iniciales = datos.nombre[i].split(" ").filter((p) => !/^(?:de|del|la|las|los|y|san|santa)$/i.test(p));
    decir("iniciales", iniciales.slice(0, 2).map((p) => p[0]).join("").toUpperCase());
    const casillas = [
      dato(frase("compite"), cargo + (datos.posicion[i] ? " " + datos.posicion[i] : "") + (datos.demarcacion[i] ? ", " + datos.demarcacion[i] : "")),
      dato(frase("en"), liga(etiqueta, "contiendas/" + hallado.contienda + ".html")),
      dato(frase("postula"), fuerza[0] === fuerza[1] ? fuerza[0] : fuerza[0] + ", " + fuerza[1]),
    ];
    if (partido) casillas.push(dato(frase("origen"), partido[0]));
    if (datos.sexo[i]) casillas.push(dato(frase("sexo"), datos.sexo[i]));
    if (datos.edad[i]) casillas.push(dato(frase("edad"), frase("anios", { n: datos.edad[i] })));
    campo("casillas").replaceChildren(...casillas);
    campo("casillas").hidden = false;
    campo("miga").replaceChildren(liga(nombre, "contiendas/" + hallado.contienda + ".html"));
    campo("miga").hidden = false;
    document.getElementById("hoja").classList.add("fuerza-" + datos.fuerza[i]);
    document.title = datos.nombre[i] + ": " + cargo + ", " + fuerza[0];
  }

  function talonar(datos, i, hallado) {
    const fecha = (iso) => (iso ? guardado.decirFecha(iso) : "");
    const juntar = (texto, dia) => [texto, fecha(dia)].filter(Boolean).join(", ");
    const renglones = [
      ["clave", datos.clave[i]], ["registro", juntar(datos.acuerdo[i], datos.fecha_acuerdo[i])], ["situacion", datos.situacion[i]],
      ["acuerdo-situacion", juntar(datos.acuerdo_situacion[i], datos.fecha_situacion[i])],
      ["publicado", fecha(datos.publicado[i])], ["datos-al", fecha(hallado.corte)],
    ];
    const lista = campo("talon").querySelector("dl");
    lista.replaceChildren(...renglones.filter((r) => r[1]).map((r) => dato(frase(r[0]), r[1])));
    campo("talon").hidden = false;
  }

  function faltar(nombre) {
    decir("nombre", frase("falta-ficha"));
    aviso.hidden = true;
    campo("remedio").textContent = frase(nombre);
    document.getElementById("sin-copia").hidden = false;
    document.title = frase("falta-ficha");
  }

  async function pintar() {
    const clave = decodeURIComponent(location.pathname).replace(/^.*\/|\.html$/g, "");
    const contienda = (await guardado.hayAlmacen()) && (await guardado.contiendaDe(clave));
    const hallado = contienda && (await guardado.leerContienda(contienda));
    if (!hallado) return faltar("remedio");
    const i = hallado.datos.clave.indexOf(clave);
    encabezar(hallado.datos, i, hallado);
    campo("texto").replaceChildren(
      cambios(hallado.datos, i, hallado), ...hallado.comun.partes.map((suya) => parte(hallado, i, suya)), formula(hallado.datos, i, hallado)
    );
    talonar(hallado.datos, i, hallado);
    aviso.textContent = frase("copia", { corte: guardado.decirFecha(hallado.corte) });
  }

  pintar().catch(() => faltar("danado"));
})();
