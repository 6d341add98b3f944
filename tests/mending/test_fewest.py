"""Up to nine people: nobody gets up who need not, counted by trying every seating there is."""

from itertools import product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from community.flaws.person import Person
from community.mending.mend import homes
from community.mending.repair import repair
from community.mending.room import Room, room_for
from community.planner.plan import plan
from community.wishes.contradiction import what_was_said
from community.wishes.wishes import Apart, Colleagues, Pin, Wishes
from tests.wishes.trying import is_good_company, keeps
from tests.wishes.wished import few_people, wishes

QUICK = 20_000
FEWEST = 3


def fewest_of_all(people: list[Person], room: Room, home: dict[int, int]) -> int | None:
    """The fewest who leave their home in any seating that keeps the rules; None if none does."""
    companies = {person.key: person.company for person in people}
    chairs = [room.chairs(number) * (number in room.open) for number in range(max(room.open) + 1)]
    said = what_was_said(room.wishes, companies, chairs, 0)
    apart = [Colleagues(each) for each in "abc" if room.wishes.colleagues_apart]
    moves = []
    for row in product(room.numbers, repeat=len(people)):
        sizes = [row.count(number) for number in room.numbers]
        if all(
            FEWEST <= n <= room.chairs(t) for n, t in zip(sizes, room.numbers, strict=True) if n
        ):
            at = dict(zip(companies, row, strict=True))
            if is_good_company(at, people) and keeps(at, (*said, *apart), companies):
                moves.append(sum(at[key] != number for key, number in home.items() if key in at))
    return min(moves, default=None)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)  # most wishes of so few people contradict each other
@given(data=st.data())
def test_no_way_to_keep_the_rules_moves_fewer_who_sit(data: st.DataObject) -> None:
    people = data.draw(few_people())
    assume(len(people) >= 6)
    said = data.draw(wishes(len(people)))
    late = data.draw(st.sets(st.sampled_from(range(len(people))), max_size=2))
    first = [person for person in people if person.key not in late]
    [planned] = plan(first, 1, said.among({p.key for p in first}), effort=QUICK).rounds
    left = data.draw(st.sets(st.sampled_from([p.key for p in first]), max_size=2))
    here = [person for person in people if person.key not in left]
    keys = {person.key for person in here}
    room = room_for(keys, planned, said.among(keys))
    hosts = sum(person.is_host for person in here)
    assume(len(room.open) > 1 and (not hosts or hosts >= len(room.open)))
    least = fewest_of_all(here, room, homes(planned))
    assume(least is not None)

    mended = repair(here, [planned], wishes=said.among(keys))

    broken = mended.figures
    colleagues = broken.together * said.colleagues_apart
    assert (broken.apart, broken.split, broken.elsewhere, colleagues) == (0, 0, 0, 0)
    assert (broken.lone_first_timers, broken.lone_speakers, broken.without_host) == (0, 0, 0)
    assert mended.at_least <= least == len(mended.made_to_stand_up)


def test_it_is_told_when_fewer_moves_would_not_do() -> None:
    people = [Person(key, is_host=key in (0, 1)) for key in range(10)]

    mended = repair(people, [[[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]])

    assert (len(mended.made_to_stand_up), mended.at_least) == (1, 1)


@pytest.mark.parametrize(
    ("late", "is_fewest"), [((21,), True), ((21, 22), True), ((21, 22, 23), False)]
)
def test_nothing_is_claimed_where_who_came_late_could_sit_at_a_roundtable_of_their_own(
    late, is_fewest
) -> None:
    people = [Person(key) for key in (*range(1, 9), *late)]
    said = Wishes(apart=(Apart(21, 1), Apart(21, 5)))

    mended = repair(people, [[[1, 2, 3, 4], [5, 6, 7, 8]]], wishes=said)

    assert (len(mended.made_to_stand_up), mended.is_fewest) == (1, is_fewest)


def test_who_is_pinned_at_a_roundtable_of_two_is_joined_there() -> None:
    people = [Person(key) for key in range(5)]
    wishes = Wishes(size=3, smallest=3, largest=6, pins=(Pin(0, 0),))

    mended = repair(people, [[[0, 1], [2, 3, 4]]], wishes=wishes)

    assert mended.rounds == [[[0, 1, 2, 3, 4], []]]
    assert mended.made_to_stand_up == {2, 3, 4}
