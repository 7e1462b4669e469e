"""The seed, read where it lies: places, counts and hashes, and the same fields from every variant of it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from briefings.errors import NotAnArticle
from briefings.parsing import parse
from briefings.parsing.accounting import LineCount, count_lines
from tests.parsing import seed_pages
from tests.parsing.documents import compared, document
from tests.parsing.laws import broken_laws
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefings.model.article import Article, Passage

pytestmark = needs_shared

# Hashes of "publisher address", computed from the file with a regular expression.
FIRST_SOURCE = "563b28be874ec0f4"
SECOND_SOURCE = "0c2b9cbe10b6ada3"

PATH = SHARED / "articles" / "seed.txt"


def seed() -> str:
    return PATH.read_text(encoding="utf-8")


def article() -> Article:
    return parse(document(PATH.read_bytes(), address="file:seed.txt"))


def places(passages: Iterable[Passage | None]) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in passages if each is not None]


def lines(*ranges: tuple[int, int]) -> str:
    """The seed without the lines of these ranges, counted from 1, ends included."""
    gone = {number for first, last in ranges for number in range(first, last + 1)}
    return "\n".join(line for number, line in enumerate(seed().split("\n"), 1) if number not in gone)


def test_every_part_of_the_seed_stands_where_it_stands_in_the_file() -> None:
    parsed = article()

    assert parsed.sha256 == hashlib.sha256(PATH.read_bytes()).hexdigest()
    assert places(parsed.titles) == [(0, 35), (35, 70)]
    assert places(parsed.lead) == [(71, 187)]
    assert [places((s.heading, s.question, s.answer)) for s in parsed.sections] == [
        [(188, 203), (204, 226), (227, 245)],
        [(1017, 1032), (1033, 1057), (1058, 1078)],
    ]
    assert [places(s.comments) for s in parsed.sections] == [
        [(246, 276), (277, 294), (623, 663), (664, 675)],
        [(1079, 1118), (1119, 1136), (1419, 1454), (1455, 1480)],
    ]
    assert [places(s.points) for s in parsed.sections] == [
        [(313, 382), (385, 464), (467, 545)],
        [(1140, 1203), (1206, 1286), (1289, 1348)],
    ]
    assert [(s.body[0].start, s.body[-1].end, len(s.body)) for s in parsed.sections] == [
        (676, 955, 5),
        (1481, 1771, 5),
    ]
    assert [places(s.remarks) for s in parsed.sections] == [[(956, 1016)], [(1772, 1824)]]
    assert places(parsed.closing) == [(1825, 1864), (1865, 1895)]
    assert places(parsed.takeaways) == [(1898, 1933), (1936, 1970), (1973, 2008)]


def test_the_seeds_sources_have_publisher_address_and_date() -> None:
    first, second = article().sources

    assert hashlib.sha256(f"{first.publisher} {first.url}".encode()).hexdigest()[:16] == FIRST_SOURCE
    assert hashlib.sha256(f"{second.publisher} {second.url}".encode()).hexdigest()[:16] == SECOND_SOURCE
    assert (first.published, second.published) == (date(2025, 2, 19), None)
    assert not first.uncertain
    assert not second.uncertain


def test_every_line_of_the_seed_is_placed_and_nothing_is_doubtful() -> None:
    parsed = article()

    assert count_lines(parsed) == LineCount(total=40, placed=40)
    assert parsed.warnings == ()
    assert broken_laws(parsed) == []


def test_the_seed_is_japanese_and_its_topic_is_what_its_titles_share() -> None:
    parsed = article()

    assert (parsed.language, parsed.topic) == ("ja", "米ロ停戦交渉")
    assert parsed.published is None
    assert not parsed.sample


def fullwidth(text: str) -> str:
    wide = text.replace("?", "\uff1f").replace(":", "\uff1a").replace("!", "\uff01")
    return re.sub(r"(https?)\uff1a", r"\1:", wide)


def wrapped(text: str, width: int) -> str:
    pieces = [
        [line[at : at + width] for at in range(0, len(line), width)] or [""] for line in text.split("\n")
    ]
    return "\n".join(piece for line in pieces for piece in line)


def fuller(text: str) -> str:
    """The page of seed-format.md, section 5: chrome, title again, takeaways first, blank lines everywhere."""
    told = [line for line in text.split("\n") if line]
    takeaways, rest = told[-3:], told[2:-3]
    label, transition = "📘 この記事で分かる事!", "それでは、Chapter-1に進みましょう。"
    return "\n\n".join(["Site Logo Menu opener", *told[:2], told[0], label, *takeaways, transition, *rest])


def before_headings(text: str, mark: str) -> str:
    return "\n".join(
        f"{mark}{line}" if number in {3, 21} else line for number, line in enumerate(text.split("\n"), 1)
    )


VARIANTS = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "LINE SEPARATOR": lambda text: text.replace("\n", "\u2028"),
    "PARAGRAPH SEPARATOR": lambda text: text.replace("\n", "\u2029"),
    "NEL": lambda text: text.replace("\n", "\x85"),
    "vertical tabs": lambda text: text.replace("\n", "\v"),
    "form feeds": lambda text: text.replace("\n", "\f"),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "full-width marks": fullwidth,
    "indented": lambda text: text.replace("\n", "\n\u3000"),
    "space at line ends": lambda text: text.replace("\n", " \u3000\n"),
    "zero-width spaces": lambda text: text.replace("\n", "\n\u200b").replace("公開", "公\u200b開"),
    "every line apart": lambda text: text.replace("\n", "\n\n"),
    "no blank line": lambda text: text.replace("\n\n", "\n"),
    "marks without space": lambda text: text.replace("✅ ", "✅").replace("💡 ", "💡"),
    "marks with U+FE0F": lambda text: text.replace("✅ ", "✔\ufe0f").replace("💡 ", "💡\ufe0f\u3000"),
    "entities": lambda text: text.replace("✅", "&#9989;").replace("💡", "&#x1f4a1;"),
    "question marks": lambda text: text.replace("✅", "?").replace("💡", "?"),
    "geta marks": lambda text: text.replace("✅", "〓").replace("💡", "〓"),
    "no marks": lambda text: text.replace("✅ ", "").replace("💡 ", ""),
    "no marks, no blank line": lambda text: re.sub("[✅💡] ", "", text).replace("\n\n", "\n"),
    "bullets": lambda text: text.replace("✅ ", "・"),
    "hyphens for both": lambda text: text.replace("✅ ", "- ").replace("💡 ", "- "),
    "numbers": lambda text: text.replace("✅ ", "1. "),
    "bullets in bullets": lambda text: text.replace("✅ ", "- ✅ "),
    "labelled takeaways": lambda text: text.replace("💡 ", "ポイント: "),
    "half-width kana": lambda text: text.replace("💡 ", "ﾎﾟｲﾝﾄ："),
    "an era date": lambda text: text.replace("2025/02/19", "令和7年2月19日"),
    "a full-width date": lambda text: text.replace("2025/02/19", "２０２５年２月１９日（水）"),
    "another arrow and credit": lambda text: text.replace("⇒", "➡\ufe0f").replace("出典/画像元", "引用元"),
    "source over two lines": lambda text: text.replace("出典/画像元", "\n出典/画像元"),
    "source over three lines": lambda text: text.replace("出典/画像元: ", "\n出典/画像元:\n"),
    "comment on its own line": lambda text: re.sub("(https?://[!-~]+)", r"\1\n", text),
    "source glued to a point": lambda text: text.replace("\nさらに読む", "さらに読む"),
    "points glued together": lambda text: re.sub("。\n(?=[✅💡])", "。 ", text),
    "Markdown headings": lambda text: before_headings(text, "## "),
    "square headings": lambda text: before_headings(text, "■"),
    "the fuller page": fuller,
    "a footer": lambda text: f"{text}\n関連記事\n・別の記事\nこの記事をシェア\n© 2025\n",
    "line ends become spaces": lambda text: text.replace("\n", " "),
}


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in VARIANTS.items()])
def test_a_variant_of_the_seed_has_the_same_fields(change: Callable[[str], str]) -> None:
    parsed = parse(document(change(seed())))

    assert compared(parsed) == compared(article())
    assert broken_laws(parsed) == []


@pytest.mark.parametrize("width", [25, 38, 60])
def test_a_wrapped_seed_has_the_same_fields_but_for_a_broken_address(width: int) -> None:
    parsed = parse(document(wrapped(seed(), width)))

    assert [source.url for source in parsed.sources] == [source.url for source in article().sources]
    assert any(source.uncertain for source in parsed.sources)
    certain = compared(parsed)
    for section in certain["sections"]:
        section["sources"] = [(*source[:4], False) for source in section["sources"]]
    assert certain == compared(article())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_an_encoding_that_holds_the_text_gives_the_same_fields(encoding: str) -> None:
    parsed = parse(document(seed().encode(encoding)))

    assert parsed.text == seed()
    assert compared(parsed) == compared(article())


@pytest.mark.parametrize("errors", ["ignore", "replace", "xmlcharrefreplace"])
@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp"])
def test_an_encoding_without_the_marks_gives_the_same_fields(encoding: str, errors: str) -> None:
    parsed = parse(document(seed().encode(encoding, errors)))

    assert compared(parsed) == compared(article())


def test_a_seed_read_as_latin_1_is_repaired_and_said_to_be() -> None:
    parsed = parse(document(seed().encode("euc_jp", "ignore").decode("latin-1")))

    assert compared(parsed) == compared(article())
    assert parsed.warnings[0].message == "it was euc_jp read as Latin-1; undone."


@pytest.mark.parametrize("encoding", ["utf-8", "euc_jp"])
@pytest.mark.parametrize("shape", [pytest.param(shape, id=shape.__name__) for shape in seed_pages.SHAPES])
def test_a_web_page_of_the_seed_has_the_same_fields(shape: Callable[[str], str], encoding: str) -> None:
    page = shape(seed()).replace("utf-8", encoding)

    parsed = parse(document(page.encode(encoding, "xmlcharrefreplace"), media_type="text/html"))

    assert compared(parsed) == compared(article())
    assert broken_laws(parsed) == []


@pytest.mark.parametrize("shape", [pytest.param(shape, id=shape.__name__) for shape in seed_pages.SHAPES])
def test_a_web_page_without_its_marks_has_the_same_fields(shape: Callable[[str], str]) -> None:
    page = shape(seed()).replace("utf-8", "EUC-JP").encode("euc_jp", "ignore")

    parsed = parse(document(page, address="https://page.example/12351/2"))

    assert compared(parsed) == compared(article())


DELETIONS = [
    pytest.param(((1, 1),), {"titles", "topic"}, id="title"),
    pytest.param(((2, 2),), {"lead"}, id="lead"),
    pytest.param(((1, 2),), {"titles", "topic", "lead"}, id="title and lead"),
    pytest.param(((3, 3),), {"0.heading"}, id="first heading"),
    pytest.param(((4, 4),), {"0.question"}, id="first question"),
    pytest.param(((5, 5),), {"0.answer"}, id="first answer"),
    pytest.param(((6, 7),), {"0.comments"}, id="first comments"),
    pytest.param(((8, 8),), {"0.sources"}, id="date"),
    pytest.param(((10, 12),), {"0.points"}, id="first points"),
    pytest.param(((13, 13),), {"0.sources", "0.comments"}, id="first source"),
    pytest.param(((14, 14),), {"0.comments"}, id="comment after the first source"),
    pytest.param(((15, 19),), {"0.body"}, id="first body"),
    pytest.param(((20, 20),), {"0.remarks"}, id="first remark"),
    pytest.param(((21, 21),), {"1.heading"}, id="second heading"),
    pytest.param(((22, 22),), {"1.question"}, id="second question"),
    pytest.param(((23, 23),), {"1.answer"}, id="second answer"),
    pytest.param(((24, 25),), {"1.comments"}, id="second comments"),
    pytest.param(((27, 29),), {"1.points"}, id="second points"),
    pytest.param(((30, 30),), {"1.sources", "1.comments"}, id="second source"),
    pytest.param(((32, 36),), {"1.body"}, id="second body"),
    pytest.param(((37, 37),), {"1.remarks"}, id="second remark"),
    pytest.param(((38, 39),), {"closing"}, id="closing"),
    pytest.param(((40, 42),), {"takeaways"}, id="takeaways"),
    pytest.param(((38, 42),), {"closing", "takeaways"}, id="everything after the sections"),
    pytest.param(((3, 3), (21, 21)), {"0.heading", "1.heading"}, id="all headings"),
    pytest.param(((4, 4), (22, 22)), {"0.question", "1.question"}, id="all questions"),
    pytest.param(((5, 5), (23, 23)), {"0.answer", "1.answer"}, id="all answers"),
    pytest.param(((10, 12), (27, 29)), {"0.points", "1.points"}, id="all points"),
]


@pytest.mark.parametrize("apart", [False, True], ids=["as it is", "blank lines everywhere"])
@pytest.mark.parametrize(("gone", "changed"), DELETIONS)
def test_deleting_a_part_removes_that_field_only(
    gone: tuple[tuple[int, int], ...], changed: set[str], apart: bool
) -> None:
    text = lines(*gone).replace("\n", "\n\n") if apart else lines(*gone)

    parsed = parse(document(text))

    whole, rest = flat(compared(article())), flat(compared(parsed))
    assert {key for key in whole | rest if whole.get(key) != rest.get(key)} == changed
    assert broken_laws(parsed) == []


def flat(told: dict[str, Any]) -> dict[str, Any]:
    sections = told.pop("sections")
    return told | {
        f"{number}.{key}": value for number, part in enumerate(sections) for key, value in part.items()
    }


@pytest.mark.parametrize(
    "between", ["\n", "\n---\n", "", "\n\n\n"], ids=["line", "rule", "nothing", "blank lines"]
)
def test_two_seeds_in_one_file_are_refused(between: str) -> None:
    with pytest.raises(NotAnArticle, match="several articles"):
        parse(document(seed() + between + seed()))


def test_a_seed_in_one_line_without_spaces_keeps_what_its_marks_tell() -> None:
    parsed = parse(document(seed().replace("\n", "")))

    whole = article()
    assert [len(section.points) for section in parsed.sections] == [3, 3]
    assert [source.url for source in parsed.sources] == [source.url for source in whole.sources]
    assert [each.text for each in parsed.takeaways] == [each.text for each in whole.takeaways]
    assert parsed.warnings
    assert broken_laws(parsed) == []


def test_a_comment_that_begins_in_latin_letters_leaves_the_address_uncertain() -> None:
    text = re.sub("(https?://[!-~]+[0-9])", r"\1NATOは、", seed(), count=1)

    source = parse(document(text)).sources[0]

    assert source.uncertain
    assert source.url is not None
    assert source.url in text
