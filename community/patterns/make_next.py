"""Make the next event of a series: a draft, with the kinds of place of the one it is made from."""

import msgspec

from community.database import transaction
from community.events.form import plan_of
from community.events.tables import Event, Series
from community.floor.again import map_again
from community.mixing.again import mixing_again
from community.patterns.find import parts_of, source_of
from community.patterns.form import NextForm, ask_what_is_tried, deviations, with_fixed
from community.patterns.tables import Experiment, Pattern
from community.patterns.terms_again import terms_again
from community.places.again import kinds_again
from community.places.announce import announce
from community.prices.again import rules_again


async def make_next(
    series: Series, form: NextForm, pattern: Pattern | None, by_name: str = ""
) -> Event:
    """The draft as the form asks for it; what the pattern binds comes from there.

    Leaving what is usual asks what is tried, and the answer stays with the event. Refuses what
    announcing refuses.
    """
    async with transaction():
        parts = await parts_of(pattern) if pattern else []
        form = with_fixed(form, parts)
        form.series, form.series_title = series.slug, ""
        differs = deviations(form, parts)
        ask_what_is_tried(form, differs)
        plan, source = plan_of(form), await source_of(series, pattern)
        if source is not None:
            plan = msgspec.structs.replace(plan, kinds=await kinds_again(source, plan))
        event = await announce(plan)
        if source is not None:
            event = await _as_before(source, event)
        if pattern is not None and differs:
            await _note(event, pattern, form.trying.strip(), differs, by_name)
    return event


async def _as_before(source: Event, event: Event) -> Event:
    await rules_again(source, event)
    await map_again(source, event)
    await mixing_again(source, event)
    return await terms_again(source, event)


async def _note(
    event: Event, pattern: Pattern, trying: str, differs: list[str], by_name: str
) -> None:
    parts = msgspec.json.encode(differs).decode()
    note = Experiment(event=event.id, pattern=pattern.id, trying=trying[:2000], parts=parts)
    note.by_name = by_name[:120]
    await note.save()
