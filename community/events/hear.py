"""Who hears that something has changed: whoever may see the page that is then fetched anew."""

from collections.abc import Mapping, Sequence

from community.access.rights import rights
from community.events.tables import Event
from community.events.visible_to import Viewer

ABOUT_AN_EVENT = frozenset({"event", "rounds", "seating", "sheets", "photos", "stage", "thanks"})
# of an event, on the pages of those who have a role there
AT_WORK = frozenset({"door", "commentary", "checks", "calls", "voices"})
PAGES = {"members": "GET /members", "links": "GET /links"}
KNOWN_BY_KEY = frozenset({"sheet", "writing", "roster", "webhooks"})  # which nobody can guess


async def heard_by(viewer: Viewer, topics: Sequence[str]) -> list[str]:
    """The topics, such as `door:33`, that this viewer may hear of; all others stay silent.

    One query finds all events that are named; nothing else is asked.
    """
    numbers = [int(each.partition(":")[2]) for each in topics if _is_about_an_event(each)]
    named = await Event.objects().where(Event.id.is_in(numbers)) if numbers else []
    events = {str(event.id): event for event in named}
    return [each for each in topics if _hears(viewer, each, events)]


def _is_about_an_event(topic: str) -> bool:
    kind, _, key = topic.partition(":")
    return kind in ABOUT_AN_EVENT | AT_WORK and key.isdecimal() and len(key) < 10


def _hears(viewer: Viewer, topic: str, events: Mapping[str, Event]) -> bool:
    kind, _, key = topic.partition(":")
    if kind in PAGES:
        return rights()[PAGES[kind]].opens_to(viewer.visitor, viewer.visitor.roles_at())
    if key not in events:
        return kind in KNOWN_BY_KEY
    event = events[key]
    has_a_role = bool(viewer.visitor.roles_at(event.id, event.series))
    return has_a_role or (kind in ABOUT_AN_EVENT and viewer.finds(event))
