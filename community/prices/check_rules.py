"""Can these rules hold? Each refusal with its sentence, at its field."""

from msgspec.structs import replace

from community.events.check import MOST_YEN
from community.language import _
from community.prices.moment import as_instant
from community.prices.rules import Benefit, Early, Off, Rules
from community.refusal import Refused

MOST_EVENINGS = 50
MOST_PEOPLE = 1000


def checked(rules: Rules, zone: str) -> Rules:
    """The rules as they are kept, with `until` as an instant; refuses what makes no sense."""
    for benefit in (Benefit.MEMBER, Benefit.EARLY, Benefit.CONTRIBUTOR, Benefit.GROUP):
        if (off := getattr(rules, benefit)) is not None:
            _check_off(off, benefit)
    if rules.contributor:
        _refuse_outside(rules.contributor.last_events, MOST_EVENINGS, "contributor_last_events")
    if rules.group and not 2 <= rules.group.from_people <= MOST_PEOPLE:
        raise Refused(_("A group is 2 to 1,000 people."), "group_from_people")
    if sorted(rules.order) != sorted(Benefit):
        raise Refused(_("Please name each benefit once in the order."), "order")
    return replace(rules, early=_early(rules.early, zone)) if rules.early else rules


def _check_off(off: Off, benefit: Benefit) -> None:
    if not 0 <= off.percent <= 100:
        raise Refused(_("Percent lie between 1 and 100."), f"{benefit}_off")
    if not 0 <= off.yen <= MOST_YEN or (off.yen == 0) == (off.percent == 0):
        raise Refused(_("Please write how much it takes off: 500 or 10%."), f"{benefit}_off")


def _early(early: Early, zone: str) -> Early:
    if early.first:
        _refuse_outside(early.first, 100_000, "early_first")
    until = as_instant(early.until, zone, "early_until")
    if until is None and not early.first:
        sentence = _("Please say until when it is early, or for how many places.")
        raise Refused(sentence, "early_until")
    return replace(early, until=until)


def _refuse_outside(count: int, most: int, field: str) -> None:
    if not 1 <= count <= most:
        raise Refused(_("Please write a number from 1 to {most}.").format(most=f"{most:,}"), field)
