"""Who sits where in one round, large enough for everybody to read, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode
from uuid import UUID

from community.clock import now
from community.events.tables import Event, Round
from community.floor.room_map import RoomMap, map_of
from community.roundtables.rounds import current
from community.roundtables.who_sits import RoundtableWithPeople, SeatedRound, who_sits
from community.seats.wall_names import Named, by_name, from_to, moved_lately

ROUNDTABLES, NAMES = 6, 36  # so many fit with letters of a twenty-fifth of the height
TURNS_SECONDS = 12

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """What to show: a round, in which order, which page, and whether it stays there."""

    round: int = 0
    by: str = ""
    page: int = 1
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Wall:
    """One page about a round, if there is one: roundtables, names, or at the end the map."""

    event: Event
    round: Round | None
    roundtables: list[RoundtableWithPeople]
    names: list[Named]
    others: list[RoundtableWithPeople]
    moved: frozenset[UUID]  # lately, by registration
    room: RoomMap
    by: str
    page: int
    pages: int
    asked: Asked

    @property
    def span(self) -> str:
        """From whom to whom this page goes, by their first letters."""
        return from_to(self.names)

    @property
    def shows_map(self) -> bool:
        """Whether this page is the map of the room."""
        return bool(self.room.by_letter) and not (self.names or self.roundtables)

    @property
    def turns(self) -> bool:
        """Whether the next page comes by itself."""
        return self.pages > 1 and not self.asked.stays

    def address(self, page: int, *, stays: bool) -> str:
        """Where such a page is; one beyond the last one is the first."""
        number = self.round.number if self.round else 0
        said = {"round": number, "by": self.by}
        said |= {"page": (page - 1) % self.pages + 1} | ({"stays": "true"} if stays else {})
        return f"/events/{self.event.slug}/seats?{urlencode(said)}"


async def wall_of(event: Event, asked: Asked) -> Wall:
    """The round asked for, or the one that is open or comes next; by name where it is large."""
    shown = _wanted(await who_sits(event), asked.round)
    roundtables = shown.roundtables if shown else []
    is_by_name = asked.by == "name" or (asked.by != "roundtable" and len(roundtables) > ROUNDTABLES)
    names = by_name(roundtables, now()) if is_by_name else []
    room = (await map_of(event)).with_letters(each.letter for each in roundtables)
    parts = -(-len(names) // NAMES) or -(-len(roundtables) // ROUNDTABLES) or 1
    pages = parts + bool(parts > 1 and room.by_letter)
    page = min(max(asked.page, 1), pages)
    here = [] if names else _part(roundtables, page, ROUNDTABLES)
    return Wall(
        event=event,
        round=shown.round if shown else None,
        roundtables=here,
        names=_part(names, page, NAMES),
        others=[each for each in roundtables if each not in here],
        moved=moved_lately([one for each in roundtables for one in each.people], now()),
        room=room,
        by="name" if names else "roundtable",
        page=page,
        pages=pages,
        asked=asked,
    )


def _wanted(rounds: Sequence[SeatedRound], number: int) -> SeatedRound | None:
    going = current([each.round for each in rounds])
    wanted = number or (going.number if going else 0)
    return next((each for each in rounds if each.round.number == wanted), None)


def _part(things: Sequence[T], page: int, length: int) -> list[T]:
    return list(things[(page - 1) * length : page * length])
