"""What the code says and what the catalogues hold, for comparing."""

from __future__ import annotations

import string
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog

BOT = Path(__file__).resolve().parents[2] / "bot"
CATALOGUES = BOT / "localising" / "catalogues"

# The marks of `bot/localising/__init__.py`; `words("ja")` asks for a language, it says nothing.
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "words": None,
    "language": None,
    "mixed": None,
    "phrase": None,
    "locale_str": None,
    "plural": (1, 2),
}
LOCALES = frozenset({"ja", "en", "en-US", "en-GB"})


@dataclass(frozen=True, slots=True)
class Said:
    """A source string, its plural or "", and where it is said first."""

    message: str
    plural: str
    place: str


def said_in_code() -> tuple[Said, ...]:
    """Every string that the bot's code marks for translation, once each."""
    found: dict[str, Said] = {}
    for path, line, message, _comments, _context in extract_from_dir(
        BOT, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        one, many = message if isinstance(message, tuple) else (message, "")
        if one and one not in LOCALES:
            found.setdefault(one, Said(one, many, f"bot/{path}:{line}"))
    return tuple(found.values())


def catalogue(language: str) -> Catalog:
    """A catalogue as it lies in the package."""
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def translations(catalogue: Catalog) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each source string of a catalogue with all forms of its translation."""
    for message in catalogue:
        if message.id:
            one = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
            forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            yield one, forms


def placeholders(text: str) -> frozenset[str]:
    """The names that a string wants filled in."""
    return frozenset(name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name)
