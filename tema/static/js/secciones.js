// De la sección de la credencial a su boleta. El archivo es estático y se busca aquí mismo: el número no sale del teléfono.
(function () {
  "use strict";

  // Qué es lo escrito: { clase: «boleta» | «dividida» | «fusionada» | «baja» | «no-existe» | «escribe», numero, boletas }.
  function resolver(datos, texto) {
    const numero = texto.trim().replace(/^secci[oó]n\s*/i, "");
    if (!/^[0-9]{1,6}$/.test(numero)) return { clase: "escribe", numero, boletas: [] };
    const clave = String(Number(numero)).padStart(4, "0");
    const boleta = (seccion) => {
      const [ruta, titulo] = datos.boletas[datos.vigentes[seccion]];
      return { seccion, ruta: "boletas/" + ruta + ".html", titulo };
    };
    if (clave in datos.vigentes) return { clase: "boleta", numero: clave, boletas: [boleta(clave)] };
    if (!(clave in datos.pasadas)) return { clase: "noExiste", numero: clave, boletas: [] };
    const [situacion, destinos] = datos.pasadas[clave];
    return { clase: situacion, numero: clave, boletas: destinos.filter((d) => d in datos.vigentes).map(boleta) };
  }

  self.CONOCELES_SECCION = { resolver };
})();
