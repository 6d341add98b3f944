"""The people, for whoever runs the installation: who they are, and what can be done for them."""

from collections.abc import Awaitable, Callable
from typing import Any

from community.access.end_sessions import end_others
from community.cli.machine import CannotDo, as_operator
from community.cli.organiser import sign_in_address
from community.database import fetch
from community.language import speaking
from community.members.find import by_address
from community.members.tables import Member
from community.memberships.apply import approve
from community.roles.organise import make_organiser

BY = "community members"  # who answered, as the page of requests shows it
LISTED = """
    SELECT m.standing, m.name, m.email, string_agg(DISTINCT r.role, ', ') AS roles
    FROM member m LEFT JOIN held_role r ON r.member = m.id AND r.taken_back_at IS NULL
    WHERE m.erased_at IS NULL GROUP BY m.id ORDER BY m.standing, m.name
"""


def members(what: str, email: str) -> None:
    """Print everybody, or do `what` for the person with this address."""
    with speaking("en"):
        print(as_operator(everybody if what == "list" else lambda: _do(what, email)))


async def everybody() -> str:
    """One line a person: standing, name, address, roles."""
    rows = await fetch(LISTED)
    return "\n".join("\t".join(str(value or "-") for value in row.values()) for row in rows)


async def _do(what: str, email: str) -> str:
    member = await by_address(email)
    if member is None:
        raise CannotDo(f"Nobody is known by the address {email or '(say --email)'}.")
    return await VERBS[what](member)


async def _approve(member: Member) -> str:
    await approve(member, by=BY)
    return f"{member.name} is a member now and is told by mail."


async def _organiser(member: Member) -> str:
    from community.signing_in.sign_in import make_link

    link = await make_link(await make_organiser(member.name, str(member.email)), "/desk")
    return f"{member.name} organises now. A link that signs them in once: {sign_in_address(link)}"


async def _sign_out(member: Member) -> str:
    await end_others(member)
    return f"{member.name} is signed out everywhere."


VERBS: dict[str, Callable[[Any], Awaitable[str]]] = {
    "approve": _approve,
    "organiser": _organiser,
    "sign-out": _sign_out,
}
