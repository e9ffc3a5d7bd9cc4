// Las partes de una ficha guardada: respuestas, cambios y fórmula, con las mismas clases que la ficha en línea.
(function () {
  "use strict";

  const guardado = self.CONOCELES_GUARDADO, frase = guardado.frase, crear = guardado.crear;

  function dato(rotulo, contenido) {
    const caja = crear("div"), valor = crear("dd");
    valor.append(contenido);
    caja.append(crear("dt", "", rotulo), valor);
    return caja;
  }

  function liga(texto, ruta) {
    const a = crear("a", "", texto);
    a.href = guardado.pagina(ruta);
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

  // Casillas con las preguntas de catálogo, todas juntas.
  function casillas(preguntas, valorDe) {
    const lista = crear("dl", "casillas");
    lista.append(...preguntas.map((p) => dato(p[1], valorDe(p) || frase("sin-respuesta-corta"))));
    return lista;
  }

  function medios(preguntas, valorDe) {
    const lista = crear("dl", "medios");
    preguntas.forEach((p) => lista.append(...(valorDe(p) || []).map(medio)));
    return lista;
  }

  function escrita(pregunta, valor) {
    const [, rotulo, tipo, obligatoria] = pregunta, trozo = document.createDocumentFragment();
    let caja = crear("p", "vacio", frase(tipo === "lista" && !obligatoria ? "opcional" : "sin-respuesta"));
    if (valor && valor.length && tipo === "lista") {
      caja = crear("ul");
      caja.append(...valor.map((punto) => crear("li", "", punto)));
    } else if (valor && valor.length) {
      caja = crear("div", "respuesta");
      caja.append(self.CONOCELES_TEXTO.pintar(valor));
    }
    trozo.append(crear("h3", "", rotulo), caja);
    return trozo;
  }

  // Igual que en la ficha en línea: textos, casillas, listas y medios; el estado se calla si lo que falta es de otra parte.
  function parte(hallado, i, suya) {
    const [clave, titulo, seccion, preguntas] = suya, datos = hallado.datos;
    const [dicho, seMuestra, , estado] = datos.estados[datos["estado_" + seccion][i]];
    const valorDe = (p) => datos.respuestas[p[0]][i], de = (tipo) => preguntas.filter((p) => p[2] === tipo);
    const falta = preguntas.some((p) => p[3] && !(valorDe(p) || "").length);
    const caja = crear("section", "seccion"), encabezado = crear("h2", "", titulo);
    encabezado.id = clave;
    caja.setAttribute("aria-labelledby", clave);
    caja.append(encabezado);
    if (!seMuestra || (estado !== "publicada" && (falta || seccion === "contacto"))) caja.append(crear("p", "estado", dicho));
    if (!seMuestra) return caja;
    caja.append(...de("texto").map((p) => escrita(p, valorDe(p))));
    if (de("catalogo").length) caja.append(casillas(de("catalogo"), valorDe));
    caja.append(...de("lista").map((p) => escrita(p, valorDe(p))));
    if (de("grupo").length) caja.append(medios(de("grupo"), valorDe));
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

  self.CONOCELES_PARTES = { dato: dato, liga: liga, parte: parte, cambios: cambios, formula: formula };
})();
