"""Las tareas: `python3 tasks.py NOMBRE …` en cualquier máquina, o `inv NOMBRE …` dentro del entorno.

Aquí solo se leen las opciones y se llama a quien sabe; cada sala se importa dentro de su tarea, para que
listar no cueste nada.
"""

import sys
from datetime import datetime
from pathlib import Path

if __name__ == "__main__":
    import arranque

    sys.exit(arranque.principal(sys.argv[1:]))

from invoke import Exit, task

from consola import valores
from consola.avance import Avance
from consola.dicho import mostrar

DATOS = {"datos": "Carpeta de datos (por omisión, datos)"}
HOY = {"hoy": "Fecha de corte, AAAA-MM-DD (por omisión, la de proceso.json)"}
SALIDA = {"salida": "Carpeta donde queda el sitio (por omisión, _sitio)"}
VISTA_PREVIA = {"vista-previa": "El sitio entero y marcado, para revisarlo en un lugar protegido antes de publicar"}
RESERVADO = {"reserva": "Carpeta reservada (por omisión, la que dice CONOCELES_RESERVADO)",
             "llave": "Archivo de la llave de age o ssh con que se lee; - la toma de la entrada"}
DESTINO = {"destino": "Carpeta nueva donde se escriben los datos"}


@task(auto_shortflags=False, help={**DATOS, **SALIDA, **HOY, **VISTA_PREVIA, "puerto": "Puerto (por omisión, 8000)"})
def servir(c, datos=None, salida=None, hoy=None, puerto="8000", vista_previa=False):
    """Valida, construye y sirve el sitio en esta máquina, en http://127.0.0.1:8000/."""
    numero = valores.leer_entero("--puerto", puerto, 1, 65535)
    carpeta = _construir(datos, salida, hoy, vista_previa)
    from publicacion.servidor import servir as servir_carpeta

    servir_carpeta(carpeta, numero)


@task(auto_shortflags=False, help={
    **DATOS, **SALIDA, **HOY, **VISTA_PREVIA, "contra": "Commit con que se compara la vista previa: en ella queda qué páginas cambian",
    "cabeza": "Commit que se construye en la vista previa (por omisión, lo que hay en --datos)"})
def construir(c, datos=None, salida=None, hoy=None, vista_previa=False, contra=None, cabeza=None):
    """Valida los datos y construye el sitio; si algo falla, el sitio anterior queda intacto."""
    if not contra and not cabeza:
        _construir(datos, salida, hoy, vista_previa)
        return
    from consola.ordenes import vista

    carpeta = valores.carpeta_de_datos(datos)
    destino = valores.carpeta_de_salida(salida, carpeta, valores.VISTA_PREVIA)
    vista.construir(carpeta, destino, valores.leer_fecha("--hoy", hoy), _hoy_en_el_centro(), vista.pareja(vista_previa, contra, cabeza))


@task(auto_shortflags=False,
      help={**DATOS, **HOY, "formato": "Cómo se escriben los hallazgos: texto, json, markdown o github"})
def validar(c, datos=None, hoy=None, formato="texto"):
    """Revisa los datos y dice, casilla por casilla, qué remediar; sale con 1 si hay hallazgos."""
    formato = valores.elegir("--formato", formato, valores.FORMATOS)
    fecha = valores.leer_fecha("--hoy", hoy)
    carpeta = valores.carpeta_de_datos(datos)
    from validadores import formatear, revisar

    with Avance() as avance:
        hallazgos = revisar(carpeta, fecha, avance=avance)
    mostrar(formatear(hallazgos, formato, valores.desde_aqui(carpeta)))
    if hallazgos:
        raise Exit(code=1)


@task(auto_shortflags=False, positional=["base"],
      help={"base": "Commit, rama o carpeta de datos con que se compara",
            "cabeza": "Commit, rama o carpeta nueva (por omisión, lo que hay en --datos)", **DATOS, **HOY,
            "formato": "Cómo se escribe: texto, markdown o html", "salida": "Archivo donde se escribe (por omisión, la terminal)"})
def revisar(c, base, cabeza=None, datos=None, hoy=None, formato="texto", salida=None):
    """Compara dos versiones de los datos como elecciones: qué cambia, con hallazgos y alertas; sale con 1 si hay hallazgos nuevos."""
    from consola.ordenes import revision as orden

    formato = valores.elegir("--formato", formato, orden.FORMATOS)
    orden.revisar((base, cabeza), valores.carpeta_de_datos(datos), valores.leer_fecha("--hoy", hoy), _hoy_en_el_centro(), formato, salida, _memoria())


