"""What a reader is told when something has no answer: one table, error class -> sentences.

Takes an error and the reader's language, gives sentences in which third-party names stay apart, so that
whoever draws them escapes them. Refuses to show what is none of a reader's business: paths, addresses
of files and databases, Discord's own error texts. Those are in the log.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING

from bot.localising import phrase
from briefings.errors import (
    ActorUnknown,
    BriefingsError,
    ChannelMissing,
    ConfigInvalid,
    DatabaseTooNew,
    DeliveryError,
    DeliveryUncertain,
    DiscordUnavailable,
    DiscordUnreachable,
    DocumentError,
    DocumentUnreadable,
    ExtraMissing,
    FetchingUnsupported,
    LookupFailed,
    NameAmbiguous,
    NotAnArticle,
    NothingStored,
    PermissionMissing,
    SandboxFailed,
    SourceEmpty,
    SourceError,
    SourceMissing,
    StorageError,
    TokenMissing,
    TokenRejected,
    TopicUnknown,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.localising import Words

_SET_UP_WRONG = phrase("This bot is not set up correctly. Whoever runs it finds the reason in its log.")

# What each error class says; a class without a row says what its nearest ancestor says. `{name}` is the
# error's attribute, third-party text; a sentence whose attribute is empty is not said.
REPLIES: Mapping[type[BriefingsError], tuple[str, ...]] = {
    BriefingsError: (
        phrase("Something went wrong. Please try again later; the log of this bot knows more."),
    ),
    NothingStored: (
        phrase("No articles are stored here yet."),
        phrase("Whoever runs this bot adds some with `kawaraban ingest FOLDER`. Then ask again."),
    ),
    TopicUnknown: (
        phrase("There is no topic called {name}."),
        phrase("Similar names: {nearest}"),
        phrase("Topics are offered while you type."),
    ),
    ActorUnknown: (
        phrase("No stored article says what {name} wants."),
        phrase("Similar names: {nearest}"),
        phrase("Names are offered while you type."),
    ),
    NameAmbiguous: (
        phrase("{name} fits several names: {candidates}."),
        phrase("Please ask again with one of them."),
    ),
    LookupFailed: (phrase("Nothing that is stored answers this."),),
    DocumentUnreadable: (phrase("This document cannot be read."),),
    NotAnArticle: (phrase("This document is not an article in a format that is known here."),),
    DocumentError: (phrase("This document could not become an article."),),
    SourceMissing: (phrase("There is no such file or folder."),),
    SourceEmpty: (phrase("There are no documents in this folder."),),
    FetchingUnsupported: (phrase("Articles cannot be fetched from the network yet."),),
    SourceError: (phrase("No articles could be had from there."),),
    DatabaseTooNew: (_SET_UP_WRONG,),
    StorageError: (
        phrase("The stored articles cannot be reached right now."),
        phrase("Please try again in a few minutes."),
    ),
    ChannelMissing: (
        phrase("This bot does not see the channel."),
        phrase("Invite it to the server, or let it view the channel."),
    ),
    PermissionMissing: (
        phrase("This bot lacks permissions in the channel: {permissions}."),
        phrase("A moderator can grant them in the channel's settings."),
    ),
    DiscordUnavailable: (phrase("Discord did not take the post. It will be tried again."),),
    DeliveryUncertain: (phrase("Nobody can tell whether a post arrived, so it is not sent a second time."),),
    DeliveryError: (phrase("A post did not reach its channel."),),
    ConfigInvalid: (_SET_UP_WRONG,),
    TokenMissing: (_SET_UP_WRONG,),
    TokenRejected: (_SET_UP_WRONG,),
    DiscordUnreachable: (phrase("Discord cannot be reached right now. Please try again in a few minutes."),),
    ExtraMissing: (_SET_UP_WRONG,),
    SandboxFailed: (_SET_UP_WRONG,),
}


@dataclass(frozen=True, slots=True)
class Given:
    """A name that somebody else chose. Whoever shows it escapes it."""

    text: str


Sentence = tuple[str | Given, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What a reader is told, one sentence a line, in the reader's language."""

    sentences: tuple[Sentence, ...]


def reply(error: BriefingsError, words: Words) -> Reply:
    """What a reader is told about an error."""
    said = []
    for message in _row(type(error)):
        values = {name: _given(getattr(error, name)) for name in _placeholders(message)}
        if all(values.values()):
            said.append(words.mixed(message, **values))
    return Reply(tuple(said))


def _row(kind: type[BriefingsError]) -> tuple[str, ...]:
    return next(REPLIES[ancestor] for ancestor in kind.__mro__ if ancestor in REPLIES)


def _placeholders(message: str) -> list[str]:
    return [name for _text, name, _spec, _conversion in Formatter().parse(message) if name]


def _given(value: str | tuple[str, ...]) -> tuple[Given, ...]:
    names = (value,) if isinstance(value, str) else value
    return tuple(Given(name) for name in names if name)
