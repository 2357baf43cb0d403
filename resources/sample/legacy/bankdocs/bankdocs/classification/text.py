"""Bank texts made comparable. Knows nothing of Django."""
import re

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def fold(text):
    """Lower case, umlauts written out, single spaces: the form that the rules' patterns are written for."""
    return re.sub(r"\s+", " ", text.lower().translate(UMLAUTS)).strip()
