"""A configuration becomes frozen values, or all its faults at once."""

from __future__ import annotations

import dataclasses
from datetime import time, timedelta
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.config import Config, DiscordConfig, load_config
from briefings.errors import ConfigInvalid, Fault
from briefings.model.schedule import Quiet, Schedule, Weekday

EXAMPLE = Path(__file__).resolve().parents[2] / "config.example.yaml"

# Shaped like a token and invented.
FALSE_TOKEN = ".".join(["M" * 24, "G" * 6, "a" * 38])

WHOLE = """
database: sqlite:///news/kept.db
language: en
timezone: Europe/London
discord:
  token_file: secrets/token.txt
briefings:
  - name: morning
    channel: 123456789012345678
    time: 18:30
    timezone: America/New_York
    days: [mon, Friday]
    topics: [停戦, "選挙", no]
    language: ja
    stories: 3
    when_nothing_new: silent
    late_limit: 1h30m
  - name: 夕方
    channel: "123456789012345679"
    time: "7:05"
"""

BRIEFING = """
briefings:
  - name: morning
    channel: 123456789012345678
    time: "07:00"
"""


def faults_of(text: str) -> tuple[Fault, ...]:
    with pytest.raises(ConfigInvalid) as caught:
        load_config(text, place="config.yaml")
    return caught.value.faults


def config_or_error(text: str) -> Config | ConfigInvalid:
    try:
        return load_config(text, place="config.yaml")
    except ConfigInvalid as error:
        return error


def test_every_key_reaches_its_value() -> None:
    config = load_config(WHOLE, place="config.yaml")

    assert config == Config(
        database="sqlite:///news/kept.db",
        language="en",
        timezone="Europe/London",
        discord=DiscordConfig(token_file=PurePosixPath("secrets/token.txt")),
        briefings=(
            Schedule(
                name="morning",
                channel_id=123456789012345678,
                at=time(18, 30),
                timezone="America/New_York",
                days=frozenset({Weekday.MON, Weekday.FRI}),
                topics=("停戦", "選挙", "no"),
                locale="ja",
                stories=3,
                when_nothing_new=Quiet.SILENT,
                late_limit=timedelta(hours=1, minutes=30),
            ),
            Schedule(
                name="夕方",
                channel_id=123456789012345679,
                at=time(7, 5),
                timezone="Europe/London",
                locale="en",
            ),
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="an empty file"),
        pytest.param("# only a comment\n", id="a comment"),
        pytest.param("\ufeff---\n", id="a byte order mark and nothing"),
        pytest.param("discord:\nbriefings:\nlanguage:\n", id="keys with everything under them commented out"),
    ],
)
def test_what_says_nothing_is_a_configuration_with_every_default(text: str) -> None:
    assert load_config(text, place="config.yaml") == Config()


def test_the_defaults_are_those_that_the_example_documents() -> None:
    assert Config() == Config(
        database="sqlite:///kawaraban.db",
        language="ja",
        timezone="Asia/Tokyo",
        discord=DiscordConfig(token_file=None),
        briefings=(),
    )


def test_the_example_loads_without_a_fault() -> None:
    config = load_config(EXAMPLE.read_text(encoding="utf-8"), place="config.example.yaml")

    assert [schedule.name for schedule in config.briefings] == ["morning"]


def test_the_example_with_every_comment_taken_off_loads_and_gives_the_defaults() -> None:
    example = EXAMPLE.read_text(encoding="utf-8")

    config = load_config(_uncommented(example), place="config.example.yaml")

    assert dataclasses.replace(config, briefings=(), discord=DiscordConfig()) == Config()
    assert config.discord.token_file == PurePosixPath("token.txt")
    assert config.briefings == (
        Schedule("morning", 123456789012345678, time(7), "Asia/Tokyo", topics=("停戦", "選挙")),
        Schedule(
            "weekly-london",
            123456789012345679,
            time(18, 30),
            "Europe/London",
            days=frozenset({Weekday.MON, Weekday.THU}),
            locale="en",
            when_nothing_new=Quiet.SILENT,
        ),
    )


