// Sin señal, la comparación sale de lo descargado: las mismas preguntas y los mismos estados, al corte de la copia.
(function () {
  "use strict";

  const { cargar } = self.CONOCELES_CARGADOR;
  const guardado = self.CONOCELES_GUARDADO;

  // Lo comprimido se abre con los programas del cascarón, que solo entonces hacen falta.
  async function leer(contienda) {
    if (!(await guardado.hayAlmacen())) return null;
    const abre = (await cargar("tema/js/lzma-rango.js", "CONOCELES_RANGO")) && (await cargar("tema/js/lzma.js", "CONOCELES_LZMA"));
    return abre ? guardado.leerContienda(contienda) : null;
  }

  function preguntasDe(comun) {
    const todas = comun.partes.flatMap((parte) => parte[3]);
    return (comun.comparables || []).map((id) => todas.find((pregunta) => pregunta[0] === id));
  }

  function respuestasDe(datos, i, preguntas) {
    const [frase, seMuestra, , , molde, con] = datos.estados[datos.estado_curriculo[i]];
    // Cero: a esa persona la pregunta no se le hace.
    const valores = preguntas.map(([id]) => [id, datos.respuestas[id][i] === 0 ? null : datos.respuestas[id][i] || ""])
      .filter(([, valor]) => valor === null || (valor && valor.length));
    return seMuestra ? { respuestas: Object.fromEntries(valores) } : { estado: [frase, molde, con] };
  }

  // Promesa de quiénes compiten en una contienda descargada, con todas sus respuestas y su corte; null si no se descargó.
  async function traer(contienda) {
    const hallada = await leer(contienda);
    if (!hallada) return null;
    const { datos, comun } = hallada, preguntas = preguntasDe(comun);
    if (!preguntas.length) return null; // Lo descargado es de antes de que pudiera compararse.
    const vigentes = datos.clave.map((clave, i) => i).filter((i) => datos.situacion[i] === "aprobada");
    return {
      corte: hallada.corte, contienda: [comun.contiendas[contienda][0], "contiendas/" + contienda + ".html"], preguntas: preguntas,
      candidaturas: vigentes.map((i) => [
        datos.clave[i], datos.nombre[i], comun.cargos[datos.cargo[i]][0], datos.posicion[i] || 0,
        datos.suplente.includes(i) ? "suplente" : "propietaria", datos.fuerza[i], comun.fuerzas[datos.fuerza[i]][0],
      ]),
      respuestas: Object.fromEntries(vigentes.map((i) => [datos.clave[i], respuestasDe(datos, i, preguntas)])),
    };
  }

  self.CONOCELES_COMPARACION_GUARDADA = { traer };
})();
