"""La tarea `consentimientos`: quién tiene qué y a quién le falta, proyectar lo que puede publicarse y anotar un retiro."""

import csv
import io
import subprocess
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from invoke import Exit

from consola.ordenes import reservado

COLUMNAS = ("fuerza", "clave", "nombre", "cargo", "respondio", "tratamiento", "publicacion", "uso_estadistico", "falta")
PASOS = """\
Qué sigue, y nadie más puede hacerlo:
  1. Compromete este cambio con su mensaje («Se retira información a petición de su titular») y fusiónalo hoy: la siguiente construcción ya no lo trae.
  2. Vuelve a publicar. «publicar --destino» conserva el sitio anterior: corre dos veces «publicar», o borra la copia que guarda.
  3. Pide a quien aloja el sitio que vacíe su caché, y a los buscadores que actualicen la ficha.
  4. El historial de git lo conserva. Decide con la Unidad de Transparencia si se reescribe (git filter-repo --path ARCHIVO --invert-paths) y se
     avisa a quienes tienen un clon; las ramas y las solicitudes de cambio abiertas también cuentan.
  5. Los teléfonos borran lo guardado cuando vuelven a tener señal. Las copias de terceros no dependen del instituto: díselo así a la persona."""

DEL_TRATAMIENTO = """\
Retiró el tratamiento: sin él nada suyo se conserva. Decide con la Unidad de Transparencia su bloqueo y supresión, que nadie más puede hacer:
  1. En la carpeta reservada, borra personas/CLAVE/ y sus renglones de recibidos.txt; decide lo mismo de su historial y sus respaldos.
  2. Si algo suyo llegó a publicarse, decide lo mismo del historial de los datos, de los clones y de las cachés.
  3. Contesta a la persona qué se suprimió, cuándo y qué no depende del instituto."""
DEL_HISTORIAL = (" Como estuvo publicado, decide con la Unidad de Transparencia si se reescribe el historial (git filter-repo --path ARCHIVO --invert-paths), "
                 "avisa a quienes tienen un clon y di a la persona que las copias de terceros no dependen del instituto.")
DE_LA_ESTADISTICA = " Deja de contarse en el próximo corte de la estadística que pueda hacerse sin señalar a nadie."


@dataclass(frozen=True, slots=True)
class Pedido:
    """Lo que se pidió en la línea de la orden."""

    datos: Path
    llave: str | None
    reserva: str | None = None
    fuerza: str | None = None
    salida: str | None = None
    revocar: str | None = None
    fecha: date | None = None


def atender(pedido: Pedido, proyectar: bool) -> None:
    """Hace lo pedido. Lanza `Exit` con todo lo que lo impida."""
    if proyectar and pedido.revocar:
        raise Exit("Haz una cosa a la vez: primero --revocar, que ya retira lo suyo, y después --proyectar.", code=2)
    if pedido.fecha and not pedido.revocar:
        raise Exit("--fecha: solo va con --revocar FOLIO; dice desde qué día no vale.", code=2)
    with reservado.frenos():
        carpeta, publico = reservado.abrir(pedido.datos, pedido.reserva), reservado.publico(pedido.datos)
        llaves = reservado.llaves(pedido.llave, pedido.datos, pedido.reserva)
        if pedido.revocar:
            _revocar(pedido, carpeta, llaves, publico)
        elif proyectar:
            _proyectar(pedido, carpeta, llaves, publico)
        else:
            _listar(pedido, carpeta, llaves, publico)


def _listar(pedido: Pedido, carpeta, llaves, publico) -> None:
    from captura.reservado import situaciones

    if pedido.fuerza and pedido.fuerza not in publico.fuerzas.por_clave:
        raise Exit(f"--fuerza: «{pedido.fuerza}» no está en catalogos/fuerzas.csv. Cópiala de ahí.", code=2)
    suyas = [s for s in situaciones(carpeta.expedientes(llaves), publico, publico.hoy)
             if not pedido.fuerza or s.candidatura and s.candidatura.fuerza == pedido.fuerza]
    if pedido.salida:
        reservado.escribir_aparte("--salida", pedido.salida, _en_csv(suyas, publico), "La lista", pedido.datos, pedido.reserva)
        print(f"Lista escrita en {pedido.salida}. Dice quién ha respondido: entrégala solo a quien deba recabar lo que falta, y después bórrala.")
        return
    print(_en_texto(suyas, publico))


def _en_texto(suyas: list, publico) -> str:
    from captura.reservado import CONSENTIMIENTOS

    orden = sorted(publico.fuerzas.por_clave.values(), key=lambda fuerza: (fuerza.orden, fuerza.clave))
    renglones = []
    for fuerza in [*(f.clave for f in orden), None]:
        propias = [s for s in suyas if (s.candidatura.fuerza if s.candidatura and s.candidatura.es_vigente else None) == fuerza]
        if not propias:
            continue
        sin_nada = sum(s.no_ha_entregado for s in propias)
        titulo = fuerza or "Ya no compiten y tienen algo guardado"
        renglones.append(f"{titulo}: {len(propias):,}" + (f"; sin entregar nada, {sin_nada:,}" if sin_nada else ""))
        for suya in propias:
            if suya.faltas:
                nombre = suya.candidatura.nombre if suya.candidatura else ""
                renglones.append(f"  {suya.clave} {nombre}: {'; '.join(suya.faltas)}.")
    renglones.append("")
    for cual, dicho in CONSENTIMIENTOS.items():
        cuentas = Counter(s.dice[cual] for s in suyas)
        renglones.append(f"{dicho.capitalize()}: " + ", ".join(f"{estado} {cuentas[estado]:,}" for estado in sorted(cuentas, key=lambda e: -cuentas[e])) + ".")
    con_faltas = sum(bool(s.faltas) for s in suyas)
    renglones.append(f"Candidaturas: {len(suyas):,}. Han respondido {sum(s.respondio for s in suyas):,}; a {con_faltas:,} les falta algo de lo que entregaron.")
    return "\n".join(renglones)


