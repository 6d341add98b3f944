"""Whoever a kind of place is not for reads whom it is for, and how to become one of them."""

import re

import pytest

from community.clock import now
from community.events.invitation_link import invitation_token
from community.events.invite import invite
from community.members.tables import Tier
from community.places.kinds import kinds_of
from tests.cast import NEXT_MONTH, an_event, as_, haruto, mei

EVENT = "/events/hitori-cs-33"
FORM = f"{EVENT}/registrations/new"
ALL = {"name": "議論"}
FEES = {"fee_yen": 1275, "member_fee_yen": 1275}
MEMBERS = {"name": "会員席", "position": 2, "for_whom": "members", **FEES}
INVITED = {"name": "招待席", "position": 3, "for_whom": "invited"}
NEW = {"name": "はじめて席", "position": 4, "for_whom": "first_timers"}


@pytest.fixture
async def evening(house):
    return await an_event(kinds=(ALL, MEMBERS, INVITED, NEW))


def can_choose(page):
    return re.findall(r'aria-label="Choose: ([^"]+)"', page.text)


def costs(page):
    return re.search(r'class="costs">.*?<b class="number">([^<]+)', page.text)[1]


async def test_a_stranger_chooses_among_what_a_stranger_can_have(evening, open_browser):
    page = await open_browser(accept_language="en").get(EVENT)

    assert can_choose(page) == ["議論", "はじめて席"]
    assert page.text.count("Sign in as a member") == 1
    assert page.text.count("please open the link in the invitation, or sign in.") == 1
    assert page.text.count("Not open to you") == 0


async def test_the_least_price_a_stranger_reads_is_one_a_stranger_pays(evening, open_browser):
    member = await as_(await haruto(), open_browser(accept_language="en"))

    told = [
        costs(await open_browser(accept_language="en").get(EVENT)),
        costs(await member.get(EVENT)),
    ]

    assert told == ["¥3,000", "from ¥1,275"]


async def test_a_guest_who_has_signed_in_reads_where_to_become_a_member(evening, open_browser):
    guest = await as_(await mei(), open_browser(accept_language="en"))

    page = await guest.get(EVENT)

    assert can_choose(page) == ["議論", "はじめて席"]
    assert (page.text.count("Become a member"), page.text.count("Not open to you")) == (1, 2)


async def test_the_form_of_a_kind_for_others_tells_whom_it_is_for(evening, open_browser):
    kinds = await kinds_of(evening)
    browser = open_browser(accept_language="en")

    shown = [(await browser.get(f"{FORM}?kind={kind.id}")).text for kind in kinds]

    assert [page.count('id="registering"') for page in shown] == [1, 0, 0, 1]
    assert ["Who has registered for an event before" in page for page in shown] == [
        False, True, False, False,
    ]  # fmt: skip


async def test_a_kind_for_one_tier_says_for_which(house, open_browser):
    tier = Tier(name_ja="賛助", name_en="Supporting", position=1)
    await tier.save()
    await an_event(kinds=(ALL, {"name": "賛助席", "for_whom": "tier", "tier": tier.id}))

    pages = [(await open_browser(accept_language=each).get(FORM)).text for each in ("ja", "en")]

    assert ["賛助会員限定" in pages[0], "For members: Supporting" in pages[1]] == [True, True]


async def test_before_and_after_its_time_a_kind_has_no_form_to_fill_in(house, open_browser):
    late, early = {"name": "遅い", "opens_at": NEXT_MONTH}, {"name": "早い", "closes_at": now()}
    event = await an_event(kinds=(ALL, late, early))
    browser = open_browser(accept_language="en")

    shown = [(await browser.get(f"{FORM}?kind={each.id}")).text for each in await kinds_of(event)]

    assert [page.count('id="registering"') for page in shown] == [1, 0, 0]
    assert [page.count("Opens on") for page in shown] == [0, 1, 0]
    assert [page.count("Registration is closed") for page in shown] == [0, 0, 1]


async def test_who_has_opened_an_invitation_chooses_their_place(house, open_browser):
    event = await an_event(audience="members", kinds=(ALL, MEMBERS, INVITED))
    invited = await invite(event, "澪", "mio@example.jp")
    browser = open_browser(accept_language="en")

    await browser.get(f"/invitations/{invitation_token(invited.link_key)}")

    assert can_choose(await browser.get(EVENT)) == ["議論", "招待席"]