@task(auto_shortflags=False, positional=["base"],
      help={"base": "Commit de donde se parte: la rama principal antes", "cabeza": "Commit a que se llega (por omisión, HEAD)",
            "rama": "Nombre de la rama, si es una propuesta que todavía no se fusiona",
            "repositorio": "Carpeta del repositorio (por omisión, esta)"})
def fusion(c, base, cabeza="HEAD", rama=None, repositorio="."):
    """Examina si algo puede entrar a la rama principal: por fusión, revisado por otra persona que cuida esas rutas."""
    from consola.ordenes.fusion import examinar

    examinar(Path(repositorio), base, cabeza, rama, _memoria())


@task(auto_shortflags=False, help={"repositorio": "Carpeta del repositorio que recibe (por omisión, esta)"})
def recibir(c, repositorio="."):
    """Lo que corre el gancho pre-receive del servidor: examina el empuje que git describe en la entrada."""
    from consola.ordenes.fusion import recibir as recibir_empuje

    recibir_empuje(Path(repositorio), sys.stdin, _memoria())


@task(auto_shortflags=False,
      help={"destino": "Carpeta donde queda el sitio publicado", "rama": "Rama de git donde queda, por ejemplo paginas",
            "empujar": "Remoto al que se empuja la rama, por ejemplo origin (sin esto, no se empuja)",
            "volver": "Regresa a la versión publicada antes", "espera": "Antes de la fecha acordada, publica solo la cuenta atrás",
            **DATOS, **HOY})
def publicar(c, destino=None, rama=None, empujar=None, volver=False, espera=False, datos=None, hoy=None):
    """Valida, construye y pone el sitio a la vista, de una vez; conserva el anterior. Se niega antes de la fecha acordada."""
    from consola.ordenes import publicar as orden

    lugar = orden.lugar(destino, rama, empujar, valores.carpeta_de_datos(datos))
    if volver:
        orden.volver(lugar)
        return
    orden.publicar(lugar, valores.carpeta_de_datos(datos), valores.leer_fecha("--hoy", hoy), _hoy_en_el_centro(), espera)


@task(auto_shortflags=False, positional=["repositorio"],
      help={"repositorio": "Repositorio desnudo que recibe los empujes", "casa": "Carpeta donde vivirá la copia de la rama principal que corre",
            "destino": "Carpeta donde publicar al fusionar (sin ella, no se publica ahí)",
            "rama": "Rama de páginas donde publicar al fusionar (sin ella, no se publica ahí)"})
def ganchos(c, repositorio, casa=None, destino=None, rama=None):
    """Instala en un repositorio desnudo los ganchos que examinan cada empuje y publican al fusionar."""
    from consola.ordenes.ganchos import instalar

    instalar(Path(repositorio).absolute(), casa, destino, rama)


@task(auto_shortflags=False,
      help={"base": "Commit o rama desde donde se mira (sin ella, todo el historial de --cabeza)", "cabeza": "Commit o rama hasta donde se mira",
            "carpeta": "Carpeta de salida que se mira, por ejemplo _sitio", "repositorio": "Repositorio (por omisión, esta carpeta)",
            "mensaje": "Archivo con el mensaje de un commit por hacer", **DATOS,
            "llave": "Archivo con tu llave de age, para buscar los contactos de la carpeta reservada",
            "instalar": "Pone los ganchos que la corren antes de cada commit"})
def guardia(c, base=None, cabeza=None, carpeta=None, repositorio=None, mensaje=None, datos=None, llave=None, instalar=False):
    """Rechaza lo que no puede publicarse en lo preparado para un commit, un rango de commits o una carpeta; sale con 1."""
    from consola.ordenes import guardia as orden

    if instalar:
        orden.instalar(repositorio, valores.carpeta_de_datos(datos))
    else:
        orden.correr(orden.Pedido(repositorio, base, cabeza, carpeta, mensaje), valores.carpeta_de_datos(datos), llave)


@task(auto_shortflags=False, help=DATOS)
def ordenar(c, datos=None):
    """Reescribe los datos en su forma canónica y dice qué archivos cambiaron."""
    from validadores import ordenar as ordenar_carpeta

    reescritos = ordenar_carpeta(valores.carpeta_de_datos(datos))
    mostrar("\n".join(map(str, reescritos)))
    print(f"Archivos reescritos: {len(reescritos):,}.")


@task(auto_shortflags=False, positional=["archivo"],
      help={"archivo": "Hoja de cálculo: .xlsx, .xls, .ods o .csv", **DESTINO,
            "mapa": "Correspondencia de columnas, .toml; si no existe y hace falta, ahí se escribe la propuesta",
            "proceso": "Archivo proceso.json de la elección"})
