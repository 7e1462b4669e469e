from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.parsing.addresses import find_address


def found(text: str) -> tuple[str, str, bool] | None:
    address = find_address(text, 0, len(text))
    return (address.url, text[address.end :], address.uncertain) if address else None


@pytest.mark.parametrize(
    ("text", "url", "rest"),
    [
        pytest.param("https://a.example/1", "https://a.example/1", "", id="alone"),
        pytest.param("https://a.example/1橋は、", "https://a.example/1", "橋は、", id="glued after a digit"),
        pytest.param(
            "https://a.example/1/橋は、", "https://a.example/1/", "橋は、", id="glued after a slash"
        ),
        pytest.param("https://a.example/1 橋は、", "https://a.example/1", " 橋は、", id="a space between"),
        pytest.param(
            "https://a.example/?a=1&b=2#c橋", "https://a.example/?a=1&b=2#c", "橋", id="query and fragment"
        ),
        pytest.param(
            "https://a.example/%E6%A9%8B橋", "https://a.example/%E6%A9%8B", "橋", id="percent-encoding"
        ),
        pytest.param(
            "https://a.example/#:~:text=x橋", "https://a.example/#:~:text=x", "橋", id="text fragment"
        ),
        pytest.param("https://a.example/x_(y)橋", "https://a.example/x_(y)", "橋", id="brackets that close"),
        pytest.param(
            "(https://a.example/x)橋", "https://a.example/x", ")橋", id="a bracket that was open before"
        ),
        pytest.param("https://a.example/x. That", "https://a.example/x", ". That", id="a full stop"),
        pytest.param("<https://a.example/x>橋", "https://a.example/x", ">橋", id="angle brackets"),
        pytest.param("http://a.example:8080/x橋", "http://a.example:8080/x", "橋", id="a port"),
        pytest.param("https://xn--r8jz45g.example/橋", "https://xn--r8jz45g.example/", "橋", id="punycode"),
    ],
)
def test_an_address_ends_where_it_must(text: str, url: str, rest: str) -> None:
    address = found(text)

    assert address is not None
    assert address[:2] == (url, rest)


@pytest.mark.parametrize(
    ("text", "url", "rest"),
    [
        pytest.param("https://a.example/x(続報)", "https://a.example/x", "(続報)", id="an open bracket"),
        pytest.param(
            "https://a.example/日本語/1", "https://a.example/", "日本語/1", id="a raw Japanese path"
        ),
        pytest.param("https://a.example橋は、", "https://a.example", "橋は、", id="no path"),
        pytest.param(
            "https://a.example/88NATOは、", "https://a.example/88", "NATOは、", id="a swallowed acronym"
        ),
        pytest.param(
            "https://a.example/wiki/NATONATOは、", "https://a.example/wiki/NATO", "NATOは、", id="said twice"
        ),
        pytest.param(
            "https://a.example/88EU加盟国は、",
            "https://a.example/88EU",
            "加盟国は、",
            id="perhaps an acronym",
        ),
        pytest.param("https://例え.example/道", "https://例え.example/", "道", id="a host in its own script"),
        pytest.param("//a.example/x橋", "https://a.example/x", "橋", id="no scheme"),
    ],
)
def test_an_address_whose_end_cannot_be_told_is_uncertain(text: str, url: str, rest: str) -> None:
    assert found(text) == (url, rest, True)


@pytest.mark.parametrize("text", ["", "橋", "https://", "http:///", "https://。", "a//b", "://x.example"])
def test_what_is_no_address_is_not_found(text: str) -> None:
    assert found(text) is None


@given(st.text(alphabet="/:.htps-a1橋(é)[]\n ?#NはATO、。", max_size=60))
def test_an_address_found_is_a_piece_of_the_text(text: str) -> None:
    address = find_address(text, 0, len(text))

    assert address is None or text[address.start : address.end].replace("\n", "") in address.url
