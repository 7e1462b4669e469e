"""English: a first version, by capitalised names right before a verb. All texts are our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stances.building import article

if TYPE_CHECKING:
    from briefings.stances.extractor import LexicalExtractor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mayor Edwin Farrow rejected the plan.", [("Edwin Farrow", "oppose")], id="a title"),
        pytest.param(
            "Edwin Farrow backed it. Farrow said the bay must stay open.",
            [("Edwin Farrow", "support"), ("Edwin Farrow", "demand")],
            id="a surname later",
        ),
        pytest.param(
            "The Harbour Office has called for a survey.", [("Harbour Office", "demand")], id="words between"
        ),
        pytest.param('"It is too dear," said Mona Pell.', [("Mona Pell", "claim")], id="behind a quotation"),
        pytest.param("He rejected the plan.", [], id="a pronoun"),
        pytest.param("Edwin Farrow never accepted the plan.", [], id="denied"),
        pytest.param("The plan that Farrow rejected is old.", [], id="a relative clause"),
        pytest.param("Prices rose in March.", [], id="no position"),
    ],
)
def test_english_names_right_before_a_verb_take_a_position(
    extractor: LexicalExtractor, text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(each.actor, each.type.value) for each in extractor.extract(article(text, language="en"))]

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Farrow Energy asked the Ministry for Coasts on Friday to approve a wall.",
            [("Farrow Energy", "demand")],
            id="asked somebody to",
        ),
        pytest.param("Edwin Farrow asked whether the wall is to stay.", [], id="asked whether"),
        pytest.param(
            "The Ministry for Coasts met. The ministry intends to decide in May.",
            [("Ministry for Coasts", "intend")],
            id="the one ministry of the text",
        ),
        pytest.param(
            "The Harbour Council met the Shore Council. The council rejected the plan.",
            [],
            id="one of two councils",
        ),
        pytest.param(
            "The Bay Growers reject the plan and demand a study.",
            [("Bay Growers", "oppose"), ("Bay Growers", "demand")],
            id="a plural with bare verbs",
        ),
        pytest.param("The Adams plan is old. The Adams demand is new.", [], id="a noun behind a name in s"),
        pytest.param(
            "Edwin Farrow and Mona Pell backed it.",
            [("Edwin Farrow", "support"), ("Mona Pell", "support")],
            id="two names",
        ),
        pytest.param("Chief executive Mona Pell backed it.", [("Mona Pell", "support")], id="a small title"),
        pytest.param("Mona Pell agreed not to meet.", [("Mona Pell", "oppose")], id="agreed not to"),
        pytest.param(
            "Mona Pell said she would not sign the lease.", [("Mona Pell", "oppose")], id="would not"
        ),
        pytest.param(
            "Mona Pell said she did not oppose the lease.", [("Mona Pell", "claim")], id="does not oppose"
        ),
        pytest.param("Mona Pell wants a new wall.", [("Mona Pell", "demand")], id="wants something"),
        pytest.param("Mona Pell wants to go.", [("Mona Pell", "intend")], id="wants to"),
        pytest.param(
            "Mona Pell said the union backs it and wants a lock.",
            [("Mona Pell", "claim")],
            id="what follows a verb of speech may be told",
        ),
        pytest.param("If Edwin Farrow rejects it, the bay closes.", [], id="a condition"),
    ],
)
def test_an_english_position_has_its_own_actor_and_type(
    extractor: LexicalExtractor, text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(each.actor, each.type.value) for each in extractor.extract(article(text, language="en"))]

    assert found == expected


def test_an_english_clause_ends_before_the_next_verb_of_its_subject(extractor: LexicalExtractor) -> None:
    text = "Edwin Farrow rejected the plan, but Mona Pell backed it and demanded a vote."

    found = [each.text for each in extractor.extract(article(text, language="en"))]

    assert found == ["Edwin Farrow rejected the plan", "Mona Pell backed it", "demanded a vote"]
