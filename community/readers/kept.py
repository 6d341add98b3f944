"""Report pages as strangers read them, kept by each process while nothing on them changes."""

from collections.abc import Awaitable, Callable

from community.clock import now
from community.consents.purpose import Purpose
from community.consents.wordings import version
from community.database import fetch_value
from community.language import language
from community.photos.find import SHOTS
from community.readers.contributors import NAMED
from community.readers.one_question import in_one_question
from community.reports.facts import NEXT

MOST_KEPT = 200

_kept: dict[tuple[str, str], tuple[str, str]] = {}


async def kept_or_made(slug: str, make: Callable[[], Awaitable[str]]) -> str:
    """The page in the language being spoken: the kept one while nothing on it has changed.

    One question tells: the report, its evening, thanks, photos, who is named, what comes next.
    """
    mark = await in_one_question(slug, lambda: _mark(slug))
    before = _kept.get((slug, language()))
    if mark is not None and before is not None and before[0] == mark:
        return before[1]
    page = await make()
    if mark is not None:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[slug, language()] = mark, page
    return page


async def _mark(slug: str) -> str | None:
    named = Purpose.NAMED_IN_REPORT
    found: str | None = await fetch_value(_MARK, slug, named, version(named), now())
    return found


# Their event's key stands for $1 there, so that each rule is written once.
_MARK = f"""
    SELECT concat_ws(' ', e.id, r.id, r.version, e.version,
        (SELECT string_agg(named::text, ' ') FROM ({NAMED.replace("$1", "e.id")}) AS named),
        (SELECT string_agg(next::text, ' ')
         FROM ({NEXT.replace("$1", "e.id").replace("$2", "$4")}) AS next),
        (SELECT string_agg(thanks.id::text, ' ') FROM thanks JOIN item ON item.id = thanks.item
         JOIN roundtable ON roundtable.id = item.roundtable WHERE roundtable.event = e.id),
        CASE WHEN e.has_photos THEN (
            SELECT string_agg(shot::text, ' ') FROM ({SHOTS} WHERE photo.event = e.id) AS shot
        ) END)
    FROM report r JOIN event e ON e.id = r.event
    WHERE r.slug = $1 AND r.state = 'published' AND e.audience = 'everybody'
"""
