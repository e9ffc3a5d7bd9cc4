// Cuántos días faltan para la publicación, con el calendario de quien lee. Sin este programa la fecha ya está dicha en la página.
(function () {
  "use strict";

  const { _, ngettext } = self.CONOCELES_VOCES;
  const lugar = document.querySelector("[data-cuenta]");
  if (!lugar) return;

  // Se cuentan días de calendario y no horas: un cambio de horario no quita ni pone un día.
  function diasHasta(fecha) {
    const partes = fecha.split("-").map(Number);
    const hoy = new Date();
    const meta = Date.UTC(partes[0], partes[1] - 1, partes[2]);
    return Math.round((meta - Date.UTC(hoy.getFullYear(), hoy.getMonth(), hoy.getDate())) / 86400000);
  }

  const dias = diasHasta(lugar.dataset.cuenta);
  lugar.textContent = dias > 0 ? ngettext("Falta %(num)s día.", "Faltan %(num)s días.", dias) : _("Ya es el día: vuelve a cargar la página en un rato.");
  lugar.hidden = false;
})();
