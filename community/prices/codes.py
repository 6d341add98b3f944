"""Discount codes: used by registrations, given back by cancelling.

What depends on the person is not refused here but told in the price's lines, which reach the
owner of the address alone: else a form would tell strangers who is a member or was given a code.
"""

from collections.abc import Iterable
from typing import Any
from unicodedata import normalize
from uuid import UUID

from community.clock import now
from community.database.actor import actor
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


class Codes:
    """Those of the locked event that were typed, as they stand, and who has used them since."""

    def __init__(self, event: Event, rows: Iterable[Any]) -> None:
        self.event = event
        self.known = {row["code"]: dict(row) for row in rows}
        self.used: list[tuple[str, UUID]] = []

    def use(self, typed: str, member: Member) -> CodeTerms | None:
        """What the code takes off, used once more; refuses one unknown, late or used up.

        One that is not for this person takes off nothing, and is not used.
        """
        if not plain(typed):
            return None
        code = self._that_counts(typed)
        if why := _not_for(code, member):
            return CodeTerms(code=code["code"], not_for_you=why)
        code["uses"] += 1
        self.used.append((actor(), code["id"]))
        kinds = tuple(code["kinds"])
        return CodeTerms(code["amount_yen"], code["percent"], code["code"], kinds=kinds)

    def check(self, typed: str, kept: str) -> None:
        """Refuse what `use` would refuse, for somebody who is registered with the code `kept`.

        So the answer to a stranger does not tell whether an address is registered.
        """
        if plain(typed) and plain(typed) != kept:
            self._that_counts(typed)

    def check_own(self, typed: str, member: Member) -> None:
        """Refuse, to themselves, somebody whom the code is not for."""
        code = self.known.get(plain(typed))
        if code and (why := _not_for(code, member)):
            raise Refused(said(why, {"code": code["code"]}), FIELD)

    def _that_counts(self, typed: str) -> Any:
        code = self.known.get(plain(typed))
        _refuse_what_nobody_can_use(self.event, code)
        return code


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
        OnlyFor.NAMED: (member.email in code["holders"], "{code}: only for those it was given to."),
    }
    is_for, why = stands.get(code["only_for"], (True, ""))
    return "" if is_for else why
