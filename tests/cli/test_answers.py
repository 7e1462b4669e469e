"""`kawaraban topic`, `sources`, `stance`, `brief` and `verify`, on a stocked database."""

from __future__ import annotations

import json
import shutil
import sqlite3
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from tests.cli import schemas
from tests.cli.articles import BRIDGE, put
from tests.cli.running import Result, kawaraban
from tests.discord_rules import faults_of

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = """\
language: en
timezone: Europe/London
briefings:
  - name: morning
    channel: 123456789012345678
    time: "07:00"
    timezone: America/New_York
    language: ja
    topics: [大橋]
"""


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stocked")
    put(folder, "bridge.txt", BRIDGE)
    url = f"sqlite:///{folder}/kawaraban.db"
    assert kawaraban("ingest", folder / "bridge.txt", "--samples", "--database", url).exit_code == 0
    return folder / "kawaraban.db"


@pytest.fixture(autouse=True)
def folder(stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(stocked, tmp_path / "kawaraban.db")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answer(schema: schemas.Schema, *arguments: str) -> dict[str, Any]:
    result = kawaraban(*arguments, "--json")
    assert result.exit_code == 0, result.output
    document: dict[str, Any] = json.loads(result.stdout)
    jsonschema_rs.validate(schema, document)
    return document


def refused(result: Result, *, code: int, says: str) -> None:
    assert result.exit_code == code
    assert says in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_a_topic_tells_what_its_articles_say() -> None:
    document = answer(schemas.TOPIC, "topic", "大橋")

    (article,) = document["articles"]
    assert "大橋" in document["topic"]
    assert article["title"].startswith("灘波大橋の架け替えは?")
    assert article["sections"][0]["answer"] == "橋を一本にまとめる案を提案。"
    assert article["sample"] is False


def test_sources_name_publisher_address_date_and_place() -> None:
    document = answer(schemas.SOURCES, "sources", "大橋")

    (source,) = document["sources"]
    assert source["publisher"] == "灘波新聞"
    assert source["url"] == "https://nada.example/news/1"
    assert source["published"] == "2026-05-12"
    assert source["section"] == "架け替え案の中身"


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(("灘波漁協",), id="by name"),
        pytest.param(("灘波漁協", "--topic", "大橋"), id="on a topic"),
        pytest.param(("灘波漁", "--topic", "大橋"), id="by a part of the name"),
    ],
)
def test_a_stance_quotes_the_article_word_for_word(asked: tuple[str, ...]) -> None:
    document = answer(schemas.STANCE, "stance", *asked)

    assert document["actor"]["name"] == "灘波漁協"
    assert document["stances"]
    assert all(stance["text"] == BRIDGE[stance["start"] : stance["end"]] for stance in document["stances"])
    assert {(stance["publisher"], stance["url"]) for stance in document["stances"] if stance["section"]} == {
        ("灘波新聞", "https://nada.example/news/1")
    }
    assert document["coverage"] == {
        "articles": 1,
        "publishers": 1,
        "from": "2026-05-12",
        "to": "2026-05-12",
    }


def test_a_briefing_holds_the_bodies_that_discord_takes() -> None:
    document = answer(schemas.BRIEF, "brief", "--at", "2026-08-01T23:30+00:00")

    assert document["date"] == "2026-08-02"
    assert (document["timezone"], document["locale"]) == ("Asia/Tokyo", "ja")
    assert len(document["stories"]) == 5
    assert all(story["new"] for story in document["stories"])
    for message in document["messages"]:
        assert not list(faults_of("POST", "/channels/123456789012345678/messages", message))


def test_a_briefing_takes_zone_and_language_as_asked() -> None:
    document = answer(
        schemas.BRIEF,
        "brief",
        "--at",
        "2026-08-01T00:30Z",
        "--timezone",
        "America/New_York",
        "--locale",
        "en-US",
    )

    assert document["date"] == "2026-07-31"
    assert (document["timezone"], document["locale"]) == ("America/New_York", "en")
    assert document["at"] == "2026-07-31T20:30:00-04:00"


def test_a_briefing_of_the_configuration_takes_its_wishes(folder: Path) -> None:
    put(folder, "config.yaml", CONFIG)

    document = answer(schemas.BRIEF, "brief", "--schedule", "morning", "--at", "2026-08-01T07:00")

    assert document["date"] == "2026-08-01"
    assert (document["timezone"], document["locale"]) == ("America/New_York", "ja")
    assert [story["title"] for story in document["stories"]] == [BRIDGE.splitlines()[0]]


def test_without_a_schedule_the_configuration_decides(folder: Path) -> None:
    put(folder, "config.yaml", CONFIG)

    document = answer(schemas.BRIEF, "brief")

    assert (document["timezone"], document["locale"]) == ("Europe/London", "en")


