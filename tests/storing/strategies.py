"""Any article at all, as long as its passages are pieces of its text."""

from __future__ import annotations

from hypothesis import strategies as st

from briefings.model.article import Article, CitedSource, Doubt, Passage, Section

# A lone surrogate is no character and has no UTF-8; the parser never gives one.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with anything in any field, in any order, overlapping or empty."""
    text = draw(TEXTS)
    several = st.lists(_passages(text), max_size=3).map(tuple)
    sections = st.builds(
        Section,
        heading=st.none() | _passages(text),
        question=st.none() | _passages(text),
        answer=st.none() | _passages(text),
        comments=several,
        points=several,
        sources=st.lists(_sources(), max_size=2).map(tuple),
        body=several,
        remarks=several,
    )
    return draw(
        st.builds(
            Article,
            text=st.just(text),
            titles=several,
            lead=several,
            sections=st.lists(sections, max_size=3).map(tuple),
            closing=several,
            takeaways=several,
            notices=several,
            unplaced=several,
            plain=several,
            labels=several,
            language=st.sampled_from(["ja", "en"]),
            topic=TEXTS,
            published=st.none() | st.dates(),
            sample=st.booleans(),
            warnings=st.lists(st.builds(Doubt, st.integers(1, 99), TEXTS), max_size=2).map(tuple),
        )
    )


def _passages(text: str) -> st.SearchStrategy[Passage]:
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    return places.map(lambda place: Passage(text[place[0] : place[1]], place[0], place[1]))


def _sources() -> st.SearchStrategy[CitedSource]:
    return st.builds(
        CitedSource,
        publisher=TEXTS,
        url=st.none() | TEXTS,
        title=st.none() | TEXTS,
        published=st.none() | st.dates(),
        start=st.integers(0, 80),
        uncertain=st.booleans(),
    )
