// Las casillas «Compara»: cuentan lo marcado en cada contienda y llevan al comparador. Sin este programa, son un formulario.
(function () {
  "use strict";

  const MAXIMO = 4;

  function preparar(forma) {
    const boton = forma.querySelector("button"), dicho = forma.querySelector("[role=status]");
    const marcadas = () => [...forma.elements].filter((casilla) => casilla.name === "compara" && casilla.checked);

    function contar() {
      const cuantas = marcadas().length;
      boton.textContent = forma.dataset.boton.replace("%(n)s", cuantas);
      forma.classList.toggle("visible", cuantas > 0);
      dicho.textContent = cuantas === 1 ? forma.dataset.faltan : "";
    }

    document.addEventListener("change", function (suceso) {
      if (suceso.target.form !== forma) return;
      if (marcadas().length > MAXIMO) {
        suceso.target.checked = false;
        dicho.textContent = forma.dataset.muchas;
      } else contar();
    });
    forma.addEventListener("submit", function (suceso) {
      suceso.preventDefault();
      const claves = marcadas().map((casilla) => casilla.value);
      if (claves.length < 2) dicho.textContent = forma.dataset.faltan;
      else location.href = forma.getAttribute("action") + "#" + forma.dataset.contienda + "/" + claves.join(",");
    });
    contar();
  }

  document.querySelectorAll("form.barra-comparar").forEach(preparar);
})();
