"""Lo que hay detrás de la línea de órdenes: entorno, lista de tareas, mensajes en español y avance."""
