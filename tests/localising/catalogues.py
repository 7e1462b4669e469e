"""What the code says and what the catalogues hold, for comparing."""

from __future__ import annotations

import ast
import string
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog

BOT = Path(__file__).resolve().parents[2] / "bot"
CATALOGUES = BOT / "localising" / "catalogues"

# The marks of `bot/localising/__init__.py`. Babel's own extractor reads tokens and loses a string beside
# which `words` stands as an argument, or which stands in an f-string; a syntax tree loses neither.
MARKS = frozenset({"words", "language", "mixed", "phrase", "said", "locale_str", "plural"})
# `words("ja")` asks for a language; it says nothing.
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
    for path, call in marked_calls():
        strings = [each.value for each in call.args if isinstance(each, ast.Constant)]
        one, many = [*(each for each in strings if isinstance(each, str)), "", ""][:2]
        if one and one not in LOCALES:
            plural = many if _name(call) == "plural" else ""
            found.setdefault(one, Said(one, plural, f"{path.relative_to(BOT.parent)}:{call.lineno}"))
    return tuple(found.values())


def marked_calls() -> Iterator[tuple[Path, ast.Call]]:
    """Every call of a mark in the bot's code."""
    for path in sorted(BOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node) in MARKS:
                yield path, node


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


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
