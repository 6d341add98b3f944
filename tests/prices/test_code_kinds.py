"""A discount code may be for certain kinds of place only."""

import asyncio

import pytest

from community.changes.change_to import change_to
from community.database import fetch_value
from community.places.kinds import kinds_of
from community.prices.offer_code import CodePlan, offer_code
from community.prices.price import lines_of
from community.prices.tables import DiscountCode
from community.refusal import Refused
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer, Wish
from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_, haruto, mei

TALK = {"name": "議論", "capacity": 5}
LISTEN = {"name": "聴講", "capacity": 5, "fee_yen": 1000, "member_fee_yen": 1000}
PARTY = {"name": "懇親会", "capacity": 5, "is_beside": True, "position": 3, "fee_yen": 4000}
PAGE = "/events/hitori-cs-33"


async def an_evening():
    event = await an_event(kinds=(TALK, LISTEN, {**PARTY, "member_fee_yen": 4000}))
    return event, await kinds_of(event)


async def test_it_takes_off_where_it_is_for_and_is_refused_elsewhere(house):
    event, (talk, listen, _party) = await an_evening()
    await offer_code(event, CodePlan("TALKS", 500, uses_allowed=9, kinds=(talk.id,)))

    with pytest.raises(Refused, match="「議論」") as refused:
        await register(event, await haruto(), Wish("talks", kind=listen))
    mine = await register(event, await mei(), Wish("talks", kind=talk))

    assert refused.value.field == "discount_code"
    assert (mine.fee_yen, mine.discount_code) == (2500, "TALKS")
    assert await fetch_value("SELECT uses FROM discount_code") == 1


async def test_a_stranger_reads_the_same_whether_the_address_is_registered_or_not(house):
    event, (talk, listen, _party) = await an_evening()
    await offer_code(event, CodePlan("TALKS", 500, uses_allowed=9, kinds=(talk.id,)))
    await register(event, await mei(), Wish("TALKS"))
    wish, said = Wish("TALKS", kind=listen), []

    for name in ("mei", "nobody"):
        with pytest.raises(Refused) as refused:
            await register_by_address(event, Newcomer(name, f"{name}@example.jp"), wish)
        said.append((refused.value.sentence, refused.value.field))

    assert said[0] == said[1]


async def test_whoever_changes_to_another_kind_reads_why_the_code_takes_nothing(house):
    event, (talk, listen, _party) = await an_evening()
    await offer_code(event, CodePlan("TALKS", 500, kinds=(talk.id,)))
    mine = await register(event, await mei(), Wish("TALKS"))

    there = await change_to(mine, listen)
    lines = [(line.amount_yen, line.why) for line in lines_of(there.price_lines)]
    back = await change_to(there, talk)

    assert lines == [(1000, ""), (0, "TALKS：この参加枠には使えません")]
    assert (back.fee_yen, back.discount_code) == (2500, "TALKS")


async def test_the_organiser_ticks_the_kinds_and_reads_them_again(open_browser):
    event, (talk, _listen, party) = await an_evening()
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    form = {"code": "BOTH", "amount_yen": "500", "only_for": "everybody"}

    await browser.post(
        f"{PAGE}/discount-codes", data={**form, "kinds": [str(talk.id), str(party.id)]}
    )
    page = (await browser.get(f"{PAGE}/prices")).text
    wrong = await browser.post(
        f"{PAGE}/discount-codes",
        data={**form, "kinds": [str(talk.id), str(party.id)], "amount_yen": "a lot"},
        headers={"referer": f"http://community.test{PAGE}/prices"},
    )
    nonsense = await browser.post(f"{PAGE}/discount-codes", data={**form, "kinds": str(event.id)})

    kept = await DiscountCode.objects().get(DiscountCode.code == "BOTH")
    assert kept.kinds == [talk.id, party.id]
    assert "only for: 議論 · 懇親会" in page
    assert (wrong.status_code, nonsense.status_code) == (422, 422)
    assert [f'value="{kind.id}" checked' in wrong.text for kind in (talk, party)] == [True, True]


async def test_a_program_limits_a_code_and_is_told_what_the_event_does_not_have(open_browser):
    _event, (talk, _listen, _party) = await an_evening()
    token = await create_token("CRM", "organiser")
    program = open_browser(authorization=f"Bearer {token}")
    path = f"/api/v1{PAGE}/discount-codes"

    made = await program.post(path, json={"code": "TALKS", "percent": 10, "kinds": [str(talk.id)]})
    unknown = await program.post(
        path, json={"code": "X1", "percent": 10, "kinds": ["00000000-0000-0000-0000-000000000000"]}
    )

    assert (made.status_code, made.json()["kinds"]) == (201, [str(talk.id)])
    assert unknown.status_code == 422


async def test_a_code_for_one_helps_one_of_eight_who_come_at_once(house):
    event, (talk, *_others) = await an_evening()
    await offer_code(event, CodePlan("ONE", 500, kinds=(talk.id,)))
    people = [Newcomer(f"p{n}", f"p{n}@example.jp") for n in range(8)]

    came = await asyncio.gather(
        *(register_by_address(event, each, Wish("ONE")) for each in people), return_exceptions=True
    )

    assert sum(not isinstance(each, Refused) for each in came) == 1