def test_the_example_shows_every_key() -> None:
    example = _uncommented(EXAMPLE.read_text(encoding="utf-8"))

    for key in ("database", "language", "timezone", "discord", "token_file", "briefings", "name", "channel"):
        assert f"{key}:" in example
    for key in ("time", "days", "topics", "stories", "when_nothing_new", "late_limit"):
        assert f"{key}:" in example


def _uncommented(example: str) -> str:
    """The example with its commented keys made real: a comment that begins with `key:` or `- name:`."""
    lines = []
    for line in example.splitlines():
        indent, mark, rest = line.partition("# ")
        words = rest.lstrip("- ").split(" ", 1)
        is_key = bool(mark) and not indent.strip() and words[0].endswith(":") and words[0][:-1].islower()
        lines.append(f"{indent}{rest}" if is_key else line)
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "key", "told"),
    [
        pytest.param("langauge: ja", "langauge", "Did you mean language?", id="a misspelt key"),
        pytest.param("colour: red", "colour", "The keys here are: database", id="a key like no other"),
        pytest.param("? [a, b]\n: 1", "?", "a key is a single word", id="a list as a key"),
        pytest.param("language: ja\nlanguage: en", "language", "twice, first in line 1", id="a doubled key"),
        pytest.param("language: jp", "language", "'jp' is no language", id="an unknown language"),
        pytest.param("language: [ja]", "language", "this is a list. Write ja or en.", id="a list for a word"),
        pytest.param("timezone: Asia/Tokio", "timezone", "Did you mean Asia/Tokyo?", id="a misspelt zone"),
        pytest.param(
            "timezone: Tokyo", "timezone", "Did you mean Asia/Tokyo?", id="a city without a continent"
        ),
        pytest.param("timezone: Asia", "timezone", "'Asia' is no time zone", id="a continent"),
        pytest.param(
            "timezone: ../../etc/passwd", "timezone", "is no time zone", id="a path out of the zones"
        ),
        pytest.param("timezone: '+09:00'", "timezone", "is no time zone", id="an offset"),
        pytest.param("discord: yes", "discord", "Write keys with their values", id="a word for a group"),
        pytest.param("- a\n- b", "the whole file", "this is a list.", id="a list for the whole file"),
        pytest.param("database: kept.db", "database", "sqlite:///kawaraban.db", id="a bare file as database"),
        pytest.param(
            "database: 'sqlite:///:memory:'", "database", "sqlite:///FILE", id="a database in memory"
        ),
        pytest.param(
            "discord: {token_file: !!python/name:os.getcwd ''}",
            "discord.token_file",
            "an object of some program",
            id="an object of some program",
        ),
        pytest.param("discord: {token_file: ''}", "discord.token_file", "this is no path", id="no file"),
        pytest.param("briefings: morning", "briefings", "this is a single value", id="a word for a list"),
        pytest.param(
            "briefings: {name: a}", "briefings", "each beginning with a dash", id="a group for a list"
        ),
    ],
)
def test_a_fault_names_its_key_path_and_a_remedy(text: str, key: str, told: str) -> None:
    (fault,) = faults_of(text)

    assert fault.key == key
    assert told in f"{fault.problem} {fault.remedy}"


