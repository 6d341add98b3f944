"""Roles are granted and taken back; one owner always stays."""

import asyncio
import re

import pytest

from community.access.held import held_by
from community.access.tables import HeldRole, Name
from community.members.visitor import Held, Visitor
from community.refusal import Refused
from community.roles.grant import Place, grant, take_back
from community.roles.organise import make_organiser
from tests.cast import an_event, aoi, as_, haruto, holds, mei, someone

HOUSE = "http://community.test"


async def acts_as(member, *roles: str) -> Visitor:
    return Visitor(member, here=frozenset(roles))


async def test_a_host_of_one_event_opens_its_wall_and_no_other(open_browser):
    this, other, host = await an_event(), await an_event("hitori-cs-34", number=34), await mei()

    await grant(await acts_as(await aoi(), "organiser"), host.email, "host", Place(event=this.id))
    browser = await as_(host, open_browser())
    seen = [
        (await browser.get(f"/events/{each.slug}/sheets")).status_code for each in (this, other)
    ]

    assert seen == [200, 403]
    assert await held_by(host.id) == (Held("host", event=this.id),)


@pytest.mark.parametrize("role", [Name.OWNER, Name.ORGANISER])
async def test_only_owners_make_organisers(house, role):
    organiser = await acts_as(await aoi(), "organiser")
    await haruto()

    with pytest.raises(Refused) as refusal:
        await grant(organiser, "haruto@example.jp", role, Place())

    assert refusal.value.field == "role"
    assert await HeldRole.count() == 1


@pytest.mark.parametrize(
    ("email", "role", "field"),
    [("nobody@example.jp", "host", "email"), ("haruto@example.jp", "king", "role")],
)
async def test_a_grant_is_refused_at_its_field(house, email, role, field):
    owner = await acts_as(await aoi(), "owner")
    await haruto()

    with pytest.raises(Refused) as refusal:
        await grant(owner, email, role, Place())

    assert refusal.value.field == field
    assert await HeldRole.count() == 1


async def test_a_role_is_held_once(house):
    owner = await acts_as(await aoi(), "owner")
    person = await haruto()
    await grant(owner, person.email, "editor", Place())

    with pytest.raises(Refused):
        await grant(owner, person.email, "editor", Place())

    assert await held_by(person.id) == (Held("editor"),)


async def test_two_owners_who_take_each_others_role_back_leave_one(house):
    one, two = await someone("ichi"), await someone("ni")
    for each in (one, two):
        await holds(each, "owner")
    first, second = [
        await HeldRole.objects().get(HeldRole.member == each.id) for each in (one, two)
    ]
    done = await asyncio.gather(
        take_back(await acts_as(one, "owner"), second),
        take_back(await acts_as(two, "owner"), first),
        return_exceptions=True,
    )

    assert sorted(type(each).__name__ for each in done) == ["Conflict", "NoneType"]
    assert await HeldRole.count().where(HeldRole.taken_back_at.is_null()) == 1


async def test_the_set_up_makes_an_owner_and_then_organisers(house):
    first = await make_organiser("葵", "aoi@example.jp")
    again = await make_organiser("葵", "aoi@example.jp")
    second = await make_organiser("春人", "haruto@example.jp")

    assert first.id == again.id
    assert [{each.role for each in await held_by(who.id)} for who in (first, second)] == [
        {"owner", "organiser"},
        {"organiser"},
    ]


async def test_an_owner_gives_and_takes_back_roles_on_the_page_of_the_event(open_browser):
    event, person = await an_event(), await mei()
    browser, here = await as_(await aoi(), open_browser()), f"/events/{event.slug}/roles"

    given = await browser.post(here, data={"email": person.email, "role": "door"})
    listed = (await browser.get(here)).text
    again = await browser.post(
        here, data={"email": person.email, "role": "door"}, headers={"referer": HOUSE + here}
    )
    [path] = re.findall(r'action="(/roles/[0-9a-f-]{36}/taking-back)"', listed)[:1]
    ended = await browser.post(path)

    assert [each.status_code for each in (given, again, ended)] == [303, 422, 303]
    assert (given.headers["location"], ended.headers["location"]) == (here, here)
    assert "mei" in listed
    assert await held_by(person.id) == ()


async def test_who_organises_one_event_gives_roles_there_and_nowhere_else(open_browser):
    event, other = await an_event(), await an_event("hitori-cs-34", number=34)
    organiser, person = await haruto(), await mei()
    await holds(organiser, "organiser", event=event.id)
    browser = await as_(organiser, open_browser())

    host = {"email": person.email, "role": "host"}
    answers = [
        await browser.post(path, data=host)
        for path in (f"/events/{event.slug}/roles", f"/events/{other.slug}/roles", "/roles")
    ]

    assert [each.status_code for each in answers] == [303, 403, 403]
    assert await held_by(person.id) == (Held("host", event=event.id),)
