// Pinta una contienda con lo guardado: cada fuerza en el orden de la boleta y, dentro, cada lugar con quienes lo buscan.
(function () {
  "use strict";

  const guardado = self.CONOCELES_GUARDADO, frase = guardado.frase, dicho = guardado.dicho, crear = guardado.crear;
  const titulo = document.querySelector('[data-campo="nombre"]');
  const aviso = document.getElementById("aviso-guardada");

  function persona(datos, i) {
    const li = crear("li", "renglon sin-fuerza"), nombre = crear("p", "renglon-nombre"), a = crear("a", "nombre", datos.nombre[i]);
    a.href = guardado.pagina("fichas/" + datos.clave[i] + ".html");
    nombre.append(a);
    if (datos.sobrenombre[i]) nombre.append(" ", crear("span", "sobrenombre", "«" + datos.sobrenombre[i] + "»"));
    if (datos.situacion[i] !== "aprobada") nombre.append(" ", crear("span", "marca-situacion", guardado.alta(dicho(datos.situacion[i]))));
    return { li: li, nombre: nombre };
  }

  function renglon(hallado, i) {
    const datos = hallado.datos, partes = persona(datos, i);
    const cargo = dicho(hallado.comun.cargos[datos.cargo[i]][0]) + (datos.posicion[i] ? " " + datos.posicion[i] : "");
    const calidad = frase(datos.suplente.includes(i) ? "suplente" : "propietaria").toLowerCase();
    const lugar = datos.demarcacion[i] ? ", " + datos.demarcacion[i] : "";
    partes.li.append(
      partes.nombre, crear("p", "renglon-cargo", cargo + lugar + ", " + calidad),
      crear("p", "respuestas", dicho(datos.estados[datos.estado_curriculo[i]][2]))
    );
    return partes.li;
  }

  function planilla(hallado, fuerza, suyas) {
    const [siglas, nombre] = hallado.comun.fuerzas[fuerza];
    const caja = crear("section", "planilla fuerza-" + fuerza), cabeza = crear("div", "planilla-fuerza"), h2 = crear("h2", "", siglas);
    h2.id = "fuerza-" + fuerza;
    if (nombre !== siglas) h2.append(" ", crear("span", "fuerza-nombre", nombre));
    caja.setAttribute("aria-labelledby", h2.id);
    cabeza.append(h2);
    const lista = crear("ol", "llana renglones");
    lista.append(...suyas.map((i) => renglon(hallado, i)));
    caja.append(cabeza, lista);
    return caja;
  }

  async function pintar() {
    const clave = decodeURIComponent(location.pathname).replace(/^.*\/|(?:-pagina-\d+)?\.html$/g, "");
    const hallado = (await guardado.hayAlmacen()) && (await guardado.leerContienda(clave));
    if (!hallado) return guardado.faltar("falta-contienda", "remedio");
    const fuerzas = hallado.comun.fuerzas, grupos = new Map();
    hallado.datos.fuerza.forEach((f, i) => grupos.set(f, [...(grupos.get(f) || []), i]));
    const orden = [...grupos.keys()].sort((a, b) => fuerzas[a][2] - fuerzas[b][2] || (a < b ? -1 : 1));
    titulo.textContent = document.title = dicho(hallado.comun.contiendas[clave][0]);
    document.querySelector('[data-campo="orden"]').textContent = dicho(hallado.datos.orden);
    document.getElementById("guardada").replaceChildren(...orden.map((f) => planilla(hallado, f, grupos.get(f))));
    guardado.fechar(hallado.corte);
    aviso.textContent = frase("copia", { corte: guardado.decirFecha(hallado.corte) });
  }

  pintar().catch(() => guardado.faltar("falta-contienda", "danado"));
})();
