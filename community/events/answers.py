"""Events as programs read them."""

from datetime import datetime
from typing import Any

import msgspec

from community.events.agenda import agenda_of, people_of
from community.events.rounds import RoundWithPrompts, rounds_with_prompts
from community.events.tables import Event
from community.settings import settings


class EventAnswer(msgspec.Struct):
    """One event of a list; fees are whole yen, moments are instants with their offset.

    `member_fee_yen` is what holds now; a rule for members comes before `typed_member_fee_yen`.
    `sign_up_url` names the one place to sign up where that is another platform.
    """

    id: int
    slug: str
    url: str
    series: str
    number: int
    title: str
    state: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    venue_name: str
    venue_address: str
    is_online: bool
    sign_up_url: str
    places: int
    taken: int
    waiting: int
    fee_yen: int
    member_fee_yen: int
    typed_member_fee_yen: int
    has_report: bool


class RoundAnswer(msgspec.Struct):
    """A discussion round and its questions."""

    number: int
    title: str
    minutes: int
    prompts: list[str]


class WholeEvent(EventAnswer):
    """One event with its words, people, agenda and rounds."""

    concept: str
    for_whom: str
    not_for_whom: str
    networking: str
    people: list[dict[str, str]]
    agenda: list[dict[str, str]]
    rounds: list[RoundAnswer]


_SAME = EventAnswer.__struct_fields__


def in_brief(event: Event) -> EventAnswer:
    """The event as one of a list."""
    return EventAnswer(**_columns(event))


def version_tag(event: Event) -> str:
    """The ETag of the whole event: its version grows with every change that one can see."""
    return f'"{event.id}-{event.version}"'


async def in_full(event: Event) -> WholeEvent:
    """The event with everything that its page shows."""
    return WholeEvent(
        **_columns(event),
        concept=event.concept,
        for_whom=event.for_whom,
        not_for_whom=event.not_for_whom,
        networking=event.networking,
        people=[
            {"role": who.role, "name": who.name, "title": who.title, "company": who.company}
            for who in await people_of(event)
        ],
        agenda=[
            {"starts_at": line.starts_at.isoformat() if line.starts_at else "", "title": line.title}
            for line in await agenda_of(event)
        ],
        rounds=[_round(each) for each in await rounds_with_prompts(event)],
    )


def _round(held: RoundWithPrompts) -> RoundAnswer:
    prompts = [prompt.text for prompt in held.prompts]
    return RoundAnswer(held.round.number, held.round.title, held.round.minutes, prompts)


def _columns(event: Event) -> dict[str, Any]:
    own = {name: getattr(event, name) for name in _SAME if hasattr(event, name)}
    return {
        **own,
        "typed_member_fee_yen": event.typed_fee_yen,
        "series": event.series.slug,
        "url": f"{settings().address}/events/{event.slug}",
        "is_online": bool(event.online_url),
    }
