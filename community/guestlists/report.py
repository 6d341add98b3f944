"""What is said about a plan, beside its file."""

from collections.abc import Iterator, Sequence

from community.guestlists.figures import Figure, figures, meetings
from community.guestlists.guest import Guest, Guests
from community.guestlists.wish import Wish
from community.language import _
from community.planner.numbers import Rounds

NAMED = 10  # pairs who meet again


def report(guests: Guests, plan: Rounds, wish: Wish) -> str:
    """Who is seated and who is not, the figures with their bounds, and who meets again."""
    found = list(figures(guests.seated, plan, wish))
    lines = [*_seated(guests, plan, wish), *map(_line, found), _verdict(found)]
    return "\n".join([*lines, *_again(guests.seated, plan)])


def _seated(guests: Guests, plan: Rounds, wish: Wish) -> Iterator[str]:
    sizes = [len(table) for table in plan[0]]
    at = f"{min(sizes)}–{max(sizes)}" if min(sizes) < max(sizes) else str(min(sizes))
    sentence = _("People: {people}. Rounds: {rounds}. Tables: {tables}, of {at}. Seed: {seed}.")
    yield sentence.format(
        people=len(guests.seated), rounds=wish.rounds, tables=len(sizes), at=at, seed=wish.seed
    )
    if min(sizes) < wish.least:
        yield _("So many people cannot sit at tables of {least} to {most}.").format(
            least=wish.least, most=wish.most
        )
    for each in wish.columns:
        if not any(guest.said[each] for guest in guests.seated):
            yield _("Nobody says anything under “{column}”.").format(column=each)
    yield from left_out(guests)


def left_out(guests: Guests) -> Iterator[str]:
    """Who gets no chair and why, a line each reason."""
    for why, people in guests.left_out.items():
        yield _("Left out, {people}: {why}").format(people=people, why=why)


def _line(figure: Figure) -> str:
    sentence = _("{words}: {found} (no plan has fewer than {least})")
    return "  " + sentence.format(found=figure.found, words=figure.words, least=figure.least)


def _verdict(found: Sequence[Figure]) -> str:
    above = [each for each in found if each.found > each.least]
    if not above:
        return _("No plan can be better.")
    far = _(", ").join(f"{each.words} +{each.found - each.least}" for each in above)
    return _("Above what is proven to be unavoidable: {far}.").format(far=far)


def _again(guests: Sequence[Guest], plan: Rounds) -> Iterator[str]:
    pairs = [pair for pair, times in meetings(plan).items() if times > 1]
    for a, b in pairs[:NAMED]:
        names = {"one": guests[a].name, "other": guests[b].name}
        yield "  " + _("again: {one} and {other}").format(**names)
    if len(pairs) > NAMED:
        yield "  " + _("and {more} more pairs").format(more=len(pairs) - NAMED)
