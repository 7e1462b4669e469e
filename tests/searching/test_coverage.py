from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefings.model.answer import Coverage
from briefings.model.article import CitedSource, Role
from briefings.model.kept import Statement
from briefings.searching.coverage import coverage
from tests.storing.building import NOON, Story

ON_POINT = Statement(
    id="s1",
    stance=Story("灯橋").stances[0],
    role=Role.POINT,
    revision_id="r1",
    article_title="橋の話",
    article_url=None,
    section_heading="橋の節",
    source=CitedSource("灯新聞", "https://akari.example/1", published=date(2025, 2, 19)),
    article_sources=(),
    sha256="",
    kept_at=NOON,
    sample=False,
)


def test_no_statements_rest_on_nothing() -> None:
    assert coverage([]) == Coverage(articles=0, publishers=0, earliest=None, latest=None)


def test_publishers_are_told_apart_by_their_host_or_else_by_their_name() -> None:
    sources = (
        CitedSource("灯新聞+", "https://AKARI.example/2"),
        CitedSource("波放送"),
        CitedSource("波 放送"),
        CitedSource("林通信", "http://[broken"),
    )

    found = coverage([ON_POINT, *(replace(ON_POINT, source=source) for source in sources)])

    assert (found.articles, found.publishers) == (1, 3)


def test_a_statement_outside_sections_rests_on_all_its_article_cites() -> None:
    cited = (
        CitedSource("灯新聞", "https://akari.example/1", published=date(2025, 2, 19)),
        CitedSource("波放送", "https://nami.example/1", published=date(2024, 12, 31)),
    )
    lead = replace(ON_POINT, role=Role.LEAD, source=None, article_sources=cited, revision_id="r2")

    found = coverage([ON_POINT, lead])

    assert found == Coverage(articles=2, publishers=2, earliest=date(2024, 12, 31), latest=date(2025, 2, 19))
