"""Publicar: construir aparte, comprobar que ya se puede y ponerlo a la vista en una carpeta o en una rama."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from invoke import Exit

from consola import valores
from consola.avance import Avance
from consola.dicho import exigiendo_datos

CORREO = "publicacion@conoceles.invalid"
"""Autoría de los commits que publica un programa: no es el correo de nadie."""


@dataclass(frozen=True, slots=True)
class Lugar:
    """Dónde se publica: una `carpeta`, o una `rama` que se empuja al `remoto` si lo hay."""

    carpeta: Path | None = None
    rama: str = ""
    remoto: str | None = None


def lugar(destino: str | None, rama: str | None, remoto: str | None, datos: Path) -> Lugar:
    """El lugar que dicen las opciones. Lanza `Exit` si son las dos, ninguna, o no sirven."""
    if bool(destino) == bool(rama):
        raise Exit("Di dónde se publica: --destino CARPETA o --rama NOMBRE, una de las dos.", code=2)
    if remoto and not rama:
        raise Exit("--empujar: solo se empuja una rama. Añade --rama NOMBRE.", code=2)
    if destino:
        return Lugar(valores.carpeta_de_salida(destino, datos, opcion="--destino"))
    return Lugar(rama=rama, remoto=remoto)


def publicar(donde: Lugar, datos: Path, hoy: date | None, dia: date, espera: bool) -> None:
    """Construye con los datos y publica. Lanza `Exit`, y entonces lo publicado queda como estaba."""
    from tema import ConstruccionDetenida, cambio, construir
    from publicacion import despliegue

    try:
        with exigiendo_datos("No se publicó: primero hay que remediar los hallazgos. Lo publicado sigue como estaba."), Avance() as avance:
            resultado = construir(datos, valores.PUBLICACION, hoy, avance=avance, dia=dia)
        if resultado.fase == "antes" and not espera:
            raise Exit(f"No se publicó: la fecha acordada es el {resultado.inicio}. Antes solo cabe la cuenta atrás, con --espera.", code=1)
        _exigir_guardia(resultado.salida, datos)
        if donde.carpeta:
            despliegue.desplegar(resultado.salida, donde.carpeta, cambio)
            print(f"Publicado en {donde.carpeta}: {resultado.candidaturas:,} candidaturas, {resultado.archivos:,} archivos.")
        else:
            _en_rama(donde, despliegue.desplegar_en_rama(resultado.salida, valores.RAIZ, donde.rama, CORREO, donde.remoto))
        if resultado.dicho_de_las_notas:
            print(resultado.dicho_de_las_notas)
    except (ConstruccionDetenida, despliegue.PublicacionDetenida) as detenida:
        raise Exit(str(detenida), code=1) from detenida


def _exigir_guardia(sitio: Path, datos: Path) -> None:
    """Mira el sitio entero antes de ponerlo a la vista. Lanza `Exit` con todo lo que halle."""
    from consola.ordenes.guardia import mirar_carpeta

    if hallazgos := mirar_carpeta(sitio, datos):
        print("\n".join(hallazgos))
        raise Exit("No se publicó: la guardia halló lo que no puede publicarse. Lo publicado sigue como estaba.", code=1)


def volver(donde: Lugar) -> None:
    """Regresa a lo publicado antes. Lanza `Exit` si no hay a qué."""
    from tema import cambio

    from publicacion import despliegue

    try:
        if donde.carpeta:
            despliegue.volver(donde.carpeta, cambio)
            print(f"En {donde.carpeta} está otra vez la versión anterior.")
        else:
            _en_rama(donde, despliegue.volver_en_rama(valores.RAIZ, donde.rama, CORREO, donde.remoto))
    except despliegue.PublicacionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida


def _en_rama(donde: Lugar, clave: str | None) -> None:
    """Empuja la rama si se pidió, y dice cómo quedó."""
    from publicacion import despliegue

    if donde.remoto:
        despliegue.empujar(valores.RAIZ, donde.rama, donde.remoto)
    que = f"commit {clave[:10]}" if clave else "sin cambios desde la última vez"
    print(f"Publicado en la rama {donde.rama}: {que}{f', empujado a {donde.remoto}' if donde.remoto else '; no se empujó'}.")
