// La página de búsqueda: lee la consulta de la dirección, muestra resultados y los anuncia.
(function () {
  "use strict";

  const POR_TANDA = 30;
  const formulario = document.getElementById("formulario-buscar");
  const caja = document.getElementById("q");
  const resumen = document.getElementById("resumen-resultados");
  const lista = document.getElementById("lista-resultados");
  const plantilla = document.getElementById("plantilla-resultado");
  const mas = document.getElementById("ver-mas");
  const datos = self.CONOCELES_NOMBRES;
  if (!formulario || !plantilla) return;
  if (!datos) {
    resumen.textContent = "No se pudo cargar la lista de nombres. Recarga la página, o usa el directorio o la lista de contiendas.";
    return;
  }

  const fichas = self.CONOCELES_BUSCADOR.preparar(datos);
  const suplentes = new Set(datos.suplente);
  let indices = [];
  let espera = 0;

  function decir(elemento, campo, texto) {
    const lugar = elemento.querySelector('[data-campo="' + campo + '"]');
    lugar.textContent = texto;
    lugar.hidden = !texto;
  }

  function resultado(i) {
    const elemento = plantilla.content.cloneNode(true);
    const fuerza = datos.fuerzas[datos.fuerza[i]];
    const sobrenombre = datos.sobrenombre[i];
    elemento.querySelector('[data-campo="ruta"]').href = "fichas/" + datos.clave[i] + ".html";
    decir(elemento, "nombre", datos.nombre[i] + (sobrenombre ? " «" + sobrenombre + "»" : ""));
    decir(elemento, "cargo", datos.cargos[datos.cargo[i]] + (suplentes.has(i) ? ", suplente" : ""));
    decir(elemento, "fuerza", fuerza.siglas);
    decir(elemento, "lugar", datos.contiendas[datos.contienda[i]]);
    decir(elemento, "situacion", datos.situacion[i] ? "Ya no está en la contienda: " + datos.situacion[i] : "");
    elemento.querySelector('[data-campo="fuerza"]').classList.add("fuerza-" + fuerza.clave);
    return elemento;
  }

  function agregar() {
    const desde = lista.children.length;
    const tanda = document.createDocumentFragment();
    indices.slice(desde, desde + POR_TANDA).forEach((i) => tanda.append(resultado(i)));
    lista.append(tanda);
    mas.hidden = lista.children.length >= indices.length;
    return lista.children[desde];
  }

  function frase(consulta, cuantos, aproximado) {
    if (!consulta) return "Escribe un nombre, un cargo, un lugar o una fuerza política.";
    if (!cuantos) {
      return "Nadie coincide con «" + consulta + "». Revisa cómo se escribe, prueba solo con el apellido o busca por lugar.";
    }
    const conteo = cuantos === 1 ? "1 candidatura" : cuantos.toLocaleString("es-MX") + " candidaturas";
    return aproximado
      ? "Nadie se escribe exactamente «" + consulta + "»; " + conteo + " se le parecen."
      : conteo + " con «" + consulta + "».";
  }

  function mostrar() {
    const consulta = caja.value.trim();
    const hallado = self.CONOCELES_BUSCADOR.buscar(fichas, consulta);
    indices = hallado.indices;
    lista.replaceChildren();
    agregar();
    resumen.textContent = frase(consulta, indices.length, hallado.aproximado);
    document.title = (consulta ? "«" + consulta + "»: " : "") + document.title.replace(/^«.*?»: /, "");
  }

  function leerDireccion() {
    caja.value = new URLSearchParams(location.search).get("q") || "";
    mostrar();
  }

  function recordar(anadir) {
    const consulta = caja.value.trim();
    const direccion = consulta ? "?q=" + encodeURIComponent(consulta) : location.pathname;
    history[anadir ? "pushState" : "replaceState"](null, "", direccion);
  }

  formulario.addEventListener("submit", function (suceso) {
    suceso.preventDefault();
    recordar(true);
    mostrar();
  });
  caja.addEventListener("input", function () {
    clearTimeout(espera);
    espera = setTimeout(function () {
      recordar(false);
      mostrar();
    }, 120);
  });
  mas.addEventListener("click", function () {
    const primero = agregar();
    if (primero) primero.querySelector("a").focus();
  });
  window.addEventListener("popstate", leerDireccion);
  leerDireccion();
})();
