"""The text of a configuration -> `Config`, with every fault at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

import yaml
from yaml.reader import ReaderError

from briefings.config import fields
from briefings.config.slots import Slot
from briefings.config.values import DEFAULT_DATABASE, Config, DiscordConfig
from briefings.errors import ConfigInvalid, Fault
from briefings.model.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.nodes import Node

CONFIG_KEYS = ("database", "language", "timezone", "discord", "briefings")
DISCORD_KEYS = ("token_file",)
BRIEFING_KEYS = (
    "name",
    "channel",
    "time",
    "timezone",
    "days",
    "topics",
    "language",
    "stories",
    "when_nothing_new",
    "late_limit",
)

LAYOUT = "Check the indentation, quotes, brackets and colons there and just before."
TABS = "Indent with spaces; YAML takes no tabs."


def load_config(text: str, *, place: str) -> Config:
    """Read a configuration.

    Only the tree of YAML nodes is made, never an object, so nothing in the file can run; every value
    is read as it is spelt, and no message repeats what may be a secret.

    Args:
        text: The file's text. An empty one is a configuration with every default.
        place: What messages call the file.

    Raises:
        ConfigInvalid: With every fault, in the order of the file.
    """
    faults: list[Fault] = []
    node = _tree(text, faults)
    config = Config() if node is None else _config(Slot(node, "", faults))
    if faults:
        raise ConfigInvalid(place, sorted(faults, key=lambda fault: fault.line or 0))
    return config


def _tree(text: str, faults: list[Fault]) -> Node | None:
    """The file's nodes; None where it is empty or no YAML, the latter with a fault."""
    try:
        node: Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        faults.append(_syntax_fault(error))
    except ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        problem = f"the character U+{error.character:04X} is not allowed in YAML."
        faults.append(Fault(f"line {line}, column {column}", problem, "Remove it.", line=line))
    except RecursionError:
        faults.append(Fault("the whole file", "it is nested too deeply.", "Write it as in the example."))
    else:
        return node
    return None


def _syntax_fault(error: yaml.MarkedYAMLError) -> Fault:
    # PyYAML's own text quotes the line, which may hold a secret.
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = error.problem or "something is wrong"
    remedy = TABS if "'\\t'" in problem else LAYOUT
    return Fault(f"line {line}, column {column}", f"this is not YAML: {problem}.", remedy, line=line)


def _config(slot: Slot) -> Config:
    if slot.empty:
        return Config()
    group = slot.group(CONFIG_KEYS)
    language = group.optional("language", fields.language, default="ja")
    timezone = group.optional("timezone", fields.zone, default="Asia/Tokyo")

    def briefings(slot: Slot) -> tuple[Schedule, ...]:
        return tuple(_briefings(slot, language=language, timezone=timezone))

    return Config(
        database=group.optional("database", fields.database, default=DEFAULT_DATABASE),
        language=language,
        timezone=timezone,
        discord=group.optional("discord", _discord, default=DiscordConfig()),
        briefings=group.optional("briefings", briefings, default=()),
    )


def _discord(slot: Slot) -> DiscordConfig:
    group = slot.group(DISCORD_KEYS)
    return DiscordConfig(token_file=group.optional("token_file", fields.token_file, default=None))


def _briefings(slot: Slot, *, language: str, timezone: str) -> Iterator[Schedule]:
    """The standing orders of a list. A name that stands twice is a fault: it keys what was posted."""
    paths: dict[str, str] = {}
    for entry in slot.entries("a list of briefings, each beginning with a dash") or ():
        schedule = _briefing(entry, language=language, timezone=timezone)
        if schedule is None:
            continue
        if schedule.name in paths:
            Slot(entry.node, f"{entry.path}.name", entry.faults).refuse(
                f"{paths[schedule.name]} has this name already.", "Give each briefing its own name."
            )
        paths.setdefault(schedule.name, entry.path)
        yield schedule


def _briefing(slot: Slot, *, language: str, timezone: str) -> Schedule | None:
    group = slot.group(BRIEFING_KEYS)
    name = group.required("name", fields.name, remedy="Give the briefing a short name of its own.")
    channel = group.required("channel", fields.channel, remedy="Write the number of the channel to post in.")
    at = group.required("time", fields.time_of_day, remedy="Write the local time to post at, as 07:00.")
    plain = Schedule(name or "", channel or 0, at or time.min, timezone, locale=language)
    schedule = replace(
        plain,
        timezone=group.optional("timezone", fields.zone, default=plain.timezone),
        days=group.optional("days", fields.days, default=plain.days),
        topics=group.optional("topics", fields.topics, default=plain.topics),
        locale=group.optional("language", fields.language, default=plain.locale),
        stories=group.optional("stories", fields.stories, default=plain.stories),
        when_nothing_new=group.optional("when_nothing_new", fields.quiet, default=plain.when_nothing_new),
        late_limit=group.optional("late_limit", fields.duration, default=plain.late_limit),
    )
    # What stands in for a missing time or channel never leaves: its fault is noted already.
    return None if name is None else schedule
