"""A seating that nobody was given, as if everybody in it had come and sat down."""

from collections.abc import Sequence
from uuid import UUID

from community.database import new_id
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.floor.letters import letter
from community.language import _
from community.registrations.tables import Registration
from community.roundtables.crowd import Circles
from community.roundtables.evening import Evening, unseated
from community.roundtables.gather import gather
from community.roundtables.seats import read
from community.roundtables.tables import Draft
from community.roundtables.who_sits import RoundtableWithPeople, SeatedRound


async def rehearsed(event: Event, draft: Draft) -> Evening:
    """The draft's best so far."""
    rows = [each.circles for each in read(draft.seats) if any(each.circles)]
    people = {each.id: each for each in await _those(rows)}
    numbered = await _numbered(event, len(rows))
    rounds = [_seated(each, row, people) for each, row in zip(numbered, rows, strict=True)]
    where = {
        (each.round.id, person.registration): there.id
        for each in rounds
        for there in each.roundtables
        for person in there.people
    }
    return Evening(rounds, await gather(event, list(people.values())), people, where)


async def _those(rows: list[Circles]) -> Sequence[Registration]:
    ids = {one for row in rows for circle in row for one in circle}
    if not ids:
        return []
    those = Registration.id.is_in(list(ids))
    return await Registration.objects(Registration.member).where(those).order_by(Registration.id)


async def _numbered(event: Event, many: int) -> list[Round]:
    """The last rounds that are planned, and as many more as were rehearsed beside them."""
    known = [each for each in await rounds_of(event) if not each.has_begun][:many]
    after = known[-1].number if known else 0
    title = _("Round {number}")
    more = range(after + 1, after + 1 + many - len(known))
    return [
        *known,
        *(Round(event=event.id, number=n, title=title.format(number=n)) for n in more),
    ]


def _seated(round: Round, circles: Circles, people: dict[UUID, Registration]) -> SeatedRound:
    there = [
        RoundtableWithPeople(
            new_id(),
            letter(number),
            sorted(
                (unseated(people[one]) for one in circle if one in people),
                key=lambda each: (not each.is_host, each.name, each.registration),
            ),
        )
        for number, circle in enumerate(circles)
        if circle
    ]
    return SeatedRound(round, there)
