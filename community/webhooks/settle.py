"""Write down how an attempt went, and what follows from it."""

from datetime import timedelta

from community.clock import now
from community.database import execute, transaction
from community.jobs import TryAgain
from community.live import tell
from community.webhooks.judge import Verdict, judge, wait_after
from community.webhooks.no_answer import NoAnswer
from community.webhooks.post import Answer
from community.webhooks.switch import turn_off
from community.webhooks.tables import Delivery, Destination, Failure, Off, State

_WITHOUT_ANSWER = {
    Failure.WAS_OFF: Verdict.GONE,
    Failure.TOO_SLOW: Verdict.SLOW_DOWN,
    Failure.NO_CONNECTION: Verdict.SLOW_DOWN,
}


async def settle(delivery: Delivery, destination: Destination, answer: Answer | NoAnswer) -> None:
    """The delivery as it stands now; raises TryAgain when it is to be sent once more."""
    verdict, retry_after = _note(delivery, answer)
    wait = wait_after(delivery.attempts, retry_after, now())
    async with transaction():
        if verdict == Verdict.TAKEN:
            await _taken(delivery, destination)
        elif verdict == Verdict.GONE or wait is None:
            await _given_up(delivery, destination, verdict)
        else:
            await _later(delivery, destination, verdict, wait)
        await delivery.save()
        await tell(f"webhooks:{destination.id}")
    if delivery.state == State.QUEUED and wait is not None:
        raise TryAgain(wait)


def _note(delivery: Delivery, answer: Answer | NoAnswer) -> tuple[Verdict, str]:
    if isinstance(answer, Answer):
        delivery.status, delivery.failure, delivery.answer = answer.status, "", answer.start
        return judge(answer.status), answer.retry_after
    delivery.status, delivery.failure = 0, answer.failure
    delivery.answer = answer.detail[:500]
    return _WITHOUT_ANSWER.get(answer.failure, Verdict.LATER), ""


async def _taken(delivery: Delivery, destination: Destination) -> None:
    delivery.state, delivery.sent_at = State.SENT, now()
    await execute(_TAKEN, destination.id, now())


async def _given_up(delivery: Delivery, destination: Destination, verdict: Verdict) -> None:
    """Who is gone, or took nothing through all these days, is asked no more."""
    delivery.state = State.GIVEN_UP
    if verdict == Verdict.GONE:
        await turn_off(destination, Off.GONE)
    elif not destination.has_taken_since(delivery.queued_at):
        await turn_off(destination, Off.FAILING)


async def _later(
    delivery: Delivery, destination: Destination, verdict: Verdict, wait: timedelta
) -> None:
    delivery.state, delivery.next_at = State.QUEUED, now() + wait
    if verdict == Verdict.SLOW_DOWN:
        await execute(_SLOW, destination.id, now() + wait)


_TAKEN = "UPDATE destination SET taken_at = $2, slow_until = NULL WHERE id = $1"
_SLOW = "UPDATE destination SET slow_until = $2 WHERE id = $1"
