"""Las frases de la guardia, por código: qué hay y cómo remediarlo. Ninguna repite entero lo que halló."""

FRASES = {
    "archivo-cifrado":
        "Trae un archivo cifrado con age. Lo reservado vive fuera de este repositorio, ni cifrado entra: sácalo de aquí y "
        "guárdalo en la carpeta de CONOCELES_RESERVADO.",
    "llave-secreta":
        "Trae {que} («{muestra}»). Quítala y cámbiala hoy por otra: ya no es secreta.",
    "ficha-de-acceso":
        "Trae {que} («{muestra}»), que deja actuar a nombre de otra persona. Quítala y anúlala.",
    "dato-personal":
        "Trae {que} («{muestra}»), y eso nunca se publica. Borra ese dato de aquí.",
    "contacto-privado":
        "Trae {que} («{muestra}») que está en la carpeta reservada. Bórralo de aquí; lo público va en «medios_contacto» y lo "
        "elige cada persona.",
    "identidad-sin-folio":
        "{que}. Nada de identidad entra sin su constancia firmada: vuelve a proyectarlo desde la carpeta reservada o bórralo.",
    "identidad-fuera-de-lugar":
        "Trae respuestas de identidad ({que}) y solo caben en candidaturas/identidad/, proyectadas con su folio. Sácalas de aquí.",
    "imagen-con-metadatos":
        "Lleva metadatos ({que}), que pueden decir dónde, cuándo y con qué aparato se tomó. Quítalos: en Windows, Propiedades, "
        "Detalles, «Quitar propiedades»; en otro sistema, «exiftool -all= ARCHIVO». Si está dentro de un documento, "
        "saca la imagen, límpiala y vuelve a ponerla.",
    "sin-mirar":
        "No se pudo mirar entero: {que}. Sácalo, o súbelo abierto y sin contraseña ni restricciones.",
}