def test_everything_of_a_sample_says_so() -> None:
    briefing = answer(schemas.BRIEF, "brief")
    topic = answer(schemas.TOPIC, "topic", briefing["stories"][-1]["topic"])
    sources = answer(schemas.SOURCES, "sources", topic["topic"])
    stances = answer(schemas.STANCE, "stance", briefing["stories"][-1]["actors"][0])

    samples = [story for story in briefing["stories"] if "大橋" not in story["topic"]]
    assert len(samples) == 4
    assert all(story["sample"] and all(each["sample"] for each in story["sources"]) for story in samples)
    assert all(article["sample"] for article in topic["articles"])
    assert all(source["sample"] for source in sources["sources"])
    assert stances["stances"]
    assert all(stance["sample"] for stance in stances["stances"])


@pytest.mark.parametrize(
    ("command", "says"),
    [
        pytest.param(("topic", "灘波大端"), "No topic called 灘波大端. Did you mean", id="an unknown topic"),
        pytest.param(("sources", "ぬるぽ"), "No topic called ぬるぽ", id="an unknown topic of sources"),
        pytest.param(("stance", "ぬるぽ"), "ぬるぽ", id="an unknown actor"),
        pytest.param(
            ("stance", "灘波漁協", "--topic", "ぬるぽ"), "No topic called", id="an actor's unknown topic"
        ),
        pytest.param(("topic", ""), "", id="nothing asked"),
    ],
)
def test_a_question_without_an_answer_is_one_line_and_exit_code_1(
    command: tuple[str, ...], says: str
) -> None:
    result = kawaraban(*command, "--json")

    refused(result, code=1, says=says)
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "command",
    [("topic", "橋"), ("sources", "橋"), ("stance", "秋月")],
)
def test_an_empty_database_says_what_to_do(command: tuple[str, ...]) -> None:
    refused(kawaraban(*command, "--database", "sqlite://"), code=1, says="kawaraban ingest")


@pytest.mark.parametrize(
    ("command", "says"),
    [
        pytest.param(("brief", "--at", "soon"), "'soon' is no moment", id="a bad time"),
        pytest.param(("brief", "--timezone", "Tokio"), "'Tokio' is no time zone", id="a bad zone"),
        pytest.param(("brief", "--locale", "fr"), "'fr' is not spoken here", id="a bad language"),
        pytest.param(("topic", "橋", "--locale", ""), "is not spoken here", id="no language"),
        pytest.param(
            ("brief", "--schedule", "evening"), "There is no briefing called 'evening'", id="a bad name"
        ),
        pytest.param(("verify", "--sample", "0"), "'--sample'", id="a sample of none"),
        pytest.param(("topic",), "NAME", id="nothing named"),
        pytest.param(("stance", "a", "--verbose"), "--verbose", id="an unknown option"),
        pytest.param(("brief", "--config", "nowhere.yaml"), "nowhere.yaml", id="a missing configuration"),
    ],
)
def test_wrong_use_is_exit_code_2(command: tuple[str, ...], says: str) -> None:
    refused(kawaraban(*command), code=2, says=says)


@pytest.mark.parametrize(
    "command", [("brief",), ("topic", "大橋"), ("sources", "大橋"), ("stance", "灘波漁協")]
)
def test_for_people_an_answer_is_what_discord_shows_without_its_marks(command: tuple[str, ...]) -> None:
    result = kawaraban(*command)

    assert result.exit_code == 0
    assert "灘波新聞" in result.stdout
    assert "https://nada.example/news/1" in result.stdout
    assert "**" not in result.stdout
    assert "\\" not in result.stdout
    assert result.stderr == ""


def test_for_people_an_answer_is_in_the_language_asked_for() -> None:
    japanese = kawaraban("sources", "大橋").stdout
    english = kawaraban("sources", "大橋", "--locale", "en").stdout

    assert japanese != english
    assert "灘波新聞" in english


def test_what_is_stored_is_what_was_put_in() -> None:
    document = answer(schemas.VERIFY, "verify")

    assert document["revisions"] == 7
    assert document["checked"] > 50
    assert document["mismatches"] == []


def test_for_people_a_check_is_one_line() -> None:
    result = kawaraban("verify")

    assert result.exit_code == 0
    assert result.stdout.startswith("7 articles, ")
    assert result.stdout.endswith(" passages and statements: all as they were put in.\n")


def test_a_sample_of_it_can_be_checked() -> None:
    assert answer(schemas.VERIFY, "verify", "--sample", "2")["revisions"] == 2


def test_a_text_that_was_changed_in_the_database_is_found(folder: Path) -> None:
    with sqlite3.connect(folder / "kawaraban.db") as database:
        database.execute("UPDATE revision SET text = replace(text, '補償', '賠償')")
    database.close()

    for_people = kawaraban("verify")
    result = kawaraban("verify", "--json")

    assert for_people.exit_code == 1
    assert "bridge.txt: " in for_people.stdout
    document = json.loads(result.stdout)
    jsonschema_rs.validate(schemas.VERIFY, document)
    assert result.exit_code == 1
    assert any("bridge.txt" in mismatch["place"] for mismatch in document["mismatches"])
