from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefings.parsing.html import has_tags, html_page, looks_like_html
from briefings.parsing.refusing import Refused

if TYPE_CHECKING:
    from briefings.parsing.pages import Page


def page(body: str, *, head: str = "") -> Page:
    return html_page(f"<html><head>{head}</head><body>{body}</body></html>", address="https://a.example/b/c")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("<p>一<p>二", "一\n二", id="blocks end lines"),
        pytest.param("一<br>二<br/>三", "一\n二\n三", id="breaks end lines"),
        pytest.param("<p>一 \n <b>二</b>&nbsp;三</p>", "一 二 三", id="white space collapses"),
        pytest.param("<p>橋は、\n    古い</p>", "橋は、古い", id="a line end in Japanese is no space"),
        pytest.param("<p>old\n  bridge</p>", "old bridge", id="a line end in English is one"),
        pytest.param("<pre>一\n二</pre>", "一\n二", id="preformatted line ends stay"),
        pytest.param("<ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>", "橋", id="readings are dropped"),
        pytest.param(
            "<script>一</script><style>二</style><nav>三</nav>四", "四", id="scripts and navigation"
        ),
        pytest.param("<p hidden>一</p><p style='display: none'>二</p>三", "三", id="hidden text"),
        pytest.param("<ul class='sns-share'><li>一</li></ul>二", "二", id="share buttons"),
        pytest.param("<table><tr><td>一</td><td>二</td></tr></table>", "一 二", id="a row is a line"),
        pytest.param("<img class='emoji' alt='✅'>一", "✅一", id="a drawn mark"),
        pytest.param("一<img src='x.jpg' alt='橋の写真'>二", "一二", id="a picture's description"),
        pytest.param("一<p><img src='x.jpg'></p><p>二</p>", "一\n\n二", id="a picture leaves a blank line"),
        pytest.param("一\u2028二\x0b三", "一 二 三", id="foreign line ends are space"),
        pytest.param("<!-- 一 -->二", "二", id="comments"),
    ],
)
def test_lines_are_made_as_a_reader_sees_them(body: str, text: str) -> None:
    assert page(body).text == text


def test_only_the_article_with_something_to_tell_is_read() -> None:
    body = "<div>広告</div><article><h1>橋</h1><p>✅ 古い</p></article><article><p>別の話</p></article>"

    assert page(body).text == "橋\n✅ 古い"


def test_a_heading_outside_the_article_stays_with_it() -> None:
    body = "<h1>橋</h1><div>広告</div><article><p>✅ 古い</p></article>"

    assert page(body).text == "橋\n✅ 古い"


@pytest.mark.parametrize(
    ("href", "url"),
    [
        pytest.param("https://x.example/1?a=1&amp;b=2", "https://x.example/1?a=1&b=2", id="absolute"),
        pytest.param("//x.example/1", "https://x.example/1", id="without scheme"),
        pytest.param("/1", "https://a.example/1", id="from the root"),
        pytest.param("1", "https://a.example/b/1", id="relative"),
    ],
)
def test_a_link_keeps_its_address_and_its_place(href: str, url: str) -> None:
    made = page(f"<p>前 <a href='{href}'>橋</a></p>")

    (link,) = made.lines[0].links
    assert link.href == url
    assert made.text[link.words_start : link.words_end] == "橋"


@pytest.mark.parametrize("href", ["#top", "javascript:void(0)", "mailto:a@b.example", ""])
def test_a_link_that_leads_nowhere_is_none(href: str) -> None:
    assert page(f"<a href='{href}'>橋</a>").lines[0].links == ()


def test_lines_keep_what_the_markup_says_of_them() -> None:
    body = (
        "<h2>一</h2><ul><li>二</li></ul><p><strong>三</strong></p><div class='speech-balloon'>四</div>"
        "<p>公開日: <time datetime='2026-10-08T07:00+09:00'>五</time></p>"
    )

    lines = page(body).lines

    assert [(line.tag, line.host) for line in lines] == [
        ("h2", False),
        ("li", False),
        ("strong", False),
        ("", True),
        ("", False),
    ]
    assert lines[4].when == date(2026, 10, 8)


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2026-10-08T07:00:00+09:00'>",
        '<script type="application/ld+json">{"datePublished": "2026-10-08"}</script>',
    ],
)
def test_the_page_tells_its_own_title_and_date(head: str) -> None:
    made = page("<p>一</p>", head=f"<title> 橋 | 港 </title>{head}")

    assert (made.title, made.published) == ("橋 | 港", date(2026, 10, 8))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param("<script>一</script>", "no text", id="no visible text"),
        pytest.param("<div>" * 3000 + "一", "nested too deeply", id="a deep tree"),
        pytest.param("<p>" * 300_000, "300,\\d{3} tags", id="too many tags"),
    ],
)
def test_a_page_that_cannot_be_read_is_refused(body: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        page(body)


@pytest.mark.parametrize(
    ("text", "document", "fragment"),
    [
        pytest.param("<!DOCTYPE html><p>一", True, True, id="a document"),
        pytest.param("  <!-- x -->\n<html>", True, True, id="a comment first"),
        pytest.param("<div>一</div>", False, True, id="a fragment"),
        pytest.param("<https://a.example/>", False, False, id="a Markdown address"),
        pytest.param("一 < 二", False, False, id="a sign"),
    ],
)
def test_html_is_known_by_its_beginning(text: str, document: bool, fragment: bool) -> None:
    assert looks_like_html(text, fragment=False) is document
    assert looks_like_html(text, fragment=True) is fragment


def test_text_without_tags_is_no_html_whatever_it_is_called() -> None:
    assert not has_tags("橋は 3 < 4 本だ。")
    assert has_tags("橋<br>町")
