"""People whose own programs ask: one who came, one who joins and leaves, one who stays on."""

from bench.coming import come_as_pair
from community.access.tables import Passkey
from community.consents.decide import give
from community.consents.purpose import Purpose
from community.database import fetch_value, only
from community.links.post import post
from community.members.tables import Member, Tier, Turn
from community.memberships.membership import begin
from community.tokens.make_own_token import make_own_token
from community.tokens.own_scope import May

KEYS = 12
WHO_CAME = """
    SELECT member FROM registration r JOIN chair c ON c.registration = r.id
    JOIN member m ON m.id = r.member
    WHERE m.standing = 'member' AND NOT EXISTS (SELECT FROM held_role h WHERE h.member = m.id)
    ORDER BY m.name LIMIT 1
"""


async def people_ask() -> dict[str, str]:
    """Their tokens, by the path that each of them asks alone."""
    came = only(await Member.objects().get(Member.id == await fetch_value(WHO_CAME)))
    joins = Member(name="行き来", email="joins@example.org")
    stays = Member(name="残る", email="stays@example.org")
    for each in (joins, stays):
        await each.save()
    await begin(stays, Turn.APPROVED, only(await Tier.objects().first()))
    await post(came, "https://example.com/mine", "自分の読みもの")
    await give(came, Purpose.NEWSLETTER)
    await some_keys(came)
    await come_as_pair(came)
    token = await make_own_token(joins, "bench")
    return {
        "/": await make_own_token(came, "bench", list(May)),
        "/api/v1/membership": token,
        "/api/v1/membership/leaving": token,
        "/api/v1/membership/renewal": await make_own_token(stays, "bench"),
    }


async def some_keys(person: Member) -> None:
    """Passkeys and a token more, to rename and to take back."""
    await make_own_token(person, "spare")
    for number in range(KEYS):
        key = Passkey(member=person.id, name=f"phone {number}", public_key=b"-")
        key.credential_id = key.id.bytes
        await key.save()
