"""When two topic names mean one topic."""

from __future__ import annotations

from briefings.language.folding import fold

# Newspapers write Russia as ロ or 露, often within one house (朝日 and NHK ロ, 読売 and 産経 露). Only
# words in which 露 surely is Russia are here: 暴露, 披露, 露店, 露天 and 結露 are not. Ours.
RUSSIA = (
    ("米露", "米ロ"),
    ("露米", "ロ米"),
    ("日露", "日ロ"),
    ("露日", "ロ日"),
    ("中露", "中ロ"),
    ("露中", "ロ中"),
    ("英露", "英ロ"),
    ("仏露", "仏ロ"),
    ("独露", "独ロ"),
    ("欧露", "欧ロ"),
    ("印露", "印ロ"),
    ("露印", "ロ印"),
    ("露朝", "ロ朝"),
    ("露宇", "ロ宇"),
    ("露ウクライナ", "ロウクライナ"),
    ("対露", "対ロ"),
    ("親露", "親ロ"),
    ("反露", "反ロ"),
    ("訪露", "訪ロ"),
    ("露軍", "ロ軍"),
    ("露政府", "ロ政府"),
    ("露側", "ロ側"),
    ("露大統領", "ロ大統領"),
    ("露外相", "ロ外相"),
)

# Marks that one house puts between names and another leaves out. Ours.
JOINTS = str.maketrans("", "", "・·･-‐‑–—−=＝/「」『』【】()\"'“”‘’、,")


def topic_key(name: str) -> str:
    """What is equal for all spellings of a topic's name; for comparing only.

    Width, case and white space do not count (`fold`), nor do the marks between names, and Russia may
    be ロ or 露. Stored topics keep their key: whoever changes a table here also writes a migration.
    """
    folded = fold(name)
    # First the marks, so that 米・露 is found in the table too.
    key = folded.translate(JOINTS) or folded
    for spelling, common in RUSSIA:
        key = key.replace(spelling, common)
    return key
