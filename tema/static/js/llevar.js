// Comparte e imprime la página. Comparte con lo que ofrezca el teléfono; si no ofrece nada, copia la dirección.
(function () {
  "use strict";

  const caja = document.querySelector(".llevar");
  if (!caja) return;
  const dicho = caja.querySelector("[role=status]");

  async function compartir() {
    const direccion = location.href.startsWith("file:") ? null : location.href;
    try {
      if (navigator.share && direccion) return await navigator.share({ title: caja.dataset.titulo, url: direccion });
      await navigator.clipboard.writeText(direccion || location.href);
      dicho.textContent = caja.dataset.copiada;
    } catch (falla) {
      if (falla.name !== "AbortError") dicho.textContent = caja.dataset.sinCopiar; // Cancelar no es una falla.
    }
    return undefined;
  }

  caja.hidden = false;
  caja.querySelector("[data-accion=compartir]").addEventListener("click", compartir);
  caja.querySelector("[data-accion=imprimir]").addEventListener("click", () => window.print());
})();
