"""The error tree: everything this project raises on purpose.

    BriefingsError
    ├── ConfigInvalid            a configuration with faults, all of them listed
    ├── DocumentError            one document could not become an article
    │   ├── DocumentUnreadable   no bytes: missing, forbidden, too large
    │   └── NotAnArticle         bytes, but not an article in a known format
    ├── SourceError              a place articles were expected in
    │   ├── SourceMissing        no such file or folder
    │   ├── SourceEmpty          a folder without a document
    │   └── FetchingUnsupported  an address on the network
    ├── StorageError             the database
    │   ├── DatabaseUnreachable  cannot be opened, written or connected to
    │   └── DatabaseTooNew       written by a newer version of this program
    ├── LookupFailed             a question that has no answer here
    │   ├── NothingStored        no articles at all
    │   ├── TopicUnknown         no such topic; knows the nearest names
    │   ├── ActorUnknown         no such actor; knows the nearest names
    │   └── NameAmbiguous        several topics or actors fit; knows them
    ├── DeliveryError            a post that did not reach its channel
    │   ├── ChannelMissing       removed, or never seen by this bot
    │   ├── PermissionMissing    the channel is there, a right is not
    │   ├── DiscordUnavailable   Discord refused or did not answer; trying again may help
    │   └── DeliveryUncertain    nobody can tell whether it arrived
    ├── TokenMissing             no token in the environment or the token file
    ├── TokenRejected            Discord does not know this token
    ├── DiscordUnreachable       no way to Discord while starting
    ├── ExtraMissing             an optional part of the program is not installed
    └── SandboxFailed            the sandbox's page cannot be served

Messages are for people: they name the place and the remedy. Facts are attributes. What a reader in
Discord sees is chosen in `bot.replies`, never here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class BriefingsError(Exception):
    """Anything this project raises on purpose."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a configuration.

    Attributes:
        key: The key's path, as `briefings[0].time`.
        problem: What is wrong there.
        remedy: What to write instead.
        line: Where it stands in the file, from 1; None where it stands nowhere.
    """

    key: str
    problem: str
    remedy: str
    line: int | None = None

    def __str__(self) -> str:
        place = (
            self.key
            if self.line is None or self.key.startswith("line ")
            else f"{self.key} (line {self.line})"
        )
        return f"{place}: {self.problem} {self.remedy}".rstrip()


class ConfigInvalid(BriefingsError):
    """A configuration has faults; every one of them is listed, in the order of the file."""

    def __init__(self, place: str, faults: Sequence[Fault]) -> None:
        self.place = place
        self.faults = tuple(faults)
        lines = "\n".join(f"  {fault}" for fault in self.faults)
        super().__init__(f"{place} has {len(self.faults)} fault(s):\n{lines}")


class DocumentError(BriefingsError):
    """One document could not become an article. The others are not affected."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address = address
        self.reason = reason


class DocumentUnreadable(DocumentError):
    """The bytes of a document could not be had."""


class NotAnArticle(DocumentError):
    """The bytes are no article in a format we know. Nothing was guessed."""


class SourceError(BriefingsError):
    """A place that articles were expected in gave none."""

    def __init__(self, address: str, message: str) -> None:
        super().__init__(f"{address}: {message}")
        self.address = address


class SourceMissing(SourceError):
    """No such file or folder."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "there is no such file or folder. Check the spelling of the path.")


class SourceEmpty(SourceError):
    """A folder without a single document in it."""

    def __init__(self, address: str, *, suffixes: Sequence[str]) -> None:
        endings = ", ".join(suffixes)
        super().__init__(address, f"no documents in this folder. Put files ending in {endings} into it.")
        self.suffixes = tuple(suffixes)


class FetchingUnsupported(SourceError):
    """An address on the network, which this version cannot fetch yet."""

    def __init__(self, address: str) -> None:
        super().__init__(
            address, "fetching from the network is not built yet. Save the page and ingest the file."
        )


class StorageError(BriefingsError):
    """The database cannot do what it is asked."""


class DatabaseUnreachable(StorageError):
    """The database cannot be opened, connected to or written to."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.reason = reason


