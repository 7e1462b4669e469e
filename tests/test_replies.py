from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.localising import words
from bot.replies import REPLIES, Given, reply
from briefings.errors import (
    ActorUnknown,
    BriefingsError,
    ConfigInvalid,
    DatabaseUnreachable,
    Fault,
    NameAmbiguous,
    NothingStored,
    PermissionMissing,
    SourceMissing,
    TokenMissing,
    TopicUnknown,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH = words("en")


def descendants(kind: type[BriefingsError]) -> Iterator[type[BriefingsError]]:
    for child in kind.__subclasses__():
        yield child
        yield from descendants(child)


def test_every_error_that_is_raised_on_purpose_has_words_of_its_own() -> None:
    """A class may say what its nearest ancestor says, but not what all of them say."""
    nearest = {
        kind: next(ancestor for ancestor in kind.__mro__ if ancestor in REPLIES)
        for kind in descendants(BriefingsError)
    }

    assert [kind.__name__ for kind, row in nearest.items() if row is BriefingsError] == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        pytest.param(
            TopicUnknown("港", nearest=("港湾", "空港")),
            (
                ("There is no topic called ", Given("港"), "."),
                ("Similar names: ", Given("港湾"), " and ", Given("空港")),
                ("Topics are offered while you type.",),
            ),
            id="near names are offered",
        ),
        pytest.param(
            ActorUnknown("港"),
            (
                ("No stored article says what ", Given("港"), " wants."),
                ("Names are offered while you type.",),
            ),
            id="nothing is near",
        ),
        pytest.param(
            NameAmbiguous("{x}", candidates=("A", "B", "C")),
            (
                (
                    Given("{x}"),
                    " fits several names: ",
                    Given("A"),
                    ", ",
                    Given("B"),
                    ", and ",
                    Given("C"),
                    ".",
                ),
                ("Please ask again with one of them.",),
            ),
            id="several fit",
        ),
        pytest.param(
            PermissionMissing(5, permissions=["Send Messages"]),
            (
                ("This bot lacks permissions in the channel: ", Given("Send Messages"), "."),
                ("A moderator can grant them in the channel's settings.",),
            ),
            id="a right is missing",
        ),
        pytest.param(
            BriefingsError("secret"),
            (("Something went wrong. Please try again later; the log of this bot knows more.",),),
            id="anything else",
        ),
    ],
)
def test_an_error_becomes_sentences(error: BriefingsError, said: object) -> None:
    assert reply(error, ENGLISH).sentences == said


def test_an_empty_archive_tells_what_to_do() -> None:
    assert reply(NothingStored(), words("ja")).sentences == (
        ("まだ記事がありません。",),
        ("運営者の方が `kawaraban ingest フォルダー` で記事を追加すると、聞けるようになります。",),
    )


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(DatabaseUnreachable("sqlite:////home/somebody/x.db", "locked"), id="database"),
        pytest.param(SourceMissing("/home/somebody/articles"), id="path"),
        pytest.param(ConfigInvalid("/home/somebody/config.yaml", [Fault("a", "b", "c")]), id="configuration"),
        pytest.param(TokenMissing("set it in /home/somebody/.token"), id="token file"),
    ],
)
def test_a_reader_never_learns_where_things_lie(error: BriefingsError) -> None:
    assert "somebody" not in repr(reply(error, ENGLISH))
