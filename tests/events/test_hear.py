"""A hint is heard by those who may see the page that it is about."""

import re

import pytest

from community.access.held import held_by
from community.events.hear import ABOUT_AN_EVENT, AT_WORK, KNOWN_BY_KEY, PAGES, heard_by
from community.events.tables import State
from community.events.visible_to import Viewer, opened_to
from community.members.visitor import STRANGER, Visitor
from community.paths import CHECKOUT
from tests.cast import an_event, aoi, haruto, holds, mei
from tests.events.test_visible_to import a_members_evening

PUBLIC, HIDDEN, DRAFT = "public", "hidden", "draft"
ALL = ["members", "links", *(f"{kind}:{which}" for kind in ("event", "door", "seating")
                             for which in (PUBLIC, HIDDEN, DRAFT))]  # fmt: skip


@pytest.fixture
async def evenings(house):
    draft = await an_event("plan", number=35, state=State.DRAFT)
    return {PUBLIC: await an_event(), HIDDEN: await a_members_evening(), DRAFT: draft}


async def heard(person, evenings) -> set[str]:
    """What of ALL this person hears of."""
    visitor = Visitor(person, held=await held_by(person.id)) if person else STRANGER
    viewer = Viewer(visitor, await opened_to(visitor))
    named = {which: str(event.id) for which, event in evenings.items()}
    topics = {":".join(named.get(part, part) for part in each.split(":")): each for each in ALL}
    return {topics[each] for each in await heard_by(viewer, list(topics))}


async def test_a_stranger_hears_of_what_everybody_sees(evenings):
    assert await heard(None, evenings) == {"event:public", "seating:public"}


async def test_a_member_hears_of_members_evenings_and_links(evenings):
    shown = {f"{kind}:{which}" for kind in ("event", "seating") for which in (PUBLIC, HIDDEN)}

    assert await heard(await haruto(), evenings) == {"links", *shown}


async def test_an_organiser_hears_everything(evenings):
    assert await heard(await aoi(), evenings) == set(ALL)


async def test_whoever_helps_at_one_event_hears_of_its_door_and_no_other(evenings):
    person = await mei()
    await holds(person, "door", event=evenings[DRAFT].id)

    assert await heard(person, evenings) == {
        "event:public", "seating:public", "event:draft", "door:draft", "seating:draft"
    }  # fmt: skip


async def test_what_is_not_there_and_what_is_no_topic_stays_silent(evenings):
    odd = ["event:999", "event:", "event:x", "door:9999999999", "news", "", "event:１"]

    assert await heard_by(Viewer(), odd) == []


def test_every_topic_of_a_page_has_its_rule() -> None:
    pages = "".join(path.read_text() for path in (CHECKOUT / "templates").rglob("*.html"))
    named = set(
        re.findall(r'[" ]([a-z]+):(?:{{|" ~)', " ".join(re.findall("live=(.*?)[,>]", pages)))
    )
    alone = set(re.findall(r'data-live="([a-z]+)"', pages))

    assert (named, alone) == (ABOUT_AN_EVENT | AT_WORK | KNOWN_BY_KEY, PAGES.keys())


async def test_a_page_that_is_about_no_event_is_heard_of_alone(evenings):
    organiser = await aoi()
    visitor = Visitor(organiser, held=await held_by(organiser.id))
    viewer = Viewer(visitor, await opened_to(visitor))

    assert await heard_by(viewer, ["members"]) == ["members"]
    assert await heard_by(Viewer(STRANGER, await opened_to(STRANGER)), ["members"]) == []
