"""After a draw everybody who took part finds their own number, and nobody a number that is not."""

import re

from community.changes.change_to import change_to
from community.clock import moved_to
from community.draws.draw import draw
from community.draws.nominate import nominate
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.registering.register import register
from community.registering.wish import Wish
from tests.cast import an_event, aoi, as_, someone
from tests.draws.test_draw import BY_LOT, LATER, mails

EVENING = "/events/hitori-cs-33"
OWN = "Your number in the draw"


async def read_by(name):
    await mails(name)
    last = Message.objects().where(Message.to_address == f"{name}@example.jp")
    return (await last.order_by(Message.queued_at, ascending=False).first()).text


async def test_everybody_who_drew_finds_their_number(open_browser):
    event = await an_event(kinds=({"name": "議論"}, {**BY_LOT, "name": "抽選", "capacity": 1}))
    talk, lottery = await kinds_of(event)
    has_another, first, applied = [
        await register(event, await someone(name, language="en"), Wish(kind=kind))
        for name, kind in (("yui", talk), ("ren", lottery), ("nao", lottery))
    ]
    await change_to(has_another, lottery)
    await nominate(first, True)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    with moved_to(LATER):
        await draw(lottery)
    shown = (await organiser.get(f"{EVENING}/places/{lottery.id}/draw")).text
    three = [has_another, first, applied]
    tickets = [(await organiser.get(f"/registrations/{each.id}")).text for each in three]

    assert sorted(re.findall(r'<li id="n(\d+)">', shown)) == ["1", "3"]
    assert [shown.count("Keeps that place"), shown.count("Waitlist")] == [1, 1]
    assert [(await read_by(name)).count(OWN) for name in ("yui", "ren", "nao")] == [1, 0, 1]
    assert [page.count("Result of the draw") for page in tickets] == [0, 0, 1]
    assert tickets[2].count("Result of the draw: number 3") == 1
    assert tickets[2].count("whoever is next in the order of the draw") == 1