def _en_csv(suyas: Iterable, publico) -> bytes:
    from captura.importar.salida.tablas import neutralizar

    salida = io.StringIO(newline="")
    escritora = csv.writer(salida, lineterminator="\n")
    escritora.writerow(COLUMNAS)
    for suya in suyas:
        candidatura = suya.candidatura
        cargo = publico.cargos.get(candidatura.cargo) if candidatura else None
        escritora.writerow([
            candidatura.fuerza if candidatura else "", suya.clave, neutralizar(candidatura.nombre) if candidatura else "", cargo.nombre if cargo else "",
            "sí" if suya.respondio else "no", *suya.dice.values(), "; ".join(suya.faltas) or ("No ha entregado nada" if suya.no_ha_entregado else ""),
        ])
    return "\ufeff".encode() + salida.getvalue().encode()


def _proyectar(pedido: Pedido, carpeta, llaves, publico) -> None:
    from captura.reservado import escribir_proyecciones, proyectar_todas

    hechas = proyectar_todas(carpeta.expedientes(llaves), publico)
    cambios = list(escribir_proyecciones(pedido.datos, hechas))
    for hecha in cambios:
        print(f"candidaturas/identidad/{hecha.clave}.json: {hecha.que}" + (f": {hecha.causa}" if hecha.causa else "") + ".")
    # Una causa con folio es de una persona: aquí se cuentan sin él, y «reservado ver» dice la de cada quien.
    causas = Counter(_sin_folio(hecha.causa) for hecha in hechas if hecha.que == "callada")
    cuenta = Counter(hecha.que for hecha in hechas)
    print(f"Nuevas: {cuenta['nueva']:,}. Cambian: {cuenta['cambia']:,}. Retiradas: {cuenta['retirada']:,}. Iguales: {cuenta['igual']:,}. "
          f"Sin publicar: {cuenta['callada']:,}.")
    if causas:
        print("Por qué no se publican: " + "; ".join(f"{causa} ({cuantas:,})" for causa, cuantas in causas.most_common()) + ".")
    if cambios:
        print("Corre «validar», revisa con «git diff» y súbelo como cualquier cambio.")


def _sin_folio(causa: str) -> str:
    return " ".join(palabra for palabra in causa.split() if not (palabra.isupper() and "-" in palabra))


def _revocar(pedido: Pedido, carpeta, llaves, publico) -> None:
    from captura.reservado import preparar_retiro, retirar

    if not pedido.fecha:
        raise Exit("Falta decir desde qué día no vale: --fecha AAAA-MM-DD, la del escrito de la persona.", code=2)
    retiro = preparar_retiro(carpeta, llaves, pedido.revocar, pedido.fecha, publico)
    retirar(pedido.datos, carpeta, retiro, publico)
    print(f"Anotado en la carpeta reservada: {retiro.revocacion.folio} no vale desde el {retiro.revocacion.fecha}.")
    if len(retiro.claves) > 1:
        print(f"Ese folio lo tienen {len(retiro.claves)} candidaturas ({', '.join(retiro.claves)}): se retira lo de todas. Si no son de la misma "
              "persona, recaba una constancia con folio propio de quien no lo retiró.")
    hubo = {clave: _commits(_archivo(pedido.datos, clave)) for clave in retiro.claves if clave not in retiro.publicas and retiro.ampara_lo_publico}
    print("".join(f"candidaturas/identidad/{clave}.json: estuvo publicado. Commits que lo tienen: {', '.join(c)}.\n" for clave, c in hubo.items() if c), end="")
    if "tratamiento" in retiro.consentimientos:
        print(DEL_TRATAMIENTO)
    if any(renglon.valor == retiro.revocacion for renglon in publico.revocaciones) and not retiro.publicas:
        print(f"En los datos ya estaba anotado y retirado.\n{PASOS}")
        return
    if not retiro.publicas:
        print("Hoy no ampara nada público: en los datos no cambió nada." + DE_LA_ESTADISTICA * ("estadistica" in retiro.consentimientos)
              + DEL_HISTORIAL * (any(hubo.values()) and "tratamiento" not in retiro.consentimientos))
        return
    for clave in retiro.publicas:
        commits = _commits(_archivo(pedido.datos, clave))
        print(f"candidaturas/identidad/{clave}.json: retirado. Commits que lo tienen: {', '.join(commits) or 'ninguno en este repositorio'}.")
    print("seguimiento/revocaciones.csv: anotado el folio, sin nombre ni motivo.\n" * retiro.se_anota_en_publico + PASOS)


def _archivo(datos: Path, clave: str) -> Path:
    return datos / f"candidaturas/identidad/{clave}.json"


def _commits(archivo: Path) -> list[str]:
    """Los commits de cualquier rama que cambiaron el archivo; vacío si la carpeta no está en git."""
    orden = ["git", "-C", str(archivo.parent if archivo.parent.is_dir() else archivo.parent.parent), "log", "--all", "--format=%h", "--", str(archivo.resolve())]
    hecho = subprocess.run(orden, capture_output=True, text=True, encoding="utf-8")
    return hecho.stdout.split() if hecho.returncode == 0 else []
