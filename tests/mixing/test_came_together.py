"""Whoever registered together may be kept together at the roundtables."""

from datetime import timedelta

from community.clock import now
from community.mixing.tables import PairWish
from community.places.kinds import first_kind
from community.registrations.group import Companion, Group
from tests.cast import an_event, aoi, as_
from tests.roundtables.guests import ten_come


async def test_a_group_is_offered_until_it_is_kept_together(open_browser):
    event = await an_event()
    people = await ten_come(event)
    kind, day = await first_kind(event), now() + timedelta(days=1)
    group = Group(event=event.id, kind=kind, size=3, complete_by=day)
    await group.save()
    for each in (people[0], people[2], people[4]):
        await Companion(guest_group=group.id, registration=each.id).save()
    organiser = await as_(await aoi(), open_browser())
    address = f"/api/v1/events/{event.slug}/mixing"

    before = (await organiser.get(address)).json()
    page = (await organiser.get(f"/events/{event.slug}/mixing")).text
    after = await organiser.post(f"{address}/wishes", json={"kind": "party", "one": str(group.id)})
    other = await organiser.post(f"{address}/wishes", json={"kind": "party", "one": "nobody"})

    [offered] = before["parties"]
    assert sorted(offered["people"]) == sorted(str(people[n].id) for n in (0, 2, 4))
    assert page.count("いっしょに申し込んだ方々") == 1
    assert (after.status_code, after.json()["parties"], other.status_code) == (201, [], 422)
    assert await PairWish.count() == 2
