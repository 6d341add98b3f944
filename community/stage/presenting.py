"""How roundtables present: whether sheets are blurred, and for how long each speaks."""

from community.database import lock, transaction
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.language import _
from community.outputs.tables import Shows
from community.refusal import Refused
from community.stage.hints import tell_stage
from community.stage.put_on_stage import put
from community.stage.tables import Presenting

MOST_MINUTES = 60


async def presenting_of(event: Event) -> Presenting:
    """What was decided; the defaults when nothing was."""
    found = await Presenting.objects().get(Presenting.event == event.id)
    return found or Presenting(event=event.id)


async def decide(event: Event, *, blurs: bool, minutes: int) -> None:
    """Whether sheets stay unreadable on the stage until they are revealed, and minutes for each."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise Refused(_("A roundtable presents for 1 to 60 minutes."), "minutes")
    async with transaction():
        await lock(event)
        await keep(event, blurs=blurs, minutes=minutes)


async def reveal(event: Event) -> None:
    """All sheets of the present round can be read on the stage, which shows them."""
    async with transaction():
        await lock(event)
        last = last_begun(await rounds_of(event))
        await keep(event, revealed=last.id if last else None)
        await put(event, Shows.SHEETS)


async def keep(event: Event, **known: object) -> Presenting:
    """Change what was decided, within a transaction that holds the event."""
    presenting = await presenting_of(event)
    for name, value in known.items():
        setattr(presenting, name, value)
    await presenting.save()
    await tell_stage(event.id)
    return presenting


def last_begun(rounds: list[Round]) -> Round | None:
    """The round whose sheets are shown and presented: the last one that was opened."""
    return next((each for each in reversed(rounds) if each.has_begun), None)
