"""Lo que el archivo da a entender de la elección: cargos, territorios, fuerzas, personas y el proceso."""
