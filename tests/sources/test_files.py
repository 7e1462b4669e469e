from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefings.errors import DocumentUnreadable, FetchingUnsupported, SourceEmpty, SourceMissing
from briefings.model.article import Document
from briefings.sources.files import count, documents

NOW = datetime(2025, 3, 1, 7, 0, tzinfo=UTC)


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def names_in(place: Path) -> list[str]:
    found = documents(place, now=NOW)
    return [each.content.decode() for each in found if isinstance(each, Document)]


def test_a_file_becomes_a_document_with_its_bytes_address_and_moment(tmp_path: Path) -> None:
    path = tmp_path / "停戦 1.txt"
    path.write_bytes(b"\xff\x00any bytes")

    (document,) = documents(path, now=NOW)

    assert document == Document(
        content=b"\xff\x00any bytes",
        address=f"{tmp_path.as_uri()}/%E5%81%9C%E6%88%A6%201.txt",
        seen_at=NOW,
        media_type="text/plain",
    )


def test_a_folder_is_read_to_its_depths_in_natural_order(tmp_path: Path) -> None:
    put(tmp_path, "part10.txt", "part2.txt", "Part1.md", "a/9.html", "a/10.htm", "z/deep/er/x.markdown")

    found = names_in(tmp_path)

    assert found == ["a/9.html", "a/10.htm", "Part1.md", "part2.txt", "part10.txt", "z/deep/er/x.markdown"]


def test_in_a_folder_only_documents_count(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "B.TXT", "picture.png", ".hidden.txt", ".git/x.txt", "notes", "news.db")

    found = names_in(tmp_path)

    assert found == ["a.txt", "B.TXT"]


def test_a_file_that_is_named_may_end_in_anything(tmp_path: Path) -> None:
    put(tmp_path, "saved page")

    (document,) = documents(tmp_path / "saved page", now=NOW)

    assert isinstance(document, Document)
    assert document.media_type is None


def test_documents_of_one_folder_have_an_order_in_time(tmp_path: Path) -> None:
    put(tmp_path, "1.txt", "2.txt")

    seen = [each.seen_at for each in documents(tmp_path, now=NOW) if isinstance(each, Document)]

    assert seen == [NOW, NOW.replace(microsecond=1)]


def test_two_ways_to_one_file_give_one_address(tmp_path: Path) -> None:
    put(tmp_path, "a/1.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a" / "1.txt")

    (direct,) = documents(tmp_path / "a" / "1.txt", now=NOW)
    (roundabout,) = documents(tmp_path / "a" / ".." / "a" / "1.txt", now=NOW)
    (linked,) = documents(tmp_path / "link.txt", now=NOW)

    assert isinstance(direct, Document)
    assert direct == roundabout == linked


def test_a_folder_that_contains_itself_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, "1.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)

    assert names_in(tmp_path) == ["1.txt"]


def test_what_cannot_be_read_is_an_error_among_the_documents(tmp_path: Path) -> None:
    put(tmp_path, "1.txt", "4.txt")
    (tmp_path / "2.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "3.txt")

    found = list(documents(tmp_path, now=NOW))

    assert [type(each) for each in found] == [Document, DocumentUnreadable, DocumentUnreadable, Document]
    assert str(found[1]) == f"{tmp_path / '2.txt'}: cannot be read (No such file or directory)."
    assert str(found[2]) == f"{tmp_path / '3.txt'}: this is no ordinary file."


def test_a_file_too_large_for_an_article_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(32 * 1024 * 1024 + 1)

    (error,) = documents(path, now=NOW)

    assert isinstance(error, DocumentUnreadable)
    assert error.reason == "larger than 32 MiB; that is no article."


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(32 * 1024 * 1024)

    (document,) = documents(path, now=NOW)

    assert isinstance(document, Document)


def test_a_missing_place_says_so_at_once(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="there is no such file or folder"):
        documents(tmp_path / "nowhere", now=NOW)


def test_a_folder_without_documents_says_which_would_count(tmp_path: Path) -> None:
    put(tmp_path, "picture.png")

    with pytest.raises(SourceEmpty, match=r"\.txt, \.md, \.markdown, \.html, \.htm"):
        documents(tmp_path, now=NOW)


@pytest.mark.parametrize(
    "place",
    [
        pytest.param("https://news.example/a", id="an address"),
        pytest.param("HTTP://news.example/a", id="an address in capitals"),
        pytest.param(Path("https://news.example/a"), id="an address that was taken for a path"),
    ],
)
def test_an_address_on_the_network_is_refused_clearly(place: str | Path) -> None:
    with pytest.raises(FetchingUnsupported, match="not built yet"):
        documents(place, now=NOW)


def test_what_there_is_to_read_is_counted_without_reading_it(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b/c.md", "picture.png")

    assert count(tmp_path) == 2
    assert count(tmp_path / "picture.png") == 1
    assert count(tmp_path / "nowhere") == 0
    assert count("https://daily.example/1") == 0


def test_a_name_too_long_for_any_file_is_missing() -> None:
    with pytest.raises(SourceMissing):
        documents("a" * 5000, now=NOW)

    assert count("a" * 5000) == 0
