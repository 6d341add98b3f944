"""Put something on the projector, or let it follow the evening by itself."""

from uuid import UUID

from community.database import lock, transaction
from community.events.tables import Event
from community.outputs.tables import Shows, Stage
from community.roundtables.tables import Roundtable
from community.stage.hints import tell_stage


async def put_on_stage(event: Event, shows: str, roundtable: UUID | None = None) -> Stage:
    """From now on the projector shows this; whatever is unknown lets it follow the evening."""
    async with transaction():
        await lock(event)
        stage = await put(event, shows, roundtable)
        await tell_stage(event.id)
    return stage


async def put(event: Event, shows: str, roundtable: UUID | None = None) -> Stage:
    """The same, within a transaction that holds the event and tells of it."""
    stage = await Stage.objects().get_or_create(Stage.event == event.id)
    is_roundtable = shows == Shows.ROUNDTABLE
    stage.roundtable = await _own(event, roundtable) if is_roundtable else None
    is_known = shows in set(Shows) and (stage.roundtable is not None or not is_roundtable)
    stage.shows = shows if is_known else Shows.EVENING
    await stage.save()
    return stage


async def stage_of(event: Event) -> Stage:
    """What was put on the projector last; the evening itself when nothing was."""
    found = await Stage.objects().get(Stage.event == event.id)
    return found or Stage(event=event.id, shows=Shows.EVENING)


async def _own(event: Event, roundtable: UUID | None) -> UUID | None:
    wanted = (Roundtable.id == roundtable) & (Roundtable.event == event.id)
    return roundtable if roundtable and await Roundtable.exists().where(wanted) else None
