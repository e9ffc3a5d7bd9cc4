"""Lo que detiene una entrada, dicho con lugar, qué hay y cómo remediarlo. Cada código se explica en el manual «publicar»."""

from dataclasses import dataclass

from validadores import limpiar

FRASES = {
    "rama-borrada": "La rama principal no se borra. Si lo que sobra es otra rama, revisa el nombre.",
    "rama-por-nacer": "Aquí todavía no hay rama principal con la cual examinar. Se crea al instalar el repositorio, en el servidor.",
    "historia-reescrita": "Quita de la rama principal commits que ya estaban. Trae lo que hay (git fetch) y fusiona encima; nunca con --force.",
    "historia-de-lado": "La rama principal quedó como invitada de su propia fusión. Sitúate en ella, al día, y desde ahí fusiona la otra rama.",
    "sin-fusion": "«{asunto}» llega directo. Todo entra por fusión: ponlo en una rama y fusiónala con «git merge --no-ff».",
    "fusion-multiple": "Fusiona {ramas} ramas a la vez. Fusiona una por una, cada una con su revisión.",
    "fusion-alterada": "La fusión no es la suma de sus dos partes: difiere en {rutas}. Trae la rama principal a la otra rama, resuelve ahí "
                       "y fusiona de nuevo, sin tocar nada al fusionar.",
    "datos-con-codigo": "Junta datos ({datos}) y otra cosa ({otra}). Sepáralos en commits y ramas distintas; mover un archivo fuera "
                        "de los datos cuenta como las dos.",
    "sin-revision": "No dice quién revisó. La última parte del mensaje de la fusión debe llevar «Revisado-por: Nombre <correo>».",
    "revision-ilegible": "«Revisado-por: {dicho}» no se entiende. Escribe un nombre y un correo: «Revisado-por: Nombre <correo>».",
    "revisa-quien-escribe": "{persona} revisa y también escribió «{asunto}» ({commit}). Debe revisar otra persona.",
    "revisa-sin-cuidar": "Nadie de quienes revisan cuida {rutas}. Según CODEOWNERS le toca a {personas}.",
    "sin-cuidado": "CODEOWNERS no dice, con correo, quién cuida {rutas}. Añade a esa persona en un cambio aparte y vuelve.",
    "codeowners-vacio": "No hay CODEOWNERS o no nombra a nadie con correo. Sin él nada puede entrar: declara quién cuida cada parte.",
    "codeowners-renglon": "«{renglon}» no se entiende. Escribe un patrón y uno o más correos o @cuentas; sin «!» ni corchetes.",
    "fusion-sin-firma": "La fusión debe ir firmada por quien revisa ({personas}) y {estado}. Firma con «git merge -S» y la llave registrada.",
    "commit-sin-firma": "«{asunto}» debe ir firmado por {personas} y {estado}. Firma con «git commit -S» y la llave registrada.",
    "nombre-de-rama": "El nombre no dice qué trae. Empieza con datos/, contenido/ o codigo/ y sigue con minúsculas, números y guiones: "
                      "datos/sustituciones-abril.",
    "rama-de-otra-cosa": "Una rama que empieza con «{familia}/» no lleva {rutas}. Ponlo en una rama {otra}/.",
    "rama-del-servidor": "Aquí publica el servidor; no se le empuja. Empuja tu rama y fusiónala: el sitio sale solo.",
    "etiqueta-movida": "Esta etiqueta ya existe y no se mueve ni se borra. Pon otra con nombre nuevo.",
    "referencia-ajena": "No es una rama ni una etiqueta. Empuja solo ramas datos/, contenido/ o codigo/ y la principal.",
    "datos-con-hallazgos": "{hallazgo}",
    "guardia": "{dicho}",
}


@dataclass(frozen=True, slots=True)
class Falta:
    """Algo que detiene una entrada: el `lugar` (rama, commit o archivo), su `codigo` de FRASES y la frase."""

    lugar: str
    codigo: str
    mensaje: str

    def __str__(self) -> str:
        """«lugar: qué hay y cómo remediarlo [codigo]», en un renglón que la terminal no puede obedecer."""
        propio = f" [{self.codigo}]" if self.codigo != "datos-con-hallazgos" else ""
        return limpiar(legible(f"{self.lugar}: {self.mensaje}{propio}"))


def faltar(lugar: str, codigo: str, **partes: object) -> Falta:
    """La falta `codigo` en `lugar`, con las `partes` de su frase."""
    return Falta(lugar, codigo, FRASES[codigo].format(**partes))


def legible(texto: str) -> str:
    """`texto` sin los octetos sueltos con que Python guarda los nombres de archivo que no son UTF-8."""
    return texto.encode("utf-8", "backslashreplace").decode("utf-8")


def decir_rutas(rutas) -> str:
    """«a», «b» y «c»; de muchas, tres y cuántas más."""
    ordenadas = sorted(rutas)
    citas = [f"«{ruta}»" for ruta in ordenadas[:3]]
    if len(ordenadas) > 3:
        return f"{', '.join(citas)} y {len(ordenadas) - 3:,} más"
    return " y ".join(filter(None, [", ".join(citas[:-1]), *citas[-1:]]))


def decir_personas(personas) -> str:
    """Correos y cuentas en orden, separados por comas; «nadie» si no hay."""
    return ", ".join(sorted(personas)) or "nadie"
