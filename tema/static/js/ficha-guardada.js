// Pinta una ficha con lo guardado en el teléfono. La clave sale de la dirección: fichas/CLAVE.html.
(function () {
  "use strict";

  const guardado = self.CONOCELES_GUARDADO, frase = guardado.frase, dicho = guardado.dicho;
  const { dato, parte, decirEstado } = self.CONOCELES_PARTES;
  const { liga, cambios, formula, otras, vecinas } = self.CONOCELES_LAZOS;
  const campo = (cual) => document.querySelector('[data-campo="' + cual + '"]');
  const aviso = document.getElementById("aviso-guardada");

  function decir(cual, texto) {
    campo(cual).textContent = texto || "";
    campo(cual).hidden = !texto;
  }

  function encabezar(datos, i, hallado) {
    const comun = hallado.comun, cargo = dicho(comun.cargos[datos.cargo[i]][0]), fuerza = comun.fuerzas[datos.fuerza[i]];
    const [nombre, etiqueta] = comun.contiendas[hallado.contienda];
    const partido = datos.partido[i] && comun.fuerzas[datos.partido[i]];
    const calidad = frase(datos.suplente.includes(i) ? "suplente" : "propietaria");
    decir("nombre", datos.nombre[i]);
    decir("calidad", (datos.situacion[i] === "aprobada" ? "" : frase("no-vigente") + ": ") + calidad);
    decir("sobrenombre", datos.sobrenombre[i] ? "«" + datos.sobrenombre[i] + "»" : "");
    const suyo = datos.estados[datos.estado_fotografia[i]];
    decir("foto", frase("fotografia", { estado: suyo[1] ? frase("sin-foto") : decirEstado(suyo) }));
    decir("iniciales", guardado.iniciales(datos.nombre[i]));
    const casillas = [
      dato(frase("compite"), cargo + (datos.posicion[i] ? " " + datos.posicion[i] : "") + (datos.demarcacion[i] ? ", " + datos.demarcacion[i] : "")),
      dato(frase("en"), liga(etiqueta, "contiendas/" + hallado.contienda + ".html")),
      dato(frase("postula"), fuerza[0] === fuerza[1] ? fuerza[0] : fuerza[0] + ", " + fuerza[1]),
    ];
    if (partido) casillas.push(dato(frase("origen"), partido[0]));
    if (datos.sexo[i]) casillas.push(dato(frase("sexo"), guardado.alta(dicho(datos.sexo[i]))));
    if (datos.edad[i]) casillas.push(dato(frase("edad"), frase("anios", { n: datos.edad[i] })));
    campo("casillas").replaceChildren(...casillas);
    campo("casillas").hidden = false;
    campo("miga").replaceChildren(liga(dicho(nombre), "contiendas/" + hallado.contienda + ".html"));
    campo("miga").hidden = false;
    document.getElementById("hoja").classList.add("fuerza-" + datos.fuerza[i]);
    document.title = datos.nombre[i] + ": " + cargo + ", " + fuerza[0];
  }

  function talonar(datos, i, hallado) {
    const fecha = (iso) => (iso ? guardado.decirFecha(iso) : "");
    const juntar = (texto, dia) => [texto, fecha(dia)].filter(Boolean).join(", ");
    const renglones = [
      ["clave", datos.clave[i]], ["registro", juntar(datos.acuerdo[i], datos.fecha_acuerdo[i])], ["situacion", guardado.alta(dicho(datos.situacion[i]))],
      ["acuerdo-situacion", juntar(datos.acuerdo_situacion[i], datos.fecha_situacion[i])],
      ["publicado", fecha(datos.publicado[i])], ["datos-al", fecha(hallado.corte)],
    ];
    const lista = campo("talon").querySelector("dl");
    lista.replaceChildren(...renglones.filter((r) => r[1]).map((r) => dato(frase(r[0]), r[1])));
    campo("talon").hidden = false;
  }

  async function pintar() {
    const clave = decodeURIComponent(location.pathname).replace(/^.*\/|\.html$/g, "");
    const contienda = (await guardado.hayAlmacen()) && (await guardado.contiendaDe(clave));
    const hallado = contienda && (await guardado.leerContienda(contienda));
    if (!hallado) return guardado.faltar("falta-ficha", "remedio");
    const i = hallado.datos.clave.indexOf(clave);
    encabezar(hallado.datos, i, hallado);
    const { datos, comun } = hallado, cercanas = vecinas(datos, i, comun);
    campo("texto").replaceChildren(
      cambios(datos, i), ...comun.partes.map((suya) => parte(hallado, i, suya)), formula(datos, i, comun), otras(datos, i, comun)
    );
    campo("vecinas").replaceChildren(...cercanas);
    campo("vecinas").hidden = !cercanas.length;
    talonar(hallado.datos, i, hallado);
    guardado.fechar(hallado.corte);
    aviso.textContent = frase("copia", { corte: guardado.decirFecha(hallado.corte) });
  }

  pintar().catch(() => guardado.faltar("falta-ficha", "danado"));
})();
