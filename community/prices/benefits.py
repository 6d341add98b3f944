"""Which benefits hold for one person under given terms, each with its reason."""

from typing import NamedTuple

from community.prices.membership import Membership
from community.prices.price import DISCOUNT_CODE, MEMBER_DISCOUNT
from community.prices.rules import Benefit, Off
from community.prices.terms import Terms


class Candidate(NamedTuple):
    """A benefit that holds; label and reason in English, with what is put into the reason."""

    benefit: Benefit
    off: Off
    label: str
    why: str
    given: dict[str, str]
    why_nothing: str = ""


def candidates(terms: Terms, membership: Membership) -> dict[Benefit, Candidate]:
    """The benefits that hold, in the order in which they are told."""
    asked = (_member(terms, membership), _early(terms), _contributor(terms), _group(terms))
    return {each.benefit: each for each in (*asked, _code(terms)) if each is not None}


def _member(terms: Terms, membership: Membership) -> Candidate | None:
    if not membership.pays_less:
        return None
    off = terms.rules.member or Off(yen=max(0, terms.fee_yen - terms.member_fee_yen))
    given = {"until": membership.until.isoformat()} if membership.until else {}
    why = "Because you are a member, until {until}." if given else "Because you are a member."
    return Candidate(Benefit.MEMBER, off, MEMBER_DISCOUNT, why, given)


def _early(terms: Terms) -> Candidate | None:
    early = terms.rules.early
    if early is None or not terms.is_early:
        return None
    given = {"first": str(early.first)} if early.first else {}
    given |= {"until": early.until.isoformat(), "zone": terms.zone} if early.until else {}
    why = _WHEN[bool(early.first), bool(early.until)]
    return Candidate(Benefit.EARLY, early, "Early bird", why, given)


_WHEN = {
    (False, False): "",
    (False, True): "For whoever registers by {until}.",
    (True, False): "For the first {first} places.",
    (True, True): "For the first {first} places, by {until}.",
}


def _contributor(terms: Terms) -> Candidate | None:
    rule = terms.rules.contributor
    if rule is None or not terms.contributed_at:
        return None
    why, given = "Because you contributed to {event}.", {"event": terms.contributed_at}
    return Candidate(Benefit.CONTRIBUTOR, rule, "Contributors’ discount", why, given)


def _group(terms: Terms) -> Candidate | None:
    rule = terms.rules.group
    if rule is None or terms.group_size < rule.from_people:
        return None
    why, given = "Because you are {people} together.", {"people": str(terms.group_size)}
    return Candidate(Benefit.GROUP, rule, "Group discount", why, given)


def _code(terms: Terms) -> Candidate | None:
    code = terms.code
    if code is None:
        return None
    off = Off() if code.not_for_you else code
    nothing = code.not_for_you or "{code}: takes nothing off beside the others."
    given = {"code": code.code}
    return Candidate(Benefit.CODE, off, DISCOUNT_CODE, code.code, given, nothing)
