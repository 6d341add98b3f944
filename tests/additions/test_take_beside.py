"""The party is chosen along with the place: on the page, by a program, in one transaction."""

import asyncio
import re
from datetime import timedelta

import pytest

from community.additions.add import additions_of
from community.additions.give_up import give_up
from community.cancelling.cancel import cancel
from community.changes.lapse import lapse_offer
from community.clock import moved_to, now
from community.database import fetch
from community.database.actor import acting
from community.members.tables import Member
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.prices.offer_code import CodePlan, offer_code
from community.prices.price import lines_of
from community.refusal import Refused
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer, Wish
from community.registrations.calendar import registrations_ics
from community.registrations.tables import Registration
from community.tokens.create_token import create_token
from community.tokens.make_own_token import make_own_token
from community.waitlist.offer import confirm_offered
from tests.cast import an_event, as_, haruto, mei, someone
from tests.letters import letters_are_written

TALK = {"name": "議論", "capacity": 3}
PARTY = {"name": "懇親会", "capacity": 2, "is_beside": True, "position": 2}
PARTY |= {"fee_yen": 4000, "member_fee_yen": 3500}
PAGE = "/events/hitori-cs-33/registrations"


async def an_evening(talk=(), **party):
    event = await an_event(kinds=({**TALK, **dict(talk)}, {**PARTY, **party}))
    return event, (await kinds_of(event))[1]


def told(registration) -> list[tuple[str, int]]:
    return [(line.label, line.amount_yen) for line in lines_of(registration.price_lines)]


