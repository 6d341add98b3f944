"""Whoever comes and goes, in whatever order: everybody keeps a good chair, and few are moved."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from community.flaws.person import Person
from community.flaws.price import INDUSTRY, PHASE, REPEAT
from community.mending.ahead import Care
from community.mending.as_problem import UNEVEN
from community.mending.mend_ahead import mend_ahead
from community.mending.repair import Repair, moves, repair
from community.mending.trade_offs import ALL, Way, ways
from community.planner.plan import plan
from community.wishes.wishes import Pin, Wishes

QUICK = 500
WORDS = st.sampled_from(["", "A", "B", "C", "D"])


@st.composite
def crowds(draw: st.DrawFn, least: int = 1) -> list[Person]:
    return [
        Person(
            key,
            company=draw(WORDS),
            industry=draw(WORDS),
            is_host=draw(st.booleans()),
            is_first_timer=draw(st.booleans()),
        )
        for key in range(draw(st.integers(least, 26)))
    ]


def is_good(mended: Repair, here: list[Person], round: int) -> bool:
    """Everybody has exactly one chair, at roundtables that are neither too small nor too large."""
    seated = sorted(key for circle in mended.rounds[round] for key in circle)
    sizes = [len(circle) for circle in mended.rounds[round] if circle]
    fits = all(min(3, len(here)) <= size <= 6 for size in sizes)
    return fits and seated == [person.key for person in here]


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_any_coming_and_going_leaves_everybody_one_good_chair(data: st.DataObject) -> None:
    people = data.draw(crowds(least=4), label="all who ever come")
    first = people[: data.draw(st.integers(4, len(people)), label="planned")]
    left = data.draw(st.sets(st.integers(0, len(people) - 1)), label="left")
    here = [person for person in people if person.key not in left]
    rounds = plan(first, rounds=2, effort=QUICK).rounds

    mended = repair(here, rounds, played=1)

    assert mended.rounds[0] == rounds[0]
    assert is_good(mended, here, 1)


@settings(max_examples=15, deadline=None)
@given(people=crowds(least=8), data=st.data())
def test_any_order_of_arrivals_ends_in_a_good_seating(
    people: list[Person], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(people[4:]), label="they come in this order")
    here = people[:4]
    rounds = plan(here, rounds=2, effort=QUICK).rounds

    for late in order:
        here = sorted([*here, late], key=lambda person: person.key)
        mended = repair(here, rounds)
        rounds = mended.rounds

    assert [is_good(mended, here, round) for round in (0, 1)] == [True, True]


@settings(max_examples=12, deadline=None)
@given(people=crowds(least=8), data=st.data())
def test_nobody_who_is_pinned_is_ever_moved(people: list[Person], data: st.DataObject) -> None:
    rounds = plan(people, rounds=2, effort=QUICK).rounds
    sits = {key: (r, at) for r, row in enumerate(rounds) for at, c in enumerate(row) for key in c}
    held = data.draw(st.lists(st.sampled_from(sorted(sits)), max_size=4, unique=True))
    pins = tuple(Pin(key, sits[key][1], sits[key][0]) for key in held)
    left = data.draw(st.sets(st.integers(0, len(people) - 1), max_size=6)) - set(held)
    here = [person for person in people if person.key not in left]

    sat = repair(here, rounds, wishes=Wishes(pins=pins))
    mended = mend_ahead(here, rounds, ALL, sat, wishes=Wishes(pins=pins))

    assert not {(each.round, each.person) for each in mended.moves} & {
        (pin.round, pin.one) for pin in pins
    }


@settings(max_examples=15, deadline=None)
@given(people=crowds(least=8), data=st.data())
def test_rearranged_rounds_are_good_and_leave_who_is_pinned_and_who_sits(
    people: list[Person], data: st.DataObject
) -> None:
    first = people[: data.draw(st.integers(6, len(people)), label="planned")]
    rounds = plan(first, rounds=3, effort=QUICK).rounds
    sits = {key: (r, at) for r, row in enumerate(rounds) for at, c in enumerate(row) for key in c}
    held = data.draw(st.lists(st.sampled_from(sorted(sits)), max_size=3, unique=True))
    pins = tuple(Pin(key, sits[key][1], sits[key][0]) for key in held)
    left = data.draw(st.sets(st.integers(0, len(people) - 1), max_size=6)) - set(held)
    here = [person for person in people if person.key not in left]
    in_use = [{pin.roundtable for pin in pins if pin.round == round} for round in (1, 2)]
    assume(all(3 * len(each) <= len(here) for each in in_use))  # or a pin holds one that is small

    strict = repair(here, rounds, played=1, wishes=Wishes(pins=pins))
    mended = mend_ahead(here, rounds, Care(few=2), strict, wishes=Wishes(pins=pins))

    assert mended.rounds[0] == rounds[0]
    assert [is_good(mended, here, round) for round in (1, 2)] == [True, True]
    assert not {(each.round, each.person) for each in mended.moves} & {
        (pin.round, pin.one) for pin in pins
    }
    assert len(mended.made_to_stand_up) <= max(2, len(strict.made_to_stand_up))


@settings(max_examples=6, deadline=None)
@given(people=crowds(least=14), left=st.sets(st.integers(0, 10), min_size=1, max_size=3))
def test_fewer_are_moved_than_by_planning_anew(people: list[Person], left: set[int]) -> None:
    rounds = plan(people[:-2], rounds=2, effort=QUICK).rounds
    here = [person for person in people if person.key not in left]

    mended = repair(here, rounds)

    anew = moves(rounds, plan(here, rounds=2, effort=QUICK).rounds)
    assert len(mended.moved) <= len({each.person for each in anew if each.origin is not None})


def test_ways_to_mend_differ_and_the_fewest_moves_come_first() -> None:
    people = [
        Person(key, company=f"{key // 2}", industry=f"{key % 7}", is_host=key % 5 == 0)
        for key in range(43)
    ]
    rounds = plan(people[:40], rounds=3, effort=60_000).rounds
    here = people[5:]

    found = ways(here, rounds, 0, Wishes())

    moved = [len(each.made_to_stand_up) for each in found.values()]
    assert next(iter(found)) == Way.FEWEST
    assert moved == sorted(moved)
    assert len({str(each.rounds) for each in found.values()}) == len(found)


def test_few_are_moved_for_those_who_came_and_left() -> None:
    people = [Person(key, industry=f"{key % 7}", phase=f"{key % 3}") for key in range(43)]
    rounds = plan(people[:40], rounds=3, effort=60_000).rounds

    found = ways(people[5:], rounds, 0)

    assert len(found[Way.BALANCED].made_to_stand_up) <= 3


def test_more_moves_are_only_proposed_where_they_make_the_evening_better() -> None:
    people = [Person(key, industry=f"{key % 7}", phase=f"{key % 3}") for key in range(23)]
    rounds = plan(people[:20], rounds=3, effort=30_000).rounds
    here = people[3:]
    kept = repair(here, rounds)

    few = mend_ahead(here, rounds, Care(few=2), kept)
    many = mend_ahead(here, rounds, ALL, few)

    points = [_points(each) for each in (kept, few, many)]
    assert points == sorted(points, reverse=True)
    assert points[0] > points[1]


def _points(mended: Repair) -> int:
    sizes = sum(len(circle) ** 2 for row in mended.rounds for circle in row)
    found = mended.figures
    alike = INDUSTRY * found.same_industry + PHASE * found.same_phase
    return REPEAT * found.repeats + alike + UNEVEN * sizes


def test_for_the_best_mix_two_are_moved_where_that_saves_more_than_it_costs() -> None:
    shared = {0: "A", 1: "A", 4: "B", 5: "B"}
    lines = [shared.get(key, "") for key in range(8)]
    worth_it = [Person(key, industry=each, role=each) for key, each in enumerate(lines)]
    not_worth_it = [Person(key, phase=each) for key, each in enumerate(lines)]
    rounds = [[[0, 1, 2, 3], [4, 5, 6, 7]]]

    moved = [
        len(mend_ahead(here, rounds, ALL, repair(here, rounds)).made_to_stand_up)
        for here in (worth_it, not_worth_it)
    ]

    assert moved == [2, 0]  # for 70 points, and for 20
