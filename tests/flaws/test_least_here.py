"""What is called unavoidable is so for the seating as it stands, whoever lacks a chair."""

from hypothesis import given
from hypothesis import strategies as some

from community.flaws.figures import count_flaws
from community.flaws.least_here import least_here
from community.flaws.person import Person
from community.wishes.wishes import Wishes

WISHES = Wishes()
FIELDS = ("together", "without_host", "repeats", "same_industry", "same_phase")


def ten_people():
    return [Person(key, company=f"{key}", is_host=key < 2) for key in range(10)]


def test_ten_people_at_two_roundtables_meet_again():
    rounds = [[[0, 2, 3, 4, 5], [1, 6, 7, 8, 9]], [[0, 6, 7, 2, 3], [1, 4, 5, 8, 9]]]

    assert least_here(rounds, ten_people(), WISHES).repeats == 8


def test_with_somebody_without_a_chair_no_meeting_is_called_unavoidable():
    rounds = [[[0, 2, 3, 4, 5], [1, 6, 7, 8]], [[0, 6, 7, 2, 3], [1, 4, 5, 8]]]

    assert least_here(rounds, ten_people(), WISHES).repeats == 0


def test_a_round_without_enough_hosts_counts_for_itself():
    people = ten_people()
    rounds = [[[0, 2, 3], [1, 4, 5], [6, 7, 8, 9]], [[0, 2, 3, 4, 5], [1, 6, 7, 8, 9]]]

    assert least_here(rounds, people, WISHES).without_host == 1


@given(some.data())
def test_no_seating_is_below_what_is_called_its_least(data):
    many = data.draw(some.integers(3, 9))
    words = some.sampled_from(["", "a", "b"])
    people = [
        Person(key, data.draw(words), data.draw(words), data.draw(words), is_host=key % 4 == 0)
        for key in range(many)
    ]
    rounds = []
    for _ in range(data.draw(some.integers(1, 3))):
        order = data.draw(some.permutations(range(many)))[: data.draw(some.integers(2, many))]
        cut = data.draw(some.integers(1, len(order)))
        rounds.append([list(order[:cut]), list(order[cut:])])

    now, least = count_flaws(people, rounds, WISHES), least_here(rounds, people, WISHES)

    assert all(getattr(now, each) >= getattr(least, each) for each in FIELDS)
