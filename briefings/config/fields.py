"""What may stand under each key: one small reader per kind of value.

A reader takes the slot and gives the value, or notes a fault there and gives None.
"""

from __future__ import annotations

import re
from datetime import time, timedelta
from pathlib import PurePath
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from briefings.config.places import SQLITE
from briefings.config.slots import NO_SECRETS, TOKEN, nearest, shown
from briefings.language.folding import fold
from briefings.model.schedule import EVERY_DAY, Quiet, Weekday

if TYPE_CHECKING:
    from briefings.config.slots import Slot

LANGUAGES = ("ja", "en")

# English names, short and long; several days by one word.
DAYS: dict[str, frozenset[Weekday]] = {
    "mon": frozenset({Weekday.MON}),
    "monday": frozenset({Weekday.MON}),
    "tue": frozenset({Weekday.TUE}),
    "tuesday": frozenset({Weekday.TUE}),
    "wed": frozenset({Weekday.WED}),
    "wednesday": frozenset({Weekday.WED}),
    "thu": frozenset({Weekday.THU}),
    "thursday": frozenset({Weekday.THU}),
    "fri": frozenset({Weekday.FRI}),
    "friday": frozenset({Weekday.FRI}),
    "sat": frozenset({Weekday.SAT}),
    "saturday": frozenset({Weekday.SAT}),
    "sun": frozenset({Weekday.SUN}),
    "sunday": frozenset({Weekday.SUN}),
    "daily": EVERY_DAY,
    "weekdays": EVERY_DAY - {Weekday.SAT, Weekday.SUN},
    "weekends": frozenset({Weekday.SAT, Weekday.SUN}),
}
DAYS_WANTED = "daily, weekdays, weekends, or a list such as [mon, wed, fri]"

TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")

UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1)}
DURATION = re.compile(r"(?:[0-9]{1,4}[hm])+")
SHORTEST_LATE, LONGEST_LATE = timedelta(minutes=5), timedelta(hours=24)
DURATION_WANTED = "hours and minutes, as 3h, 90m or 1h30m, from 5m to 24h"

# A snowflake holds milliseconds since 2015 above 22 other bits, so 15 digits are its first hours and
# 63 bits its end: https://discord.com/developers/docs/reference#snowflakes
SNOWFLAKE = re.compile(r"[0-9]{15,19}")
SNOWFLAKE_END = 2**63

MOST_STORIES = 10
LONGEST_NAME = 60
LONGEST_TOPIC = 100


def language(slot: Slot) -> str | None:
    """`ja` or `en`."""
    word = slot.word("ja or en")
    if word is None or word in LANGUAGES:
        return word
    slot.refuse(f"{shown(word)} is no language of this program.", "Write ja or en.")
    return None


def zone(slot: Slot) -> str | None:
    """The name of a time zone that has rules on this machine."""
    word = slot.word("the name of a time zone, as Asia/Tokyo")
    if word is None or _has_rules(word):
        return word
    like = _nearest_zone(word)
    remedy = f"Did you mean {like}?" if like else "Write a name such as Asia/Tokyo or Europe/London."
    slot.refuse(f"{shown(word)} is no time zone.", remedy)
    return None


