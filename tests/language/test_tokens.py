from __future__ import annotations

import threading

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.language.tokens import PIECE_CHARS, SudachiTokeniser


def test_words_have_their_place_and_dictionary_form(tokenise: SudachiTokeniser) -> None:
    words = tokenise("知事は反対した。", offset=100)

    assert [(word.surface, word.start, word.end, word.lemma) for word in words] == [
        ("知事", 100, 102, "知事"),
        ("は", 102, 103, "は"),
        ("反対", 103, 105, "反対"),
        ("し", 105, 106, "する"),
        ("た", 106, 107, "た"),
        ("。", 107, 108, "。"),
    ]


def test_a_text_longer_than_the_dictionary_takes_at_once_keeps_its_places(tokenise: SudachiTokeniser) -> None:
    text = "知事は反対した。" * (PIECE_CHARS // 4)

    words = tokenise(text)

    assert all(text[word.start : word.end] == word.surface for word in words)
    assert words[-1].end == len(text)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_words_in_order_within_it(tokenise: SudachiTokeniser, text: str) -> None:
    words = tokenise(text)

    assert all(0 <= word.start <= word.end <= len(text) for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


def test_a_lone_surrogate_is_a_word_like_any_other(tokenise: SudachiTokeniser) -> None:
    words = tokenise("知事\ud800は")

    assert words[-1].end == 4


def test_several_threads_may_ask_at_once(tokenise: SudachiTokeniser) -> None:
    counts: list[int] = []

    def count() -> None:
        counts.append(len(tokenise("知事は反対した。" * 50)))

    threads = [threading.Thread(target=count) for _ in range(4)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert counts == [300, 300, 300, 300]
