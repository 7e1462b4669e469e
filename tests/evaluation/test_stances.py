"""How good the stances are on annotated texts, by the scorer as it lies beside the checkout.

Two parts by document: texts that rules were tuned on, and held-out ones that were not. The floors in
`floors.json` only go up. Run with `-s` to read the figures:

    pytest tests/evaluation -s -p no:randomly
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefings.parsing import plain
from briefings.stances.extractor import LexicalExtractor, lexical_extractor
from tests.evaluation.split import held_out
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from briefings.model.stance import Stance

STANCES = SHARED / "stances"
FLOORS: dict[str, dict[str, float]] = json.loads(Path(__file__).with_name("floors.json").read_text("utf-8"))

pytestmark = needs_shared


def texts() -> dict[str, str]:
    rows = json.loads((STANCES / "dev_texts.json").read_text("utf-8"))
    return {row["doc"]: row["text"] for row in rows}


def in_part(doc: str, part: str) -> bool:
    return held_out(doc) is (part == "held out")


def predicted(stance: Stance) -> dict[str, Any]:
    return {
        "actor": stance.actor,
        "type": stance.type.value,
        "start": stance.start,
        "end": stance.end,
        "predicate_start": stance.predicate_start,
        "predicate_end": stance.predicate_end,
        "hedged": stance.hedged,
        "shown": stance.shown,
        "text": stance.text,
    }


@pytest.fixture(scope="module")
def extractor() -> LexicalExtractor:
    return lexical_extractor()


@pytest.fixture(scope="module")
def predictions(extractor: LexicalExtractor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = [
        {"doc": doc, "stances": [predicted(stance) for stance in extractor.extract(plain(text))]}
        for doc, text in texts().items()
    ]
    path = tmp_path_factory.mktemp("stances") / "predictions.json"
    path.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return path


def scores(predictions: Path, part: str) -> dict[str, Any]:
    """What the scorer says of one part, intervals included."""
    docs = ",".join(doc for doc in texts() if in_part(doc, part))
    command = [
        sys.executable,
        str(STANCES / "score.py"),
        str(STANCES / "dev_gold.json"),
        str(predictions),
        "--texts",
        str(STANCES / "dev_texts.json"),
        "--docs",
        docs,
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")  # noqa: S603 - our own interpreter on a file of this repository's neighbour
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("part", ["tuned", "held out"])
def test_no_figure_falls_below_its_floor(predictions: Path, part: str) -> None:
    figures = scores(predictions, part)

    print(f"\n{part}: {json.dumps(figures, indent=1)}")  # noqa: T201 - figures are for reading
    fallen = {name: figures[name] for name, floor in FLOORS[part].items() if figures[name] < floor}
    assert fallen == {}
    assert figures["not_verbatim"] == 0


def test_actors_are_recognised_apart_from_predicates(predictions: Path) -> None:
    """Of the gold stances with an explicit actor, how often any prediction of the text names that actor."""
    shares = {part: actor_recall(predictions, part) for part in ("tuned", "held out")}

    print(f"\nactors found: {shares}")  # noqa: T201 - figures are for reading
    assert all(shares[part] >= FLOORS[part + ", actors"]["recall"] for part in shares)


def actor_recall(predictions: Path, part: str) -> float:
    named = {
        row["doc"]: {stance["actor"] for stance in row["stances"]}
        for row in json.loads(predictions.read_text("utf-8"))
    }
    gold = json.loads((STANCES / "dev_gold.json").read_text("utf-8"))["stances"]
    wanted = {
        (row["doc"], row["actor"]): {row["actor"], *row["aliases"]}
        for row in gold
        if in_part(row["doc"], part) and not row["optional"]
    }
    found = [any(is_named(alias, named[doc]) for alias in names) for (doc, _), names in wanted.items()]
    return sum(found) / len(found)


def is_named(alias: str, named: set[str]) -> bool:
    return any(
        alias == name or (min(len(alias), len(name)) >= 2 and (alias in name or name in alias))
        for name in named
    )
