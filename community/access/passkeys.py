"""Passkeys: a person adds several, signs in with them, and takes them back."""

import secrets
from datetime import timedelta
from uuid import UUID

from community.access.browser import Browser, device_words
from community.access.ceremony import (
    NotProven,
    counted,
    creation_options,
    made,
    read_proof,
    request_options,
)
from community.access.sessions import SignedIn, begin_session
from community.access.tables import Passkey, PasskeyChallenge
from community.clock import now
from community.database import fetch_one, lock, transaction
from community.language import _
from community.language.line import one_line
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.refusal import Conflict
from community.secret import hashed
from community.web.allowance import spend
from community.web.our_page import is_our_page

CHALLENGE_LASTS = timedelta(minutes=5)
MOST_PASSKEYS = 20
MOST_OF_NETWORK, QUARTER = 120, timedelta(minutes=15)


async def passkeys_of(member: Member) -> list[Passkey]:
    """This person's passkeys, the newest first."""
    theirs = Passkey.member == member.id
    return await Passkey.objects().where(theirs).order_by(Passkey.created_at, ascending=False)


async def ask_for_passkey(member: Member) -> str:
    """What this person's browser is asked to make, as JSON."""
    known = await passkeys_of(member)
    if len(known) >= MOST_PASSKEYS:
        raise Conflict(_("You have many passkeys already. Please remove one first."))
    challenge = await _new_challenge(member.id)
    return creation_options(member, [each.credential_id for each in known], challenge)


async def add_passkey(member: Member, credential: str, name: str, browser: Browser) -> Passkey:
    """Keep what the browser made, and tell its owner by mail."""
    proof = read_proof(credential)
    if await _take_challenge(proof.challenge) != member.id:
        raise NotProven
    passkey = made(proof, member, one_line(name)[:60] or device_words(browser.agent))
    async with transaction():
        if await Passkey.exists().where(Passkey.credential_id == passkey.credential_id):
            raise Conflict(_("This passkey is kept already."))
        await passkey.save()
        if member.email:
            to = To(member.email, member.name, member.language)
            cause = f"passkey:{passkey.id}"
            await queue(to, cause, "access/mail_passkey.md", passkey=passkey)
    return passkey


async def remove_passkey(member: Member, passkey: UUID) -> None:
    """Take the passkey back: it signs nobody in any more."""
    async with transaction():
        await Passkey.delete().where((Passkey.id == passkey) & (Passkey.member == member.id))


async def ask_for_proof(network: str) -> str:
    """What a stranger's browser is asked to prove, as JSON; limited for each network."""
    await spend(f"passkeys of {network}", MOST_OF_NETWORK, QUARTER)
    return request_options(await _new_challenge(None))


async def sign_in_by_passkey(credential: str, browser: Browser, next_path: str) -> SignedIn:
    """Sign in whoever holds the passkey. Refuses a second use of one challenge, and a copy."""
    proof = read_proof(credential)
    if await _take_challenge(proof.challenge) is not None:
        raise NotProven
    known = await Passkey.objects().get(Passkey.credential_id == proof.credential_id)
    if known is None:
        raise NotProven
    async with transaction():
        passkey = await lock(known)
        passkey.sign_count = counted(proof, passkey)
        passkey.used_at = now()
        await passkey.save()
        signed_in = await begin_session(passkey.member, browser)
    return signed_in._replace(next_path=next_path if is_our_page(next_path) else "/")


async def _new_challenge(member: UUID | None) -> bytes:
    challenge = secrets.token_bytes(32)
    await PasskeyChallenge(
        challenge_hash=hashed(challenge.hex()), member=member, expires_at=now() + CHALLENGE_LASTS
    ).save()
    return challenge


async def _take_challenge(challenge: bytes) -> UUID | None:
    """Whom it was for; nobody, for signing in. Taken before anything else is looked at.

    Refuses one that we did not give, that is too old, or that was taken before.
    """
    taken = await fetch_one(_TAKE, hashed(challenge.hex()), now())
    if taken is None:
        raise NotProven
    member: UUID | None = taken["member"]
    return member


_TAKE = """
    DELETE FROM passkey_challenge WHERE challenge_hash = $1 AND expires_at > $2 RETURNING member
"""
