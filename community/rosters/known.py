"""Whom the community knows already, among the people of a roster."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from community.events.tables import Event
from community.members.tables import Member
from community.registrations.tables import Registration
from community.rosters.roster import Row


@dataclass(frozen=True, slots=True)
class Known:
    """Members by what a roster names them by, and the event's registrations with their members.

    A person is one and the same object, wherever it stands.
    """

    by_external_id: dict[str, Member] = field(default_factory=dict)
    by_address: dict[str, Member] = field(default_factory=dict)
    by_number: dict[str, Registration] = field(default_factory=dict)
    by_member: dict[Any, Registration] = field(default_factory=dict)

    def registration(self, row: Row) -> Registration | None:
        """This person's registration: by its number, else by who the person is."""
        member = self.member(row)
        by_person = self.by_member.get(member.id) if member else None
        return self.by_number.get(row.number) or by_person

    def member(self, row: Row) -> Member | None:
        """The person of this row, by connpass user name, else by address.

        An address that belongs to another connpass user does not make two people one.
        """
        by_name = self.by_external_id.get(external_id(row) or "")
        by_address = self.by_address.get(row.email)
        if by_address and by_address.external_id not in {None, external_id(row)}:
            by_address = None
        return by_name or by_address


def external_id(row: Row) -> str | None:
    """What a connpass user is called here; None for a row without a user name."""
    return f"connpass:{row.user_name}"[:200] if row.user_name else None


async def known(event: Event, rows: Sequence[Row]) -> Known:
    """What the database knows of these people, in three queries however long the roster is."""
    here = await Registration.objects(Registration.member).where(Registration.event == event.id)
    people = {each.member.id: each.member for each in here}
    users = [external_id(row) or "" for row in rows]
    addresses = [row.email for row in rows if row.email]
    for found in (
        await Member.objects().where(Member.external_id.is_in(["", *users])),
        await Member.objects().where(Member.email.is_in(["", *addresses])),
    ):
        people = {**{member.id: member for member in found}, **people}
    people |= await _who_stayed(people)
    named = [(each, people.get(each.merged_into, each)) for each in people.values()]
    return Known(
        {str(each.external_id): person for each, person in named if each.external_id},
        {str(each.email): person for each, person in named if each.email},
        {str(each.external_no): each for each in here if each.external_no},
        {each.member.id: each for each in here},
    )


async def _who_stayed(people: Mapping[Any, Member]) -> dict[Any, Member]:
    """The accounts that some of these were merged into, and that are not among them."""
    wanted = {each.merged_into for each in people.values() if each.is_merged} - set(people)
    stayed = await Member.objects().where(Member.id.is_in(list(wanted))) if wanted else []
    return {each.id: each for each in stayed}
