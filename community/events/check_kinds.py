"""Can places of these kinds be given? Every rule that needs no database, each with its sentence."""

from datetime import datetime

from community.clock import instant
from community.events.kind_plan import ForWhom, KindPlan, Promotion
from community.events.plan import EventPlan
from community.language import _
from community.language.line import one_line
from community.refusal import Refused

MOST_KINDS = 12
MOST_YEN = 9_999_999
LONGEST_OFFER = 60 * 24 * 14


def check_kinds(plan: EventPlan) -> None:
    """Refuse the first kind that makes no sense, and kinds that cannot be told apart."""
    if not plan.kinds:
        return
    names = [one_line(kind.name) for kind in plan.kinds]
    if len(names) > MOST_KINDS:
        raise Refused(_("There can be {most} of these at most.").format(most=MOST_KINDS), "kinds")
    if len(set(names)) < len(names) or ("" in names and len(names) > 1):
        raise Refused(_("Please give each kind of place a name of its own."), "name")
    if all(kind.is_beside for kind in plan.kinds):
        raise Refused(_("One kind of place has to be the evening itself."), "is_beside")
    for kind in plan.kinds:
        check_kind(kind, plan.places, plan.starts_at, plan.ends_at, plan.zone)


def check_kind(
    kind: KindPlan, places: int, starts_at: datetime, ends_at: datetime, zone: str
) -> None:
    """Refuse a kind that makes no sense in this room on this evening, naming the field."""
    if len(one_line(kind.name)) > 60:
        raise Refused(_("Please keep it under {count} characters.").format(count=60), "name")
    if not 0 <= kind.capacity <= places and not kind.is_beside:
        raise Refused(_("The room has {count} places.").format(count=places), "capacity")
    _check_fees(kind)
    _check_beside(kind)
    _check_way(kind, places)
    _check_moments(kind, _instant(starts_at, zone), _instant(ends_at, zone), zone)


def _check_fees(kind: KindPlan) -> None:
    if not 0 <= kind.fee_yen <= MOST_YEN or kind.member_price_yen < 0:
        raise Refused(_("A fee lies between 0 and 9,999,999 yen."), "fee_yen")
    if kind.member_price_yen > kind.fee_yen:
        sentence = _("The members' fee is higher than the fee. Members pay the same or less.")
        raise Refused(sentence, "member_fee_yen")
    if not 0 <= kind.tax_percent <= 50:
        raise Refused(_("A tax rate lies between 0 and 50 percent."), "tax_percent")


def _check_beside(kind: KindPlan) -> None:
    """What goes with a place is simple: whoever asks first has it, and pays it with the place."""
    others = {
        "way": kind.is_drawn,
        "promotion": kind.promotion != Promotion.BY_ORDER,
        "asks_first": kind.asks_first,
        "pays_ahead": kind.pays_ahead,
    }
    if kind.is_beside and (field := next((name for name, is_so in others.items() if is_so), "")):
        sentence = _(
            "What is taken in addition is first come, first served, and paid with the place."
        )
        raise Refused(sentence, field)


def _check_way(kind: KindPlan, places: int) -> None:
    if not 0 <= kind.capacity <= 100_000:
        raise Refused(_("An event has 1 to 100,000 places."), "capacity")
    if not 0 <= kind.first_come_places <= (kind.capacity or places):
        sentence = _("No more places can go to the first than there are.")
        raise Refused(sentence, "first_come_places")
    if (kind.tier is not None) != (kind.for_whom == ForWhom.TIER):
        raise Refused(_("Please choose the tier this kind of place is for."), "tier")
    check_offer(kind.offer_minutes)


def check_offer(minutes: int, field: str = "offer_minutes") -> None:
    """Refuse a time for which no place can be held."""
    if not 5 <= minutes <= LONGEST_OFFER:
        raise Refused(_("A place is held for somebody between five minutes and 14 days."), field)


def _check_moments(kind: KindPlan, starts_at: datetime, ends_at: datetime, zone: str) -> None:
    opens, closes = _at(kind.opens_at, zone), _at(kind.closes_at, zone)
    if opens and not (opens < (closes or ends_at)):
        raise Refused(_("Registration opens before it closes."), "opens_at")
    if closes and closes > ends_at:
        raise Refused(_("Registration closes before the evening ends."), "closes_at")
    if not kind.is_drawn:
        return
    draw_at = _at(kind.draw_at, zone)
    if draw_at is None or not draw_at < starts_at:
        raise Refused(_("Please write when the draw is, before the evening."), "draw_at")


def _at(planned: datetime | None, zone: str) -> datetime | None:
    return planned and _instant(planned, zone)


def _instant(planned: datetime, zone: str) -> datetime:
    return planned if planned.tzinfo else instant(planned, zone)
