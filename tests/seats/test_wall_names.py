"""Everybody finds themselves on the wall: in order, one by one, with a mark for who was moved."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as some

from community.roundtables.who_sits import RoundtableWithPeople, Seated
from community.seats.wall_names import alphabet, by_name, from_to

NOW = datetime(2027, 1, 22, 11, 0, tzinfo=UTC)


def seated(name, reading="", company="", moved_minutes=None):
    at = None if moved_minutes is None else NOW - timedelta(minutes=moved_minutes)
    return Seated(uuid4(), uuid4(), name, company, False, False, "unknown", reading, at)


def at_letters(**people):
    return [RoundtableWithPeople(uuid4(), letter, each) for letter, each in people.items()]


def test_latin_letters_come_first_then_kana_of_either_kind_then_names_without_reading():
    people = at_letters(
        A=[seated("渡辺", "ワタナベ"), seated("山田"), seated("aoi")],
        B=[seated("青木", "あおき"), seated("Ben")],
    )

    assert [(each.name, each.letter) for each in by_name(people, NOW)] == [
        ("aoi", "A"), ("Ben", "B"), ("青木", "B"), ("渡辺", "A"), ("山田", "A"),
    ]  # fmt: skip


def test_two_of_one_name_are_told_apart_by_their_companies():
    people = at_letters(A=[seated("葵", company="アオバ"), seated("凛", company="トオリ")],
                        B=[seated("葵", company="ミナト")])  # fmt: skip

    assert {(each.name, each.company) for each in by_name(people, NOW)} == {
        ("葵", "アオバ"), ("葵", "ミナト"), ("凛", ""),
    }  # fmt: skip


def test_who_was_moved_is_marked_for_a_while():
    people = at_letters(
        A=[seated("a", moved_minutes=3), seated("b", moved_minutes=11), seated("c"), seated("d")]
    )

    assert [each.is_moved for each in by_name(people, NOW)] == [True, False, False, False]


def test_nobody_is_marked_when_most_were_moved():
    people = at_letters(A=[seated("a", moved_minutes=3), seated("b", moved_minutes=3), seated("c")])

    assert [each.is_moved for each in by_name(people, NOW)] == [False, False, False]


def test_a_page_says_from_whom_to_whom_it_goes():
    people = at_letters(A=[seated("青木", "あおき"), seated("渡辺", "わたなべ")])

    assert from_to(by_name(people, NOW)) == "あ – わ"
    assert from_to(by_name(at_letters(A=[seated("山田")]), NOW)) == ""
    assert from_to([]) == ""


@given(some.text())
def test_any_name_has_its_place_in_the_order(said):
    assert alphabet(said)[0] in {0, 1, 2}
