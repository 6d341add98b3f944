"""A roster beside what is here: who is new, who changed, who is left out and why."""

from community.events.tables import Event
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.registrations.tables import Registration
from community.rosters.begin import begin
from community.rosters.differences import change_member, change_registration, new_member
from community.rosters.entry import Entry, Kind, Preview
from community.rosters.known import Known
from community.rosters.roster import LeftOut, Reason, Roster, Row
from community.rosters.twice import once


def compare(event: Event, kind: PlaceKind, roster: Roster, known: Known) -> Preview:
    """What bringing the roster in would do; only the rows of `known` are written into."""
    roster = once(roster)
    entries: list[Entry] = []
    seen: set[object] = set()
    left_out = list(roster.left_out)
    addresses = set(known.by_address)
    for row in roster.rows:
        registration = known.registration(row)
        member = registration.member if registration else known.member(row)
        reason = _reason(member, registration, seen)
        if reason is not None:
            left_out.append(LeftOut(row.line, row.display_name, reason))
            continue
        email = "" if row.email in addresses else row.email
        addresses.add(email)
        entries.append(_entry(event, kind, row, member, registration, email))
        seen.add(entries[-1].member.id)
    left_out.sort(key=lambda each: each.line)
    places = min(event.places, kind.free + event.taken)
    return Preview(entries, left_out, _taken(entries, known), places)


def _reason(
    member: Member | None, registration: Registration | None, seen: set[object]
) -> Reason | None:
    """Why a row is left out although the file has no flaw."""
    if member and member.id in seen:
        return Reason.PERSON_TWICE
    if registration and not registration.external_no and not registration.is_cancelled:
        return Reason.REGISTERED_HERE
    return None


def _entry(
    event: Event, kind: PlaceKind, row: Row, member: Member | None,
    registration: Registration | None, email: str,
) -> Entry:  # fmt: skip
    changes = change_member(member, row, email) if member else []
    member = member or new_member(row, email)
    if registration is None:
        return Entry(row, Kind.NEW, member, begin(event, kind, member, row), changes)
    changes += change_registration(registration, row)
    return Entry(row, Kind.CHANGED if changes else Kind.UNCHANGED, member, registration, changes)


def _taken(entries: list[Entry], known: Known) -> int:
    """How many places are taken when all that is written."""
    new = [entry.registration for entry in entries if entry.kind == Kind.NEW]
    everybody = [*known.by_member.values(), *new]
    return sum(each.takes_a_place for each in everybody)
