"""Signing in by a mailed link; passwords do not exist here."""

import re
from datetime import timedelta

from community.access.tables import Session, SignInLink
from community.clock import now
from community.database import fetch_one, lock, transaction
from community.language import _, language
from community.members.address import read_address
from community.members.find import by_address
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.refusal import Refused
from community.secret import hashed, new_secret

LINK_LASTS = timedelta(minutes=15)
MOST_LINKS = 5
SESSION_LASTS = timedelta(days=60)


async def ask_for_link(email: str, next_path: str) -> None:
    """Mail a sign-in link, if the address is known; the visitor is told the same either way.

    Whoever asks again and again for somebody else fills nobody's mailbox: five links live at once.
    """
    address = read_address(email)
    async with transaction():
        member = await by_address(address)
        if member is None or await living_links(await lock(member)) >= MOST_LINKS:
            return
        secret = await make_link(member, next_path)
        to = To(address, member.name, language())
        await queue(to, f"sign-in:{hashed(secret)}", "access/mail_sign_in.md", secret=secret)


async def living_links(member: Member) -> int:
    """How many links were made for this person that still work, or were just used."""
    made = (SignInLink.member == member.id) & (SignInLink.expires_at > now())
    return int(await SignInLink.count().where(made))


async def make_link(member: Member, next_path: str = "/") -> str:
    """The secret of a fresh link for this person, to be put behind /sign-in/."""
    secret = new_secret()
    link = SignInLink(
        token_hash=hashed(secret),
        member=member.id,
        next_path=next_path if is_our_page(next_path) else "/",
        expires_at=now() + LINK_LASTS,
    )
    await link.save()
    return secret


def is_our_page(path: str) -> bool:
    """Whether a sign-in may lead there: a path of this site, which no browser reads as a host."""
    return path.startswith("/") and not re.match(r"/[/\\\s]", path) and len(path) <= 400


async def sign_in(secret: str, device: str) -> tuple[str, str]:
    """Use the link up; returns the secret of the new session and where to go."""
    async with transaction():
        link = await fetch_one(
            """
            UPDATE sign_in_link SET used_at = $2
            WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
            RETURNING member, next_path
            """,
            hashed(secret),
            now(),
        )
        if link is None:
            raise Refused(_("This link has been used or has expired. Please ask for a new one."))
        session = new_secret()
        await Session(
            token_hash=hashed(session),
            member=link["member"],
            device=device[:200],
            created_at=now(),
            expires_at=now() + SESSION_LASTS,
        ).save()
    return session, link["next_path"]


async def sign_out(session: str) -> None:
    """End this browser's session."""
    await Session.delete().where(Session.token_hash == hashed(session))
