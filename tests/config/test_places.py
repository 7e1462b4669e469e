"""Files that a configuration names lie beside it."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from briefings.config import database_beside, file_beside

FOLDER = PurePosixPath("/srv/news")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("sqlite:///kawaraban.db", "sqlite:////srv/news/kawaraban.db", id="a name"),
        pytest.param("sqlite:///data/kept.db", "sqlite:////srv/news/data/kept.db", id="a relative path"),
        pytest.param("sqlite:////var/kept.db", "sqlite:////var/kept.db", id="an absolute path"),
        pytest.param("sqlite:///kept.db?x=1", "sqlite:////srv/news/kept.db?x=1", id="a name with a query"),
        pytest.param("sqlite:///:memory:", "sqlite:///:memory:", id="memory"),
        pytest.param("sqlite://", "sqlite://", id="memory by another name"),
        pytest.param("sqlite:///file:x?mode=ro", "sqlite:///file:x?mode=ro", id="SQLite's own form"),
        pytest.param("postgresql://db.example/x", "postgresql://db.example/x", id="another database"),
    ],
)
def test_a_relative_database_lies_beside_the_configuration(url: str, expected: str) -> None:
    assert database_beside(url, FOLDER) == expected


def test_a_relative_file_lies_beside_the_configuration() -> None:
    assert file_beside(PurePosixPath("token.txt"), FOLDER) == PurePosixPath("/srv/news/token.txt")
    assert file_beside(PurePosixPath("/run/token"), FOLDER) == PurePosixPath("/run/token")
