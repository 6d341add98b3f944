"""The rehearsals of an event: a few are kept, so that they can stand beside each other."""

from community.events.tables import Event
from community.language import _, ngettext
from community.language.dates import day_and_time
from community.roundtables.tables import Draft, Kind

MOST = 5


async def rehearsals_of(event: Event) -> list[Draft]:
    """Those that are kept, the newest first."""
    mine = (Draft.event == event.id) & (Draft.kind == Kind.REHEARSAL) & Draft.is_over.eq(False)
    return await Draft.objects().where(mine).order_by(Draft.made_at, ascending=False)


async def forget_old(event: Event) -> None:
    """Make room for one more; inside a transaction that holds the event."""
    old = [each.id for each in (await rehearsals_of(event))[MOST - 1 :]]
    if old:
        await Draft.delete().where(Draft.id.is_in(old))


def called(draft: Draft, event: Event) -> str:
    """What was wished, which of the mixes it is, and when it was asked for."""
    rounds = ngettext("{n} round", "{n} rounds", draft.rounds).format(n=draft.rounds)
    about = _("about {people} a roundtable").format(people=draft.size) if draft.size else ""
    mix = _("mix {number}").format(number=draft.seed)
    when = day_and_time(draft.made_at, event.zone)
    return " · ".join(each for each in (rounds, about, mix, when) if each)
