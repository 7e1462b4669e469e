from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.localising.catalogues import (
    BOT,
    KEYWORDS,
    Said,
    catalogue,
    placeholders,
    said_in_code,
    translations,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
        for path, module in _modules()
        for call in _marked(module)
        if any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]

    assert offenders == []


def test_no_string_is_marked_inside_an_f_string() -> None:
    """Babel reads tokens, and before Python 3.12 an f-string is a single one."""
    offenders = [
        f"{path.relative_to(BOT)}:{call.lineno}"
        for path, module in _modules()
        for f_string in ast.walk(module)
        if isinstance(f_string, ast.JoinedStr)
        for call in _marked(f_string)
        if call.args and isinstance(call.args[0], ast.Constant)
    ]

    assert offenders == []


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(BOT.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def _marked(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in KEYWORDS:
            yield node


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _entry(said: Said) -> str:
    message = said.message.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    if not said.plural:
        return f'# {said.place}\nmsgid "{message}"\nmsgstr ""'
    return f'# {said.place}\nmsgid "{message}"\nmsgid_plural "{said.plural}"\nmsgstr[0] ""'
