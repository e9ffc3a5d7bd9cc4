"""Las frases de los hallazgos, por código. Cada una dice qué hay en el lugar y cómo remediarlo.

El código nombra la regla en cuatro lugares: aquí, en `reglas/`, en `tests/casos/` y en el manual de corrección.
"""

from .citas import Redactado, citar, sugerir
from .mensajes_de_alerta import LAS_ALERTAS
from .mensajes_de_identidad import LA_IDENTIDAD

LA_CARPETA = {
    "carpeta-ausente":
        "Aquí no hay una carpeta de datos. Revisa lo que escribiste después de --datos, o haz una de prueba "
        "con «inv demostracion».",
    "archivo-ausente":
        "Falta. Recupéralo del historial o, si la carpeta es nueva, cópialo de la demostración y edítalo.",
    "archivo-desconocido":
        "No es parte de los datos: nadie lo leería y se publicaría con ellos.{sugerencia} Sácalo de la "
        "carpeta o cámbiale el nombre.",
    "nombre-inadmisible": "Ese nombre no sirve aquí: {forma}. Cámbialo, y también donde se mencione.",
    "nombres-gemelos":
        "Solo se distingue de «{otro}» por mayúsculas, y en Windows y macOS uno borraría al otro. Deja uno, "
        "en minúsculas.",
    "enlace-simbolico":
        "Es un enlace a otro lugar y los datos deben estar completos dentro de su carpeta. Sustitúyelo por lo"
        " enlazado.",
    "no-es-archivo": "Debe ser un archivo y es {hallado}. Quítalo y pon el archivo.",
    "no-es-carpeta": "Debe ser una carpeta y no lo es. Quítalo y haz la carpeta.",
    "sin-permiso": "El sistema no deja leerlo: {motivo}. Revisa sus permisos y que el disco esté bien.",
    "archivo-vacio": "Está vacío. Recupera su contenido del historial o bórralo si sobra.",
    "archivo-grande":
        "Pesa {pesa} KB y aquí caben {maximo}. Suele ser un archivo equivocado o una celda pegada por "
        "accidente: revísalo y quita lo que sobra.",
    "archivo-binario":
        "Tiene un carácter nulo en el byte {byte}: no es texto, o está dañado. Ábrelo con el programa que lo "
        "hizo y guárdalo como texto UTF-8.",
    "codificacion":
        "El byte {byte} ({valor}) no es UTF-8{sospecha}. Guárdalo de nuevo como UTF-8; en Excel, «CSV UTF-8 "
        "(delimitado por comas)».",
    "con-bom": "Empieza con una marca de orden de bytes (BOM), que aquí no va. La quita «inv ordenar».",
    "saltos-ajenos":
        "Sus renglones terminan como en {sistema} y aquí terminan en LF. Lo cambia «inv ordenar».",
    "sin-ordenar":
        "Desde aquí está escrito de otra manera que la canónica ({que}). Lo acomoda «inv ordenar», sin "
        "cambiar lo que dice.",
    "contrato-atrasado": "No corresponde a las tablas y catálogos de hoy. Lo rehace «inv ordenar».",
}

