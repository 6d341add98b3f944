"""Which property belongs to which type: the rows of schema.org that our pages use.

Source: "Used on these types" on each property's page (schema.org/correction and so on), and the
path of types at the top of each type's.
"""

from collections.abc import Iterator
from typing import Any

ABOVE = {
    "Article": "CreativeWork",
    "Comment": "CreativeWork",
    "CorrectionComment": "Comment",
    "CreativeWork": "Thing",
    "Event": "Thing",
    "Intangible": "Thing",
    "Offer": "Intangible",
    "Organization": "Thing",
    "Person": "Thing",
    "Place": "Thing",
    "VirtualLocation": "Intangible",
}
USED_ON = {
    "about": {"CreativeWork", "Event"},
    "address": {"Organization", "Person", "Place"},
    "author": {"CreativeWork"},
    "availability": {"Offer"},
    "availabilityStarts": {"Offer"},
    "correction": {"CreativeWork"},
    "dateModified": {"CreativeWork"},
    "datePublished": {"CreativeWork"},
    "description": {"Thing"},
    "endDate": {"Event"},
    "eventAttendanceMode": {"Event"},
    "eventStatus": {"Event"},
    "headline": {"CreativeWork"},
    "image": {"Thing"},
    "inLanguage": {"CreativeWork", "Event"},
    "isAccessibleForFree": {"CreativeWork", "Event", "Place"},
    "location": {"Event", "Organization"},
    "mainEntityOfPage": {"Thing"},
    "maximumAttendeeCapacity": {"Event", "Place"},
    "name": {"Thing"},
    "offers": {"CreativeWork", "Event"},
    "organizer": {"Event"},
    "performer": {"Event"},
    "previousStartDate": {"Event"},
    "price": {"Offer"},
    "priceCurrency": {"Offer"},
    "publisher": {"CreativeWork"},
    "remainingAttendeeCapacity": {"Event"},
    "startDate": {"Event"},
    "text": {"CreativeWork"},
    "url": {"Thing"},
    "validThrough": {"Offer"},
}


def misplaced(node: Any) -> set[tuple[str, str]]:
    """Type and property of what stands where schema.org does not have it, in all of the node."""
    if isinstance(node, list):
        return set().union(*map(misplaced, node))
    if not isinstance(node, dict):
        return set()
    own = {*types_of(node["@type"])}
    wrong = {
        (node["@type"], name)
        for name in node
        if not name.startswith("@") and not own & USED_ON.get(name, set())
    }
    return wrong.union(*map(misplaced, node.values()))


def types_of(name: str) -> Iterator[str]:
    """The type and all above it."""
    while name:
        yield name
        name = ABOVE.get(name, "")
