"""One place in a configuration file: its node, its key path, and the faults found there."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from briefings.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")

NULL = "tag:yaml.org,2002:null"

# What YAML's own types are called; any other tag asks for an object of some program.
# https://yaml.org/type/
YAML_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("null", "bool", "int", "float", "str", "timestamp", "binary", "seq", "map", "merge", "value")
)

KINDS: dict[type[Node], str] = {MappingNode: "a group of keys", SequenceNode: "a list"}

# Keys that people put a secret under, wherever they stand.
SECRET_KEY = re.compile(r"(token|secret|passw|api.?key|credential)(?!.*file)", re.IGNORECASE)
# The three parts of a Discord token: https://discord.com/developers/docs/reference#authentication
TOKEN = re.compile(r"[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}")

NO_SECRETS = (
    "secrets do not belong in this file.",
    (
        "Remove this line and put the token into the environment variable KAWARABAN_TOKEN, or into a file "
        "that discord.token_file names. If anybody else has seen it, reset it in the developer portal."
    ),
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A node of the file, where it stands, and the list its faults go to.

    Attributes:
        node: The node.
        path: Its key path, as `briefings[0].time`; empty for the whole file.
        faults: Everything found wrong so far, with its line.
    """

    node: Node
    path: str
    faults: list[Fault]

    def refuse(self, problem: str, remedy: str) -> None:
        """Note a fault at this place."""
        line = self.node.start_mark.line + 1
        self.faults.append(Fault(self.path or "the whole file", problem, remedy, line=line))

    @property
    def empty(self) -> bool:
        """Whether a key stands there with nothing after it."""
        return self.node.tag == NULL

    def word(self, wanted: str) -> str | None:
        """The node as it is spelt, where it is a single value; else a fault.

        YAML's own guesses (`no` is False, `12:30` is 750) are not asked for.
        """
        if isinstance(self.node, ScalarNode) and self.node.tag in YAML_TAGS:
            return str(self.node.value).strip()
        kind = KINDS.get(type(self.node), "an object of some program")
        self.refuse(f"this is {kind}.", f"Write {wanted}.")
        return None

    def entries(self, wanted: str) -> tuple[Slot, ...] | None:
        """The slots of a list; of a single value, just that one; else a fault and None."""
        if isinstance(self.node, SequenceNode):
            return tuple(
                Slot(node, f"{self.path}[{number}]", self.faults)
                for number, node in enumerate(self.node.value)
            )
        if isinstance(self.node, ScalarNode):
            return (self,)
        self.refuse(f"this is {KINDS[MappingNode]}.", f"Write {wanted}.")
        return None

    def group(self, known: Sequence[str]) -> Group:
        """The keys of a mapping; an unknown or doubled one is a fault."""
        if isinstance(self.node, MappingNode):
            return Group(self, dict(self._keys(known)))
        names = ", ".join(known)
        kind = KINDS.get(type(self.node), "a single value")
        self.refuse(f"this is {kind}.", f"Write keys with their values, as: {names}.")
        return Group(self, {}, broken=True)

    def _keys(self, known: Sequence[str]) -> Iterator[tuple[str, Slot]]:
        lines: dict[str, int] = {}
        for key, node in self.node.value:
            name = str(key.value) if isinstance(key, ScalarNode) else None
            at_key = Slot(key, f"{self.path}.{_shown_key(name)}".lstrip("."), self.faults)
            if name is None:
                at_key.refuse("a key is a single word.", f"Write one of: {', '.join(known)}.")
            elif name in lines:
                at_key.refuse(f"it stands twice, first in line {lines[name]}.", "Keep one of them.")
            elif name not in known:
                at_key.refuse(*_unknown(name, known))
            else:
                yield name, Slot(node, at_key.path, self.faults)
            lines.setdefault(name or "", key.start_mark.line + 1)


@dataclass(frozen=True, slots=True)
class Group:
    """The known keys of one mapping.

    Attributes:
        slot: Where the mapping stands.
        slots: By key; only what the file holds.
        broken: It is no mapping at all, which is a fault already.
    """

    slot: Slot
    slots: dict[str, Slot]
    broken: bool = False

    def optional(self, key: str, read: Callable[[Slot], T | None], *, default: T) -> T:
        """What stands under a key; the default where nothing does, or nothing readable."""
        slot = self.slots.get(key)
        if slot is None or slot.empty:
            return default
        value = read(slot)
        return default if value is None else value

    def required(self, key: str, read: Callable[[Slot], T | None], *, remedy: str) -> T | None:
        """What stands under a key; a fault where nothing does."""
        slot = self.slots.get(key)
        if slot is not None and not slot.empty:
            return read(slot)
        if not self.broken:
            missing = Slot(self.slot.node, f"{self.slot.path}.{key}".lstrip("."), self.slot.faults)
            missing.refuse("it is missing.", remedy)
        return None


def shown(value: str) -> str:
    """A value as a message may repeat it: short, and never a token."""
    if TOKEN.search(value) or len(value) > 60 or not value.isprintable():
        return "this value"
    return f"'{value}'"


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that is most like this one, or None if none is like it."""
    folded = {each.casefold(): each for each in known}
    found = difflib.get_close_matches(word.casefold(), folded, n=1)
    return folded[found[0]] if found else None


def _shown_key(name: str | None) -> str:
    return "?" if name is None or shown(name) == "this value" else name


def _unknown(name: str, known: Sequence[str]) -> tuple[str, str]:
    if SECRET_KEY.search(name):
        return NO_SECRETS
    like = nearest(name, known)
    if like is not None:
        return "there is no such key.", f"Did you mean {like}?"
    return "there is no such key.", f"The keys here are: {', '.join(known)}."
