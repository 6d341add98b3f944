"""Come in: many at the doors of one event, in the order in which they came; in a transaction."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby
from uuid import UUID

from community.checkins.coming import Arrival, Coming
from community.checkins.held import Held, held_by, meant
from community.checkins.tables import CheckIn
from community.database import Gone, fetch
from community.database.read_row import columns_of, read_row
from community.database.sql import connection
from community.events.tables import Event
from community.language import _
from community.live import tell
from community.refusal import Conflict, Refused
from community.webhooks.announce import Thin, announce_all

Came = Arrival | Exception
Here = tuple[Coming, Held]


async def come_in(coming: Sequence[Coming]) -> list[Came]:
    """An arrival or a refusal for each; of two with one ticket the first is the first."""
    event = coming[0].event
    held = await held_by(event, [each.shown for each in coming])
    who = {each.id: each.context.run(_who, each, held) for each in coming}
    here = [(each, found) for each in coming if isinstance(found := who[each.id], Held)]
    made = await _once(here)
    known = await _known([found.registration.id for _each, found in here]) if here else {}
    if made:
        await tell(f"door:{event.id}")
        await announce_all([("checkin.created", partial(_thin, known[each])) for each in made])
    return [_came(each, who[each.id], known) for each in coming]


def _who(coming: Coming, held: Sequence[Held]) -> Held | Refused:
    try:
        found = meant(coming.event, coming.shown, held)
        _refuse_without_place(coming.event, found)
    except Refused as no:
        return no
    return found


def _refuse_without_place(event: Event, held: Held) -> None:
    """Refuse an evening that does not take place, and a registration that has no place."""
    name = str(held.member.name)
    if not event.is_published:
        raise Conflict(_("This event does not take place."))
    if held.registration.is_cancelled:
        raise Conflict(_("{name} has cancelled and has no place.").format(name=name))
    if not held.registration.has_place:
        raise Conflict(_("{name} is on the waitlist and has no place yet.").format(name=name))


async def _once(here: Sequence[Here]) -> list[UUID]:
    """The registrations that were not here before; each check-in in the name of who asked."""
    if not here:
        return []
    groups = [(who, list(some)) for who, some in groupby(here, key=lambda each: each[0].actor)]
    async with connection() as link:
        rows = await link.fetchmany(_ONCE, [(who, *_columns(some)) for who, some in groups])
    return [row["registration"] for row in rows]


def _columns(here: Iterable[Here]) -> list[list[object]]:
    rows = [
        (
            coming.id,
            held.registration.event,
            held.registration.id,
            coming.shown.method,
            coming.by_name,
            coming.at,
        )
        for coming, held in here
    ]
    return [list(column) for column in zip(*rows, strict=True)]


async def _known(registrations: Sequence[UUID]) -> dict[UUID, CheckIn]:
    """The check-ins that count, by registration."""
    found = [read_row(CheckIn, row) for row in await fetch(_COUNTS, registrations)]
    return {each.registration: each for each in found}


def _came(coming: Coming, who: Held | Refused, known: dict[UUID, CheckIn]) -> Came:
    if isinstance(who, Refused):
        return who
    check_in = known.get(who.registration.id)
    if check_in is None:
        return Gone()
    return Arrival(check_in, who.registration, who.member, is_first=check_in.id == coming.id)


def _thin(check_in: CheckIn) -> Thin:
    ids = {"checkin": str(check_in.id), "registration": str(check_in.registration)}
    return {**ids, "event": str(check_in.event), "method": check_in.method}


_ONCE = """
    INSERT INTO check_in (id, event, registration, method, by_name, at, undone_at)
    SELECT came.*, NULL
    FROM set_config('community.actor', $1, true),
         unnest($2::uuid[], $3::integer[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[])
         AS came
    ON CONFLICT DO NOTHING RETURNING registration
"""

_COUNTS = f"""
    SELECT {columns_of(CheckIn, "c")} FROM check_in c
    WHERE registration = ANY($1::uuid[]) AND undone_at IS NULL
"""