def importar(c, archivo, destino=None, mapa=None, proceso=None):
    """Convierte la hoja de cálculo de un instituto en una carpeta de datos, sin perder un renglón."""
    ruta = valores.archivo("ARCHIVO", archivo)
    opcionales = valores.archivo("--mapa", mapa), valores.archivo("--proceso", proceso)
    carpeta = valores.destino(destino)
    from captura.importar import ImportacionDetenida
    from captura.importar import importar as importar_archivo

    try:
        with Avance() as avance:
            resumen = importar_archivo(ruta, carpeta, *opcionales, avance=avance)
    except ImportacionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida
    print(resumen.texto())


@task(auto_shortflags=False, positional=["accion"], help={
    "accion": "llave, iniciar, agregar, ver o rotar", "clave": "Candidatura: reservado agregar CLAVE, reservado ver CLAVE", **RESERVADO, **DATOS,
    "destinatarios": "Archivo de claves públicas, una por renglón, para iniciar o rotar", "respuestas": "Cuestionario de identidad, .json",
    "contacto": "Contacto privado, .json", "constancias": "Consentimientos que firmó, .json", "documento": "El documento firmado; o, en ver, cuál",
    "secreto": "Nombre de un secreto, como captura-2027: con --documento se agrega; con ver se lee",
    "fecha": "Día en que se recibió, AAAA-MM-DD (por omisión, hoy)", "salida": "Archivo nuevo, fuera de todo repositorio público"})
def reservado(c, accion, clave=None, reserva=None, llave=None, datos=None, destinatarios=None, respuestas=None, contacto=None,
              constancias=None, documento=None, secreto=None, fecha=None, salida=None):
    """Guarda y lee lo que no puede publicarse, cifrado a dos personas o más, en CONOCELES_RESERVADO."""
    from consola.ordenes import reservado as orden

    piezas = {"respuestas": respuestas, "contacto": contacto, "constancias": constancias, "documento": documento}
    orden.atender(accion, orden.Pedido(
        clave, reserva, llave, valores.carpeta_de_datos(datos), destinatarios, {n: r for n, r in piezas.items() if r},
        valores.leer_dia_pasado("--fecha", fecha, _hoy_en_el_centro()), salida, secreto))


@task(auto_shortflags=False, help={
    "clave": "Candidatura: observar CLAVE", "seccion": "Qué se devuelve: fotografia, contacto, curriculo o identidad", "razon": "Por qué se devuelve",
    "razon-archivo": "Archivo de texto con la razón, para que no quede en el historial de la terminal", "dias": "Días naturales para corregirla",
    "limite": "O el último día para corregirla, AAAA-MM-DD", "aviso": "Archivo nuevo con el aviso para quien corrige: .docx, .pdf o .txt",
    "corregida": "La corrección ya llegó: vuelve a verificarse", "pendientes": "Lista lo devuelto sin corregir, por fuerza, con los días que quedan",
    "fecha": "Día en que se devuelve o llega, AAAA-MM-DD (por omisión, hoy)", **RESERVADO, **DATOS})
def observar(c, clave=None, seccion=None, razon=None, razon_archivo=None, dias=None, limite=None, aviso=None, corregida=False,
             pendientes=False, fecha=None, llave=None, reserva=None, datos=None):
    """Devuelve una sección para que se corrija: la razón queda cifrada, la oportunidad contada y el aviso escrito."""
    from consola.ordenes import observaciones as orden

    orden.atender(orden.Pedido(
        clave, seccion, valores.leer_dia_pasado("--fecha", fecha, _hoy_en_el_centro()), valores.carpeta_de_datos(datos), llave, reserva,
        razon, razon_archivo, dias, valores.leer_fecha("--limite", limite), aviso), corregida, pendientes)


@task(auto_shortflags=False, help={
    "fuerza": "Solo las de una fuerza, por su clave", "salida": "Archivo .csv nuevo, fuera de todo repositorio público, con la lista entera",
    "proyectar": "Escribe en los datos lo que cada quien autorizó publicar, y retira lo que ya no",
    "revocar": "Folio de la constancia que su titular retira", "fecha": "Día desde el que no vale, AAAA-MM-DD", **RESERVADO, **DATOS})
def consentimientos(c, fuerza=None, salida=None, proyectar=False, revocar=None, fecha=None, llave=None, reserva=None, datos=None):
    """Dice quién consintió qué y a quién le falta; proyecta lo publicable y anota los retiros."""
    from consola.ordenes import consentimientos as orden

    orden.atender(orden.Pedido(
        valores.carpeta_de_datos(datos), llave, reserva, fuerza, salida, revocar, valores.leer_fecha("--fecha", fecha)), proyectar)


