"""Qué quiere decir el texto de una celda: un cargo, una fuerza, un territorio, una persona."""
