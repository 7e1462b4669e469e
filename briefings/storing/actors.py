"""Which actors stances speak of, and by which names. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.model.stance import Stance

Names = Callable[[str], tuple[str, tuple[str, ...]]]
"""Gives the canonical name of an actor, and other names that are known for it."""

MIN_SHARED_CHARS = 2


@dataclass(slots=True)
class Naming:
    """An actor as some stances name it.

    Attributes:
        key: The folded canonical name, by which actors of one scope are told apart.
        name: The canonical name.
        aliases: Folded -> as written, of the other names, in the order first seen.
    """

    key: str
    name: str
    aliases: dict[str, str] = field(default_factory=dict)


def actor_key(stance: Stance, names: Names) -> str:
    """The key of the actor of a stance."""
    return _key(names(stance.actor)[0])


def collect(stances: Iterable[Stance], names: Names) -> dict[str, Naming]:
    """Every actor of the stances by its key, with all the names used for it."""
    found: dict[str, Naming] = {}
    for stance in stances:
        name, known = names(stance.actor)
        naming = found.setdefault(_key(name), Naming(_key(name), name))
        seen = [each for each in (stance.actor, stance.actor_surface) if _tells(each, naming.key, names)]
        for alias in (*known, *seen):
            if alias and _key(alias) != naming.key:
                naming.aliases.setdefault(_key(alias), alias)
    return found


def newly_seen(naming: Naming, *, known: Iterable[str]) -> dict[str, str]:
    """The aliases of an actor whose keys are not yet known."""
    before = set(known)
    return {key: alias for key, alias in naming.aliases.items() if key not in before}


def _key(name: str) -> str:
    return fold(name) or name


def _tells(surface: str, key: str, names: Names) -> bool:
    """Whether a name leads to the actor outside of its text: トランプ氏 does, 同氏 and 大統領 do not."""
    canonical = _key(names(surface)[0])
    if canonical == key:
        return True
    return min(len(canonical), len(key)) >= MIN_SHARED_CHARS and (canonical in key or key in canonical)
