"""What the network sees of a word. `features.ts` of the reader has the same functions and must stay like these."""

import re
from functools import lru_cache

MOST_GRAMS = 24
LONGEST = 48
OFFSET_BASIS = 0x811C9DC5
TABLES = {"prefix": 2048, "suffix2": 2048, "suffix3": 4096, "suffix4": 4096, "gram": 8192}


def straighten(form):
    """Curly quotes made straight, an ellipsis three dots, and the middle of an endless word left out."""
    word = form[: LONGEST - 8] + form[-8:] if len(form) > LONGEST else form
    word = re.sub("[“”„‟«»]", '"', word)
    return re.sub("[‘’‚‛]", "'", word).replace("…", "...")


def fold(word):
    """Lower case with every digit a 0."""
    return re.sub(r"\d", "0", word.lower())


def shape(word):
    """Capitals X, small letters x, digits d, at most two alike in a row."""
    out, last, run = "", "", 0
    for character in word:
        kind = kind_of(character)
        run = run + 1 if kind == last else 1
        last = kind
        if run <= 2:
            out += kind
    return out


def kind_of(character):
    if character.isdecimal():
        return "d"
    if character.isupper():
        return "X"
    return "x" if character.islower() else character


def hash_rows(word):
    """Rows of the hashed tables: prefix, suffixes of two to four, and the n-grams."""
    lower = fold(straighten(word))
    rows = [
        fnv("p" + lower[:3]) % TABLES["prefix"],
        fnv("s" + lower[-2:]) % TABLES["suffix2"],
        fnv("s" + lower[-3:]) % TABLES["suffix3"],
        fnv("s" + lower[-4:]) % TABLES["suffix4"],
    ]
    marked = f"^{lower}$"
    grams = [marked[i : i + size] for size in (3, 4, 5) for i in range(len(marked) - size + 1)]
    return rows, [fnv(gram) % TABLES["gram"] for gram in grams[:MOST_GRAMS]]


@lru_cache(maxsize=None)
def fnv(text):
    """FNV-1a over UTF-16 units, its high bits folded in."""
    value = OFFSET_BASIS
    data = text.encode("utf-16-le")
    for i in range(0, len(data), 2):
        value = ((value ^ (data[i] | data[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return value ^ (value >> 15)