def _has_rules(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        # A folder such as "Asia" is an OSError, "../etc" a ValueError.
        return False
    return True


def _nearest_zone(word: str) -> str | None:
    zones = sorted(available_timezones())
    cities = {name.rpartition("/")[2]: name for name in zones if "/" in name}
    city = nearest(word.replace(" ", "_"), list(cities))
    return nearest(word, zones) or (cities[city] if city else None)


def time_of_day(slot: Slot) -> time | None:
    """A wall-clock time of 24 hours, to the minute."""
    word = slot.word("a time from 00:00 to 23:59")
    if word is None:
        return None
    match = TIME.fullmatch(word)
    if match is None:
        slot.refuse(
            f"{shown(word)} is no time of day.", "Write hours and minutes, from 00:00 to 23:59, as 07:00."
        )
        return None
    return time(int(match[1]), int(match[2]))


def days(slot: Slot) -> frozenset[Weekday] | None:
    """Days of the week, by name or several by one word."""
    entries = slot.entries(DAYS_WANTED)
    if entries is None:
        return None
    if not entries:
        slot.refuse("there is no day in it, so nothing would ever be posted.", f"Write {DAYS_WANTED}.")
        return None
    chosen: set[Weekday] = set()
    for entry in entries:
        word = entry.word(DAYS_WANTED)
        if word is not None and word.casefold() in DAYS:
            chosen |= DAYS[word.casefold()]
        elif word is not None:
            like = nearest(word, list(DAYS))
            entry.refuse(
                f"{shown(word)} is no day.", f"Did you mean {like}?" if like else f"Write {DAYS_WANTED}."
            )
    return frozenset(chosen)


def channel(slot: Slot) -> int | None:
    """A Discord channel's number."""
    word = slot.word("the channel's number")
    if word is None:
        return None
    if SNOWFLAKE.fullmatch(word) is None or int(word) >= SNOWFLAKE_END:
        slot.refuse(
            f"{shown(word)} is no channel number.",
            "In Discord, turn on Settings > Advanced > Developer Mode, then right-click the channel and "
            "choose Copy Channel ID: 17 to 19 digits.",
        )
        return None
    return int(word)


def topics(slot: Slot) -> tuple[str, ...] | None:
    """Names of topics or parts of them, each once."""
    chosen: dict[str, str] = {}
    for entry in slot.entries("a list of topics, as [停戦, 選挙]") or ():
        word = entry.word("the name of a topic, or a part of it")
        if word is None:
            continue
        if not fold(word) or len(word) > LONGEST_TOPIC or not word.isprintable():
            entry.refuse(
                "this is no name of a topic.", f"Write 1 to {LONGEST_TOPIC} characters, or remove the entry."
            )
        else:
            chosen.setdefault(fold(word), word)
    return tuple(chosen.values())


def stories(slot: Slot) -> int | None:
    """How many stories."""
    word = slot.word(f"a number from 1 to {MOST_STORIES}")
    if word is None:
        return None
    if re.fullmatch(r"[0-9]{1,3}", word) is None or not 1 <= int(word) <= MOST_STORIES:
        slot.refuse(
            f"{shown(word)} is no number of stories.", f"Write a whole number from 1 to {MOST_STORIES}."
        )
        return None
    return int(word)


def quiet(slot: Slot) -> Quiet | None:
    """What to do when nothing is new."""
    word = slot.word("say or silent")
    if word is None:
        return None
    if word not in set(Quiet):
        slot.refuse(f"{shown(word)} is neither say nor silent.", "Write say or silent.")
        return None
    return Quiet(word)


def duration(slot: Slot) -> timedelta | None:
    """A length of time with its unit."""
    word = slot.word(DURATION_WANTED)
    if word is None:
        return None
    if DURATION.fullmatch(word) is None:
        slot.refuse(f"{shown(word)} is no length of time.", f"Write {DURATION_WANTED}.")
        return None
    pieces = re.findall(r"([0-9]+)([hm])", word)
    length = sum((int(number) * UNITS[unit] for number, unit in pieces), timedelta())
    if not SHORTEST_LATE <= length <= LONGEST_LATE:
        slot.refuse(f"{shown(word)} is too short or too long.", f"Write {DURATION_WANTED}.")
        return None
    return length


def name(slot: Slot) -> str | None:
    """A short name on one line."""
    word = slot.word("a short name, as morning")
    if word is None or (word and len(word) <= LONGEST_NAME and word.isprintable()):
        return word
    slot.refuse("this is no name.", f"Write 1 to {LONGEST_NAME} characters on one line.")
    return None


def database(slot: Slot) -> str | None:
    """The address of a database file. No message repeats it: it might hold a password."""
    word = slot.word(f"{SQLITE}FILE")
    if word is None:
        return None
    file = word.removeprefix(SQLITE)
    if not word.startswith(SQLITE) or file in {"", "/", ":memory:"}:
        slot.refuse(
            "this is not the address of a database file. This version keeps its database in SQLite.",
            f"Write {SQLITE}FILE, as {SQLITE}kawaraban.db.",
        )
        return None
    return word


def token_file(slot: Slot) -> PurePath | None:
    """The path of a file. What looks like the token itself is refused and not repeated."""
    word = slot.word("the path of the file that holds the token")
    if word is None:
        return None
    if TOKEN.search(word):
        slot.refuse(*NO_SECRETS)
        return None
    if not word or not word.isprintable():
        slot.refuse("this is no path.", "Write the path of the file that holds the token.")
        return None
    return PurePath(word)
