"""Sentences in, stances out: one case for each thing that the extractor knows. All texts are our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.model.article import Article, Passage, Section
from briefings.model.stance import Stance, StanceType
from tests.stances.building import article, passage

if TYPE_CHECKING:
    from briefings.stances.extractor import LexicalExtractor


def seen(extractor: LexicalExtractor, text: str) -> list[tuple[str, str]]:
    return [(stance.actor, stance.type.value) for stance in extractor.extract(article(text))]


def only(extractor: LexicalExtractor, text: str) -> Stance:
    (stance,) = extractor.extract(article(text))
    return stance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "ゼレンスキー大統領は撤退を要求した。",
            ("ゼレンスキー", "demand"),
            id="demands with a verbal noun",
        ),
        pytest.param("ロシアは停戦案を提示した。", ("ロシア", "propose"), id="proposes"),
        pytest.param("公明党は法案に賛成した。", ("公明党", "support"), id="supports"),
        pytest.param("公明党は法案を容認できない。", ("公明党", "oppose"), id="support denied is opposition"),
        pytest.param("国防省は攻撃への関与を否定した。", ("国防省", "deny"), id="denies"),
        pytest.param("ゼレンスキー大統領は空爆を非難した。", ("ゼレンスキー", "criticise"), id="criticises"),
        pytest.param("ロシア側は演習を警戒している。", ("ロシア", "concern"), id="worries"),
        pytest.param("トランプ氏は合意を期待している。", ("トランプ", "expect"), id="expects"),
        pytest.param("政府は制裁を発動した。", ("政府", "act"), id="acts"),
        pytest.param("財務省は税率を改める方針だ。", ("財務省", "intend"), id="a noun closes the sentence"),
        pytest.param("財務省は税率を改める考えを示した。", ("財務省", "intend"), id="a light verb"),
        pytest.param("首相は知事に譲歩を求める考えを示した。", ("首相", "demand"), id="a light noun carries"),
        pytest.param("政府は遺憾の意を表明した。", ("政府", "criticise"), id="a noun before 意"),
        pytest.param("横浜市は橋を直すとしている。", ("横浜市", "intend"), id="としている carries a plan"),
        pytest.param("横浜市は橋を直すべきだと訴えた。", ("横浜市", "demand"), id="べき is a demand"),
        pytest.param(
            "石破茂氏は「橋を直したい」と述べた。", ("石破茂", "intend"), id="a quotation carries a wish"
        ),
        pytest.param(
            "石破茂氏は「橋は不要だ。建設に反対する」と語った。",
            ("石破茂", "oppose"),
            id="its last sentence decides",
        ),
        pytest.param("石破茂氏は参加しないと明言した。", ("石破茂", "oppose"), id="a negated plan"),
        pytest.param("石破茂氏は辞任を表明した。", ("石破茂", "intend"), id="an act announced"),
        pytest.param("石破茂氏は「橋は古い」。", ("石破茂", "claim"), id="a quotation without a verb"),
        pytest.param("トランプ氏が停戦案を提案。", ("トランプ", "propose"), id="a headline"),
        pytest.param("NATOは停戦に消極的だった。", ("NATO", "oppose"), id="an adjective"),
        pytest.param("財務省は増税を調整に入った。", ("財務省", "intend"), id="an idiom"),
        pytest.param("横浜市は橋を直すことにした。", ("横浜市", "intend"), id="ことにした"),
        pytest.param(
            "党内から反発が上がった、と公明党から批判が出た。",
            ("公明党", "criticise"),
            id="から with what rises",
        ),
        pytest.param("男は東京地検により起訴された。", ("東京地検", "act"), id="the agent of a passive"),
        pytest.param(
            "トランプ氏が、壊れた橋を直すよう横浜市に求めた。",
            ("トランプ", "demand"),
            id="a が over an embedded clause",
        ),
        pytest.param(
            "公明党の関係者によると、「橋は古い」と語っている。",
            ("公明党の関係者", "claim"),
            id="according to a speaker",
        ),
    ],
)
def test_a_position_is_found_with_its_actor_and_type(
    extractor: LexicalExtractor, text: str, expected: tuple[str, str]
) -> None:
    assert seen(extractor, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("交渉は難航した。", id="no actor"),
        pytest.param("トランプ氏は横浜に着いた。", id="no position"),
        pytest.param("朝日新聞は首相の辞任を報じた。", id="a newspaper that reports"),
        pytest.param("トランプ氏が提案した停戦案は古い。", id="a relative clause"),
        pytest.param("一方は反対した。", id="a word that names nobody"),
        pytest.param("トランプ氏は要求された。", id="a passive without agent"),
        pytest.param("トランプ氏は何も述べなかった。", id="nothing was said"),
        pytest.param("馬場監督は50勝に迫った。", id="a verb in another sense"),
        pytest.param("会議は橋の建設を決めたと、彼は言う。", id="actors of no name"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_position_of_an_actor_gives_none(extractor: LexicalExtractor, text: str) -> None:
    assert seen(extractor, text) == []


def test_two_states_that_share_a_predicate_give_two_stances(extractor: LexicalExtractor) -> None:
    assert seen(extractor, "米ロ両国が合意した。") == [("ロシア", "support"), ("米国", "support")]


def test_coordinated_actors_share_their_predicate(extractor: LexicalExtractor) -> None:
    assert seen(extractor, "ロシアとウクライナは停戦に合意した。") == [
        ("ウクライナ", "support"),
        ("ロシア", "support"),
    ]


def test_each_clause_has_its_own_subject(extractor: LexicalExtractor) -> None:
    found = seen(extractor, "トランプ氏が停戦を提案し、米ロ両国が合意した。")

    assert found == [("トランプ", "propose"), ("ロシア", "support"), ("米国", "support")]


def test_a_surname_leads_to_the_full_name_of_the_document(extractor: LexicalExtractor) -> None:
    found = seen(
        extractor,
        "佐藤花子知事は橋の建設に反対した。\n佐藤知事は予算を批判した。\n同知事は国に支援を求めた。",
    )

    assert found == [("佐藤花子", "oppose"), ("佐藤花子", "criticise"), ("佐藤花子", "demand")]


def test_a_surname_of_two_people_stays_a_surname(extractor: LexicalExtractor) -> None:
    found = seen(extractor, "佐藤花子知事と佐藤一郎市長が会った。\n佐藤氏は予算を批判した。")

    assert found == [("佐藤", "criticise")]


def test_the_span_holds_what_a_reader_needs_and_the_predicate_closes_it(extractor: LexicalExtractor) -> None:
    text = "また、横浜市によると、佐藤花子知事は橋の建設に反対した。"

    stance = only(extractor, text)

    assert stance.text == "佐藤花子知事は橋の建設に反対した"
    assert text[stance.predicate_start : stance.predicate_end] == "反対した"
    assert stance.actor_surface == "佐藤花子知事"


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        pytest.param("ロシアは停戦案を容認できないとみられている。", True, id="とみられる"),
        pytest.param("ロシアは停戦案を拒否する可能性がある。", True, id="可能性"),
        pytest.param("ロシアは停戦案を拒否した模様だ。", True, id="模様"),
        pytest.param("ロシアは停戦案を拒否したようだ。", True, id="ようだ"),
        pytest.param("ロシアは停戦案を拒否したという。", False, id="hearsay is no doubt"),
        pytest.param("ロシアは停戦案を拒否した。", False, id="plain"),
    ],
)
def test_the_writers_doubt_marks_a_stance(extractor: LexicalExtractor, text: str, hedged: bool) -> None:
    assert only(extractor, text).hedged is hedged


@pytest.mark.parametrize(
    ("opening", "reporter"),
    [
        pytest.param("関係者によると、", "関係者", id="people"),
        pytest.param("一方、架空新聞によれば、", "架空新聞", id="a paper behind an opener"),
        pytest.param("", None, id="nobody"),
    ],
)
def test_who_reports_is_named(extractor: LexicalExtractor, opening: str, reporter: str | None) -> None:
    stance = only(extractor, f"{opening}ロシアは停戦案を拒否した。")

    assert stance.reported_by == reporter
    assert stance.actor == "ロシア"


def test_a_subject_of_the_sentence_before_is_kept_and_not_shown(extractor: LexicalExtractor) -> None:
    first, second = extractor.extract(article("ロシアは停戦案を拒否した。\nさらに厳しい条件を示すとした。"))

    assert (first.shown, second.shown) == (True, False)
    assert (second.actor, second.link) == ("ロシア", "carried-hold")


QUOTED = "佐藤花子知事は「橋は古い。\n町で直すべきだ」と述べた。"


def test_a_quotation_over_two_lines_of_plain_text_is_one_statement(extractor: LexicalExtractor) -> None:
    stance = only(extractor, QUOTED)

    assert (stance.actor, stance.type) == ("佐藤花子", StanceType.DEMAND)
    assert stance.text == "佐藤花子知事は「橋は古い。\n町で直すべきだ」と述べた"


def test_a_quotation_over_two_passages_is_a_statement_within_the_last(extractor: LexicalExtractor) -> None:
    body = (passage(QUOTED, 0, 13), passage(QUOTED, 14, len(QUOTED)))

    (stance,) = extractor.extract(Article(text=QUOTED, sections=(Section(body=body),)))

    assert (stance.actor, stance.text, stance.shown) == ("佐藤花子", "町で直すべきだ」と述べた", True)


def test_the_mere_end_of_a_quotation_is_not_shown(extractor: LexicalExtractor) -> None:
    text = "佐藤花子知事は「橋は古い。\n」と述べた。"
    body = (passage(text, 0, 13), passage(text, 14, len(text)))

    (stance,) = extractor.extract(Article(text=text, sections=(Section(body=body),)))

    assert (stance.text, stance.shown) == ("」と述べた", False)


def test_a_position_within_somebody_elses_quotation_is_not_taken(extractor: LexicalExtractor) -> None:
    found = seen(extractor, "佐藤花子知事は「ロシアは停戦案を拒否した」と述べた。")

    assert [actor for actor, _ in found] == ["佐藤花子"]


def test_an_answer_is_about_the_actor_of_its_question(extractor: LexicalExtractor) -> None:
    text = "プーチン、停戦で譲らない条件とは?\n厳しい条件を提示。"
    section = Section(question=passage(text, 0, 17), answer=passage(text, 18, len(text)))

    (stance,) = extractor.extract(Article(text=text, sections=(section,)))

    assert (stance.actor, stance.type, stance.link) == ("プーチン", StanceType.PROPOSE, "question-headline")


def test_titles_and_notices_hold_no_statements(extractor: LexicalExtractor) -> None:
    text = "ロシアは停戦案を拒否した。"

    found = extractor.extract(
        Article(text=text, titles=(passage(text, 0, len(text)),), notices=(passage(text, 0, 5),))
    )

    assert found == ()


def test_readings_in_brackets_stand_in_no_name(extractor: LexicalExtractor) -> None:
    stance = only(extractor, "佐藤(さとう)花子知事は大臣を罷免(ひめん)した。")

    assert stance.actor == "佐藤花子"
    assert stance.type is StanceType.ACT


def test_the_same_text_gives_the_same_stances(extractor: LexicalExtractor) -> None:
    text = "ロシアとウクライナは停戦に合意した。米国は支持した。" * 20

    assert extractor.extract(article(text)) == extractor.extract(article(text))


def test_full_width_brackets_and_marks_read_like_half_width_ones(extractor: LexicalExtractor) -> None:
    found = seen(extractor, "佐藤花子知事\uff0852\uff09は建設に反対した\uff01 ロシアは拒否した。")

    assert found == [("佐藤花子", "oppose"), ("ロシア", "oppose")]


def test_a_passage_of_nothing_is_read(extractor: LexicalExtractor) -> None:
    assert extractor.extract(Article(text="", plain=(Passage("", 0, 0),))) == ()


def test_a_clause_within_what_somebody_demands_is_nobodys_position(extractor: LexicalExtractor) -> None:
    found = seen(extractor, "ロシアは、ウクライナが停戦案に賛成し、軍備を減らすことを要求した。")

    assert found == [("ロシア", "demand")]


def test_a_subject_within_somebodys_words_does_not_reach_out_of_them(extractor: LexicalExtractor) -> None:
    text = (
        "トランプ氏は支援を批判した。\n"
        "また、プーチン大統領が取引に応じるべきであり、後悔することになると述べ、厳しい姿勢を示した。"
    )

    found = seen(extractor, text)

    assert found == [("トランプ", "criticise")]


def test_a_condition_is_no_position(extractor: LexicalExtractor) -> None:
    found = seen(extractor, "横浜市が交渉に応じなければ、公明党は法案に反対する。")

    assert found == [("公明党", "oppose")]


def test_a_second_actor_with_mo_has_its_own_clause(extractor: LexicalExtractor) -> None:
    found = seen(extractor, "横浜市は減便に反対し、公明党も減便を批判した。")

    assert found == [("横浜市", "oppose"), ("公明党", "criticise")]


def test_an_actor_with_mo_inside_what_is_told_does_not_speak(extractor: LexicalExtractor) -> None:
    found = seen(extractor, "東京地検は佐藤花子氏も関与したと認定した。")

    assert found == [("東京地検", "claim")]


def test_a_surname_that_the_dictionary_does_not_know_is_found_by_its_full_name(
    extractor: LexicalExtractor,
) -> None:
    found = seen(extractor, "真壁志乃知事は値上げを批判した。\n真壁知事は撤回を求めた。")

    assert found == [("真壁志乃", "criticise"), ("真壁志乃", "demand")]


def test_a_denied_opinion_keeps_its_denial(extractor: LexicalExtractor) -> None:
    stance = only(extractor, "真壁志乃知事は、改定を認めるべきではないと主張した。")

    assert stance.text == "真壁志乃知事は、改定を認めるべきではないと主張した"
    assert stance.type is StanceType.OPPOSE


def test_a_name_that_says_nothing_outside_its_document_is_not_shown(extractor: LexicalExtractor) -> None:
    stance = only(extractor, "会社は町と合意した。")

    assert (stance.actor, stance.shown) == ("会社", False)