class DatabaseTooNew(StorageError):
    """The database was written by a newer version of this program; nothing was changed in it."""

    def __init__(self, url: str, *, revision: str) -> None:
        super().__init__(
            f"{url} was written by a newer version of kawaraban (schema {revision}). "
            "Install that version or a newer one; nothing was changed."
        )
        self.url = url
        self.revision = revision


class LookupFailed(BriefingsError):
    """A question that the stored articles cannot answer."""


class NothingStored(LookupFailed):
    """There are no articles for this asker at all."""

    def __init__(self) -> None:
        super().__init__("No articles are stored yet. Add some with: kawaraban ingest FOLDER")


class TopicUnknown(LookupFailed):
    """No stored topic has this name. `nearest` holds at most five others, best first."""

    def __init__(self, name: str, *, nearest: Sequence[str] = ()) -> None:
        super().__init__(f"No topic called {name}.{_suggest(nearest)}")
        self.name = name
        self.nearest = tuple(nearest)


class ActorUnknown(LookupFailed):
    """No stored actor has this name or alias. `nearest` holds at most five others, best first."""

    def __init__(self, name: str, *, nearest: Sequence[str] = ()) -> None:
        super().__init__(f"No actor called {name}.{_suggest(nearest)}")
        self.name = name
        self.nearest = tuple(nearest)


class NameAmbiguous(LookupFailed):
    """Several topics or actors fit what was asked for. `candidates` names them, best first."""

    def __init__(self, name: str, *, candidates: Sequence[str]) -> None:
        super().__init__(f"{name} fits several: {' / '.join(candidates)}. Say which one.")
        self.name = name
        self.candidates = tuple(candidates)


class DeliveryError(BriefingsError):
    """A briefing did not reach its channel."""

    def __init__(self, channel_id: int, message: str) -> None:
        super().__init__(f"channel {channel_id}: {message}")
        self.channel_id = channel_id


class ChannelMissing(DeliveryError):
    """The channel was removed, or this bot never saw it."""

    def __init__(self, channel_id: int) -> None:
        super().__init__(
            channel_id,
            "the bot does not see this channel. Invite the bot to its server or correct the number.",
        )


class PermissionMissing(DeliveryError):
    """The channel is there, but the bot lacks rights in it. `permissions` uses Discord's English labels."""

    def __init__(self, channel_id: int, *, permissions: Sequence[str]) -> None:
        names = ", ".join(permissions)
        super().__init__(channel_id, f"the bot needs these permissions in this channel: {names}.")
        self.permissions = tuple(permissions)


class DiscordUnavailable(DeliveryError):
    """Discord refused the post or did not answer. Nothing was delivered; trying again may help."""

    def __init__(self, channel_id: int, reason: str) -> None:
        super().__init__(channel_id, f"Discord did not take the post ({reason}). It will be tried again.")
        self.reason = reason


class DeliveryUncertain(DeliveryError):
    """Nobody can tell whether the post arrived, so it is not sent a second time."""

    def __init__(self, channel_id: int, reason: str) -> None:
        super().__init__(channel_id, f"a post may or may not have arrived ({reason}). It is not sent again.")
        self.reason = reason


class TokenMissing(BriefingsError):
    """Neither the environment nor the token file holds a token."""


class TokenRejected(BriefingsError):
    """Discord does not know this token. The token itself is in no message and no attribute."""

    def __init__(self) -> None:
        super().__init__(
            "Discord does not accept this token. Make a new one in the developer portal (Bot, Reset Token)."
        )


class DiscordUnreachable(BriefingsError):
    """The bot cannot start because Discord does not answer, or answers with an error."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Discord cannot be reached: {reason}. Check the network and try again.")
        self.reason = reason


class ExtraMissing(BriefingsError):
    """An optional part of the program is not installed."""

    def __init__(self, extra: str) -> None:
        super().__init__(f"This command needs the extra '{extra}': pip install 'kawaraban[{extra}]'")
        self.extra = extra


class SandboxFailed(BriefingsError):
    """The sandbox's page cannot be served on this machine."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The sandbox cannot be served: {reason}")
        self.reason = reason


def _suggest(names: Sequence[str]) -> str:
    return f" Did you mean {' / '.join(names)}?" if names else ""
