"""Keep the map of an event's room."""

from collections import Counter
from collections.abc import Sequence

from community.database import execute, lock, new_id, transaction
from community.events.tables import Event
from community.floor.place import LETTER, Place
from community.language import _
from community.live import tell
from community.refusal import Refused

MOST = 500


async def keep_map(event: Event, places: Sequence[Place]) -> None:
    """The map is as given; what stays the same is not written again. Refuses two of one name."""
    _refuse_odd(places)
    async with transaction():
        event = await lock(event)
        await execute(_GONE, event.id, [each.name for each in places])
        await execute(
            _STAND,
            [new_id() for _place in places],
            event.id,
            [each.name for each in places],
            [each.words for each in places],
            [each.x for each in places],
            [each.y for each in places],
            [each.is_landmark for each in places],
        )
        await tell(f"seating:{event.id}")


def _refuse_odd(places: Sequence[Place]) -> None:
    if len(places) > MOST:
        raise Refused(_("A map has room for {most} things.").format(most=MOST), "roundtables")
    name, times = next(iter(Counter(each.name for each in places).most_common(1)), ("", 0))
    if times > 1:
        raise Refused(
            _("Two things on the map are called “{name}”.").format(name=name), "roundtables"
        )
    for each in places:
        if not each.is_landmark and not LETTER.fullmatch(each.name):
            sentence = _("A roundtable is called by letters from A to Z, not “{name}”.")
            raise Refused(sentence.format(name=each.name), "roundtables")


_GONE = "DELETE FROM spot WHERE event = $1 AND name <> ALL($2)"

_STAND = """
    INSERT INTO spot (id, event, name, words, x, y, is_landmark)
    SELECT id, $2, name, words, x, y, is_landmark
    FROM unnest($1::uuid[], $3::text[], $4::text[], $5::int[], $6::int[], $7::boolean[])
        AS given (id, name, words, x, y, is_landmark)
    ON CONFLICT (event, name) DO UPDATE
    SET words = EXCLUDED.words, x = EXCLUDED.x, y = EXCLUDED.y, is_landmark = EXCLUDED.is_landmark
    WHERE (spot.words, spot.x, spot.y, spot.is_landmark)
        IS DISTINCT FROM (EXCLUDED.words, EXCLUDED.x, EXCLUDED.y, EXCLUDED.is_landmark)
"""
