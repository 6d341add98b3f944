"""What an organiser does with a question: answered, hidden, kept for the report, or back."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from community.clock import now
from community.database import transaction
from community.stage.hints import tell_stage
from community.stage.tables import AudienceQuestion


class Becomes(StrEnum):
    """What becomes of a question."""

    OPEN = "open"
    ANSWERED = "answered"
    HIDDEN = "hidden"
    FOR_REPORT = "for_report"


async def moderate(question: AudienceQuestion, becomes: Becomes) -> None:
    """The last word counts; nothing is lost, and everything can be opened again."""
    async with transaction():
        for name, value in CHANGES[becomes]().items():
            setattr(question, name, value)
        await question.save()
        await tell_stage(question.event)


def _open(**known: object) -> dict[str, Any]:
    return {"answered_at": None, "hidden_at": None, "for_report": False, **known}


CHANGES: dict[Becomes, Callable[[], dict[str, Any]]] = {
    Becomes.OPEN: _open,
    Becomes.ANSWERED: lambda: _open(answered_at=now()),
    Becomes.HIDDEN: lambda: _open(hidden_at=now()),
    Becomes.FOR_REPORT: lambda: _open(for_report=True),
}