@task(auto_shortflags=False, help={"corte": "Día hasta el que se cuenta, AAAA-MM-DD", **RESERVADO, **DATOS})
def estadistica(c, corte=None, llave=None, reserva=None, datos=None):
    """Cuenta los grupos de personas desde la carpeta reservada y escribe solo números que no señalan a nadie."""
    from consola.ordenes import estadistica as orden

    orden.escribir(valores.carpeta_de_datos(datos), valores.leer_fecha("--corte", corte), _hoy_en_el_centro(), llave, reserva)


@task(auto_shortflags=False,
      help={**DESTINO, "candidaturas": "Cuántas, hasta 100,000 (por omisión, 1200)",
            "semilla": "Número que decide el azar (por omisión, 2024)"})
def demostracion(c, destino=None, candidaturas="1200", semilla="2024"):
    """Escribe una elección ficticia del tamaño que se pida, siempre igual con la misma semilla."""
    carpeta = valores.destino(destino)
    cuantas = valores.leer_entero("--candidaturas", candidaturas, 1, 100_000)
    numero = valores.leer_entero("--semilla", semilla, 0, 999_999_999)
    from captura.demostracion import generar
    from consola.ordenes.estadistica import contar

    try:
        with Avance() as avance:
            resumen = generar(carpeta, cuantas, numero, avance=avance, contar=contar)
    except ValueError as negativa:
        raise Exit(str(negativa), code=1) from negativa
    print(resumen)


@task(auto_shortflags=False, help={"nueva": "Código de una lengua por empezar, por ejemplo: yua, nah, oto", **DATOS})
def traducir(c, nueva=None, datos=None):
    """Pone al día los catálogos de contenido/idiomas con las frases del sitio y de la elección, sin perder lo traducido."""
    from consola.ordenes import traducciones

    codigo = valores.leer_lengua("--nueva", nueva)
    traducciones.poner_al_dia(valores.carpeta_de_datos(datos), codigo, _memoria())


@task(auto_shortflags=False,
      help={"tamanos": "Cuántas candidaturas en cada medición, separadas por comas",
            "que": "Qué se mide: construccion (junto a Hugo), navegador (un teléfono de gama media) o revision (300 cambios)"})
def medir(c, tamanos="1000,5000,20000", que="construccion"):
    """Mide la construcción junto a Hugo, la búsqueda y las fichas en un teléfono de gama media, o cuánto tarda revisar un cambio."""
    modulos = {"construccion": "medir", "navegador": "navegador", "revision": "revision"}
    modulo = modulos[valores.elegir("--que", que, tuple(modulos))]
    cuantas = valores.leer_tamanos("--tamanos", tamanos)
    _preparar("medir")
    from importlib import import_module

    import_module(f"tests.rendimiento.{modulo}").main(cuantas)


@task
def probar(c):
    """Corre todas las pruebas, con Chromium; lo que siga a -- va para pytest.

    Por ejemplo: probar -- tests/test_arranque.py -k sello
    """
    _preparar("probar")
    import arranque
    from consola import chromium, entorno

    try:
        navegador = chromium.asegurar()
    except chromium.SinChromium as falta:
        raise Exit(str(falta), code=1) from falta
    propias = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    orden = [str(entorno.PYTHON), "-m", "pytest", "-n", "2", "--dist", "loadfile", *propias]
    arranque.relevar(orden, CONOCELES_CHROMIUM=navegador)


def _construir(datos, salida, hoy, vista_previa):
    """Construye el sitio que dicen las opciones y devuelve su carpeta."""
    from consola.ordenes import sitio

    carpeta = valores.carpeta_de_datos(datos)
    destino = valores.carpeta_de_salida(salida, carpeta, valores.VISTA_PREVIA if vista_previa else valores.SALIDA)
    return sitio.construir(carpeta, destino, valores.leer_fecha("--hoy", hoy), _hoy_en_el_centro(), vista_previa)


def _hoy_en_el_centro():
    """El día de hoy en la hora del centro de México, esté donde esté la máquina: nada se publica antes de su medianoche."""
    from validadores import CENTRO

    return datetime.now(CENTRO).date()


def _preparar(candado):
    from consola.entorno import ArranqueDetenido, asegurar

    try:
        asegurar("principal", candado)
    except ArranqueDetenido as detenido:
        raise Exit(str(detenido), code=1) from detenido


def _memoria():
    """La carpeta donde se recuerda lo ya revisado."""
    from validadores import MEMORIA

    return MEMORIA
