"""People are invited to an evening, or to a kind of place at one that is open to everybody."""

import re

from community.outbox.tables import Message
from community.places.kinds import kinds_of
from tests.cast import an_event, aoi, as_

EVENING = "/events/hitori-cs-33"


async def test_who_is_invited_to_a_kind_of_an_open_evening_takes_it_by_the_link(open_browser):
    event = await an_event(kinds=({"name": "議論"}, {"name": "招待枠", "for_whom": "invited"}))
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    wish = {"name": "澪", "email": "mio@example.jp"}

    listed = (await browser.get(f"{EVENING}/places")).text
    form = (await browser.get(f"{EVENING}/invitations")).text
    await browser.post(f"{EVENING}/invitations", data=wish)
    mail = await Message.objects().get(Message.to_address == "mio@example.jp")
    guest = open_browser(accept_language="en")
    await guest.get(re.findall(r"/invitations/[^>\s]+", mail.text)[0])
    seat = (await kinds_of(event))[1]
    taken = await guest.post(f"{EVENING}/registrations", data={"kind": str(seat.id)})

    assert listed.count(f'href="{EVENING}/invitations"') == 1
    assert form.count("Mail the invitation") == 1
    assert mail.text.count("some places are kept for those who are invited") == 1
    assert (taken.status_code, (await kinds_of(event))[1].taken) == (303, 1)