@pytest.mark.parametrize(
    ("line", "key", "told"),
    [
        pytest.param("time: '25:00'", "time", "'25:00' is no time of day", id="an hour after 23"),
        pytest.param("time: 7am", "time", "'7am' is no time of day", id="a time with am"),
        pytest.param("time: 07:00:30", "time", "is no time of day", id="a time with seconds"),
        pytest.param("time: '０７:００'", "time", "is no time of day", id="a time in wide digits"),
        pytest.param("channel: general", "channel", "Copy Channel ID", id="a channel's name"),
        pytest.param(
            "channel: -12345678901234567", "channel", "is no channel number", id="a negative number"
        ),
        pytest.param("channel: 9999999999999999999", "channel", "is no channel number", id="beyond 63 bits"),
        pytest.param("channel: 1.2e17", "channel", "is no channel number", id="a number with a point"),
        pytest.param("days: []", "days", "nothing would ever be posted", id="no days"),
        pytest.param("days: {mon: true}", "days", "this is a group of keys", id="days as keys"),
        pytest.param("days: [mon, tuseday]", "days[1]", "Did you mean tuesday?", id="a misspelt day"),
        pytest.param("days: [[mon]]", "days[0]", "this is a list", id="a list in the list of days"),
        pytest.param("stories: 0", "stories", "from 1 to 10", id="no stories"),
        pytest.param("stories: 11", "stories", "from 1 to 10", id="too many stories"),
        pytest.param("stories: many", "stories", "'many' is no number", id="a word for a number"),
        pytest.param("when_nothing_new: quiet", "when_nothing_new", "Write say or silent", id="a third way"),
        pytest.param("late_limit: 180", "late_limit", "'180' is no length of time", id="no unit"),
        pytest.param("late_limit: 1m", "late_limit", "too short or too long", id="too short"),
        pytest.param("late_limit: 25h", "late_limit", "too short or too long", id="too long"),
        pytest.param("topics: [停戦, '']", "topics[1]", "no name of a topic", id="an empty topic"),
        pytest.param("name: ''", "name", "this is no name", id="an empty name"),
        pytest.param("language: fr", "language", "Write ja or en", id="a language we lack"),
        pytest.param("timezone: Mars/Olympus", "timezone", "no time zone", id="a zone of another planet"),
        pytest.param("chanel: 1", "chanel", "Did you mean channel?", id="a misspelt key"),
    ],
)
def test_a_fault_in_a_briefing_names_the_briefing(line: str, key: str, told: str) -> None:
    name = line.partition(":")[0]
    whole = {"name": "morning", "channel": "123456789012345678", "time": "'07:00'"}
    lines = [line, *(f"{each}: {value}" for each, value in whole.items() if each != name)]

    (fault,) = faults_of("briefings:\n  - " + "\n    ".join(lines))

    assert fault.key == f"briefings[0].{key}"
    assert told in f"{fault.problem} {fault.remedy}"
    assert fault.line == 2


def test_a_zone_like_no_other_gets_examples() -> None:
    (fault,) = faults_of("timezone: 'zzzzzzzzzzz'")

    assert fault.remedy == "Write a name such as Asia/Tokyo or Europe/London."


def test_what_a_briefing_needs_and_lacks_is_named() -> None:
    faults = faults_of("briefings:\n  - stories: 5\n  - just a word\n")

    assert [(fault.key, fault.problem) for fault in faults] == [
        ("briefings[0].name", "it is missing."),
        ("briefings[0].channel", "it is missing."),
        ("briefings[0].time", "it is missing."),
        ("briefings[1]", "this is a single value."),
    ]


def test_two_briefings_with_one_name_are_a_fault() -> None:
    entry = "  - {name: morning, channel: 123456789012345678, time: '07:00'}\n"

    (fault,) = faults_of("briefings:\n" + entry + entry)

    assert str(fault) == (
        "briefings[1].name (line 3): briefings[0] has this name already. Give each briefing its own name."
    )


def test_every_fault_is_told_at_once_in_the_order_of_the_file() -> None:
    faults = faults_of(
        "langauge: ja\n"
        "timezone: Nowhere/Land\n"
        "briefings:\n"
        "  - name: morning\n"
        "    channel: here\n"
        "    time: noon\n"
        "    days: [someday, mon, never]\n"
        "database: kept.db\n"
    )

    assert [(fault.key, fault.line) for fault in faults] == [
        ("langauge", 1),
        ("timezone", 2),
        ("briefings[0].channel", 5),
        ("briefings[0].time", 6),
        ("briefings[0].days[0]", 7),
        ("briefings[0].days[2]", 7),
        ("database", 8),
    ]


