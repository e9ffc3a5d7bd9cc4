// Con quién va una ficha guardada: qué cambió, su fórmula, las otras candidaturas de la persona y sus vecinas de boleta.
(function () {
  "use strict";

  const guardado = self.CONOCELES_GUARDADO, frase = guardado.frase, dicho = guardado.dicho, crear = guardado.crear;

  function liga(texto, ruta) {
    const a = crear("a", "", texto);
    a.href = guardado.pagina(ruta);
    return a;
  }

  function seccion(clave, titulo, ...cosas) {
    const caja = crear("section", "seccion"), encabezado = crear("h2", "", titulo);
    encabezado.id = clave;
    caja.setAttribute("aria-labelledby", clave);
    caja.append(encabezado, ...cosas);
    return caja;
  }

  function calidad(datos, i) {
    return dicho(datos.suplente.includes(i) ? "suplente" : "propietaria");
  }

  // Nombre ligado a su ficha, con su sobrenombre y, si ya no está vigente, su situación.
  function nombre(datos, i, etiqueta, clase) {
    const caja = crear(etiqueta, clase), a = liga(datos.nombre[i], "fichas/" + datos.clave[i] + ".html");
    a.className = "nombre";
    caja.append(a);
    if (datos.sobrenombre[i]) caja.append(" ", crear("span", "sobrenombre", "«" + datos.sobrenombre[i] + "»"));
    if (datos.situacion[i] !== "aprobada") caja.append(" ", crear("span", "marca-situacion", guardado.alta(dicho(datos.situacion[i]))));
    return caja;
  }

  function persona(datos, i, rotulo) {
    const caja = crear("div", "persona"), suyos = crear("div", "persona-datos"), foto = crear("span", "foto", guardado.iniciales(datos.nombre[i]));
    foto.setAttribute("aria-hidden", "true");
    suyos.append(
      crear("p", "rotulo", rotulo), nombre(datos, i, "h3", "persona-nombre"),
      crear("p", "respuestas", dicho(datos.estados[datos.estado_curriculo[i]][2]))
    );
    caja.append(foto, suyos);
    return caja;
  }

  function cambios(datos, i) {
    const caja = crear("div", "cambio"), fecha = datos.fecha_situacion[i], acuerdo = datos.acuerdo_situacion[i];
    caja.setAttribute("role", "note");
    if (datos.situacion[i] !== "aprobada") {
      const valores = { situacion: dicho(datos.situacion[i]), fecha: fecha && guardado.decirFecha(fecha) };
      const segun = acuerdo ? frase("segun", { acuerdo: acuerdo }) : "";
      caja.append(crear("p", "", frase(fecha ? "cambio-el" : "cambio", valores) + segun + ". " + frase("se-conserva")));
    }
    const relevo = datos.clave.findIndex((c, j) => datos.sustituye[j] === datos.clave[i]);
    const anterior = datos.sustituye[i] ? datos.clave.indexOf(datos.sustituye[i]) : -1;
    for (const [rotulo, j] of [["relevo", relevo], ["sustituye", anterior]]) {
      if (j < 0) continue;
      const p = crear("p", "", frase(rotulo) + " ");
      p.append(liga(datos.nombre[j], "fichas/" + datos.clave[j] + ".html"), ".");
      caja.append(p);
    }
    return caja.childElementCount ? caja : "";
  }

  function formula(datos, i, comun) {
    const lugar = (j) => [datos.fuerza[j], datos.cargo[j], datos.demarcacion[j] || "", datos.posicion[j] || ""].join("|");
    if (comun.cargos[datos.cargo[i]][1] && !datos.posicion[i]) return "";
    const suyas = datos.clave.map((c, j) => j).filter((j) => j !== i && lugar(j) === lugar(i));
    if (!suyas.length) return "";
    return seccion("formula", frase("formula"), ...suyas.map((j) => persona(datos, j, guardado.alta(calidad(datos, j)))));
  }

  // Lo que se descargó con una versión anterior no traía esta columna.
  function otras(datos, i, comun) {
    const suyas = (datos.otras && datos.otras[i]) || [];
    if (!suyas.length) return "";
    const lista = crear("ul");
    for (const [clave, contienda, cargo, posicion, calidad, fuerza, situacion] of suyas) {
      const li = crear("li"), numero = posicion ? " " + posicion : "";
      li.append(liga(dicho(comun.contiendas[contienda][0]), "fichas/" + clave + ".html"));
      li.append(": " + dicho(comun.cargos[cargo][0]) + numero + ", " + dicho(calidad) + ", " + comun.fuerzas[fuerza][0]);
      if (situacion !== "aprobada") li.append(" (" + dicho(situacion) + ")");
      lista.append(li);
    }
    return seccion("otras", frase("otras"), lista);
  }

  // La anterior y la siguiente entre las de su contienda, cargo y calidad, en el orden de la boleta.
  function vecinas(datos, i, comun) {
    const fila = datos.clave.map((c, j) => j).filter((j) => datos.cargo[j] === datos.cargo[i] && calidad(datos, j) === calidad(datos, i));
    const lugar = fila.indexOf(i);
    return [["anterior", "prev", fila[lugar - 1]], ["siguiente", "next", fila[lugar + 1]]].filter((v) => v[2] !== undefined).map(function ([cual, rel, j]) {
      const a = liga("", "fichas/" + datos.clave[j] + ".html");
      a.rel = rel;
      a.className = "vecina-" + rel;
      a.append(
        crear("span", "rotulo", frase(cual)), " ", crear("span", "vecina-nombre", datos.nombre[j]), " ",
        crear("span", "suave", comun.fuerzas[datos.fuerza[j]][0])
      );
      return a;
    });
  }

  self.CONOCELES_LAZOS = { liga: liga, nombre: nombre, cambios: cambios, formula: formula, otras: otras, vecinas: vecinas };
})();
