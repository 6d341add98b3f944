"""The form of rules, filled with the rules that hold."""

from community.language.dates import wall
from community.prices.form import RulesForm
from community.prices.rules import Off, Rules


def filled(rules: Rules, zone: str) -> RulesForm:
    """What stands in the fields."""
    early, contributor, group = rules.early, rules.contributor, rules.group
    until = early.until if early else None
    order = {f"order_{number}": str(each) for number, each in enumerate(rules.order, 1)}
    return RulesForm(
        member_off=_off(rules.member),
        early_off=_off(early),
        early_until=wall(until, zone) if until else "",
        early_first=_count(early.first if early else 0),
        contributor_off=_off(contributor),
        contributor_last_events=_count(contributor.last_events if contributor else 0),
        group_off=_off(group),
        group_from_people=_count(group.from_people if group else 0),
        combine=rules.combine,
        **order,
    )


def _off(off: Off | None) -> str:
    if off is None:
        return ""
    return f"{off.percent}%" if off.percent else str(off.yen)


def _count(count: int) -> str:
    return str(count or "")