def test_the_error_lists_the_place_and_every_fault() -> None:
    with pytest.raises(ConfigInvalid) as caught:
        load_config("langauge: ja\nstories: 5", place="news.yaml")

    assert str(caught.value) == (
        "news.yaml has 2 fault(s):\n"
        "  langauge (line 1): there is no such key. Did you mean language?\n"
        "  stories (line 2): there is no such key. "
        "The keys here are: database, language, timezone, discord, briefings."
    )


@pytest.mark.parametrize(
    ("text", "key", "told"),
    [
        pytest.param("language: ja\n\ttimezone: UTC", "line 2, column 1", "takes no tabs", id="a tab"),
        pytest.param("language: 'ja\n", "line 2, column 1", "unexpected end", id="an open quote"),
        pytest.param("a: [1\nb: 2", "line 2, column 2", "expected ',' or ']'", id="an open bracket"),
        pytest.param("a: b: c", "line 1, column 5", "mapping values", id="two colons in one line"),
        pytest.param("a: 1\n---\nb: 2", "line 2, column 1", "another document", id="two documents"),
        pytest.param("a: 1\nb: \x00", "line 2, column 4", "U+0000 is not allowed", id="a control character"),
        pytest.param("[" * 1000, "the whole file", "nested too deeply", id="a thousand brackets"),
    ],
)
def test_what_is_no_yaml_is_told_with_line_and_column(text: str, key: str, told: str) -> None:
    (fault,) = faults_of(text)

    assert fault.key == key
    assert told in f"{fault.problem} {fault.remedy}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"token: {FALSE_TOKEN}", id="a token key"),
        pytest.param(f"discord: {{token: {FALSE_TOKEN}}}", id="a token key of discord"),
        pytest.param("bot_token: hunter2", id="a bot_token key"),
        pytest.param("discord: {password: hunter2}", id="a password key"),
        pytest.param(f"discord: {FALSE_TOKEN}", id="a token for a group"),
        pytest.param(f"discord: {{token_file: {FALSE_TOKEN}}}", id="a token for the name of its file"),
        pytest.param(f"language: {FALSE_TOKEN}", id="a token for a language"),
        pytest.param(f"{FALSE_TOKEN}: 1", id="a token for a key"),
        pytest.param(f"token: '{FALSE_TOKEN}", id="a token in an open quote"),
        pytest.param(f"token: {FALSE_TOKEN}: x", id="a token in a broken line"),
        pytest.param("database: postgresql://me:hunter2@db.example/news", id="a password in an address"),
    ],
)
def test_no_message_repeats_a_secret(text: str) -> None:
    with pytest.raises(ConfigInvalid) as caught:
        load_config(text, place="config.yaml")

    told = str(caught.value) + repr(caught.value.faults)
    assert FALSE_TOKEN not in told
    assert "hunter2" not in told


def test_a_token_in_the_file_is_a_fault_that_says_where_it_belongs() -> None:
    (fault,) = faults_of(f"discord:\n  token: {FALSE_TOKEN}")

    assert fault.key == "discord.token"
    assert "KAWARABAN_TOKEN" in fault.remedy


def test_a_configuration_does_not_show_its_database_address() -> None:
    assert "kept" not in repr(load_config("database: sqlite:///kept.db", place="config.yaml"))


@given(st.text(max_size=200))
def test_any_text_is_a_configuration_or_has_faults(text: str) -> None:
    assert isinstance(config_or_error(text), Config | ConfigInvalid)


@given(
    st.sampled_from(WHOLE.splitlines()),
    st.sampled_from(["", "[]", "{}", "null", "- x", "&a [*a]", "!!set {x}", "'", "<<: 1", "🦉"]),
)
def test_any_value_in_any_place_is_read_or_refused(line: str, value: str) -> None:
    text = WHOLE.replace(line, f"{line.partition(':')[0]}: {value}", 1)

    assert isinstance(config_or_error(text), Config | ConfigInvalid)


def test_a_briefing_needs_only_a_name_a_channel_and_a_time() -> None:
    config = load_config(BRIEFING, place="config.yaml")

    assert config.briefings == (Schedule("morning", 123456789012345678, time(7), "Asia/Tokyo"),)
