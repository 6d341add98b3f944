"""Many ask for one evening in the same moment: what a single one would get, each of them gets."""

import asyncio
from uuid import UUID

import pytest
from asyncpg import CheckViolationError, DataError

from community.cancelling.cancel import cancel
from community.clock import moved_to, now
from community.database import Gone, execute, fetch, fetch_value
from community.database.actor import acting
from community.language import speaking
from community.members.tables import Member
from community.prices.tables import DiscountCode
from community.privacy.erase import erase
from community.refusal import Refused
from community.registering import known
from community.registering import register as door
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer, Wish
from community.registrations.tables import Registration
from community.tokens.create_token import create_token
from tests.cast import an_event, haruto, mei, someone


@pytest.fixture(autouse=True, params=[known.ENOUGH, 8])
def enough(request, monkeypatch):
    """All are kept in one step, or some while the next are settled."""
    monkeypatch.setattr(known, "ENOUGH", request.param)


def guest(number: int) -> Newcomer:
    return Newcomer(f"客{number}", f"guest-{number}@example.jp")


async def all_at_once(*asking):
    return await asyncio.gather(*asking, return_exceptions=True)


async def test_they_are_served_in_the_order_in_which_they_came(house):
    event = await an_event(places=3)

    answers = await all_at_once(*(register_by_address(event, guest(n)) for n in range(12)))

    assert [each.turn for each in answers] == list(range(1, 13))
    assert [each.has_place for each in answers] == [True] * 3 + [False] * 9


async def test_a_refusal_spoils_nothing_for_others_and_remembers_nobody(house):
    event = await an_event()
    wishes = [Wish(), Wish("NO SUCH CODE"), Wish()]

    first, refused, third = await all_at_once(
        *(register_by_address(event, guest(n), wish) for n, wish in enumerate(wishes))
    )

    assert (first.turn, type(refused), third.turn) == (1, Refused, 2)
    assert await Member.count() == 2


async def test_what_cannot_be_kept_of_one_is_kept_of_all_others(house):
    event = await an_event()
    wishes = [Wish(), Wish(photo_wish="longer than its column"), Wish()]

    first, odd, third = await all_at_once(
        *(
            register_by_address(event, guest(n), wish)  # the one in the middle fits no column
            for n, wish in enumerate(wishes)
        )
    )

    assert (first.has_place, third.has_place, isinstance(odd, DataError)) == (True, True, True)
    assert await Registration.count() == 2


async def test_one_person_who_asks_in_two_ways_has_one_place(house):
    event, member = await an_event(), await haruto()

    one, other, typed = await all_at_once(
        register(event, member),
        register_by_address(event, Newcomer("はると", "haruto@example.jp")),
        register_by_address(event, Newcomer("はると", "HARUTO@example.jp")),
    )

    assert one.id == other.id == typed.id
    assert (await Registration.count(), await Member.count()) == (1, 1)


async def test_who_comes_back_stands_behind_whoever_came_before_in_the_same_moment(house):
    event, member = await an_event(places=1), await haruto()
    await cancel(await register(event, member))

    first, back = await all_at_once(register(event, await mei()), register(event, member))

    assert (first.has_place, back.waits, first.turn < back.turn) == (True, True, True)
    assert await Registration.count() == 2


async def test_a_code_for_two_is_used_by_the_first_two(house):
    event = await an_event()
    await DiscountCode(event=event.id, code="TWO", amount_yen=500, uses_allowed=2).save()

    answers = await all_at_once(
        *(register_by_address(event, guest(n), Wish("two")) for n in range(4))
    )

    assert [getattr(each, "fee_yen", None) for each in answers] == [2500, 2500, None, None]
    assert (await DiscountCode.objects().first()).uses == 2


async def test_each_is_noted_in_their_own_name_and_answered_in_their_own_language(house):
    event = await an_event()
    people = [await someone(name) for name in ("ren", "mio", "riku")]

    async def asks(person, language):
        with acting("person", person.id), speaking(language):
            return await register(event, person)

    async def stranger(language):
        with acting("stranger"), speaking(language):
            return await register_by_address(
                event, Newcomer("x", f"{language}@example.jp"), Wish("WRONG")
            )

    answers = await all_at_once(
        *(asks(each, "ja") for each in people), stranger("en"), stranger("ja")
    )

    rows = await fetch("SELECT key, actor FROM audit_entry WHERE tablename = 'registration'")
    noted = {(UUID(row["key"]), UUID(row["actor"])) for row in rows}
    assert noted == {(each.id, each.member) for each in answers[:3]}
    assert [each.sentence for each in answers[3:]] == [
        "We do not know this discount code. Please check it.",
        "この割引コードは見つかりません。もう一度ご確認ください。",
    ]


async def test_who_is_new_speaks_the_language_they_asked_in(house):
    event = await an_event()

    async def asks(language):
        with speaking(language):
            return await register_by_address(event, Newcomer("x", f"{language}@example.jp"))

    await all_at_once(asks("en"), asks("ja"))

    rows = await Member.select(Member.email, Member.language).order_by(Member.email)
    assert [row["language"] for row in rows] == ["en", "ja"]


async def test_who_was_greeted_elsewhere_in_the_same_moment_is_one_person(house):
    events = [await an_event(f"hitori-cs-{n}", number=n) for n in range(33, 37)]

    answers = await all_at_once(
        *(register_by_address(event, guest(n)) for n in range(8) for event in events)
    )

    assert all(isinstance(each, Registration) for each in answers)
    assert (await Member.count(), await Registration.count()) == (8, 32)


async def test_the_counters_are_those_of_the_rows(house):
    event = await an_event(places=5)
    with moved_to(now()):
        await all_at_once(*(register_by_address(event, guest(n)) for n in range(30)))

    counted = "SELECT (taken, waiting) = (5, 25) FROM event"
    assert await fetch_value(counted)
    assert await fetch_value(counted.replace("event", "place_kind"))


async def test_who_has_been_deleted_meanwhile_gets_nothing_and_others_theirs(house):
    event, gone, stays = await an_event(), await haruto(), await mei()
    await erase(gone)

    with pytest.raises(Gone):
        await register(event, gone)
    first, second = await all_at_once(register(event, gone), register(event, stays))

    assert (type(first), second.turn, await Registration.count()) == (Gone, 1, 1)


async def test_what_the_database_refuses_for_one_undoes_nobody_else(house):
    event = await an_event()
    await execute("ALTER TABLE member ADD CONSTRAINT no_21 CHECK (name <> '客21')")

    try:
        answers = await all_at_once(*(register_by_address(event, guest(n)) for n in range(40)))
    finally:
        await execute("ALTER TABLE member DROP CONSTRAINT no_21")

    wrong = answers.pop(21)
    assert type(wrong) is CheckViolationError
    assert [each.turn for each in answers] == list(range(1, 40))
    assert (await Member.count(), await Registration.count()) == (39, 39)


async def test_where_too_many_wait_the_next_is_told_when_to_come_back(open_browser, monkeypatch):
    await an_event()
    monkeypatch.setattr(door._lines, "longest", 0)

    page = await open_browser().post(
        "/events/hitori-cs-33/registrations", data={"name": "x", "email": "x@example.jp"}
    )
    program = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")
    api = await program.post(
        "/api/v1/events/hitori-cs-33/registrations", json={"name": "x", "email": "x@example.jp"}
    )

    assert [(each.status_code, each.headers["retry-after"]) for each in (page, api)] == [
        (429, "3"),
        (429, "3"),
    ]
    assert "ただいま大変混み合っています。" in page.text
    assert await Member.count() == 0
