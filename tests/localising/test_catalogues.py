from __future__ import annotations

import ast

import pytest

from tests.localising.catalogues import (
    BOT,
    Said,
    catalogue,
    marked_calls,
    placeholders,
    said_in_code,
    translations,
)


@pytest.fixture(scope="module")
def said() -> dict[str, Said]:
    return {each.message: each for each in said_in_code()}


@pytest.mark.parametrize("language", ["ja"])
def test_every_string_in_the_code_is_translated(language: str, said: dict[str, Said]) -> None:
    """The message of a failure can be pasted into the catalogue and filled in."""
    translated = {message for message, forms in translations(catalogue(language)) if all(forms)}

    missing = [each for message, each in said.items() if message not in translated]

    assert not missing, "\n\n" + "\n\n".join(_entry(each) for each in missing)


@pytest.mark.parametrize("language", ["ja"])
def test_no_catalogue_holds_a_string_that_nobody_says(language: str, said: dict[str, Said]) -> None:
    unused = [message for message, _forms in translations(catalogue(language)) if message not in said]

    assert unused == []


@pytest.mark.parametrize("language", ["ja"])
def test_no_translation_is_fuzzy_or_obsolete(language: str) -> None:
    entries = catalogue(language)

    assert [message.id for message in entries if message.id and message.fuzzy] == []
    assert list(entries.obsolete) == []


@pytest.mark.parametrize("language", ["ja"])
def test_translations_fill_in_the_same_placeholders(language: str, said: dict[str, Said]) -> None:
    """A plural form may leave out the count, as English's "one story" does."""
    disagreeing = [
        (message, form)
        for message, forms in translations(catalogue(language))
        for form in forms
        if message in said
        and placeholders(form) - {"n"} != placeholders(said[message].plural or message) - {"n"}
    ]

    assert disagreeing == []


@pytest.mark.parametrize("language", ["ja"])
def test_plural_strings_are_plural_in_the_catalogue_too(language: str, said: dict[str, Said]) -> None:
    plurals = {
        message.id[0]: message.id[1]
        for message in catalogue(language)
        if isinstance(message.id, (tuple, list)) and message.id
    }

    assert plurals == {message: each.plural for message, each in said.items() if each.plural}


def test_no_marked_string_is_an_f_string() -> None:
    """An f-string is filled in before it could be translated, so no catalogue could ever hold it."""
    offenders = [
        f"{path.relative_to(BOT)}:{call.lineno}"
        for path, call in marked_calls()
        if any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]

    assert offenders == []


def _entry(said: Said) -> str:
    message = said.message.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    if not said.plural:
        return f'# {said.place}\nmsgid "{message}"\nmsgstr ""'
    return f'# {said.place}\nmsgid "{message}"\nmsgid_plural "{said.plural}"\nmsgstr[0] ""'
