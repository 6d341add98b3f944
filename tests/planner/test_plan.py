"""Who sits with whom: what people at the roundtables notice about the plan."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from community.flaws.figures import count_flaws
from community.flaws.person import Person
from community.planner.plan import plan
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Wishes

QUICK = 60_000  # looks at somebody: enough for what is asked of small groups here

WORDS = st.sampled_from(["", "A", "B", "C", "D"])


@st.composite
def evenings(draw: st.DrawFn) -> list[Person]:
    keys = draw(st.lists(st.integers(1, 999), unique=True, max_size=24))
    return [
        Person(key, draw(WORDS), draw(WORDS), draw(WORDS), draw(st.booleans()), draw(st.booleans()))
        for key in keys
    ]


def meetup(people: int) -> list[Person]:
    """Pairs of colleagues, every fifth person a host, every fourth here for the first time."""
    return [
        Person(
            key=key,
            company=f"株式会社{key // 2}",
            industry=f"業界{key % 7}",
            phase=f"フェーズ{key % 4}",
            is_host=key % 5 == 0,
            is_first_timer=key % 4 == 1,
        )
        for key in range(people)
    ]


def test_29_people_sit_at_six_roundtables() -> None:
    assert roundtable_sizes(29) == [5, 5, 5, 5, 5, 4]


def test_seven_people_sit_at_two_roundtables_because_one_would_be_too_large() -> None:
    assert roundtable_sizes(7) == [4, 3]


def test_nobody_needs_no_roundtable() -> None:
    assert plan([], rounds=2).rounds == [[], []]


@settings(deadline=None)
@given(people=st.integers(1, 400), wanted=st.integers(4, 6))
def test_sizes_are_even_and_between_four_and_six(people: int, wanted: int) -> None:
    sizes = roundtable_sizes(people, Wishes(size=wanted))

    assert sum(sizes) == people
    assert max(sizes) - min(sizes) <= 1
    assert max(sizes) <= 6
    assert min(sizes) >= 4 or people in (1, 2, 3, 7)


@settings(max_examples=8, deadline=None)
@given(people=evenings(), rounds=st.integers(1, 3))
def test_everybody_has_exactly_one_chair_in_every_round(people: list[Person], rounds: int) -> None:
    seated = plan(people, rounds, effort=QUICK).rounds

    everybody = sorted(person.key for person in people)
    sizes = roundtable_sizes(len(people))
    assert [sorted(k for c in row for k in c) for row in seated] == [everybody] * rounds
    assert [sorted(map(len, row), reverse=True) for row in seated] == [sizes] * rounds


@settings(max_examples=4, deadline=None)
@given(people=evenings(), seed=st.integers(0, 9))
def test_the_same_people_and_seed_give_the_same_plan(people: list[Person], seed: int) -> None:
    assert plan(people, 2, seed=seed, effort=QUICK) == plan(
        people[::-1], 2, seed=seed, effort=QUICK
    )


@settings(max_examples=6, deadline=None)
@given(people=evenings())
def test_no_plan_is_better_than_what_is_said_to_be_possible(people: list[Person]) -> None:
    made = plan(people, 2, effort=QUICK)

    assert made.figures.together >= made.least.together
    assert made.figures.without_host >= made.least.without_host
    flaws = made.figures
    lonely = flaws.lone_first_timers + flaws.lone_speakers + flaws.newcomers_only
    assert lonely or made.figures.repeats >= made.least.repeats
    assert made.figures.same_industry >= made.least.same_industry
    assert made.figures.same_phase >= made.least.same_phase


def test_an_ordinary_evening_breaks_none_of_the_rules() -> None:
    figures = plan(meetup(30), rounds=2, effort=10 * QUICK).figures

    assert figures.together == 0
    assert figures.lone_first_timers == 0
    assert figures.newcomers_only == 0
    assert figures.without_host == 0
    assert figures.repeats == 0


def test_sixty_people_for_three_rounds_are_seated_within_two_seconds() -> None:
    began = time.process_time()

    figures = plan(meetup(60), rounds=3).figures

    assert time.process_time() - began < 2
    assert (figures.together, figures.without_host, figures.repeats) == (0, 0, 0)


def test_a_company_larger_than_the_number_of_roundtables_is_spread_evenly() -> None:
    people = [Person(key, company="㈱アオバ" if key < 6 else "") for key in range(20)]

    made = plan(people, rounds=1, effort=QUICK)

    assert made.figures.together == made.least.together == 2


def test_one_company_is_recognised_however_its_name_is_written() -> None:
    names = ["株式会社アオバ", "㈱アオバ", "アオバ（株）", "アオバ 株式会社", "ミドリ"]

    figures = count_flaws([Person(k, n) for k, n in enumerate(names)], [[[0, 1, 2, 3, 4]]])

    assert figures.together == 6


def test_the_only_two_first_timers_sit_together() -> None:
    people = [Person(key, is_first_timer=key in (3, 11)) for key in range(20)]

    [circles] = plan(people, rounds=1, effort=QUICK).rounds

    assert [{3, 11} <= set(c) for c in circles if {3, 11} & set(c)] == [True]


def test_first_timers_are_not_left_among_themselves() -> None:
    people = [Person(key, is_first_timer=key < 15) for key in range(20)]

    figures = plan(people, rounds=1, effort=QUICK).figures

    assert (figures.newcomers_only, figures.lone_first_timers) == (0, 0)


def test_two_hosts_for_four_roundtables_sit_apart() -> None:
    people = [Person(key, is_host=key in (4, 5)) for key in range(20)]

    made = plan(people, rounds=1, effort=QUICK)

    assert made.figures.without_host == made.least.without_host == 2


def test_a_host_stays_at_the_same_roundtable_all_evening() -> None:
    people = meetup(30)

    rounds = plan(people, rounds=3, effort=QUICK).rounds

    hosts = [p.key for p in people if p.is_host]
    numbers = [[next(n for n, c in enumerate(row) if h in c) for h in hosts] for row in rounds]
    assert numbers == [numbers[0]] * 3


def test_who_sat_together_on_a_past_evening_meets_somebody_new() -> None:
    friends = dict.fromkeys(range(4), 1)
    people = [Person(key, met=friends if key in friends else {}) for key in range(20)]

    assert plan(people, rounds=1, effort=QUICK).figures.met_before == 0


def test_who_met_in_a_played_round_does_not_meet_again() -> None:
    played = [[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15]]]

    made = plan(
        [Person(key) for key in range(16)],
        rounds=1,
        wishes=Wishes(size=4),
        played=played,
        effort=QUICK,
    )

    assert made.figures.repeats == 0


def test_who_all_fit_at_one_roundtable_are_seated_without_a_search():
    people = [Person(key) for key in range(5)]

    seated = plan(people, rounds=3, effort=10**15)  # a search as long as that would never end

    assert seated.rounds == [[[0, 1, 2, 3, 4]]] * 3
