"""What somebody types into a rating, as numbers and words that can be kept."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple
from unicodedata import normalize

from community.language import _
from community.language.line import one_line
from community.ratings.tables import Blocker, Subject
from community.refusal import Refused
from community.typed import read_whole_number

LONGEST, SHORTEST = 2000, 10


class Said(NamedTuple):
    """A rating as it was typed."""

    subject: str = Subject.EVENT
    about: str = ""
    score: str = ""
    reason: str = ""
    blockers: Sequence[str] = ()
    ten_more: str = ""
    cases: str = ""
    hours_per_case: str = ""


def read_score(typed: str) -> int:
    """0 to 100."""
    score = read_whole_number(typed, "score") if typed.strip() else -1
    if not 0 <= score <= 100:
        raise Refused(_("Please give a whole number from 0 to 100."), "score")
    return score


def read_reason(typed: str) -> str:
    """Why it is this score; at least ten characters."""
    reason = read_text(typed, "reason")
    if len(reason) < SHORTEST:
        sentence = _("Please say why, in at least {count} characters.").format(count=SHORTEST)
        raise Refused(sentence, "reason")
    return reason


def read_text(typed: str, field: str) -> str:
    """Words of some length."""
    text = normalize("NFC", typed).replace("\r\n", "\n").replace("\0", "").strip()
    if len(text) > LONGEST:
        raise Refused(_("Please keep it under {count} characters.").format(count=LONGEST), field)
    return text


def read_about(typed: str, subject: str) -> str:
    """Which roundtable, company or case; an evening needs no name."""
    about = "" if subject == Subject.EVENT else one_line(typed)
    if subject != Subject.EVENT and not about:
        raise Refused(_("Please write what you rate."), "about")
    if len(about) > 120:
        raise Refused(_("Please keep it under {count} characters.").format(count=120), "about")
    return about


def read_blockers(ticked: Sequence[str]) -> list[str]:
    """Those of the list, in its order."""
    if set(ticked) - set(Blocker):
        raise Refused(_("Please choose from the list."), "blockers")
    return [each.value for each in Blocker if each.value in ticked]


def read_decimal(typed: str, field: str) -> Decimal | None:
    """A number such as 4 or 4.5; empty is None."""
    plain = normalize("NFKC", typed).replace(",", "").strip()
    try:
        number = Decimal(plain) if plain else None
    except InvalidOperation:
        number = Decimal(-1)
    if number is not None and not (number.is_finite() and 0 <= number <= 100_000):
        raise Refused(_("Please write a number, such as 4.5."), field)
    return number
