"""What must hold for every article, whatever document it came from."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

from briefings.language.lines import stripped_spans
from briefings.parsing.accounting import count_lines

if TYPE_CHECKING:
    from briefings.model.article import Article

# What may stand outside every field: marks, list and emphasis signs, entities of lost marks, the
# words of a label before a takeaway. Letters of the text may not.
_MARK = re.compile(
    r"(?:&#x?[0-9a-f]+;|:[a-z_]+:"
    r"|(?:ポイント|ホ\u309aイント|まとめ|要点|結論|(?:key )?(?:takeaway|point)) ?\d{0,2}\s?[:：]"
    r"|\(?\d{1,2}[.)]|（\d{1,2}）|[①-⑳❶-❿]|[^\w])*",
    re.IGNORECASE,
)


def broken_laws(article: Article) -> list[str]:
    """Every law that an article breaks, in words; empty if it keeps them all."""
    return [*_spans_that_lie(article), *_overlaps(article), *_lost_characters(article), *_miscounts(article)]


def _spans(article: Article) -> list[tuple[int, int]]:
    passages = [each.passage for each in article.passages()]
    return sorted((each.start, each.end) for each in (*passages, *article.labels))


def _spans_that_lie(article: Article) -> list[str]:
    passages = [*(each.passage for each in article.passages()), *article.labels]
    return [
        f"{each} is not its span" for each in passages if article.text[each.start : each.end] != each.text
    ]


def _overlaps(article: Article) -> list[str]:
    spans = _spans(article)
    return [f"{one} and {two} overlap" for one, two in pairwise(spans) if one[1] > two[0]]


def _lost_characters(article: Article) -> list[str]:
    """Characters outside every field, other than marks."""
    text = article.text
    outside = []
    place = 0
    for start, end in (*_spans(article), (len(text), len(text))):
        outside.append(text[place:start])
        place = max(place, end)
    return [f"{piece!r} is in no field" for piece in outside if not _MARK.fullmatch(normalize("NFKC", piece))]


def _miscounts(article: Article) -> list[str]:
    lines = list(stripped_spans(article.text))
    unplaced = sum(any(p.start < end and start < p.end for p in article.unplaced) for start, end in lines)
    counted = count_lines(article)
    if (counted.total, counted.placed) == (len(lines), len(lines) - unplaced):
        return []
    return [f"{counted} of {len(lines)} lines, {unplaced} of them unplaced"]
