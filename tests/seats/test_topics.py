"""The profile feeds the seating: who is mixed, and what a host reads of the guests."""

from community.checkins.door_list import door_list
from community.flaws.person import Person
from community.flaws.price import mixing
from community.members.tables import Member
from community.seats.topics import topics_for
from tests.cast import an_event, as_, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, registered
from tests.roundtables.guests import comes


async def test_a_host_reads_what_the_guests_want_to_talk_about_and_others_do_not(open_browser):
    event, host, guest = await an_event(), await haruto(), await mei(topics="解約の予兆")
    here = await a_roundtable(event, await a_round(event), "A", host, guest)
    await Member.raw("UPDATE chair SET is_host = true WHERE roundtable = {} AND registration = {}",
                     here.id, (await registered(event, host)).id)  # fmt: skip

    read = (await (await as_(host, open_browser())).get(f"/events/{event.slug}/seat")).text
    other = (await (await as_(guest, open_browser())).get(f"/events/{event.slug}/seat")).text

    assert ("解約の予兆" in read, "解約の予兆" in other) == (True, False)
    assert await topics_for(await registered(event, guest)) == {}


def test_experience_and_size_of_company_are_mixed_after_the_rest():
    one = Person(1, industry="IT", experience="2-4", company_size="11-50")

    assert mixing(one, Person(2)) == 0
    assert mixing(one, Person(2, experience="2-4", company_size="11-50")) == 6
    assert mixing(one, Person(2, industry="IT")) > mixing(one, Person(2, experience="2-4"))


async def test_the_door_list_goes_by_the_reading_of_the_name(house):
    event = await an_event()
    for name, reading in (("渡辺", "わたなべ"), ("東", "あずま"), ("かのん", "")):
        came = await comes(event, name)
        await Member.update({Member.reading: reading}).where(Member.id == came.member.id)

    assert [line.name for line in (await door_list(event)).lines] == ["東", "かのん", "渡辺"]
