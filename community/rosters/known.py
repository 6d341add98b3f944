"""Whom the community knows already, among some people of a roster."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from community.database import fetch
from community.events.tables import Event
from community.members.tables import Member
from community.platforms.platform import folded
from community.platforms.row import Row
from community.registrations.tables import Registration
from community.rosters.passed_on import PassedOn, passed_on
from community.rosters.tables import PlaceElsewhere


@dataclass(slots=True)
class Known:
    """Members by what a roster names them by, and their registrations for the event.

    A person is one and the same object, wherever it stands.
    """

    by_account: dict[str, Member] = field(default_factory=dict)
    by_address: dict[str, Member] = field(default_factory=dict)
    by_name: dict[str, Member] = field(default_factory=dict)
    by_number: dict[str, PlaceElsewhere] = field(default_factory=dict)
    by_member: dict[Any, Registration] = field(default_factory=dict)
    by_registration: dict[Any, Registration] = field(default_factory=dict)
    places: dict[Any, list[PlaceElsewhere]] = field(default_factory=dict)
    with_account: set[Any] = field(default_factory=set)
    arrived: set[Any] = field(default_factory=set)
    passed_on: PassedOn = field(default_factory=PassedOn)

    def registration(self, row: Row) -> Registration | None:
        """The registration that has this number on the platform."""
        place = self.by_number.get(row.number)
        return self.by_registration.get(place.registration) if place else None

    def was_passed_on(self, row: Row) -> bool:
        """Whether this place is another person's by now, as was decided here."""
        member = self.member(row)
        return self.passed_on.has(row, self.by_number.get(row.number), member and member.id)

    def member(self, row: Row) -> Member | None:
        """The person of this row, by their account there, else by address.

        An address that belongs to another account of the platform does not make two people one.
        """
        if row.user and row.user in self.by_account:
            return self.by_account[row.user]
        by_address = self.by_address.get(row.email)
        is_another = by_address and row.user and by_address.id in self.with_account
        return None if is_another else by_address


async def known(
    event: Event, platform: str, rows: Sequence[Row], alike: Mapping[str, Any]
) -> Known:
    """What the database knows of these people, in a few queries however many they are."""
    found = Known(passed_on=await passed_on(event))
    in_file = PlaceElsewhere.number.is_in(["", *(row.number for row in rows)])
    here = (PlaceElsewhere.event == event.id) & (PlaceElsewhere.platform == platform)
    places = await PlaceElsewhere.objects().where(here & in_file)
    found.by_number = {str(each.number): each for each in places}
    people = await _people(found, platform, rows)
    named = {name: alike[name] for row in rows if (name := folded(row.name)) in alike}
    others = {each.id: each for each in await _members(list(named.values()))}
    people = {**others, **people}
    found.by_name = {name: people[member] for name, member in named.items()}
    await _registrations(found, event, people)
    return found


async def _people(found: Known, platform: str, rows: Sequence[Row]) -> dict[Any, Member]:
    users = [row.user for row in rows if row.user]
    addresses = [row.email for row in rows if row.email]
    accounts = await fetch(_ACCOUNTS, platform, users)
    wanted = [row["member"] for row in await fetch(_WHO, users, addresses, platform)]
    people = {each.id: each for each in await _members(wanted)}
    people |= {each.id: each for each in await _members(_who_stayed(people))}
    named = {key: people.get(each.merged_into, each) for key, each in people.items()}
    found.by_account = {row["user"]: named[row["member"]] for row in accounts}
    found.by_address = {str(people[key].email): one for key, one in named.items()}
    found.with_account = {row["member"] for row in await fetch(_WITH, platform, list(people))}
    return people


async def _registrations(found: Known, event: Event, people: Mapping[Any, Member]) -> None:
    """Those of the numbers and those of the people, each with its person and places."""
    by_number = [each.registration for each in found.by_number.values()]
    ids = [row["id"] for row in await fetch(_THEIRS, event.id, by_number, list(people))]
    if not ids:
        return
    for each in await Registration.objects(Registration.member).where(Registration.id.is_in(ids)):
        each.member = people.get(each.member.id, each.member)
        found.by_member[each.member.id] = found.by_registration[each.id] = each
    for place in await PlaceElsewhere.objects().where(PlaceElsewhere.registration.is_in(ids)):
        kept = found.by_number.get(place.number)
        same = kept if kept and kept.id == place.id else place
        found.places.setdefault(place.registration, []).append(same)
    found.arrived = {row["registration"] for row in await fetch(_ARRIVED, ids)}


async def _members(wanted: Sequence[Any]) -> list[Member]:
    return await Member.objects().where(Member.id.is_in(list(wanted))) if wanted else []


def _who_stayed(people: Mapping[Any, Member]) -> list[Any]:
    """The accounts that some of these were merged into, and that are not among them."""
    return list({each.merged_into for each in people.values() if each.is_merged} - set(people))


_ACCOUNTS = """
    SELECT "user", member FROM account_elsewhere WHERE platform = $1 AND "user" = ANY($2)
"""

_WHO = """
    SELECT member FROM account_elsewhere WHERE platform = $3 AND "user" = ANY($1)
    UNION SELECT known.id FROM unnest($2::text[]) AS told (address), LATERAL (
        SELECT id FROM member WHERE email = told.address LIMIT 1
    ) AS known
"""

_WITH = "SELECT member FROM account_elsewhere WHERE platform = $1 AND member = ANY($2)"

_THEIRS = "SELECT id FROM registration WHERE event = $1 AND (id = ANY($2) OR member = ANY($3))"

_ARRIVED = "SELECT registration FROM check_in WHERE registration = ANY($1)"
