// El índice de la ficha marca la sección que se está leyendo. Sin este programa, el índice sigue siendo una lista de ligas.
(function () {
  "use strict";

  const ligas = new Map();
  for (const liga of document.querySelectorAll(".indice a")) {
    const titulo = document.getElementById(liga.hash.slice(1));
    if (titulo) ligas.set(titulo, liga);
  }
  if (!ligas.size || !("IntersectionObserver" in window)) return;

  const visibles = new Set();

  function marcar() {
    const primera = [...ligas.keys()].find((titulo) => visibles.has(titulo));
    if (!primera) return;
    for (const [titulo, liga] of ligas) {
      if (titulo === primera) liga.setAttribute("aria-current", "true");
      else liga.removeAttribute("aria-current");
    }
  }

  // El tercio de arriba de la pantalla: ahí es donde se lee.
  const vigia = new IntersectionObserver((cambios) => {
    for (const { target, isIntersecting } of cambios) {
      if (isIntersecting) visibles.add(target);
      else visibles.delete(target);
    }
    marcar();
  }, { rootMargin: "0px 0px -66% 0px" });

  for (const titulo of ligas.keys()) vigia.observe(titulo);
})();
