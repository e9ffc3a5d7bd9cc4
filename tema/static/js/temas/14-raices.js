// De las palabras a su raíz: gemelo de tema/buscador/raices.py. Lo que cambie aquí cambia allá; una tabla prueba a los dos.
(function () {
  "use strict";

  const MARCAS = /[\u0300-\u036f]/g;
  const VACIAS = new Set((
    "a al algo ante aqui asi aun bajo cada como con contra cual cuales cuando de del desde donde dos e el ella ellas ellos en " +
    "entre era eran es esa esas ese eso esos esta estan estar estas este esto estos fue fueron ha hacia hace hacer han hasta hay " +
    "he la las le les lo los mas me mi mis mismo muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras " +
    "otro otros para pero poco por porque pues que quien quienes se sea sean ser si sido sin sobre solo son soy su sus tal tambien " +
    "tan tanto te tener tengo ti tiene tienen toda todas todo todos tras tu tus u un una unas uno unos y ya yo " +
    "candidata candidatas candidato candidatos candidatura candidaturas propone proponen propuesta propuestas"
  ).split(" "));
  const SUFIJOS = [
    [3, "amientos amiento imientos imiento aciones acion iciones icion uciones ucion adoras adora ador edora edor idora idor " +
        "ativa ativo itiva itivo istica istico idad mente ancia ante able ible ismo ista ario aria ando iendo ez ar"],
    [4, "ivo iva oso osa ico ica ado ada ido ida aje eza cion al er ir"],
  ].flatMap(([minimo, lista]) => lista.split(" ").map((sufijo) => [sufijo, minimo]));
  SUFIJOS.sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));

  // Minúsculas, sin acentos y con la ñ como n.
  function plegar(texto) {
    return texto.toLowerCase().normalize("NFD").replace(MARCAS, "");
  }

  function palabras(texto) {
    return plegar(texto).match(/[a-z0-9]+/g) || [];
  }

  function enSingular(palabra) {
    const largo = palabra.length;
    if (largo > 4 && palabra.endsWith("ces")) return palabra.slice(0, -3) + "z";
    if (largo > 4 && palabra.endsWith("es") && "djlnrszy".includes(palabra[largo - 3])) return palabra.slice(0, -2);
    return largo > 3 && palabra.endsWith("s") ? palabra.slice(0, -1) : palabra;
  }

  function sinSufijo(palabra) {
    if (palabra.length > 7 && palabra.endsWith("encia")) return palabra.slice(0, -5) + "ent";
    for (const [sufijo, minimo] of SUFIJOS) {
      if (palabra.length - sufijo.length >= minimo && palabra.endsWith(sufijo)) return palabra.slice(0, -sufijo.length);
    }
    return palabra.length > 3 && "aeo".includes(palabra[palabra.length - 1]) ? palabra.slice(0, -1) : palabra;
  }

  // Raíz de una palabra ya plegada: «educacion», «educativo» y «educar» dan «educ».
  function raiz(palabra) {
    if (palabra.length < 4 || !/^[a-z]+$/.test(palabra)) return palabra;
    const tronco = sinSufijo(enSingular(palabra));
    return tronco.length > 3 && tronco.endsWith("i") ? tronco.slice(0, -1) : tronco;
  }

  const TERMINACIONES = ["a", "e", "o", ...SUFIJOS.map(([sufijo]) => sufijo)].flatMap((fin) => [fin, fin + "s", fin + "es"]);

  // Si una raíz completa a lo que se está escribiendo: «educ» a «edu», y a «educaci», que va para «educación».
  function completa(hallada, palabra) {
    if (hallada.startsWith(palabra)) return true;
    return hallada.length > 3 && palabra.startsWith(hallada) && TERMINACIONES.some((fin) => fin.startsWith(palabra.slice(hallada.length)));
  }

  self.CONOCELES_RAICES = { plegar, palabras, raiz, completa, VACIAS };
})();
