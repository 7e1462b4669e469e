"""The seed as web pages of several shapes, built from the file where it lies."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# What each line of the seed is (seed-format.md, section 1).
_ROLES = {
    1: "title",
    2: "lead",
    3: "heading",
    4: "question",
    5: "answer",
    8: "date",
    13: "source",
    20: "remark",
}
_ROLES |= {
    21: "heading",
    22: "question",
    23: "answer",
    30: "source",
    37: "remark",
    38: "closing",
    39: "closing",
}
_ROLES |= dict.fromkeys((6, 7, 14, 24, 25, 31), "comment")
_SOURCE = re.compile(r"(さらに読む ⇒)(.*?)(出典/画像元: )(https?://[!-~]+)(.*)")


def _parts(seed: str) -> list[tuple[str, str]]:
    parts = []
    for number, line in enumerate(seed.split("\n"), 1):
        role = _ROLES.get(number) or ("point" if line.startswith("✅") else "body" if line else "picture")
        parts.append(("takeaway" if line.startswith("💡") else role, line))
    return parts


def _source(line: str) -> tuple[str, str, str, str, str]:
    match = _SOURCE.fullmatch(line)
    assert match is not None
    invitation, publisher, credit, url, comment = (escape(each) for each in match.groups())
    return invitation, publisher, credit, url, comment


def _page(body: str) -> str:
    head = '<meta charset="utf-8"><title>記事</title>'
    return f'<!DOCTYPE html><html lang="ja"><head>{head}</head><body>{body}</body></html>'


def headings(seed: str) -> str:
    """h1, h2 and h3, points in ul > li, the address linked, among a site's chrome."""
    tags = {"title": "h1", "heading": "h2", "question": "h3"}
    body = []
    for role, line in _parts(seed):
        if role == "source":
            invitation, publisher, credit, url, comment = _source(line)
            body.append(f'<p>{invitation}{publisher}{credit}<a href="{url}">{url}</a></p><p>{comment}</p>')
        elif role == "point":
            body.append(f"<ul><li>{escape(line)}</li></ul>")
        elif role == "date":
            body.append(f'<p>公開日:<time datetime="2025-02-19">{line[4:]}</time></p>')
        elif role == "picture":
            body.append('<figure><img src="x.jpg" loading="lazy" alt=""></figure>')
        else:
            tag = tags.get(role, "p")
            body.append(f"<{tag}>{escape(line)}</{tag}>")
    chrome = "<header>ロゴ<nav><ul><li>国際</li></ul></nav></header>"
    aside = "<aside>人気記事<ul><li>✅ 別の記事</li></ul></aside><footer>© 2025</footer>"
    return _page(f"{chrome}<main><article>{''.join(body)}</article></main>{aside}")


def balloons(seed: str) -> str:
    """No headings at all: divs, the host's words in speech balloons."""
    body = []
    for role, line in _parts(seed):
        if role in {"comment", "remark", "closing"}:
            body.append(
                f'<div class="speech-balloon"><div><img src="a" alt="顔"></div><p>{escape(line)}</p></div>'
            )
        elif role == "source":
            invitation, publisher, credit, url, comment = _source(line)
            body.append(f'<div>{invitation}{publisher}{credit}<a href="{url}">{url}</a></div>')
            body.append(f'<div class="speech-balloon"><div>{comment}</div></div>')
        elif role == "picture":
            body.append('<div class="card"></div>')
        else:
            body.append(f"<div><span>{escape(line)}</span></div>")
    return _page(f'<div id="content">{"".join(body)}</div>')


def breaks(seed: str) -> str:
    """One paragraph, <br> as the only separator, &nbsp; for spaces, nothing linked."""
    lines = (escape(line).replace(" ", "&nbsp;") for line in seed.split("\n"))
    return _page(f"<p>{'<br>'.join(lines)}</p>")


def linked_names(seed: str) -> str:
    """The publisher is the link, the address stands shortened beside it."""
    body = []
    for role, line in _parts(seed):
        if role == "source":
            invitation, publisher, credit, url, comment = _source(line)
            shown = f'<a href="{url}">{url[:20]}…</a>'
            body.append(f'<p><a href="{url}">{invitation}{publisher}</a>{credit}{shown}{comment}</p>')
        else:
            body.append(f"<p>{escape(line)}</p>")
    return _page("".join(body))


def captions(seed: str) -> str:
    """Points and takeaways in lists without marks, sources in captions."""
    body = []
    for role, line in _parts(seed):
        if role == "source":
            invitation, publisher, _, url, comment = _source(line)
            caption = f'<figcaption>{invitation}<a href="{url}">{publisher}</a></figcaption>'
            body.append(f'<figure><img src="y.jpg" alt="">{caption}</figure><p>{comment}</p>')
        elif role in {"point", "takeaway"}:
            body.append(f"<li>{escape(line[2:])}</li>")
        elif role == "heading":
            body.append(f"<h2>{escape(line)}</h2>")
        else:
            body.append(f"<p>{escape(line)}</p>")
    return _page(f"<article>{''.join(body)}</article>")


def drawn_marks(seed: str) -> str:
    """Marks as WordPress draws them: pictures with the emoji in alt."""
    lines = (escape(line) for line in seed.split("\n") if line)
    drawn = (
        line.replace("✅", '<img class="emoji" alt="✅" src="s.svg">').replace(
            "💡", '<img class="emoji" alt="💡">'
        )
        for line in lines
    )
    return _page("".join(f"<p>{line}</p>" for line in drawn))


def lone_marks(seed: str) -> str:
    """Marks in an element of their own, the words in a block after it."""
    lines = (escape(line) for line in seed.split("\n") if line)
    parted = (line.replace("✅ ", "<i>✅</i><div>").replace("💡 ", "<i>💡</i><div>") for line in lines)
    return _page("".join(f"<section>{line}</section>" for line in parted))


def table(seed: str) -> str:
    """Every line a row."""
    return _page(
        "<table>"
        + "".join(f"<tr><td>{escape(line)}</td></tr>" for line in seed.split("\n") if line)
        + "</table>"
    )


def ruby(seed: str) -> str:
    """Readings over a word."""
    word = "<ruby>停戦<rp>(</rp><rt>ていせん</rt><rp>)</rp></ruby>"
    return _page("".join(f"<p>{escape(line)}</p>" for line in seed.split("\n") if line).replace("停戦", word))


SHAPES: tuple[Callable[[str], str], ...] = (
    headings,
    balloons,
    breaks,
    linked_names,
    captions,
    drawn_marks,
    lone_marks,
    table,
    ruby,
)
