// Las facetas: qué se puede filtrar, qué renglones cumplen y cuántos daría cada opción.
// Nombres de los parámetros de la dirección, para enlazar aquí desde otras páginas:
//   q, contienda, cargo, municipio, distrito, fuerza (claves), sexo, edad («18-29»), estudios, calidad, respuestas («con», «sin»).
(function () {
  "use strict";

  const EDADES = [[18, 29], [30, 39], [40, 49], [50, 59], [60, 120]];
  const NOMBRES = ["contienda", "cargo", "municipio", "distrito", "fuerza", "sexo", "edad", "estudios", "calidad", "respuestas"];
  const CON_RASGOS = ["sexo", "edad", "estudios"];

  // Cada faceta: opciones [valor, rótulo] y valor de un renglón. `rasgos` es self.CONOCELES_RASGOS o null si no ha llegado.
  function preparar(padron, rasgos, rotulos) {
    const { datos } = padron;
    const { _, dicho } = self.CONOCELES_VOCES;
    const alta = (texto) => texto[0].toUpperCase() + texto.slice(1);
    const deContienda = (campo) => (i) => datos.contiendas[padron.contienda[i]][campo];
    const claves = (lista) => (columna) => (i) => lista[columna[i]][0];
    const facetas = {
      contienda: { opciones: datos.contiendas.map((c) => [c[0], dicho(c[2]) + ": " + c[1]]), valor: deContienda(0) },
      cargo: { opciones: datos.cargos.map((c) => [c[0], dicho(c[1])]), valor: claves(datos.cargos)(padron.cargo) },
      municipio: { opciones: datos.municipios.map((m) => [m[0], m[1]]), valor: deContienda(3) },
      distrito: { opciones: datos.distritos, valor: deContienda(4) },
      fuerza: { opciones: datos.fuerzas.map((f) => [f[0], f[1]]), valor: claves(datos.fuerzas)(padron.fuerza) },
      calidad: { opciones: [["propietaria", rotulos.propietaria], ["suplente", rotulos.esSuplente]], valor: (i) => (padron.suplente[i] ? "suplente" : "propietaria") },
      respuestas: { opciones: [["con", rotulos.responde], ["sin", rotulos.noResponde]], valor: (i) => (padron.respondio[i] ? "con" : "sin") },
    };
    if (rasgos) {
      const { columna } = self.CONOCELES_CODIGO;
      const sexo = columna(rasgos.sexo), edad = columna(rasgos.edad), estudios = columna(rasgos.estudios);
      const tramo = (anios) => (EDADES.find(([desde, hasta]) => anios >= desde && anios <= hasta) || ["", ""]).join("-");
      facetas.sexo = { opciones: rasgos.sexos.map((s) => [s, alta(dicho(s))]), valor: (i) => rasgos.sexos[sexo[i] - 1] || "" };
      facetas.edad = { opciones: EDADES.map(([desde, hasta]) => [desde + "-" + hasta, hasta === 120 ? rotulos.mayores : _("%(desde)s a %(hasta)s", { desde, hasta })]), valor: (i) => tramo(edad[i]) };
      facetas.estudios = { opciones: rasgos.grados.map((g) => [g, dicho(g)]), valor: (i) => rasgos.grados[estudios[i] - 1] || "" };
    }
    return facetas;
  }

  // Lo elegido en una dirección; solo lo que la página entiende.
  function leer(direccion) {
    const parametros = new URLSearchParams(direccion);
    const elegido = {};
    for (const nombre of NOMBRES) if (parametros.get(nombre)) elegido[nombre] = parametros.get(nombre);
    return { q: parametros.get("q") || "", elegido };
  }

  function escribir(q, elegido) {
    const parametros = new URLSearchParams();
    if (q) parametros.set("q", q);
    for (const nombre of NOMBRES) if (elegido[nombre]) parametros.set(nombre, elegido[nombre]);
    return parametros.toString();
  }

  // Si un renglón cumple todo lo elegido, salvo la faceta `menos`.
  function filtro(facetas, elegido, menos) {
    const exigidas = Object.entries(elegido).filter(([nombre]) => nombre !== menos && facetas[nombre]);
    return exigidas.length ? (i) => exigidas.every(([nombre, valor]) => facetas[nombre].valor(i) === valor) : null;
  }

  // Cuántos renglones de los dados hay de cada valor de una faceta.
  function contar(faceta, indices, admite) {
    const cuentas = new Map();
    for (const i of indices) {
      if (admite && !admite(i)) continue;
      const valor = faceta.valor(i);
      if (valor) cuentas.set(valor, (cuentas.get(valor) || 0) + 1);
    }
    return cuentas;
  }

  self.CONOCELES_FACETAS = { NOMBRES, CON_RASGOS, preparar, leer, escribir, filtro, contar };
})();
