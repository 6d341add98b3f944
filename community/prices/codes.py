"""Discount codes: used by registrations, given back by cancelling.

What depends on the person is not refused here but told in the price's lines, which reach the
owner of the address alone: else a form would tell strangers who is a member or was given a code.
"""

from typing import Any
from unicodedata import normalize

from community.clock import now
from community.database import execute, fetch_one
from community.events.tables import Event
from community.language import _
from community.language.dates import day_and_time
from community.members.tables import Member
from community.prices.tables import OnlyFor
from community.prices.terms import CodeTerms
from community.prices.words import said
from community.refusal import Refused

FIELD = "discount_code"


def plain(typed: str) -> str:
    """A code in the spelling it is kept in: half-width, upper case, without spaces around it."""
    return normalize("NFKC", typed).strip().upper()


async def use_code(event: Event, typed: str, member: Member) -> CodeTerms | None:
    """What the code takes off, used once more; refuses one that is unknown, late or used up.

    One that is not for this person takes off nothing, and is not used.
    """
    if not plain(typed):
        return None
    code = await _find(event, plain(typed), member)
    _refuse_what_nobody_can_use(event, code)
    if why := _not_for(code, member):
        return CodeTerms(code=code["code"], not_for_you=why)
    await execute("UPDATE discount_code SET uses = uses + 1 WHERE id = $1", code["id"])
    kinds = tuple(code["kinds"])
    return CodeTerms(code["amount_yen"], code["percent"], code["code"], kinds=kinds)


async def check_code(event: Event, typed: str, kept: str) -> None:
    """Refuse what use_code would refuse, for somebody who is registered with the code `kept`.

    So the answer to a stranger does not tell whether an address is registered.
    """
    if plain(typed) and plain(typed) != kept:
        _refuse_what_nobody_can_use(event, await _find(event, plain(typed)))


async def check_own_code(event: Event, typed: str, member: Member) -> None:
    """Refuse, to themselves, somebody whom the code is not for."""
    code = await _find(event, plain(typed), member) if plain(typed) else None
    why = _not_for(code, member) if code else ""
    if code and why:
        raise Refused(said(why, {"code": code["code"]}), FIELD)


async def give_back_code(event_id: int, code: str) -> None:
    """Let somebody else use the code of a registration that was cancelled."""
    if code:
        await execute(_GIVE_BACK, event_id, code)


async def _find(event: Event, code: str, member: Member | None = None) -> Any:
    """The code as it stands; the event's lock keeps two from using it at once."""
    email = (member.email or "") if member else ""
    return await fetch_one(_CODE, event.id, code, email)


def _refuse_what_nobody_can_use(event: Event, code: Any) -> None:
    if code is None:
        raise Refused(_("We do not know this discount code. Please check it."), FIELD)
    if code["valid_from"] and now() < code["valid_from"]:
        sentence = _("This discount code can be used from {moment}.")
        raise Refused(_at(sentence, code["valid_from"], event), FIELD)
    if code["valid_until"] and now() > code["valid_until"]:
        sentence = _("This discount code could be used until {moment}.")
        raise Refused(_at(sentence, code["valid_until"], event), FIELD)
    if code["uses"] >= code["uses_allowed"]:
        raise Refused(_("This discount code has been used up."), FIELD)


def _at(sentence: str, moment: Any, event: Event) -> str:
    return sentence.format(moment=day_and_time(moment, event.zone))


def _not_for(code: Any, member: Member) -> str:
    """Why the code is not for this person, in the words that are kept; empty when it is."""
    stands = {
        OnlyFor.MEMBERS: (member.is_member, "{code}: only for members."),
        OnlyFor.GUESTS: (not member.is_member, "{code}: only for guests."),
        OnlyFor.NAMED: (code["is_holder"], "{code}: only for those it was given to."),
    }
    is_for, why = stands.get(code["only_for"], (True, ""))
    return "" if is_for else why


_CODE = """
    SELECT c.*, EXISTS (SELECT FROM code_holder h WHERE h.code = c.id AND h.email = $3)
           AND $3 <> '' AS is_holder
    FROM discount_code c WHERE c.event = $1 AND c.code = $2
"""

_GIVE_BACK = "UPDATE discount_code SET uses = uses - 1 WHERE event = $1 AND code = $2 AND uses > 0"
