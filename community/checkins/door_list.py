"""The door's list: who is in, who is missing, what each of them pays."""

from dataclasses import dataclass
from datetime import datetime
from unicodedata import normalize
from uuid import UUID

import msgspec

from community.checkins.beside import names_beside
from community.database import fetch
from community.events.tables import Event
from community.language.sound import sound
from community.registrations.photo_wish import PhotoMark, PhotoWish
from community.registrations.tables import Source, Standing
from community.tickets.ticket_number import serials_of, ticket_number

MOST_ROWS = 200
"""So many stand on a screen at once: of thousands one searches, and a phone stays quick."""


class Line(msgspec.Struct):
    """One registration as the door sees it; `check_in_id` and `at` are there once the person is."""

    id: UUID
    name: str
    reading: str
    company: str
    standing: str
    source: str
    fee_yen: int
    paid_yen: int
    is_host: bool
    is_first_time: bool
    ticket_serial: int
    photo_wish: PhotoWish
    beside: list[str]
    check_in_id: UUID | None = None
    at: datetime | None = None
    is_out: bool = False

    @property
    def is_here(self) -> bool:
        """Whether this person has come in."""
        return self.check_in_id is not None

    @property
    def is_missing(self) -> bool:
        """Whether this person has a place and is still expected."""
        return not self.is_here and self.standing == Standing.CONFIRMED

    @property
    def due_yen(self) -> int:
        """What this person still has to pay, in whole yen."""
        return max(self.fee_yen - self.paid_yen, 0)

    @property
    def photo(self) -> PhotoMark:
        """Whether pictures of this person may be published."""
        return self.photo_wish.mark

    @property
    def sounds(self) -> str:
        """How the name sounds, as far as it is known."""
        return f"{sound(self.reading)} {sound(self.name)}"

    @property
    def number(self) -> str:
        """The short number of the ticket."""
        return ticket_number(self.ticket_serial)


@dataclass(frozen=True, slots=True)
class DoorList:
    """All registrations of an evening, by name."""

    lines: list[Line]
    beside: list[str]

    @property
    def here(self) -> list[Line]:
        """Who is in, the latest first."""
        came = [(line.at, line) for line in self.lines if line.at]
        return [line for _at, line in sorted(came, key=lambda pair: pair[0], reverse=True)]

    @property
    def inside(self) -> int:
        """How many are in the house now, where people leave and come back."""
        return sum(not line.is_out for line in self.here)

    @property
    def unpaid(self) -> list[Line]:
        """Who is in or expected, and still has to pay."""
        return [line for line in self.everybody if line.due_yen]

    @property
    def missing(self) -> list[Line]:
        """Who is still expected."""
        return [line for line in self.lines if line.is_missing]

    @property
    def everybody(self) -> list[Line]:
        """Who is in or expected; by name, so that no row moves when somebody comes in."""
        return [line for line in self.lines if line.is_here or line.is_missing]

    @property
    def without_place(self) -> list[Line]:
        """Who waits or has cancelled, and is not in."""
        return [line for line in self.lines if not line.is_here and not line.is_missing]

    def view(self, show: str) -> list[Line]:
        """The missing, those who are here, those who have not paid, or everybody."""
        some = {"missing": self.missing, "here": self.here, "unpaid": self.unpaid}
        return some.get(show, self.everybody)

    @property
    def walk_ins(self) -> int:
        """How many of those who are in came without a registration."""
        return sum(line.source == Source.WALK_IN for line in self.here)

    @property
    def due_yen(self) -> int:
        """What those who are in still have to pay together, in whole yen."""
        return sum(line.due_yen for line in self.here)

    def sought(self, words: str) -> "DoorList":
        """Those whose name, company or ticket number is meant by `words`; everybody for none.

        A name is found by its kana as well, and by any usual romaji.
        """
        serials, wanted, heard = serials_of(words), _plain(words), sound(words)
        return DoorList(
            [
                line
                for line in self.lines
                if wanted in _plain(f"{line.name} {line.company}")
                or line.ticket_serial in serials
                or heard in line.sounds
            ],
            self.beside,
        )


def _plain(words: str) -> str:
    """In ordinary width, lower case and without gaps, as people type in a hurry."""
    return "".join(normalize("NFKC", words).casefold().split())


async def door_list(event: Event) -> DoorList:
    """Everybody on the list of this evening."""
    lines = [msgspec.convert(dict(row), Line) for row in await fetch(_LINES, event.id)]
    return DoorList(lines, await names_beside(event))


_LINES = """
    SELECT registration.id, member.name, member.reading, member.company, registration.standing,
           registration.source, registration.fee_yen, registration.paid_yen, registration.is_host,
           registration.is_first_time, registration.ticket_serial, registration.photo_wish,
           ARRAY(SELECT k.name FROM addition a JOIN place_kind k ON k.id = a.kind
                 WHERE a.registration = registration.id AND a.standing = 'confirmed') AS beside,
           check_in.id AS check_in_id, check_in.at,
           coalesce(last.said = 'left', false) AS is_out
    FROM registration JOIN member ON member.id = registration.member
    LEFT JOIN check_in ON check_in.registration = registration.id AND check_in.undone_at IS NULL
    LEFT JOIN LATERAL (
        SELECT said FROM scan WHERE scan.registration = registration.id AND undone_at IS NULL
        ORDER BY scan.at DESC, scan.id DESC LIMIT 1
    ) AS last ON check_in.id IS NOT NULL
    WHERE registration.event = $1
    ORDER BY coalesce(nullif(member.reading, ''), member.name), registration.id
"""