LAS_TABLAS = {
    "columna-faltante": "{faltan} El encabezado completo es: {encabezado}",
    "columna-sobrante": "{sobran} Quítalas o corrige su nombre; el encabezado completo es: {encabezado}",
    "columna-repetida": "Aparece {veces} veces en el encabezado. Deja una.",
    "columnas-desordenadas":
        "Las columnas están en otro orden. Las acomoda «inv ordenar»; el orden es: {encabezado}",
    "separador-ajeno":
        "Las columnas están separadas con «{separador}» y aquí van con comas. En Excel, guárdalo como «CSV "
        "UTF-8 (delimitado por comas)», con la configuración regional en español de México.",
    "fila-dispareja":
        "Celdas en este renglón: {celdas}; en el encabezado: {columnas}. Suele faltar o sobrar una coma, o faltan "
        "comillas alrededor de un texto que lleva comas.",
    "fila-vacia": "No tiene nada. La quita «inv ordenar».",
    "salto-en-celda": "Tiene un salto de renglón dentro de una celda. Escríbelo todo en un renglón.",
    "comillas-sueltas":
        "Hay unas comillas (\") que abren y no cierran, o que cierran a media celda. Enciérrala entera entre "
        "comillas y duplica las que lleve dentro.",
    "celda-enorme":
        "Tiene una celda de más de {maximo} caracteres. Suele faltar una comilla de cierre o ser un texto "
        "pegado por accidente.",
    "demasiados-hallazgos":
        "Van {total} hallazgos en este archivo y aquí se dejó de leer. Suelen tener una sola causa: revisa el "
        "separador, el encabezado y los primeros renglones.",
    "falta-valor": "Está vacía y es obligatoria. Escribe su valor.",
    "numero-esperado": "«{valor}» no es un número entero. Escríbelo solo con cifras.",
    "numero-fuera-de-rango": "«{valor}» {relacion}. Corrígelo.",
    "fecha-en-otra-forma": "«{valor}» no es una fecha escrita como AAAA-MM-DD.{sugerencia}",
    "fecha-imposible": "«{valor}» no existe en el calendario. Escribe el día correcto, como AAAA-MM-DD.",
    "valor-fuera-de-lista": "«{valor}» no está entre los valores admitidos.{sugerencia}",
    "clave-en-otra-forma": "«{valor}» no tiene la forma que pide esta columna: {forma}.",
    "renglon-largo": "Tiene {total} caracteres y caben {maximo}. Acórtalo.",
    "espacios-sobrantes":
        "Tiene espacios al principio, al final o repetidos, o saltos de renglón. Los quita «inv ordenar».",
    "sin-nfc":
        "Sus acentos están escritos en dos piezas (no es NFC) y las búsquedas no los hallarían. Los une «inv "
        "ordenar».",
    "caracter-prohibido":
        "Tiene el carácter invisible {caracter}, que puede ocultar o voltear el texto. Bórralo; suele venir "
        "de copiar y pegar.",
}

LOS_DOCUMENTOS = {
    "json-roto":
        "No se entiende como JSON en el carácter {caracter} de este renglón: {causa}. Corrígelo ahí; un "
        "validador de JSON ayuda a verlo.",
    "json-llave-repetida": "«{llave}» está dos veces; la primera, en el renglón {primera}. Deja una sola.",
    "json-profundo":
        "Tiene más de {maximo} niveles, uno dentro de otro. Ningún dato los necesita: revisa de dónde salió.",
    "json-numero-ajeno":
        "Trae {valor}, que no es un número de JSON que se pueda guardar. Quítalo o escribe el número.",
    "no-es-objeto":
        "Debe empezar con «{{» y terminar con «}}», y es {hallado}. Revisa que sea el archivo correcto.",
    "campo-desconocido": "No es un campo conocido.{sugerencia} Corrige su nombre o quítalo.",
    "campo-faltante": "Falta y es obligatorio. Añádelo.",
    "dato-de-otra-clase": "Debe ser {esperado} y es {hallado}. Corrígelo.",
    "lista-larga": "Elementos: {total}; caben {maximo}. Quita {sobran}.",
    "lista-corta": "Elementos: {total}; hacen falta al menos {minimo}. Añade los que faltan.",
    "texto-vacio": "Está vacío. Escribe su valor o quita el campo.",
    "texto-largo":
        "Tiene {total} caracteres sin contar espacios; el máximo es {maximo}. Quita al menos {sobran}.",
    "periodo-invertido": "El fin ({fin}) es anterior al inicio ({inicio}). Corrige una de las dos fechas.",
    "campanas-tardias":
        "Las campañas terminan ({fin}) y la jornada es antes o el mismo día ({jornada}). Corrige una de las "
        "dos fechas.",
    "idiomas-sin-orden": "La lista es «{idiomas}»; empieza siempre por «es» y cada lengua va una vez. Corrígela.",
    "proceso-con-repetidos": "Hay claves repetidas en {lugar}: {claves}. Cada una debe aparecer una vez.",
    "cuestionario-incoherente": "La pregunta «{pregunta}» {causa}. Corrígela.",
    "clave-ajena":
        "Dice «{valor}» y el archivo se llama «{nombre}». La clave y el nombre deben ser la misma.",
    "dato-inesperado":
        "No se puede aceptar este dato (motivo técnico: {tipo}). Compáralo con la demostración y corrígelo.",
}

