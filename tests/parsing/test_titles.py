from __future__ import annotations

import pytest

from briefings.parsing.aligning import Folded
from briefings.parsing.titles import site_name, split_titles
from briefings.parsing.topicnames import topic_name


def parts(title: str) -> list[str]:
    starts = split_titles(Folded(title, 0))
    return [title[start:stop] for start, stop in zip(starts, (*starts[1:], len(title)), strict=True)]


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(
            ["港橋架け替えは要るか?揺れる町", "港橋架け替えの舞台裏:町長の賭け"], id="a shared opening"
        ),
        pytest.param(
            ["港橋架け替えは要るか?", "港橋架け替えの裏側:町の声", "港橋架け替えの今後"], id="three titles"
        ),
        pytest.param(["停戦へ?二つの町の会談の裏側", "協議会の進展と残る課題"], id="a headline's last noun"),
        pytest.param(["港の橋は残るか?揺れる町の思い"], id="one title with a question inside"),
        pytest.param(["橋の調査は進むか、橋の調査の鍵は何か"], id="words repeated in one sentence"),
        pytest.param(["橋はいつ?町長会見の影響力拡大を読む"], id="a compound that begins with such a noun"),
        pytest.param(["橋"], id="one character"),
        pytest.param([""], id="nothing"),
    ],
)
def test_glued_titles_are_cut_where_the_second_begins(expected: list[str]) -> None:
    assert parts("".join(expected)) == expected


@pytest.mark.parametrize(
    ("title", "at"),
    [
        pytest.param("港の橋は残るか | 港のニュース", 7, id="a bar"),
        pytest.param("港の橋は残るか? 揺れる町", None, id="no site"),
        pytest.param("橋 | 港", None, id="too short a title"),
    ],
)
def test_the_name_of_the_site_is_found_after_the_title(title: str, at: int | None) -> None:
    found = site_name(title)

    assert found == (at if at is None else title.index(" |"))


@pytest.mark.parametrize(
    ("titles", "topic"),
    [
        pytest.param(
            ["港橋架け替えは要るか?", "港橋架け替えの舞台裏"], "港橋架け替え", id="what two titles share"
        ),
        pytest.param(["港橋架け替えは要るか?揺れる町"], "港橋架け替え", id="up to the first particle"),
        pytest.param(["春の甲子園は続くか?"], "春の甲子園", id="a short first noun"),
        pytest.param(["【速報】町営バス廃止:足はどうなる"], "町営バス廃止", id="an ornament before"),
        pytest.param(["「海の家」を残せるか"], "海の家", id="a name in quotation marks"),
        pytest.param(["Kestrel Bay barrier: who pays?"], "Kestrel Bay barrier", id="English"),
        pytest.param(["What is the Harbour Tunnel?"], "Harbour Tunnel", id="an English question"),
        pytest.param([], "", id="no title"),
    ],
)
def test_a_topic_is_a_piece_of_the_title(titles: list[str], topic: str) -> None:
    assert topic_name(titles, []) == topic


def test_a_title_that_opens_with_a_person_is_about_what_the_rest_repeats() -> None:
    headings = ["港橋架け替えの費用", "港橋架け替えはいつ終わる?"]

    assert topic_name(["三枝町長、港橋架け替えを決断"], headings) == "港橋架け替え"
