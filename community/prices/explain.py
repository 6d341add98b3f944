"""The rules in words, for organisers and for whoever reads the event's page."""

from community.language import _, ngettext
from community.language.dates import day_and_time
from community.money import yen
from community.prices.rules import Benefit, Combine, Early, Off, Rules


def explained(rules: Rules, zone: str) -> list[str]:
    """Each benefit in a sentence, and how they combine."""
    told = [
        _("Members: {off}.").format(off=off_in_words(rules.member))
        if rules.member
        else _("Members pay the member fee.")
    ]
    if rules.early:
        told.append(_early(rules.early, zone))
    if rules.contributor:
        told.append(
            _("Whoever {contributed}: {off}.").format(
                contributed=contributed_in_words(rules), off=off_in_words(rules.contributor)
            )
        )
    if rules.group:
        sentence = _("From {people} people who register together: {off} for each.")
        told.append(sentence.format(people=rules.group.from_people, off=off_in_words(rules.group)))
    return [*told, combined_in_words(rules)]


def off_in_words(off: Off) -> str:
    """¥500 off, 10% off."""
    return _("{amount} off").format(amount=f"{off.percent}%" if off.percent else yen(off.yen))


def early_in_words(early: Early, zone: str) -> str:
    """Until when, or for how many."""
    if early.until is None:
        return ngettext("for the first place", "for the first {first} places", early.first).format(
            first=early.first
        )
    until = day_and_time(early.until, zone)
    if not early.first:
        return _("until {until}").format(until=until)
    return ngettext(
        "for the first place, until {until}",
        "for the first {first} places, until {until}",
        early.first,
    ).format(first=early.first, until=until)


def contributed_in_words(rules: Rules) -> str:
    """Who counts as a contributor."""
    count = rules.contributor.last_events if rules.contributor else 0
    if count == 1:
        return _("spoke, hosted or wrote at the last evening")
    return _("spoke, hosted or wrote at one of the last {count} evenings").format(count=count)


def combined_in_words(rules: Rules) -> str:
    """How the benefits combine."""
    if rules.combine == Combine.BEST:
        return _("Only the best single benefit counts; a code is one of them.")
    if rules.combine == Combine.IN_ORDER:
        names = " → ".join(_named()[each] for each in rules.order)
        return _("All count, one after the other, each from what is left: {names}.").format(
            names=names
        )
    return _("The best benefit counts, and one code from what is left.")


def benefits_in_words() -> list[tuple[Benefit, str]]:
    """The benefits as lines name them."""
    return list(_named().items())


def _named() -> dict[Benefit, str]:
    return {
        Benefit.MEMBER: _("Member price"),
        Benefit.EARLY: _("Early bird"),
        Benefit.CONTRIBUTOR: _("Contributors’ price"),
        Benefit.GROUP: _("Group price"),
        Benefit.CODE: _("Discount code"),
    }


def _early(early: Early, zone: str) -> str:
    return _("Early bird, {when}: {off}.").format(
        when=early_in_words(early, zone), off=off_in_words(early)
    )
