"""A roster's file planned: the plan's file, and what is to be said about it."""

from community.guestlists.guest import Guests
from community.guestlists.guests import guests_of
from community.guestlists.plan import plan
from community.guestlists.report import left_out, report
from community.guestlists.sheet import sheet
from community.guestlists.sizes import table_sizes
from community.guestlists.wish import Wish
from community.language import _
from community.refusal import Refused

MOST_PEOPLE = 10_000


def planned(content: bytes, wish: Wish) -> tuple[bytes, str]:
    """The plan's file, and what is to be said about it. Refuses nobody, one, and too many."""
    guests = guests_of(content, wish)
    people = len(guests.seated)
    _refuse_odd_crowds(people, guests)
    found = plan(guests.seated, table_sizes(people, wish.size, wish.least, wish.most), wish)
    return sheet(guests.seated, found, wish), report(guests, found, wish)


def _refuse_odd_crowds(people: int, guests: Guests) -> None:
    if people == 0:
        raise _too_few(_("This file has nobody to seat."), guests)
    if people == 1:
        sentence = _("This file has only one person to seat: nobody to talk with.")
        raise _too_few(sentence, guests)
    if people > MOST_PEOPLE:
        raise Refused(_("More than 10,000 people. Split the file, a hall each."))


def _too_few(sentence: str, guests: Guests) -> Refused:
    return Refused("\n".join([sentence, *left_out(guests)]))
