"""People who have come to an evening, as these stories need them."""

from typing import Any

from community.checkins.tables import CheckIn, Method
from community.clock import now
from community.events.tables import Event, Round
from community.places.kinds import first_kind
from community.registrations.tables import Registration, Standing
from community.roundtables.tables import Chair
from tests.cast import someone

SERIALS = iter(range(1, 1_000_000))


async def comes(event: Event, name: str, company: str = "", **known: Any) -> Registration:
    """Somebody registered and came in at the door."""
    registration = Registration(
        event=event.id,
        member=await someone(name, company=company),
        kind=await first_kind(event),
        standing=Standing.CONFIRMED,
        ticket_serial=next(SERIALS),
        **known,
    )
    await registration.save()
    await CheckIn(event=event.id, registration=registration.id, method=Method.NAME).save()
    return registration


async def leaves(registration: Registration) -> None:
    """The door takes the check-in back: the person is not here after all."""
    here = CheckIn.registration == registration.id
    await CheckIn.update({CheckIn.undone_at: now()}).where(here)


async def ten_come(event: Event) -> list[Registration]:
    """Five pairs of colleagues; the first two people are hosts."""
    return [
        await comes(event, f"guest-{n}", f"株式会社{n // 2}", is_host=n in (0, 2))
        for n in range(10)
    ]


async def two_rounds(event: Event) -> list[Round]:
    """Round 1 and round 2, not yet begun."""
    rounds = [Round(event=event.id, number=n, title=f"ラウンド{n}") for n in (1, 2)]
    for each in rounds:
        await each.save()
    return rounds


async def opens(round: Round) -> None:
    """The organiser opens the round."""
    round.opened_at = now()
    await round.save()


async def closes(round: Round) -> None:
    """The organiser closes the round."""
    round.closed_at = now()
    await round.save()


async def comes_again(event: Event, earlier: Registration) -> Registration:
    """The same person at another evening."""
    registration = Registration(
        event=event.id,
        member=earlier.member,
        kind=await first_kind(event),
        standing=Standing.CONFIRMED,
        ticket_serial=next(SERIALS),
    )
    await registration.save()
    await CheckIn(event=event.id, registration=registration.id, method=Method.NAME).save()
    return registration


async def chair_of(registration: Registration, round: Round) -> Chair | None:
    """This person's chair in this round, with its roundtable loaded."""
    mine = (Chair.registration == registration.id) & (Chair.round == round.id)
    return await Chair.objects(Chair.roundtable).get(mine)
