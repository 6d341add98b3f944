"""Organisers make tokens for programs on a page, and take them back there."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from community.access.tables import ApiToken
from community.clock import moved_to, now
from community.members.tables import Member
from community.privacy.erase import erase
from community.tokens.create_token import create_token
from community.tokens.kept_tokens import all_tokens
from tests.cast import aoi, as_, haruto, holds, someone

FROM_THE_PAGE = {"referer": "http://community.test/tokens"}
WISH = {"name": "受付アプリ", "scope": ["door", "host"], "days": "90"}


@pytest.fixture
async def owner(open_browser):
    return await as_(await aoi(), open_browser(accept_language="en"))


@pytest.fixture
async def organiser(open_browser):
    """Haruto organises, and owns nothing."""
    person = await haruto()
    await holds(person, "organiser")
    return await as_(person, open_browser(accept_language="en"))


def rows(page) -> list[str]:
    metas = re.findall(r'class="meta">(.*?)</p>', page.text)
    return [re.sub("<[^>]+>", "", each) for each in metas]


async def test_a_token_is_shown_once_and_opens_what_was_ticked(owner, open_browser):
    made = await owner.post("/tokens", data=WISH)
    [secret] = re.findall(r'value="(community_[^"]+)"', made.text)

    program = open_browser(authorization=f"Bearer {secret}")
    paths = ["/api/v1/outbox", "/api/v1/events"]
    answers = [(await program.get(path)).status_code for path in paths]
    listed = await owner.get("/tokens")

    assert (made.status_code, answers) == (200, [403, 200])
    assert made.headers["cache-control"] == "no-store"
    assert "受付アプリ" in listed.text
    assert secret not in listed.text
    [token] = await all_tokens()
    lasts = token.expires_at - token.created_at
    assert (token.scope, round(lasts / timedelta(days=1))) == ("door host", 90)


async def test_the_list_tells_roles_maker_end_and_last_use(owner, open_browser):
    await owner.post("/tokens", data=WISH)
    unused = rows(await owner.get("/tokens"))
    secret = await create_token("CRM", "reader", 30, "command line")

    with moved_to(datetime(2026, 12, 1, 3, 30, tzinfo=UTC)):
        await open_browser(authorization=f"Bearer {secret}").get("/api/v1/events")

    assert unused == ["Door · Host · made by aoi · until Mon 1 Mar 2027 · not used yet"]
    assert sorted(rows(await owner.get("/tokens")))[1:] == [
        "Reader · made by command line · until Thu 31 Dec 2026 · last used Tue 1 Dec 2026 12:30"
    ]


async def test_a_token_that_is_taken_back_or_over_stays_listed(owner, open_browser):
    secret = await create_token("CRM", "reader")
    await create_token("短い", "reader", 1)
    program = open_browser(authorization=f"Bearer {secret}")
    crm = await ApiToken.objects().get(ApiToken.name == "CRM")
    before = await program.get("/api/v1/registrations")

    await owner.post(f"/tokens/{crm.id}/taking-back")

    after = await program.get("/api/v1/registrations")
    with moved_to(now() + timedelta(days=2)):
        listed = (await owner.get("/tokens")).text
    assert (before.status_code, after.status_code) == (403, 401)
    assert [listed.count(words) for words in ("Taken back<", "Ended<", "/taking-back")] == [1, 1, 0]


async def test_only_owners_let_a_program_do_all_that_organisers_do(owner, organiser):
    offered = [(await each.get("/tokens")).text for each in (owner, organiser)]
    wish = {**WISH, "scope": ["door", "organiser"]}

    answers = [await each.post("/tokens", data=wish) for each in (organiser, owner)]

    assert ['value="organiser"' in page for page in offered] == [True, False]
    assert [each.status_code for each in answers] == [422, 200]
    assert "Only owners let a program" in answers[0].text
    assert [each.scope for each in await all_tokens()] == ["door organiser"]


async def test_programs_make_no_tokens_and_guests_see_none(open_browser, house):
    program = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")
    guest = await as_(await someone("mei"), open_browser())

    answers = [await each.post("/tokens", data=WISH) for each in (program, guest)]

    assert [each.status_code for each in answers] == [422, 403]
    assert (await guest.get("/tokens")).status_code == 403
    assert await ApiToken.count() == 1


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({**WISH, "name": " "}, "name"),
        ({**WISH, "scope": []}, "scope"),
        ({**WISH, "scope": ["owner"]}, "scope"),
        ({**WISH, "days": "for ever"}, "days"),
        ({**WISH, "days": "4000"}, "days"),
    ],
)
async def test_an_odd_wish_is_refused_at_its_field_and_nothing_typed_is_lost(owner, wish, field):
    answer = await owner.post("/tokens", data=wish, headers=FROM_THE_PAGE)

    assert answer.status_code == 422
    assert re.findall(r'id="f-(\w+)-no"', answer.text) == [field]
    assert (wish["name"] in answer.text) and await ApiToken.count() == 0


async def test_the_name_of_who_made_it_goes_with_the_person(owner, organiser):
    await organiser.post("/tokens", data=WISH)
    before = rows(await owner.get("/tokens"))

    await erase(await Member.objects().get(Member.name == "haruto"))

    after = rows(await owner.get("/tokens"))
    assert ["made by haruto" in row for row in (*before, *after)] == [True, False]
    assert "Door · Host · until" in after[0]