LAS_FOTOS = {
    "foto-ilegible":
        "No se puede abrir completa: {causa}. Consigue de nuevo el archivo original y guárdalo como JPEG.",
    "foto-en-otro-formato": "Es {formato} y aquí van fotografías JPEG. Ábrela y guárdala como JPEG (.jpg).",
    "foto-pesada": "Pesa {pesa} KB y el máximo es {maximo}. Redúcela de tamaño o guárdala con menos calidad.",
    "foto-desmedida": "Mide {ancho} × {alto} pixeles y caben {maximo} por lado. Redúcela.",
    "foto-chica":
        "Mide {ancho} × {alto} pixeles y hacen falta al menos {minimo} por lado. Consigue una de mejor "
        "tamaño.",
    "foto-con-metadatos":
        "Lleva metadatos ({cuales}), que pueden decir dónde, cuándo y con qué aparato se tomó. Quítalos: en "
        "Windows, Propiedades, Detalles, «Quitar propiedades»; en otro sistema, «exiftool -all= {nombre}».",
    "foto-sin-candidatura":
        "Ninguna candidatura del registro tiene la clave «{valor}».{sugerencia} Corrige el nombre del archivo"
        " o bórralo.",
    "foto-faltante":
        "Declara fotografía y no está candidaturas/fotos/{clave}.jpg. Añade el archivo o quita «fotografia» "
        "de aquí.",
}

LAS_REGLAS = {
    "clave-repetida":
        "«{valor}» ya está en {donde}. Cada una debe aparecer una sola vez: quita la que sobra o dale otra "
        "clave.",
    "curriculo-sin-candidatura":
        "Ninguna candidatura del registro tiene la clave «{valor}».{sugerencia} Corrige el nombre del archivo"
        " o bórralo.",
    "seguimiento-sin-candidatura": "Ninguna candidatura del registro tiene la clave «{valor}».{sugerencia}",
    "contienda-no-convocada":
        "«{valor}» no está en catalogos/contiendas.csv.{sugerencia} Corrige el nombre del archivo o añade la "
        "contienda.",
    "contienda-sin-territorio": "Está vacía y «{eleccion}» se elige por {ambito}. Escribe cuál.",
    "contienda-repetida":
        "Convoca lo mismo que «{otra}» ({donde}): igual tipo de elección y territorio. Deja una sola.",
    "referencia-rota": "«{valor}» no está en {catalogo}.{sugerencia}",
    "cargo-ajeno":
        "«{cargo}» no se elige en «{contienda}»; ahí se elige: {admitidos}. Corrige el cargo o mueve el "
        "renglón al archivo de su contienda.",
    "fuerza-no-permitida":
        "«{fuerza}»{quien} solo postula en: {permitidas}. Corrige la fuerza o amplía su columna «contiendas» en "
        "catalogos/fuerzas.csv.",
    "integrante-ajeno":
        "«{valor}» {causa}.{sugerencia} Los integrantes deben ser partidos de catalogos/fuerzas.csv, sin "
        "repetir.",
    "grupo-incompleto":
        "Una {tipo} la forman al menos dos partidos; aquí: {total}. Escríbelos separados por punto y coma.",
    "integrantes-indebidos": "Un {tipo} no tiene integrantes. Deja vacía la columna o corrige el tipo.",
    "partido-ajeno":
        "«{partido}» no forma parte de «{fuerza}» ({integrantes}). Corrige el partido o los integrantes en "
        "catalogos/fuerzas.csv.",
    "doble-propietaria":
        "«{nombre}» y «{otro}» ({donde}) son propietarias vigentes del mismo lugar. Corrige la posición o la "
        "calidad de una, o registra la sustitución.",
    "doble-suplente":
        "«{nombre}» y «{otro}» ({donde}) son suplentes vigentes del mismo lugar. Corrige la posición o la "
        "calidad de una, o registra la sustitución.",
    "suplente-sin-propietaria":
        "«{nombre}» es suplente en un lugar que no tiene propietaria. Registra la propietaria o corrige la "
        "posición o la calidad.",
    "suplente-indebida":
        "El cargo «{cargo}» no lleva suplente. Corrige la calidad, o «con_suplente» en proceso.json.",
    "numero-indebido":
        "El cargo «{cargo}» es único y no lleva número. Vacía la celda; si lo lleva, márcalo «numerado» en "
        "proceso.json.",
    "lista-con-huecos":
        "La lista de «{fuerza}» para «{cargo}» {salto}. Registra lo que falta o recorre los números.",
    "edad-minima":
        "Tendrá {edad} años el día de la jornada y «{cargo}» pide {minima}. Corrige la edad o revisa el "
        "registro.",
    "persona-repetida":
        "«{persona}» ya es candidata vigente en esta contienda ({donde}). Quita una de las dos o corrige la "
        "clave de la persona.",
    "persona-con-dos-nombres":
        "La persona «{persona}» se llama aquí «{nombre}» y en {donde} «{otro}». Si es la misma, iguala el "
        "nombre; si no, dale otra clave de persona.",
    "situacion-sin-acuerdo": "Está como «{situacion}» y falta el acuerdo que lo dispuso. Escríbelo.",
    "situacion-contradictoria":
        "Está «aprobada» y tiene {que} de otra situación. Corrige la situación o vacía la celda.",
    "sustitucion-sin-acuerdo": "Releva a otra candidatura y falta el acuerdo que la aprobó. Escríbelo.",
    "sustitucion-a-si-misma":
        "Dice que se sustituye a sí misma. Escribe la clave de la candidatura anterior o vacía la celda.",
    "sustitucion-en-circulo": "La cadena de sustituciones regresa aquí: {cadena}. Corrige una de ellas.",
    "sustitucion-perdida":
        "Sustituye a «{valor}», que no está en el registro.{sugerencia} Corrige la clave; la sustituida no se"
        " borra.",
    "sustitucion-de-vigente":
        "Sustituye a «{nombre}» ({donde}), que sigue «aprobada». Corrige la situación de aquella o esta "
        "clave.",
    "sustitucion-en-otro-lugar":
        "Sustituye a «{nombre}» ({donde}), que compite por otro lugar: {diferencia}. Corrige la clave o el "
        "lugar.",
    "sustitucion-doble":
        "«{valor}» ya la sustituye «{otro}» ({donde}). A cada candidatura la releva una sola.",
    "seccion-incoherente": "La sección dice «{situacion}» y en esta columna {que}. Corrige la columna o la situación.",
    "seccion-sin-destino": "Pasa a «{valor}», que {que}. Pon las secciones vigentes que la relevan.",
    "distrito-ajeno":
        "El distrito «{valor}» no toca {municipio}; los suyos son {suyos}. Corrige el distrito, o el municipio en "
        "catalogos/municipios.csv.",
    "fechas-invertidas": "Es anterior a «{otra}» ({fecha}). Corrige una de las dos fechas.",
    "fecha-futura":
        "Es del {fecha} y los datos se cortan el {hoy}. Corrige la fecha, o «hoy» en proceso.json.",
    "publicado-futuro":
        "Dice que se publicó el {fecha} y los datos se cortan el {hoy}. Corrige la fecha, o «hoy» en "
        "proceso.json.",
    "texto-corto":
        "Tiene {total} caracteres sin contar espacios; el mínimo es {minimo}. Faltan al menos {faltan}.",
    "datos-personales":
        "Trae {clase} en el carácter {inicio}, y eso nunca se publica. Borra ese dato de aquí; si ya se envió"
        " a un repositorio, avisa a la Unidad de Transparencia, porque el historial no olvida.",
}

