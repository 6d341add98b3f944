"""Passkeys: a person adds several, signs in with them, and takes them back."""

from datetime import timedelta
from uuid import UUID

from community.access.browser import Browser, device_words
from community.access.sessions import SignedIn, begin_session
from community.access.tables import Passkey
from community.clock import now
from community.database import lock, transaction
from community.language import _
from community.language.line import one_line
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.refusal import Conflict, Refused
from community.signing_in.ceremony import (
    NotProven,
    counted,
    creation_options,
    made,
    read_proof,
    request_options,
)
from community.signing_in.challenge import new_challenge, until_when, use_up
from community.web.allowance import spend
from community.web.our_page import is_our_page

MOST_PASSKEYS = 20
LONGEST_NAME = 60
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
    devices = [each.credential_id for each in known]
    return creation_options(member, devices, new_challenge(member.id))


async def add_passkey(member: Member, credential: str, name: str, browser: Browser) -> Passkey:
    """Keep what the browser made, and tell its owner by mail."""
    proof = read_proof(credential)
    until_when(proof.challenge, member.id)
    passkey = made(proof, member, one_line(name)[:LONGEST_NAME] or device_words(browser.agent))
    async with transaction():
        await use_up(proof.challenge, member.id)
        if await Passkey.exists().where(Passkey.credential_id == passkey.credential_id):
            raise Conflict(_("This passkey is kept already."))
        await passkey.save()
        if member.email:
            to = To(member.email, member.name, member.language)
            cause = f"passkey:{passkey.id}"
            await queue(to, cause, "signing_in/mail_passkey.md", passkey=passkey)
    return passkey


async def rename_passkey(member: Member, passkey: UUID, name: str) -> None:
    """Call it otherwise; refuses no name, and one that is too long."""
    words = one_line(name)
    if not 0 < len(words) <= LONGEST_NAME:
        sentence = _("Please give it a name of {count} characters at most.")
        raise Refused(sentence.format(count=LONGEST_NAME))
    theirs = (Passkey.id == passkey) & (Passkey.member == member.id)
    async with transaction():
        await Passkey.update({Passkey.name: words}).where(theirs)


async def remove_passkey(member: Member, passkey: UUID) -> None:
    """Take the passkey back: it signs nobody in any more."""
    async with transaction():
        await Passkey.delete().where((Passkey.id == passkey) & (Passkey.member == member.id))


def ask_for_proof() -> str:
    """What a stranger's browser is asked to prove, as JSON. Nothing is kept of it."""
    return request_options(new_challenge(None))


async def sign_in_by_passkey(
    credential: str, browser: Browser, next_path: str, network: str
) -> SignedIn:
    """Sign in whoever holds the passkey; so many tries for each network.

    Refuses a second use of one challenge, and a copy.
    """
    await spend(f"passkeys of {network}", MOST_OF_NETWORK, QUARTER)
    proof = read_proof(credential)
    until_when(proof.challenge, None)
    known = await Passkey.objects().get(Passkey.credential_id == proof.credential_id)
    if known is None:
        raise NotProven
    async with transaction():
        passkey = await lock(known)
        passkey.sign_count = counted(proof, passkey)
        await use_up(proof.challenge, None)
        passkey.used_at = now()
        await passkey.save()
        signed_in = await begin_session(passkey.member, browser)
    return signed_in._replace(next_path=next_path if is_our_page(next_path) else "/")
