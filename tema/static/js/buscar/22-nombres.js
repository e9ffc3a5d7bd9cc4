// Encuentra candidaturas por nombre, cargo, lugar o fuerza. No toca la página: recibe texto y da números de renglón.
(function () {
  "use strict";

  const { partir, preparar, puntos } = self.CONOCELES_PARECIDO;
  const VACIAS = new Set("a al con de del el en la las los para por que quien quienes son ser quiero quieren quiere buscan busca voto votar vota elegir lista listado sobre mi y e o un una candidata candidatas candidato candidatos candidatura candidaturas partido coalicion".split(" "));
  // Cómo se dice cada cargo al hablar; se compara por el principio.
  const CARGOS = [
    ["presidencia municipal", "presidente presidenta alcalde alcaldesa alcaldia edil municipal presidencia"],
    ["presidencia", "presidente presidenta alcalde alcaldesa presidencia"],
    ["alcaldia", "alcalde alcaldesa alcaldia"],
    ["diputacion", "diputado diputada diputados diputadas diputacion local congreso legislador legisladora"],
    ["regiduria", "regidor regidora regidores regidoras regiduria cabildo"],
    ["sindicatura", "sindico sindica sindicos sindicas sindicatura"],
    ["gubernatura", "gobernador gobernadora gubernatura gobernatura"],
    ["concejalia", "concejal concejala concejales concejalia"],
    ["comunidad", "comunidad ayudante ayudantia"],
  ];
  const RP = "plurinominal plurinominales pluri rp proporcional representacion".split(" ");
  const LUGAR = 8, CARGO = 6, FUERZA = 7, NUMERO = 7, SUPLENCIA = 5;

  const preparadas = new Map();

  // Las palabras de un texto, preparadas. Se repiten mucho: cada una se prepara una vez.
  function lista(texto) {
    return texto.split(" ").flatMap(function (trozo) {
      if (!preparadas.has(trozo)) preparadas.set(trozo, partir(trozo).map((p) => preparar(/^[0-9]+$/.test(p) ? String(Number(p)) : p)));
      return preparadas.get(trozo);
    });
  }

  // Las palabras de cada catálogo, preparadas una vez.
  function abrir(padron) {
    const { datos } = padron;
    const municipios = new Map(datos.municipios.map((m) => [m[0], m]));
    const cargos = datos.cargos.map(([, nombre]) => {
      const llano = partir(nombre).join(" ");
      const dichos = CARGOS.find(([principio]) => llano.startsWith(principio));
      const extra = llano.includes("proporcional") ? " " + RP.join(" ") : "";
      return lista(nombre + " " + (dichos ? dichos[1] : "") + extra);
    });
    const lugares = datos.contiendas.map(([, etiqueta, tipo, municipio, distrito]) => {
      const vecinos = distrito ? datos.municipios.filter((m) => m[2].includes(distrito)).map((m) => m[1]) : [];
      const cabeza = municipios.get(municipio);
      return { propias: lista(etiqueta + " " + (cabeza ? cabeza[1] : "")), vecinas: lista(vecinos.join(" ") + " " + tipo), tope: municipio ? LUGAR : LUGAR - 1 };
    });
    return {
      padron, cargos, lugares,
      palabras: padron.palabras.map((p) => preparar(partir(p).join(""))),
      fuerzas: datos.fuerzas.map(([, siglas, nombre, integrantes]) => ({ propias: lista(siglas + " " + nombre), vecinas: lista(integrantes.join(" ")) })),
      sobrenombres: new Map(padron.sobrenombres.flatMap((s, i) => (s ? [[i, lista(s)]] : []))),
    };
  }

  function mejorDe(palabras, busca, tolera, tope) {
    let mejor = 0;
    for (const hay of palabras) mejor = Math.max(mejor, puntos(hay, busca, tolera));
    return mejor >= 20 ? tope : mejor >= 10 ? tope / 2 : mejor ? tope / 8 : 0;
  }

  // Lo que una palabra buscada vale en cada entrada de cada catálogo: así el recorrido solo suma.
  function pesar(buscador, busca, anterior, tolera) {
    const esNumero = /^[0-9]+$/.test(busca.llana);
    const soloLugar = esNumero && /^(distrito|dto|seccion)$/.test(anterior);
    return {
      numero: esNumero && !soloLugar ? Number(busca.llana) : -1,
      nombres: esNumero ? null : Uint8Array.from(buscador.palabras, (hay) => puntos(hay, busca, tolera)),
      cargos: buscador.cargos.map((c) => (esNumero ? 0 : mejorDe(c, busca, tolera, CARGO))),
      fuerzas: buscador.fuerzas.map((f) => Math.max(mejorDe(f.propias, busca, tolera, FUERZA), mejorDe(f.vecinas, busca, false, FUERZA / 2))),
      lugares: buscador.lugares.map((l) => Math.max(mejorDe(l.propias, busca, tolera, l.tope), mejorDe(l.vecinas, busca, false, LUGAR / 2))),
      suplencia: "suplentes".startsWith(busca.llana) && busca.llana.length > 3 ? 1 : /^propietari/.test(busca.llana) ? 0 : -1,
      busca, tolera,
    };
  }

  function valeAlgo(peso) {
    const alguno = (valores) => valores.some(Boolean);
    return peso.numero >= 0 || peso.suplencia >= 0 || (peso.nombres && alguno(peso.nombres)) || alguno(peso.cargos) || alguno(peso.fuerzas) || alguno(peso.lugares);
  }

  // Lo que vale una palabra en un renglón, sin contar su nombre.
  function deCatalogo(padron, peso, i) {
    let valor = Math.max(peso.cargos[padron.cargo[i]], peso.fuerzas[padron.fuerza[i]], peso.lugares[padron.contienda[i]]);
    if (peso.numero >= 0 && peso.numero === padron.posicion[i] && valor < NUMERO) valor = NUMERO;
    if (peso.suplencia >= 0 && peso.suplencia === padron.suplente[i] && valor < SUPLENCIA) valor = SUPLENCIA;
    return valor;
  }

  function deRenglon(buscador, peso, i) {
    const { padron } = buscador;
    let valor = deCatalogo(padron, peso, i);
    if (!peso.nombres) return valor;
    const { desde, numeros } = padron.nombres;
    for (let n = desde[i]; n < desde[i + 1]; n += 1) if (peso.nombres[numeros[n]] > valor) valor = peso.nombres[numeros[n]];
    if (valor && desde[i] < desde[i + 1] && valor === peso.nombres[numeros[desde[i]]]) valor += 0.5; // De dos iguales, antes quien así se llama primero.
    if (padron.sobrenombres[i]) for (const hay of buscador.sobrenombres.get(i)) valor = Math.max(valor, puntos(hay, peso.busca, peso.tolera) * 0.9);
    return valor;
  }

  // Un número que, de menor a mayor, ordena renglones: primero lo que más vale, luego las vigentes y al final el orden de boleta.
  const RENGLONES = 2 ** 18, FINURA = 1024, MUCHO = 2 ** 14;
  const enOrden = (vale, fuera, i) => (Math.round((MUCHO - vale) * FINURA) * 2 + fuera) * RENGLONES + i;

  // Renglones que cumplen todas las palabras (o todas menos `perdona`), del que más vale al que menos; empates, en orden de boleta.
  function recorrer(buscador, pesos, admite, perdona) {
    const hallados = [];
    for (let i = 0; i < buscador.padron.total; i += 1) {
      if (admite && !admite(i)) continue;
      let suma = 0, faltan = 0;
      for (const peso of pesos) {
        const valor = deRenglon(buscador, peso, i);
        if (!valor && (faltan += 1) > perdona) break;
        suma += valor;
      }
      if (faltan <= perdona && suma) hallados.push(enOrden(suma - faltan * 20, buscador.padron.situacion[i] ? 1 : 0, i));
    }
    return Array.from(Float64Array.from(hallados).sort(), (llave) => llave % RENGLONES);
  }

  // Las palabras de una consulta; si solo tiene palabras vacías, valen ellas. «05» es «5».
  function palabrasDe(consulta) {
    const todas = partir(consulta.slice(0, 300)).map((p) => (/^[0-9]+$/.test(p) ? String(Number(p)) : p)).slice(0, 12);
    const llenas = todas.filter((p) => !VACIAS.has(p));
    return llenas.length ? llenas : todas;
  }

  // Da { indices, aproximado }. Primero se exige lo escrito; luego se tolera una errata; al final, que sobre una palabra.
  function buscar(buscador, consulta, admite) {
    const buscadas = palabrasDe(consulta).map(preparar);
    if (!buscadas.length) return { indices: [], aproximado: false };
    const pesar1 = (tolera) => (busca, n) => pesar(buscador, busca, n ? buscadas[n - 1].llana : "", tolera);
    const exactos = buscadas.map(pesar1(false));
    const dispersas = exactos.map((peso) => !valeAlgo(peso));
    const primeros = exactos.map((peso, n) => (dispersas[n] ? pesar1(true)(buscadas[n], n) : peso));
    let indices = recorrer(buscador, primeros, admite, 0);
    if (indices.length) return { indices, aproximado: dispersas.some(Boolean) };
    indices = recorrer(buscador, buscadas.map(pesar1(true)), admite, 0);
    if (indices.length) return { indices, aproximado: true };
    // Lo que no se parece a nada de los nombres, lugares, cargos ni fuerzas se deja fuera; y si aun así nadie cumple, sobra una palabra.
    const conocidos = primeros.filter(valeAlgo);
    if (conocidos.length && conocidos.length < primeros.length) indices = recorrer(buscador, conocidos, admite, 0);
    if (!indices.length && conocidos.length > 2) indices = recorrer(buscador, conocidos, admite, 1);
    return { indices, aproximado: true };
  }

  self.CONOCELES_BUSCADOR = { abrir, buscar, palabrasDe, pesar, valeAlgo, deCatalogo };
})();
