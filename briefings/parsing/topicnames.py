"""What an article is about, in a few words of its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.parsing.titles import shared_opening

if TYPE_CHECKING:
    from collections.abc import Sequence

_MIN_CHARS = 3
_MAX_CHARS = 24
_MAX_ENGLISH_WORDS = 6

# 【速報】 and its like before a title.
_ORNAMENT = re.compile(r"^(?:[【\[(][^】\])]{1,12}[】\])]\s*|(?:速報|解説|独自|詳報|図解)[::]?\s+)+")
# A topic is a noun phrase: it ends at the first particle or mark.
_NOUNS = re.compile(r"[\u4e00-\u9fff々〆\u30a1-\u30fa\u30fcA-Za-z0-9・&.+-]+")
_BREAK = re.compile(r"とは|から|まで|より|をめぐ|をめぐる|について|[はがをにでともへやか、,:;?!。…「『(\s]|$")
_CLAUSE_END = re.compile(r"[、,:;?!。…]")
_PARTICLES_AT_END = re.compile(r"(?:[のはがをにでともへやか、:\s「『(・]|とは)+$")
# A title that opens with a person is about what that person does.
_PERSON = re.compile(
    r"(?:氏|さん|容疑者|被告|選手|監督|社長|会長|大統領|首相|総理|大臣|長官|議員|知事|市長|町長|村長|国王|教授)$"
)
_ENGLISH_BREAK = re.compile(r"[:;?!,.(|]|\s[-–—]\s|$")
_ENGLISH_LEAD = re.compile(
    r"^(?:what|why|how|who|when|where|will|can|should|is|are|does|do|has|have)\b.*?\b(?:the|an?)\s",
    re.IGNORECASE,
)
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


def topic_name(titles: Sequence[str], others: Sequence[str]) -> str:
    """A short name for what an article is about, in the words of its title.

    Two titles that open alike name it themselves (米ロ停戦交渉). Otherwise it is the noun phrase
    that opens the title; where that is a person, the phrase most repeated elsewhere.

    Args:
        titles: The folded titles, best first.
        others: Folded headings, questions and lead, to ask where the title does not tell.
    """
    texts = [_ORNAMENT.sub("", title).strip() for title in titles] or list(others)
    if not texts:
        return ""
    if not _JAPANESE.search(texts[0]):
        return _english(texts[0])
    common = _trimmed(shared_opening(texts[0], texts[1])) if len(texts) > 1 else ""
    if _MIN_CHARS <= len(common) <= _MAX_CHARS:
        return common
    opening = _opening_phrase(texts[0])
    if _MIN_CHARS <= len(opening) <= _MAX_CHARS and not _PERSON.search(opening):
        return opening
    return _most_repeated(texts, others) or opening[:_MAX_CHARS] or texts[0][:_MAX_CHARS]


def _trimmed(phrase: str) -> str:
    return _PARTICLES_AT_END.sub("", phrase)


def _opening_phrase(title: str) -> str:
    """The words up to the first particle or mark that leaves a phrase long enough to tell something."""
    quoted = re.match(r"[「『]([^」』]+)[」』]", title)
    if quoted:
        return quoted[1]
    end = 0
    for match in _BREAK.finditer(title):
        end = match.start()
        phrase = _trimmed(title[:end])
        if len(phrase) < _MIN_CHARS:
            continue
        # 「米ロ停戦交渉の舞台裏」: the name ends at の if what stands before it is long enough.
        possessor = phrase.split("の", 1)[0]
        return possessor if len(possessor) > _MIN_CHARS else phrase
    return _trimmed(title[:end])


def _most_repeated(titles: Sequence[str], others: Sequence[str]) -> str:
    """The phrase of the titles that the rest repeats most; the longer of equals."""
    openings = {_opening_phrase(clause) for title in titles for clause in _CLAUSE_END.split(title)}
    nouns = {phrase for title in titles for phrase in _NOUNS.findall(title)}
    named = [
        phrase
        for phrase in openings | nouns
        if _MIN_CHARS <= len(phrase) <= _MAX_CHARS and not _PERSON.search(phrase)
    ]
    rest = "\n".join(others)
    return max(named, key=lambda phrase: (rest.count(phrase) * len(phrase), len(phrase), phrase), default="")


def _english(title: str) -> str:
    clause = title[: next(match.start() for match in _ENGLISH_BREAK.finditer(title))].strip() or title
    words = _ENGLISH_LEAD.sub("", clause).split()
    return " ".join(words[:_MAX_ENGLISH_WORDS])
