// La boleta que este teléfono recuerda, solo si su dueña lo pide. En modo privado no se guarda nada y se dice.
(function () {
  "use strict";

  const CLAVE = "conoceles.boleta";

  function leer() {
    try {
      const guardada = JSON.parse(localStorage.getItem(CLAVE));
      return guardada && /^boletas\/[a-z0-9-]+\.html$/.test(guardada.ruta) ? guardada : null;
    } catch {
      return null;
    }
  }

  function guardar(boleta) {
    try {
      localStorage.setItem(CLAVE, JSON.stringify(boleta));
      return true;
    } catch {
      return false;
    }
  }

  function olvidar() {
    try {
      localStorage.removeItem(CLAVE);
    } catch {
      // Si no deja ni borrar es que no había nada guardado.
    }
  }

  self.CONOCELES_RECUERDO = { leer, guardar, olvidar };
})();