async def reread(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def test_both_are_theirs_at_once_in_one_price_and_one_mail(house):
    event, party = await an_evening()

    mine = await register(event, await haruto(), Wish(beside=(party,)))

    assert (mine.standing, mine.fee_yen) == ("confirmed", 2000 + 3500)
    assert told(mine)[2:] == [("懇親会", 4000), ("会員割引", -500)]
    assert [each.standing for each in await additions_of(mine)] == ["confirmed"]
    await letters_are_written()
    mail = await Message.objects().get(Message.cause.like("confirmed:%"))
    assert ("あわせて：懇親会" in mail.text, "懇親会: 4,000円" in mail.text) == (True, True)
    mine.event = event
    assert "あわせて：懇親会" in registrations_ics([mine]).decode().replace("\r\n ", "")


async def test_of_a_full_party_there_is_a_turn_which_costs_nothing_yet(house):
    event, party = await an_evening(capacity=1)
    first = await register(event, await mei(), Wish(beside=(party,)))

    second = await register(event, await haruto(), Wish(beside=(party,)))
    before = second.fee_yen, told(second)[-1]
    await give_up((await additions_of(first))[0])

    assert before == (2000, ("懇親会", 0))
    assert (await reread(second)).fee_yen == 2000 + 3500


async def test_who_waits_for_the_place_has_no_place_at_the_party(house):
    event, party = await an_evening({"capacity": 1})
    first = await register(event, await mei())

    waits = await register(event, await haruto(), Wish(beside=(party,)))
    before = waits.standing, waits.fee_yen, (await kinds_of(event))[1].taken
    await cancel(first)

    waits = await reread(waits)
    assert before == ("waitlisted", 2000, 0)
    assert (waits.standing, waits.fee_yen) == ("confirmed", 5500)
    assert (await kinds_of(event))[1].taken == 1


async def test_what_is_paid_ahead_is_both_and_goes_with_the_offer(house):
    event, party = await an_evening({"pays_ahead": True, "fee_yen": 0, "member_fee_yen": 0})

    offered = await register(event, await haruto(), Wish(beside=(party,)))
    held = (await kinds_of(event))[1].taken
    with moved_to(offered.offered_until + timedelta(minutes=1)):
        await lapse_offer(str(offered.id))

    assert (offered.standing, offered.fee_yen, held) == ("offered", 3500, 1)
    assert ((await kinds_of(event))[1].taken, await additions_of(offered)) == (0, [])


async def test_what_was_full_while_the_place_was_offered_is_served_when_it_is_paid(house):
    event, party = await an_evening({"pays_ahead": True}, capacity=1)
    first = await register(event, await mei(), Wish(beside=(party,)))
    second = await register(event, await haruto(), Wish(beside=(party,)))
    await cancel(first)

    await confirm_offered(second)

    assert (await reread(second)).fee_yen == 2000 + 3500


async def test_eight_who_come_at_once_never_oversell_the_party(house):
    event, party = await an_evening({"capacity": 6})
    people = [Newcomer(f"p{n}", f"p{n}@example.jp") for n in range(8)]

    came = await asyncio.gather(
        *(register_by_address(event, each, Wish(beside=(party,))) for each in people)
    )

    had = [standing for each in came for standing in [(await additions_of(each))[0].standing]]
    talk, party = await kinds_of(event)
    assert sorted(had) == ["confirmed"] * 2 + ["waitlisted"] * 6
    assert (talk.taken, party.taken, party.waiting) == (6, 2, 4)


async def test_each_who_comes_at_once_stands_in_its_line_and_is_noted_by_themselves(house):
    event, party = await an_evening({"capacity": 9})
    people = [await someone(name) for name in ("ren", "mio", "riku", "sora")]
    back = await register(event, people[3], Wish(beside=(party,)))
    await cancel(back)

    async def asks(person):
        with acting("person", person.id):
            return await register(event, person, Wish(beside=(party,)))

    await asyncio.gather(*map(asks, people))

    there = [
        (row["member"], row["standing"], row["turn"])
        for row in await fetch(
            "SELECT r.member, a.standing, a.turn FROM addition a "
            "JOIN registration r ON r.id = a.registration ORDER BY a.turn"
        )
    ]
    standings = ["confirmed", "confirmed", "waitlisted", "waitlisted"]
    expected = zip((each.id for each in people), standings, range(2, 6), strict=True)
    assert there == list(expected)
    noted = await fetch("SELECT actor, verb FROM audit_entry WHERE tablename = 'addition'")
    assert {(row["actor"], row["verb"]) for row in noted} == {
        (str(each.id), "update" if each.id == back.member else "insert") for each in people
    }
    assert (await kinds_of(event))[1].taken == 2


async def test_a_code_for_the_party_alone_takes_off_there(house):
    event, party = await an_evening()
    await offer_code(event, CodePlan("PARTY", 1000, uses_allowed=9, kinds=(party.id,)))

    mine = await register(event, await haruto(), Wish("PARTY", beside=(party,)))
    with pytest.raises(Refused, match="「懇親会」"):
        await register(event, await mei(), Wish("PARTY"))

    assert (mine.fee_yen, mine.discount_code) == (2000 + 2500, "PARTY")
    assert told(mine)[1:] == [
        ("会員割引", -1000), ("懇親会", 4000), ("会員割引", -500), ("割引コード", -1000),
    ]  # fmt: skip


async def test_a_closed_party_and_one_for_others_are_refused_at_their_field(house):
    event, party = await an_evening(for_whom="members")
    stranger = Newcomer("nobody", "nobody@example.jp")
    refused = []

    for who in (register(event, await mei(), Wish(beside=(party,))),
                register_by_address(event, stranger, Wish(beside=(party,)))):  # fmt: skip
        with pytest.raises(Refused) as no:
            await who
        refused.append(no.value.field)
    party.closes_at = now()
    await party.save()
    with pytest.raises(Refused) as no:
        await register(event, await haruto(), Wish(beside=(party,)))

    assert [*refused, no.value.field] == ["beside"] * 3
    assert await Registration.count() == 0


async def test_who_comes_back_takes_it_anew(house):
    event, party = await an_evening()
    person = await mei()
    await cancel(await register(event, person, Wish(beside=(party,))))

    again = await register(event, person, Wish(beside=(party,)))
    plain = await cancel(again)
    alone = await register(event, person)

    assert (again.fee_yen, plain.id, alone.fee_yen) == (7000, again.id, 3000)
    assert await additions_of(alone) == []


def costs(page: str) -> list[str]:
    found = re.findall(r'<div class="price[^"s]*">(.*?)</div>', page, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", line).split()) for line in found]


async def test_the_form_shows_lines_and_total_before_and_keeps_just_that(open_browser):
    event, party = await an_evening()
    person = await haruto()
    browser = await as_(person, open_browser(accept_language="en"))

    plain = await browser.get(f"{PAGE}/new")
    ticked = await browser.get(f"{PAGE}/new?beside={party.id}")
    done = await browser.post(PAGE, data={"beside": str(party.id)})

    assert "懇親会 +¥3,500 (with the place ¥5,500)" in plain.text
    assert costs(plain.text)[-1] == "Your price ¥2,000"
    assert costs(ticked.text)[-3:] == [
        "懇親会 In addition. ¥4,000",
        "Member discount Because you are a member. −¥500",
        "In all ¥5,500",
    ]
    mine = await Registration.objects().get(Registration.member == person.id)
    assert (done.status_code, mine.fee_yen, event.id) == (303, 5500, mine.event)


async def test_a_refused_form_keeps_the_tick_and_its_total(open_browser):
    _event, party = await an_evening()
    stranger = open_browser(accept_language="en")
    form = {"name": "Mei", "email": "mei@example.jp", "beside": str(party.id)}

    again = await stranger.post(
        PAGE,
        data={**form, "discount_code": "NOTHING"},
        headers={"referer": f"http://community.test{PAGE}/new"},
    )
    nonsense = await stranger.post(PAGE, data={**form, "beside": "x"})

    assert (again.status_code, nonsense.status_code) == (422, 422)
    assert f'value="{party.id}" checked' in again.text
    assert costs(again.text)[-1] == "In all ¥7,000"
    assert await Member.count() == 0


async def test_programs_register_with_the_party(open_browser):
    event, party = await an_evening()
    token = await create_token("CRM", "organiser")
    program = open_browser(authorization=f"Bearer {token}")
    who = {"name": "鈴木", "email": "suzuki@example.jp", "beside": [str(party.id)]}

    made = await program.post(f"/api/v1{PAGE}", json=who)
    listed = (await program.get(f"/api/v1{PAGE}")).json()["registrations"]
    wrong = await program.post(f"/api/v1{PAGE}", json={**who, "beside": [str(event.series)]})
    malformed = await program.post(f"/api/v1{PAGE}", json={**who, "beside": [made.json()["id"]]})

    assert (made.status_code, made.json()["fee_yen"]) == (201, 7000)
    assert [line["label"] for line in listed[0]["price_lines"]] == ["一般価格", "懇親会"]
    assert {wrong.status_code, malformed.status_code} <= {400, 422}


async def test_programs_are_held_to_the_price_of_the_party_that_was_shown(open_browser):
    _event, party = await an_evening()
    program = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")
    who = {"name": "鈴木", "email": "suzuki@example.jp", "beside": [str(party.id)]}
    mine = await make_own_token(await haruto(), "notebook")
    own = open_browser(authorization=f"Bearer {mine}")

    answers = [
        await each.post(address, json={**body, "shown_beside": {str(party.id): shown}})
        for each, address, body, fee in (
            (program, f"/api/v1{PAGE}", who, 4000),
            (own, f"/api/v1{PAGE}/mine", {"beside": [str(party.id)]}, 3500),
        )
        for shown in (fee - 1, fee)
    ]

    assert [answer.status_code for answer in answers] == [409, 201] * 2
    assert "「懇親会」はいま4,000円です。" in answers[0].text


async def test_somebody_unknown_reads_the_price_of_everybody(open_browser):
    _event, party = await an_evening()
    await someone("other")

    page = (await open_browser(accept_language="en").get(f"{PAGE}/new?beside={party.id}")).text

    assert costs(page)[-2:] == ["懇親会 In addition. ¥4,000", "In all ¥7,000"]
