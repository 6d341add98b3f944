"""A discount code for something that is taken later, in addition to a place."""

from typing import NamedTuple

from community.additions.take_beside import code_beside
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.prices.codes import FIELD, plain
from community.prices.kept_codes import codes_typed, keep_uses
from community.prices.terms import CodeTerms
from community.refusal import Refused
from community.registrations.tables import Registration


class CodeBeside(NamedTuple):
    """What a code takes off, and the code if this is a use of its own."""

    terms: CodeTerms | None
    used: str = ""


async def use_code_beside(
    registration: Registration, event: Event, kind: PlaceKind, member: Member, typed: str
) -> CodeBeside:
    """What was typed, used once more; without it, the code of the registration, if it fits.

    Refuses one unknown, late or used up, one that is for others, and one for other kinds.
    """
    kept = code_beside(registration, kind)
    if not plain(typed) or (kept and kept.used == plain(typed)):
        return CodeBeside(kept)
    codes = await codes_typed(event, [typed])
    codes.check_own(typed, member)
    found = codes.use(typed, member)
    if found is None or kind.id not in found.kinds:
        sentence = _("This discount code is not for “{name}”.")
        raise Refused(sentence.format(name=kind.called), FIELD)
    await keep_uses(codes)
    return CodeBeside(found, found.used)