SIN_PARECIDO = {
    "referencia-rota": " Corrígelo o añádelo a ese catálogo.",
    "valor-fuera-de-lista": " Escribe uno de los que admite esta columna.",
    "seguimiento-sin-candidatura": " Corrige la clave o quita el renglón.",
}
"""Qué hacer cuando ninguna opción se parece a lo escrito y son demasiadas para enumerarlas."""

FRASES = LA_CARPETA | LAS_TABLAS | LOS_DOCUMENTOS | LAS_FOTOS | LAS_REGLAS | LA_IDENTIDAD


def frase(codigo: str, opciones: tuple[str, ...] | None = None, **datos: object) -> str:
    """La frase de `codigo` con sus `datos`. Con `opciones`, sugiere la más parecida a `datos["valor"]`.

    Los datos vienen de archivos ajenos: se citan limpios, recortados y sin datos personales.
    """
    sugerencia = sugerir(str(datos["valor"]), opciones) or SIN_PARECIDO.get(codigo, "") if opciones is not None else ""
    datos.setdefault("sugerencia", Redactado(sugerencia))
    return (FRASES | LAS_ALERTAS)[codigo].format_map(
        {nombre: dato if isinstance(dato, Redactado) else citar(dato) for nombre, dato in datos.items()}
    )
