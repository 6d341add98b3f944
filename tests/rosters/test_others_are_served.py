"""However long a list is, whoever wants another page meanwhile gets it."""

import asyncio
from collections.abc import Iterator
from threading import Event

from community.platforms.read import Roster, read_roster
from community.platforms.sheet import Sheet
from community.rosters.parts import comparing_of, no_progress, parts
from community.rosters.preview import Preview
from community.rosters.rooms import rooms_of
from community.rosters.tables import RosterFile
from tests.cast import an_event
from tests.rosters.lists import luma

A_MINUTE = 60


class Endless(Sheet):
    """A list that nobody gets to the end of before somebody else was served."""

    others = Event()
    were_served: bool = False

    def records(self) -> Iterator[tuple[int, list[str]]]:
        type(self).were_served = self.others.wait(A_MINUTE)
        yield from super().records()


async def test_who_wants_another_page_does_not_wait_for_the_end_of_a_list(house):
    event = await an_event()
    read = read_roster(luma(("g-1", "葵", "aoi@example.jp", "approved")))
    sheet = Endless(read.sheet.header, read.sheet.text, read.sheet.delimiter)
    roster = Roster(read.platform, sheet, read.topics, read.zone)
    comparing = await comparing_of(event, RosterFile(event=event), roster)
    found = Preview(roster.platform.key, roster.topics, await rooms_of(event))
    asyncio.get_running_loop().call_later(0, Endless.others.set)

    async for _entries, _order in parts(roster, comparing, found, no_progress):
        pass

    assert (Endless.were_served, found.count("new")) == (True, 1)
