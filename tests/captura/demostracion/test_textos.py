"""Los textos: de largos reales, bien escritos, del tamaño que admite el cuestionario y sin señalar a nadie de verdad."""

import re
import statistics
from collections import Counter

import pytest

from captura.demostracion.acervo import acervo
from captura.demostracion.propuestas import AMBITOS
from validadores import contar_caracteres

DESCUIDOS = {
    "marcas de la gramática": r"[{}\[\]<>|@‹›]",
    "espacios dobles": r"  ",
    "signos repetidos o sueltos": r"[.,;:] ?[.,;:]|\s[.,;:]",
    "contracciones sin hacer": r"\b(?:de|a) el\b",
    "palabras repetidas": r"\b(\w{3,}) \1\b",
    "minúscula después de punto": r"[.] [a-záéíóúñ]",
}


def test_ningun_texto_pasa_del_maximo(eleccion, textos):
    for respuestas in textos.values():
        for id, texto in respuestas.items():
            assert contar_caracteres(texto) <= eleccion.cuestionarios.pregunta(id).max


def test_los_largos_son_los_de_las_exportaciones_reales(textos):
    octetos = sorted(sum(len(texto.encode()) for texto in respuestas.values()) for respuestas in textos.values() if respuestas)
    assert 2_600 < statistics.mean(octetos) < 3_400
    assert 4_500 < octetos[int(len(octetos) * 0.95)] < 7_500
    assert octetos[-1] > 9_000


def test_casi_todas_las_respuestas_llegan_al_minimo(eleccion, textos):
    llegan = [
        contar_caracteres(texto) >= eleccion.cuestionarios.pregunta(id).min
        for respuestas in textos.values() for id, texto in respuestas.items()
    ]
    assert 0.8 < statistics.mean(llegan) < 0.97


@pytest.mark.parametrize("descuido", DESCUIDOS)
def test_los_textos_no_tienen_descuidos(textos, descuido):
    patron = re.compile(DESCUIDOS[descuido])
    hallados = [
        f"{clave}.{id}: …{texto[max(0, hallado.start() - 40):hallado.end() + 20]}…"
        for clave, respuestas in textos.items() for id, texto in respuestas.items() for hallado in patron.finditer(texto)
    ]
    assert hallados == []


def test_dos_personas_casi_nunca_se_leen_igual(eleccion, textos):
    personas = {}
    for clave, respuestas in textos.items():
        for texto in respuestas.values():
            personas.setdefault(texto, set()).add(eleccion.candidaturas[clave].persona)
    repetidos = [texto for texto, quienes in personas.items() if len(quienes) > 1]
    assert len(repetidos) < len(personas) / 100
    assert not [texto for texto in repetidos if len(texto) > 250]


def test_los_temas_se_encuentran(textos):
    for palabra, minimo in (("beca", 100), ("agua", 200), ("educación", 60), ("náhuatl", 10)):
        assert sum(palabra in " ".join(respuestas.values()).lower() for respuestas in textos.values()) >= minimo


def test_hay_listas_parrafos_y_mayusculas(textos):
    todos = [texto for respuestas in textos.values() for texto in respuestas.values()]
    for marca in ("\n• ", "\n- ", "\n2. ", "\n\n", "**"):
        assert any(marca in texto for texto in todos)
    assert 0.03 < sum(texto.isupper() for texto in todos) / len(todos) < 0.14


def test_una_regiduria_no_promete_reformar_leyes(eleccion, textos):
    for clave, respuestas in textos.items():
        if eleccion.candidaturas[clave].contienda.startswith("ayuntamiento"):
            propuestas = " ".join(respuestas.get(id, "") for id in ("propuesta_1", "propuesta_2", "propuesta_genero"))
            assert not re.search(r"reformar la ley|iniciativa de ley|mi gobierno del estado|Constitución", propuestas, re.IGNORECASE)


def test_la_concordancia_sigue_al_sexo(eleccion, textos):
    ajenas = {"hombre": r"\bSoy (?:maestra|enfermera|abogada|ingeniera|artesana)\b", "mujer": r"\bSoy (?:maestro|enfermero|abogado|artesano)\b"}
    for clave, respuestas in textos.items():
        patron = ajenas.get(eleccion.candidaturas[clave].sexo)
        assert not patron or not re.search(patron, " ".join(respuestas.values()), re.IGNORECASE)


def test_los_medios_de_contacto_no_llevan_a_nadie(eleccion):
    for curriculo in eleccion.curriculos.values():
        for valor in curriculo.medios_contacto.__dict__.values():
            for medio in (valor,) if isinstance(valor, str) else valor or ():
                es_enlace = re.fullmatch(r"https://(?:[\w.-]+\.)?[\w-]+\.example(?:/\S*)?", medio)
                es_telefono = re.fullmatch(r"[0-9]{3} 555 01[0-9]{2}", medio)
                assert es_enlace or es_telefono or medio.endswith("@correo.example") or medio.startswith("Calle ")


def test_el_acervo_alcanza_para_todos_los_cargos_y_temas():
    fuente = acervo()
    assert {marco for marco, _ in AMBITOS.values()} == set(fuente.marcos)
    assert len(fuente.temas) >= 20 and len(fuente.grupos) >= 10 and len(fuente.oficios) >= 30
    usos = Counter(tema for oficio in fuente.oficios for tema in oficio.temas)
    assert set(usos) <= set(fuente.temas), "cada oficio se interesa en temas que existen"
    for tema in (*fuente.temas.values(), *fuente.grupos.values()):
        assert all(len(acciones) >= 2 for acciones in tema.acciones.values())
