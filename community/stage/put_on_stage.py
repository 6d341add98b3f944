"""Put something on the projector, or let it follow the evening by itself."""

from uuid import UUID

from community.database import lock, transaction
from community.events.tables import Event
from community.outputs.hints import tell_rounds
from community.outputs.tables import Shows, Stage
from community.roundtables.tables import Roundtable


async def put_on_stage(event: Event, shows: str, roundtable: UUID | None = None) -> Stage:
    """From now on the projector shows this; whatever is unknown lets it follow the evening."""
    async with transaction():
        await lock(event)
        stage = await Stage.objects().get_or_create(Stage.event == event.id)
        is_roundtable = shows == Shows.ROUNDTABLE
        stage.roundtable = await _own(event, roundtable) if is_roundtable else None
        stage.shows = Shows.THEMES if shows == Shows.THEMES else Shows.EVENING
        if stage.roundtable is not None:
            stage.shows = Shows.ROUNDTABLE
        await stage.save()
        await tell_rounds(event.id)
    return stage


async def stage_of(event: Event) -> Stage:
    """What was put on the projector last; the evening itself when nothing was."""
    found = await Stage.objects().get(Stage.event == event.id)
    return found or Stage(event=event.id, shows=Shows.EVENING)


async def _own(event: Event, roundtable: UUID | None) -> UUID | None:
    wanted = (Roundtable.id == roundtable) & (Roundtable.event == event.id)
    return roundtable if roundtable and await Roundtable.exists().where(wanted) else None
