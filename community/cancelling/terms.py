"""An event's terms: until when people cancel by themselves, and if they are asked again."""

import msgspec

from community.events.asks_again import AsksAgain
from community.events.tables import Event


class Terms(msgspec.Struct, frozen=True):
    """So many hours before the beginning people cancel by themselves; 0 is until it begins."""

    cancel_hours: int = 0
    cancel_policy: str = ""
    asks_again: AsksAgain = AsksAgain.WHEN_WAITED
    silence_frees: bool = False


def terms_of(event: Event) -> Terms:
    """The terms as they are."""
    return Terms(**{name: getattr(event, name) for name in Terms.__struct_fields__})
