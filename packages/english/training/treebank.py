"""Sentences in CoNLL-U."""

from typing import NamedTuple


class Word(NamedTuple):
    form: str
    tag: str  # universal and Penn tag joined by a bar
    head: int  # 0 = root; -1 = not to be learnt
    relation: str


def read(path, surest=0.0):
    """Sentences of a file. Automatic trees name a confidence: arcs below `surest` are kept but not learnt from."""
    sentences, words = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 10 and fields[0].isdigit():
                words.append(word(fields, surest))
            elif len(fields) == 1 and not fields[0] and words:
                sentences.append(words)
                words = []
    return sentences + [words] if words else sentences


def word(fields, surest):
    misc = fields[9]
    confidence = float(misc[11:]) if misc.startswith("Confidence=") else 1.0
    head = int(fields[6]) if confidence >= surest else -1
    return Word(fields[1], f"{fields[3]}|{fields[4]}", head, fields[7])


def write(file, forms, tags, heads, relations, confidences):
    for i, form in enumerate(forms):
        upos, xpos = tags[i].split("|")
        fields = [i + 1, form, "_", upos, xpos, "_", heads[i], relations[i], "_", f"Confidence={confidences[i]:.2f}"]
        file.write("\t".join(map(str, fields)) + "\n")
    file.write("\n")


def recased(sentence, change):
    return [word._replace(form=change(word.form)) for word in sentence]
