"""La única manera en que una importación se detiene: con frases para quien la pidió, y sin dejar nada escrito."""


class ImportacionDetenida(Exception):
    """La importación no siguió. Su texto dice el lugar, qué hay ahí y cómo remediarlo; si son varias cosas, todas."""

    def __init__(self, *frases: str):
        super().__init__(*frases)
        self.frases = frases

    def __str__(self) -> str:
        return "\n".join(self.frases)
