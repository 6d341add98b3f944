"""A crowd too large for one hall."""

from community.flaws.person import Person
from community.planner.halls import LARGEST_HALL, halls
from community.planner.plan import plan
from community.wishes.sizes import roundtable_sizes


def crowd(people: int) -> list[Person]:
    return [
        Person(key, f"会社{key // 3}", f"業界{key % 7}", is_host=key % 5 == 0)
        for key in range(people)
    ]


def test_600_people_are_dealt_to_halls_that_are_alike():
    people = crowd(600)

    dealt = list(halls(people, roundtable_sizes(600)))

    assert sorted(one.key for hall in dealt for one in hall.people) == list(range(600))
    assert [len(hall.people) == sum(hall.sizes) <= LARGEST_HALL for hall in dealt] == [True] * 3
    assert {sum(one.is_host for one in hall.people) for hall in dealt} == {40}


def test_a_crowd_in_halls_breaks_none_of_the_rules():
    made = plan(crowd(300), rounds=2, effort=1)

    assert (made.figures.together, made.figures.without_host, made.figures.repeats) == (0, 0, 0)
