"""A theme as a feed: an entry for each evening that spoke of it (Atom, RFC 4287)."""

from community.events.visible_to import Viewer
from community.exports.xml import without_odd
from community.library.elsewhere import elsewhere
from community.library.found import Found
from community.library.over_time import over_time
from community.settings import settings
from community.templates import render


async def feed(theme: Found) -> str:
    """The evenings that are for everybody, the latest first."""
    anybody = Viewer()
    evenings = await over_time(anybody, [theme, *await elsewhere(anybody, theme)])
    newest_first = list(reversed(evenings))
    shown = {"theme": theme, "evenings": newest_first, "site": settings().address}
    return without_odd(render("library/feed.xml", **shown, licence=settings().licence))
