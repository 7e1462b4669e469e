"""Words in one language: translated strings, plurals, dates, numbers and lists."""

from __future__ import annotations

import gettext
import io
import string
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeVar

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

SOURCE_LANGUAGE = "en"
# Languages with a catalogue beside this file; everybody else reads the source language.
TRANSLATED_LANGUAGES = frozenset({"ja"})


T = TypeVar("T")
_PLACE = "\0"  # in none of our strings


@dataclass(frozen=True, slots=True)
class Words:
    """What we say, in one language.

    Attributes:
        locale: `ja` or `en`: which catalogue speaks.
        formats: How dates, numbers and lists look (`en_GB` differs from `en_US`).
    """

    locale: str
    formats: Locale
    _catalogue: gettext.NullTranslations

    def __call__(self, message: str, **values: object) -> str:
        """Say an English source string in this language, its `{placeholders}` filled in."""
        return self._catalogue.gettext(message).format(**values)

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        """Say the form of a source string that fits the count; `{n}` is the count itself."""
        return self._catalogue.ngettext(one, many, n).format(n=self.number(n), **values)

    def mixed(self, message: str, **values: str | tuple[T, ...]) -> tuple[str | T, ...]:
        """Say a sentence whose values must stay apart from our words, as third-party text must.

        Args:
            message: An English source string.
            values: A string is ours and goes into the sentence. A tuple holds foreign values, which
                stay what they are, in a row as this language writes it (A, B, and C).
        """
        parts: list[str | T] = []
        for text, name, _spec, _conversion in string.Formatter().parse(self._catalogue.gettext(message)):
            value = values[name] if name is not None else ""
            row = self._row(value) if isinstance(value, tuple) else (value,)
            parts.extend(part for part in (text, *row) if part != "")
        return tuple(parts)

    def date(self, day: dt.date) -> str:
        """A date in full: February 19, 2025; 2025年2月19日."""
        return format_date(day, "long", locale=self.formats)

    def day(self, day: dt.date) -> str:
        """A date with its weekday, short: Wed, Feb 19, 2025; 2025年2月19日(水)."""
        return str(format_skeleton("yMMMEd", day, locale=self.formats))

    def number(self, n: int) -> str:
        """A number with this language's separators."""
        return str(format_decimal(n, locale=self.formats))

    def _row(self, values: tuple[T, ...]) -> tuple[str | T, ...]:
        between = self.names([_PLACE] * len(values)).split(_PLACE)[1:]
        return tuple(part for pair in zip(values, between, strict=True) for part in pair)

    def names(self, names: Sequence[str]) -> str:
        """Names in a row: A, B, and C; A、B、C."""
        return format_list(list(names), locale=self.formats)


def phrase(message: str) -> str:
    """Mark a source string in a table for translation; it is said later with `words(message)`."""
    return message


@lru_cache(maxsize=64)
def words(locale: str | None) -> Words:
    """The words for a locale as Discord or a configuration names it (`ja`, `en-US`, `pt-BR`).

    Anything that has no catalogue, and None, reads English.
    """
    language = (locale or SOURCE_LANGUAGE).replace("_", "-").partition("-")[0].lower()
    spoken = language if language in TRANSLATED_LANGUAGES else SOURCE_LANGUAGE
    return Words(spoken, _formats(locale, spoken), _catalogue(spoken))


def _formats(locale: str | None, spoken: str) -> Locale:
    """The locale's own formats where we speak its language, else those of the language we speak."""
    try:
        parsed: Any = Locale.parse(locale or spoken, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale(spoken)
    return parsed if parsed.language == spoken else Locale(spoken)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of a language, read from its .po so that no compiled file can be stale."""
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    source = files("bot.localising").joinpath("catalogues", f"{language}.po")
    catalogue = read_po(io.BytesIO(source.read_bytes()), locale=language, abort_invalid=True)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
