"""Buttons and the section menu under an answer.

They hold no state and never time out: `items` receives their clicks by the pattern of their
`custom_id`. So the view that carries them to Discord is stopped at once, and nothing of an answer
stays in memory.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from bot.views.labels import label
from bot.views.questions import AboutSection, AboutTopic, Role, packed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.localising import Words
    from bot.views.desk import Answer, Choice
    from bot.views.questions import Question

MENU_CHOICES = 25  # Discord's limit for a select menu
LABEL_CHARS = 100  # of a menu's choice, its description and its placeholder
# Two places are kept for turning to the shelf before and the shelf after.
SHELF_CHOICES = MENU_CHOICES - 2
SHELF = "shelf"


def components(answer: Answer, *, page: int, pages: int, words: Words) -> discord.ui.View:
    """The controls under one page of an answer; none where there is nothing to turn or open."""
    view = discord.ui.View(timeout=None)
    if answer.choices:
        view.add_item(_menu(answer, page, words))
    if isinstance(answer.question, AboutSection):
        view.add_item(_back(answer.question, words))
    if pages > 1:
        for button in _pager(answer.question, page, pages, words):
            view.add_item(button)
    view.stop()
    return view


def chosen(value: str, question: Question, page: int) -> tuple[Question, int] | None:
    """What a menu's choice asks for, or None if it is not one of this menu's.

    Args:
        value: The choice's value.
        question: What the message shows, from the menu's `custom_id`.
        page: The page it shows.
    """
    if not isinstance(question, AboutTopic | AboutSection) or not isinstance(question.topic, int):
        return None
    head, _, number = value.partition(":")
    if not (number.isascii() and number.isdigit()):
        return None
    if head == SHELF:
        return replace(question, shelf=int(number)), page
    return AboutSection(question.topic, head, int(number), question.shelf), 0


def _pager(
    question: Question, page: int, pages: int, words: Words
) -> list[discord.ui.Button[discord.ui.View]]:
    last = pages - 1
    return [
        _button(Role.PREVIOUS, question, max(page - 1, 0), words("Previous"), disabled=page == 0),
        _button(Role.PLACE, question, page, f"{page + 1}/{pages}", disabled=True),
        _button(Role.NEXT, question, min(page + 1, last), words("Next"), disabled=page == last),
    ]


def _back(question: AboutSection, words: Words) -> discord.ui.Button[discord.ui.View]:
    return _button(Role.BACK, AboutTopic(question.topic, question.shelf), 0, words("Whole topic"))


def _button(
    role: Role, question: Question, page: int, text: str, *, disabled: bool = False
) -> discord.ui.Button[discord.ui.View]:
    return discord.ui.Button(label=text, custom_id=packed(role, question, page), disabled=disabled, row=1)


def _menu(answer: Answer, page: int, words: Words) -> discord.ui.Select[discord.ui.View]:
    shelves = _shelves(answer.choices)
    asked = getattr(answer.question, "shelf", 0)
    shelf = min(asked, len(shelves) - 1)
    options = [_option(choice, answer.question) for choice in shelves[shelf]]
    if shelf > 0:
        options.insert(0, _turn(shelf - 1, words("Earlier sections …")))
    if shelf < len(shelves) - 1:
        options.append(_turn(shelf + 1, words("More sections …")))
    return discord.ui.Select(
        custom_id=packed(Role.MENU, answer.question, page),
        placeholder=words("Open a section"),
        options=options,
        row=0,
    )


def _shelves(choices: Sequence[Choice]) -> list[Sequence[Choice]]:
    if len(choices) <= MENU_CHOICES:
        return [choices]
    return [choices[start : start + SHELF_CHOICES] for start in range(0, len(choices), SHELF_CHOICES)]


def _option(choice: Choice, question: Question) -> discord.SelectOption:
    shown = isinstance(question, AboutSection) and (choice.revision, choice.section) == (
        question.revision,
        question.section,
    )
    return discord.SelectOption(
        label=label(choice.label, LABEL_CHARS) or f"{choice.section + 1}",
        description=label(choice.article, LABEL_CHARS) or None,
        value=f"{choice.revision}:{choice.section}",
        default=shown,
    )


def _turn(shelf: int, text: str) -> discord.SelectOption:
    return discord.SelectOption(label=text, value=f"{SHELF}:{shelf}", emoji="📑")
