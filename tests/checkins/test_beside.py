"""At the door everybody sees who takes the party as well, and who does not."""

from community.checkins.beside import marks
from community.checkins.door_list import door_list
from community.places.kinds import kinds_of
from community.registering.register import register
from community.registering.wish import Wish
from community.tickets.ticket import ticket_code
from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_, haruto, mei

PARTY = {"name": "懇親会", "is_beside": True, "position": 2, "capacity": 5}
PAGE = "/events/hitori-cs-33"


async def an_evening():
    event = await an_event(kinds=({"name": "議論"}, PARTY))
    party = (await kinds_of(event))[1]
    return event, await register(event, await haruto(), Wish(beside=(party,)))


async def test_the_list_the_paper_and_the_scanner_mark_it(open_browser):
    event, with_party = await an_evening()
    without = await register(event, await mei())
    door = await as_(await aoi(), open_browser(accept_language="en"))
    tickets = [ticket_code(event.id, each.ticket_serial) for each in (with_party, without)]

    listed = (await door.get(f"{PAGE}/door")).text
    paper = (await door.get(f"{PAGE}/door/paper")).text
    scanned = [
        await door.post(
            f"{PAGE}/checkins", data={"ticket": each}, headers={"accept": "application/json"}
        )
        for each in tickets
    ]

    assert (listed.count("懇親会 ✓"), listed.count("懇親会 –")) == (1, 1)
    assert (paper.count("<td>✓</td>"), paper.count("<td>–</td>")) == (1, 1)
    assert [answer.json()["beside"] for answer in scanned] == ["懇親会 ✓", "懇親会 –"]
    assert scanned[0].json()["due_yen"] == with_party.fee_yen


async def test_an_evening_without_one_says_nothing_of_it(house):
    event = await an_event()
    await register(event, await mei())

    whole = await door_list(event)

    assert (whole.beside, whole.lines[0].beside) == ([], [])


async def test_a_program_reads_it_too(open_browser):
    await an_evening()
    token = await create_token("Door", "organiser")
    program = open_browser(authorization=f"Bearer {token}")

    [person] = (await program.get(f"/api/v1{PAGE}/door")).json()["people"]

    assert person["beside"] == ["懇親会"]


async def test_what_has_no_name_of_its_own_is_still_called_something(house):
    event = await an_event(kinds=({"name": "議論"}, {**PARTY, "name": ""}))
    guest = await register(event, await mei())

    assert await marks(event, guest.id) == "一般枠 –"
