"""A few people and what an organiser says of them, drawn by hypothesis."""

from hypothesis import strategies as st

from community.flaws.person import Person
from community.wishes.wishes import Apart, Pin, Rivals, Together, Wishes

COMPANIES = st.sampled_from(["", "a", "b", "c"])


@st.composite
def few_people(draw: st.DrawFn, most: int = 9) -> list[Person]:
    return [
        Person(
            key,
            draw(COMPANIES),
            is_host=draw(st.integers(0, 2)) == 0,
            is_first_timer=draw(st.integers(0, 2)) == 0,
            language=draw(st.sampled_from(["ja", "ja", "en"])),
        )
        for key in range(draw(st.integers(1, most)))
    ]


@st.composite
def wishes(draw: st.DrawFn, people: int, rounds: int = 1) -> Wishes:
    smallest = draw(st.integers(3, 5))
    pairs = st.lists(st.sampled_from([(a, b) for a in range(people) for b in range(a)] or [()]))
    pairs = pairs if people > 1 else st.just([])
    seats = st.tuples(
        st.integers(0, people - 1),
        st.integers(0, 2),
        st.sampled_from([None, *range(rounds)]),
    )
    rivals = st.frozensets(st.sampled_from("abc"), min_size=2)
    return Wishes(
        size=draw(st.integers(smallest, 6)),
        smallest=smallest,
        closed=draw(st.frozensets(st.integers(0, 2), max_size=1)),
        reserved=draw(st.dictionaries(st.integers(0, 2), st.integers(1, 2), max_size=1)),
        colleagues_apart=draw(st.booleans()),
        rivals=tuple(Rivals(each) for each in draw(st.lists(rivals, max_size=1))),
        together=tuple(Together(a, b) for a, b in draw(pairs.map(lambda found: found[:3]))),
        apart=tuple(Apart(a, b) for a, b in draw(pairs.map(lambda found: found[:3]))),
        pins=tuple(Pin(*each) for each in draw(st.lists(seats, max_size=2))),
    )
