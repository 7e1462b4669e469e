"""One name for one actor: titles and honorifics come off, known other names lead to one.

`registry.py` holds the other names. Names are compared folded; what comes back is as registered, or
as it was given.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.language.folding import fold
from briefings.stances import places, registry, titles

_ASIDE = re.compile(r"\s*[(\uff08][^()\uff08\uff09]{0,30}[)\uff09]")
_HONORIFIC = tuple(sorted(titles.HONORIFICS | {"両氏", "ら", "本人"}, key=len, reverse=True))
_OFFICES = tuple(sorted(titles.TITLES | set(titles.TITLE_ENDINGS) | titles.OFFICES, key=len, reverse=True))
_BEFORE_OFFICE = re.compile(
    "(?:前|元|故|現|新|次期|暫定|副|筆頭|・|国家|総|露|米国?|英国?|仏|独|伊|韓国?|中国?"
    "|日本|ロシア|ウクライナ|アメリカ)+$"
)
_ENGLISH_TITLE = re.compile(
    r"^(?:(?:former|acting|president|vice president|prime minister|chancellor|secretary|senator|sen\."
    r"|governor|gov\.|mayor|chairman|chair|chief|king|queen|pope|general|gen\.|judge|justice|professor|prof\."
    r"|mr\.?|mrs\.?|ms\.?|dr\.?|sir|lord|lady"
    r"|(?:russian|ukrainian|american|u\.s\.|us|british|french|german|chinese|japanese)"
    r"(?= president| prime| chancellor)|(?:defen[cs]e|foreign|finance) (?:minister|secretary))\s+)+(?=\S)",
    re.IGNORECASE,
)
MIN_NAME_CHARS = 2


@lru_cache(maxsize=4096)
def canonical(name: str) -> str:
    """The name that stands for all spellings of an actor.

    トランプ氏, トランプ前大統領 and トランプ前米大統領 give トランプ; ロシア側 gives ロシア. A title that
    stands alone is somebody's only name and stays.
    """
    given = _ASIDE.sub("", name).strip()
    known = _registered(given)
    if known:
        return known
    stripped = _without_honorific(given)
    stripped = _without_office(stripped) if stripped == given else stripped
    stripped = (
        _ENGLISH_TITLE.sub("", _for_the_state(stripped)) if stripped.isascii() else _for_the_state(stripped)
    )
    return _registered(stripped) or stripped or given or name


def identity(name: str) -> tuple[str, tuple[str, ...]]:
    """The canonical name of an actor and the other names that the registry knows for it."""
    known = canonical(name)
    return known, registry.OTHER_NAMES.get(known, ())


@lru_cache(maxsize=1)
def _index() -> dict[str, str]:
    return {fold(each): known for known, others in registry.OTHER_NAMES.items() for each in (known, *others)}


def _registered(name: str) -> str | None:
    return _index().get(fold(name))


def _without_honorific(name: str) -> str:
    for honorific in _HONORIFIC:
        if name.endswith(honorific) and len(name) - len(honorific) >= MIN_NAME_CHARS:
            return name[: -len(honorific)]
    return name


def _without_office(name: str) -> str:
    """Cut a title off, and what stands between it and the name; a title alone stays whole."""
    for office in _OFFICES:
        if name.endswith(office):
            rest = _BEFORE_OFFICE.sub("", name[: -len(office)])
            return rest if len(rest) >= MIN_NAME_CHARS and fold(rest) not in _states() else name
    return name


def _for_the_state(name: str) -> str:
    for ending in places.FOR_THE_STATE:
        whose = name.removesuffix(ending)
        if whose != name and (fold(whose) in _states() or fold(whose) in _short_states()):
            return places.SHORT_STATES.get(whose, whose)
    return name


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    named = [
        fold(each) for known in registry.STATES for each in (known, *registry.OTHER_NAMES.get(known, ()))
    ]
    return frozenset(named) | frozenset(map(fold, places.SHORT_STATES.values()))


@lru_cache(maxsize=1)
def _short_states() -> frozenset[str]:
    return frozenset(map(fold, places.SHORT_STATES))
