"""Sentences in CoNLL-U."""

from typing import NamedTuple


class Word(NamedTuple):
    form: str
    tag: str  # universal and Penn tag joined by a bar
    head: int  # 0 = root
    relation: str


def read(path):
    sentences, words = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 10 and fields[0].isdigit():
                words.append(Word(fields[1], f"{fields[3]}|{fields[4]}", int(fields[6]), fields[7]))
            elif len(fields) == 1 and not fields[0] and words:
                sentences.append(words)
                words = []
    return sentences + [words] if words else sentences


def recased(sentence, change):
    return [word._replace(form=change(word.form)) for word in sentence]
