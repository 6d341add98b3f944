"""A roster beside what is here: who is new, who changed, who is left out and why."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from community.clock import now
from community.database.many import another
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.platforms.left_out import LeftOut
from community.platforms.platform import Platform, folded
from community.platforms.reason import Reason
from community.platforms.row import Row
from community.registrations.tables import Registration, Source
from community.rosters.alike import find_alike
from community.rosters.begin import begin
from community.rosters.changed import Change
from community.rosters.entry import Entry, Kind
from community.rosters.kinds import Kinds
from community.rosters.known import Known, known
from community.rosters.person import change_member, new_member, would_rename
from community.rosters.standings import change_registration
from community.rosters.tables import PlaceElsewhere
from community.rosters.there import change_place


class Comparing:
    """Goes through one file part by part, and remembers whom it has met in it.

    `same` are the numbers whose proposed person an organiser said to be the same.
    """

    def __init__(
        self, event: Event, platform: Platform, kinds: Kinds, same: Collection[str]
    ) -> None:
        self.event = event
        self.platform = platform
        self.kinds = kinds
        self.same = set(same)
        self.met: set[object] = set()
        self.addresses: set[str] = set()
        self.users: set[str] = set()
        self.numbers: list[str] = []
        self.alike: dict[str, Any] | None = None

    async def part(self, rows: Sequence[Row]) -> tuple[list[Entry], list[LeftOut]]:
        """What these rows do; only the database's rows in the answer are written into."""
        if self.alike is None:
            self.alike = await find_alike(self.event, self.platform.key)
        found = await known(self.event, self.platform.key, rows, self.alike)
        entries: list[Entry] = []
        left_out: list[LeftOut] = []
        for row in rows:
            entry = None if found.was_passed_on(row) else self._entry(row, found)
            if reason := _why_left_out(entry, row, found):
                left_out.append(LeftOut(row.line, row.name, reason))
            if entry is not None:
                entries.append(entry)
        return entries, left_out

    def _entry(self, told: Row, found: Known) -> Entry | None:
        """None when the person has been met further up."""
        row = self._own(told)
        registration = found.registration(row)
        member = registration.member if registration else found.member(row)
        perhaps = found.by_name.get(folded(row.name)) if member is None else None
        if perhaps and row.number in self.same:
            member, perhaps = perhaps, None
        if member and member.id in self.met:
            return None
        registration = registration or (found.by_member.get(member.id) if member else None)
        email = "" if row.email in found.by_address else row.email
        entry = self._beside(row, member or new_member(row, email), registration, found)
        entry.would_rename = would_rename(member, row)
        if member is not None:
            entry.changes[:0] = change_member(member, row, email)
        self.met.add(entry.member.id)
        entry.perhaps = None if perhaps and perhaps.id in self.met else perhaps
        return settled(entry, registration is None)

    def _own(self, row: Row) -> Row:
        """The row without an account or address that was another person's further up."""
        user = "" if row.user in self.users else row.user
        email = "" if row.email in self.addresses else row.email
        self.users.add(user)
        self.addresses.add(email)
        return replace(row, user=user, email=email)

    def _beside(
        self, row: Row, member: Member, registration: Registration | None, found: Known
    ) -> Entry:
        """The person with registration and place, changed as the row says."""
        begun = registration or begin(self.kinds.of(row.slot), self.platform, member, row)
        place = found.by_number.get(row.number) or self._place(begun, row, found)
        is_known = place._exists_in_db
        kind = Kind.HERE if registration and _stays(registration) else Kind.CHANGED
        entry = Entry(row, kind if registration else Kind.NEW, member, begun, place)
        entry.is_new_account = bool(row.user) and row.user not in found.by_account
        if registration is not None:
            entry.had_place = registration.takes_a_place
            if kind == Kind.CHANGED:
                others = [
                    each
                    for each in found.places.get(begun.id, ())
                    if each.platform != self.platform.key
                ]
                entry.changes += change_registration(begun, row, others, is_known)
                registration.source = Source.ROSTER
        entry.changes += change_place(place, row, is_known)
        entry.arrives = row.is_present and begun.has_place and begun.id not in found.arrived
        return entry

    def _place(self, registration: Registration, row: Row, found: Known) -> PlaceElsewhere:
        """The place this person has there under another number by now, or a new one."""
        for earlier in found.places.get(registration.id, ()):
            is_theirs = not found.passed_on.has_place(earlier)
            if earlier.platform == self.platform.key and is_theirs:
                return earlier
        return another(
            _BLANK,
            event=self.event.id,
            registration=registration.id,
            platform=self.platform.key,
            number=row.number,
            standing=row.standing,
            seen_at=now(),
        )


def _why_left_out(entry: Entry | None, row: Row, found: Known) -> Reason | None:
    if entry is None:
        return Reason.PASSED_ON if found.was_passed_on(row) else Reason.PERSON_TWICE
    return Reason.REGISTERED_HERE if entry.kind == Kind.HERE else None


def _stays(registration: Registration) -> bool:
    """Whether it was made on this site and counts, so that no file says anything about it."""
    return registration.source != Source.ROSTER and not registration.is_cancelled


def settled(entry: Entry, is_new: bool) -> Entry:
    """The same, known by whether anything changes."""
    if is_new or entry.kind == Kind.HERE:
        return entry
    if entry.arrives:
        entry.changes.append(Change(_("At the evening"), "", _("Came")))
    entry.kind = Kind.CHANGED if entry.changes or entry.is_new_account else Kind.UNCHANGED
    return entry


_BLANK = PlaceElsewhere(_ignore_missing=True)
