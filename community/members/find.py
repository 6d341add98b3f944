"""Find the person, or begin to know them."""

from community.database import fetch_one, new_id, only
from community.language import _, language
from community.members.about import read_about
from community.members.address import as_kept, read_address
from community.members.tables import Member
from community.refusal import Refused


async def by_address(email: str) -> Member | None:
    """The member with this address, in any spelling, also when it belonged to a merged account."""
    found = await Member.objects().get(Member.email == as_kept(email))
    return await stays_of(found) if found else None


async def stays_of(member: Member) -> Member:
    """The person's account: the same, or the one it was merged into."""
    while member.is_merged:
        member = only(await Member.objects().get(Member.id == member.merged_into))
    return member


async def find_or_greet(name: str, email: str, company: str = "") -> Member:
    """The person with this address; somebody new becomes a guest of the community.

    What is already known of a person is not overwritten by what a form says.
    """
    known_as = read_newcomer(name, email, company)
    row = await fetch_one(
        """
        INSERT INTO member (id, email, name, company, language, standing, created_at)
        VALUES ($1, $2, $3, $4, $5, 'guest', now())
        ON CONFLICT (email) DO UPDATE SET email = EXCLUDED.email RETURNING id
        """,
        new_id(),
        known_as["email"],
        known_as["name"],
        known_as["company"],
        language(),
    )
    return await stays_of(only(await Member.objects().get(Member.id == row["id"])))


def read_newcomer(name: str, email: str, company: str = "", reading: str = "") -> dict[str, str]:
    """What somebody said of themselves as it is kept; refuses what is none, at its field."""
    about = read_about({"name": name, "company": company, "reading": reading})
    if "://" in about["name"]:
        raise Refused(_("Please write your name without a web address."), "name")
    return {**about, "email": read_address(email)}


async def still_here(member: Member) -> Member:
    """The person as known now, who is neither changed nor deleted before this transaction ends.

    Raises Gone when that has happened already.
    """
    found = Member.objects().where(Member.id == member.id, Member.erased_at.is_null())
    return only(await found.lock_rows("NO KEY UPDATE").first())
