"""Signing in by the community's own identity provider."""

from datetime import timedelta
from hmac import compare_digest
from uuid import UUID

from community.access.browser import Browser
from community.access.sessions import SignedIn, begin_session
from community.clock import now
from community.database import fetch_value, new_id, transaction
from community.language import _
from community.members.find import by_address
from community.refusal import Refused
from community.settings import settings
from community.signing_in.provider import Journey, provider_name, where_to_sign_in, who_came_back
from community.web.allowance import spend
from community.web.our_page import is_our_page

MOST_OF_NETWORK, QUARTER = 120, timedelta(minutes=15)


async def set_out(next_path: str, network: str) -> tuple[str, Journey]:
    """Where the browser is sent, and what it keeps until it is back; limited for each network."""
    if not settings().oidc_issuer:
        raise Refused(_("This community has no other way to sign in."))
    await spend(f"provider from {network}", MOST_OF_NETWORK, QUARTER)
    journey = Journey.to(next_path if is_our_page(next_path) else "/")
    return await where_to_sign_in(journey), journey


async def come_back(code: str, state: str, journey: Journey | None, browser: Browser) -> SignedIn:
    """Sign in whom the provider names. An account joins the person whose address it has checked.

    Refuses an answer that this browser did not ask for, an address that nobody has checked, and one
    that is unknown: accounts begin with a registration here.
    """
    if journey is None or not compare_digest(journey.state.encode(), state.encode()):
        raise Refused(_("This sign-in was begun elsewhere, or too long ago. Please begin again."))
    if not code:
        raise Refused(_("{name} did not sign you in.").format(name=provider_name()))
    claims = await who_came_back(code, journey)
    async with transaction():
        member = await _known(claims["sub"]) or await _joined(claims)
        signed_in = await begin_session(member, browser)
    return signed_in._replace(next_path=journey.next_path)


async def _known(subject: str) -> UUID | None:
    member: UUID | None = await fetch_value(_KNOWN, settings().oidc_issuer, subject)
    return member


async def _joined(claims: dict[str, object]) -> UUID:
    """The person with the address that the provider has checked, from now on by this account."""
    if claims.get("email_verified") is not True:
        sentence = _("{name} has not checked your address, so it opens nothing here.")
        raise Refused(sentence.format(name=provider_name()))
    member = await by_address(str(claims.get("email")))
    if member is None:
        sentence = _(
            "We know nobody by the address that {name} has told us. Register for an event first."
        )
        raise Refused(sentence.format(name=provider_name()))
    joined: UUID = await fetch_value(
        _JOIN, new_id(), settings().oidc_issuer, claims["sub"], member.id, now()
    )
    return joined


_KNOWN = "SELECT member FROM open_id_account WHERE issuer = $1 AND subject = $2"

_JOIN = """
    INSERT INTO open_id_account (id, issuer, subject, member, created_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (issuer, subject) DO UPDATE SET subject = EXCLUDED.subject RETURNING member
"""
