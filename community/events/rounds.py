"""The discussion rounds of an event, with or without their prompts."""

from dataclasses import dataclass

from community.events.tables import Event, Prompt, Round


@dataclass(frozen=True)
class RoundWithPrompts:
    """A round and the questions that it puts, in their order."""

    round: Round
    prompts: list[Prompt]


async def rounds_of(event: Event) -> list[Round]:
    """All rounds of the event, the first one first."""
    return await Round.objects().where(Round.event == event.id).order_by(Round.number)


async def talk_is_over(event: Event) -> bool:
    """Whether the evening is over, or at least its talk: every round was closed."""
    rounds = [] if event.is_over else await rounds_of(event)
    return event.is_over or (bool(rounds) and all(each.is_over for each in rounds))


async def round_of(event: Event, number: int) -> Round | None:
    """The event's round of this number, which may be any that somebody typed."""
    return next((each for each in await rounds_of(event) if each.number == number), None)


async def rounds_with_prompts(event: Event) -> list[RoundWithPrompts]:
    """All rounds of the event with their prompts, the first one first."""
    rounds = await rounds_of(event)
    if not rounds:
        return []
    asked = Prompt.round.is_in([each.id for each in rounds])
    prompts = await Prompt.objects().where(asked).order_by(Prompt.position)
    return [RoundWithPrompts(each, [p for p in prompts if p.round == each.id]) for each in rounds]
