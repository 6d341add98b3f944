"""What a roster changes, counted in full and told as far as somebody reads."""

import msgspec

from community.language import _
from community.money import grouped, yen
from community.platforms.left_out import LeftOut
from community.rosters.changed import Change
from community.rosters.entry import Entry
from community.rosters.rooms import WHOLE, Room

SHOWN = 1_000
A_PAGE = 200


class Line(msgspec.Struct, frozen=True):
    """One person of the file, as organisers see them."""

    line: int
    number: str
    name: str
    kind: str
    company: str
    email: str
    standing: str
    slot: str
    paid: str
    changes: list[Change]
    perhaps: str = ""


class Left(msgspec.Struct, frozen=True):
    """A row that is not taken over, or a place that is in the file no longer, and why."""

    line: int
    name: str
    reason: str
    sentence: str


class Preview(msgspec.Struct):
    """Every list ends after `SHOWN`; the counts are whole.

    `suggested` are questions that may ask what somebody is called, and wait for a decision.
    """

    platform: str
    questions: dict[str, str]
    rooms: dict[str, Room]
    counts: dict[str, int] = {}
    lines: dict[str, list[Line]] = {}
    left_out: list[Left] = []
    gone: list[Left] = []
    suggested: dict[str, str] = {}

    def count(self, kind: str) -> int:
        """How many are of this kind, left_out, gone, or also perhaps, arrives, work or renamed."""
        return self.counts.get(kind, 0)

    def of(self, kind: str) -> list[Line]:
        """The first people who are new, changed, unchanged or perhaps somebody known."""
        return self.lines.get(kind, [])

    @property
    def brought(self) -> int:
        """For how many people something would be written."""
        return self.count("work")

    @property
    def places(self) -> int:
        """How many places the room has."""
        return self.rooms[WHOLE].places

    @property
    def taken(self) -> int:
        """How many of them would be taken."""
        return self.rooms[WHOLE].taken

    @property
    def excess(self) -> str:
        """Why the roster cannot be brought in: more people than places; empty when they fit."""
        over = (each for each in self.rooms.values() if each.taken - each.gone > each.places)
        return next(map(_too_many, over), "")

    @property
    def waits_for_a_word(self) -> bool:
        """Whether a decision on the suggested questions would change what people are called."""
        return self.count("renamed") > 0 or "reading" in self.suggested.values()

    def note(self, entry: Entry) -> None:
        """Count one person in."""
        line = _line(entry)
        self._add(entry.kind, line)
        if entry.perhaps is not None:
            self._add("perhaps", line)
        told = {"arrives": entry.arrives, "work": entry.is_work, "renamed": entry.would_rename}
        for what, applies in told.items():
            self.counts[what] = self.count(what) + applies
        more = entry.registration.takes_a_place - entry.had_place
        for room in (WHOLE, str(entry.registration.kind)):
            self.rooms[room].taken += more

    def leave_out(self, row: LeftOut) -> None:
        """Count one row that is not taken over."""
        self.counts["left_out"] = self.count("left_out") + 1
        if len(self.left_out) < SHOWN:
            self.left_out.append(Left(row.line, row.name, row.reason, row.sentence))

    def _add(self, kind: str, line: Line) -> None:
        self.counts[kind] = self.count(kind) + 1
        shown = self.lines.setdefault(kind, [])
        if len(shown) < SHOWN:
            shown.append(line)


def _line(entry: Entry) -> Line:
    row, member = entry.row, entry.member
    return Line(
        line=row.line,
        number=row.number,
        name=str(member.name),
        kind=entry.kind,
        company=str(member.company),
        email=str(member.email or ""),
        standing=str(entry.registration.standing),
        slot=row.slot,
        paid=yen(row.paid_yen) if row.paid_yen else row.paid,
        changes=entry.changes,
        perhaps=str(entry.perhaps.name) if entry.perhaps else "",
    )


def _too_many(room: Room) -> str:
    taken, places = grouped(room.taken), grouped(room.places)
    if room.name:
        sentence = _(
            "With this roster {taken} people would have a place of “{kind}”, but there are "
            "{places}. Raise the number of its places first."
        )
        return sentence.format(taken=taken, kind=room.name, places=places)
    sentence = _(
        "With this roster {taken} people would have a place, but there are {places}. "
        "Raise the number of places first."
    )
    return sentence.format(taken=taken, places=places)
