"""Lo que hace cada tarea: llama a las salas, dice lo que resulta y sale con su código."""
