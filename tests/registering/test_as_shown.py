"""The price that stood in the form is the price that is kept, or nobody is registered."""

import re

import pytest

from community.members.tables import Member
from community.places.kinds import kinds_of
from community.prices.keep_rules import keep_rules
from community.prices.rules import Early, Rules
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.tables import Registration
from tests.cast import a_kind, an_event, as_, haruto, someone

PAGE = "/events/hitori-cs-33/registrations"
TYPED = {"name": "結衣", "email": "yui@example.jp"}


async def an_early_bird_for_one():
    event = await an_event()
    await keep_rules(event, Rules(early=Early(yen=500, first=1)))
    return event


async def shown_in(browser):
    page = (await browser.get(f"{PAGE}/new")).text
    return re.search(r'name="shown_yen" value="(\d+)"', page)[1]


async def test_whoever_saw_the_early_bird_is_asked_again_when_it_has_gone(open_browser):
    event = await an_early_bird_for_one()
    browser = open_browser(referer=f"http://community.test{PAGE}/new")
    seen = await shown_in(browser)
    await register(event, await someone("mei"))

    refused = await browser.post(PAGE, data={**TYPED, "shown_yen": seen})

    assert (seen, refused.status_code, await Registration.count()) == ("2500", 422, 1)
    assert "参加費が変わりました。いまは3,000円です。" in refused.text
    assert 'value="yui@example.jp"' in refused.text
    again = await browser.post(
        PAGE, data={**TYPED, "shown_yen": re.search(r'shown_yen" value="(\d+)"', refused.text)[1]}
    )
    mine = await Registration.objects().order_by(Registration.turn, ascending=False).first()
    assert (again.status_code, mine.fee_yen) == (303, 3000)


@pytest.mark.parametrize("shown_yen", ["2000", "2500"])
async def test_the_same_price_or_a_lower_one_is_kept(open_browser, shown_yen):
    event = await an_early_bird_for_one()
    browser = await as_(await haruto(), open_browser())

    answer = await browser.post(PAGE, data={"shown_yen": shown_yen})

    mine = await Registration.objects().get(Registration.event == event.id)
    assert (answer.status_code, mine.fee_yen) == (303, 2000)


async def test_a_members_address_is_refused_like_everybodys(open_browser):
    event = await an_early_bird_for_one()
    member = await haruto()
    await register(event, await someone("mei"))
    browser = open_browser()

    answers = [
        await browser.post(PAGE, data={**TYPED, "email": address, "shown_yen": "2500"})
        for address in (member.email, TYPED["email"])
    ]

    assert [each.status_code for each in answers] == [409, 409]
    assert await Member.count() == 2


async def test_what_is_no_price_is_as_if_none_was_sent(open_browser):
    await an_early_bird_for_one()

    for number, typed in enumerate(("", "x", "-1", "９" * 3, "1" * 40)):
        data = {"name": "結衣", "email": f"yui{number}@example.jp", "shown_yen": typed}
        answer = await open_browser().post(PAGE, data=data)
        assert answer.status_code == 303

    assert await Registration.count() == 5


async def a_party():
    """An evening with a party that is 500 yen cheaper for the first one who takes it."""
    kinds = ({"name": "議論"}, {"name": "懇親会", "position": 2, "is_beside": True, "capacity": 5})
    event = await an_event(kinds=kinds)
    await keep_rules(event, Rules(early=Early(yen=500, first=1)))
    return event, *await kinds_of(event)


async def form_of(browser, address):
    """What the page would send of what it showed, a box for each thing beside ticked."""
    page = (await browser.get(address)).text
    names = ("kind", "shown_yen", "shown_beside")
    sent = {name: re.search(rf'name="{name}"[^>]* value="([^"]+)"', page) for name in names}
    return {name: found[1] for name, found in sent.items() if found}


async def test_the_party_at_a_higher_price_is_asked_again_too(open_browser):
    event, _talk, party = await a_party()
    browser = open_browser(referer=f"http://community.test{PAGE}/new")
    address = f"{PAGE}/new?kind={_talk.id}"
    seen = await form_of(browser, address) | {"beside": str(party.id), "shown_yen": ""}
    await register(event, await someone("mei"), Wish(kind=_talk, beside=(party,)))

    refused = await browser.post(PAGE, data={**TYPED, **seen})

    assert seen["shown_beside"] == f"{party.id} 2500"
    assert (refused.status_code, await Registration.count()) == (422, 1)
    assert "「懇親会」はいま3,000円です。" in refused.text
    again = await form_of(browser, address) | {"beside": str(party.id)}
    assert (await browser.post(PAGE, data={**TYPED, **again})).status_code == 303
    mine = await Registration.objects().order_by(Registration.turn, ascending=False).first()
    assert mine.fee_yen == 3000 + 3000


async def test_what_stood_on_the_ticket_holds_for_the_party_and_another_kind(open_browser):
    event, talk, party = await a_party()
    listening = await a_kind(event, name="聴講", position=3, fee_yen=1000, member_fee_yen=1000)
    member = await haruto()
    mine = await register(event, member, Wish(kind=talk))
    await register(event, await someone("mei"), Wish(kind=listening, beside=(party,)))
    browser = await as_(member, open_browser())
    address = f"/registrations/{mine.id}"

    answers = []
    for path, kind, shown in (("additions", party, 1999), ("kind", listening, 999)):
        for yen in (shown, shown + 1):
            sent = {"kind": str(kind.id), "shown_yen": str(yen)}
            answers.append(await browser.post(f"{address}/{path}", data=sent))

    assert [each.status_code for each in answers] == [409, 303, 409, 409]
    assert "「懇親会」はいま2,000円です。" in answers[0].text
    assert "「聴講」はいま3,000円です。" in answers[3].text
    page = (await browser.get(address)).text
    assert f'name="shown_yen" value="{1000 + 2000}"' in page
    sent = {"kind": str(listening.id), "shown_yen": str(1000 + 2000)}
    assert (await browser.post(f"{address}/kind", data=sent)).status_code == 303
    kept = await Registration.objects().get(Registration.id == mine.id)
    assert (kept.kind, kept.fee_yen) == (listening.id, 3000)
