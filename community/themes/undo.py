"""Take a step back, alone or with all that came after it; what was taken back can come again."""

from collections.abc import Sequence

from community.database import execute, lock, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict
from community.themes.change import Change, back
from community.themes.stand import standing
from community.themes.step import change_of, take
from community.themes.tables import ThemeStep, What


async def undo(event: Event, step: ThemeStep, by_name: str = "") -> ThemeStep:
    """Take this one step back. Refuses when a later one builds on it."""
    async with transaction():
        await lock(event)
        step = await _not_undone(step)
        change = back([change_of(step)])
        await _is_untouched(change)
        undoing = await _take_back(event, [step], by_name)
    return undoing  # noqa: RET504 - a return inside the block is none to mypy


async def undo_since(event: Event, step: ThemeStep, by_name: str = "") -> ThemeStep:
    """Go back to how it was before this step: it and all later ones are taken back at once."""
    async with transaction():
        await lock(event)
        since = (ThemeStep.event == event.id) & (ThemeStep.number >= step.number)
        steps = await ThemeStep.objects().where(since).order_by(ThemeStep.number, ascending=False)
        await _not_undone(step)
        undoing = await _take_back(event, [one for one in steps if not one.undone_by], by_name)
    return undoing  # noqa: RET504 - a return inside the block is none to mypy


async def _take_back(event: Event, steps: Sequence[ThemeStep], by_name: str) -> ThemeStep:
    """Of a step that was itself an undoing, what it had taken back stands again."""
    first = steps[-1]
    undoing = ThemeStep(
        event=event.id, what=What.UNDO, title=first.title, other=first.what, by_name=by_name
    )
    undoing.items = len(steps)
    await take(event, undoing, back(map(change_of, steps)))
    keys = [step.id for step in steps]
    await execute("UPDATE theme_step SET undone_by = NULL WHERE undone_by = ANY($1::uuid[])", keys)
    await execute(_UNDONE, keys, undoing.id)
    return undoing


async def _not_undone(step: ThemeStep) -> ThemeStep:
    step = await lock(step)
    if step.undone_by:
        raise Conflict(_("Somebody has taken this step back already."))
    return step


async def _is_untouched(change: Change) -> None:
    present = await standing(change)
    if any(present[cell] != before for cell, (before, _after) in change.items()):
        raise Conflict(_("Later steps build on this one. You can go back to before it instead."))


_UNDONE = "UPDATE theme_step SET undone_by = $2 WHERE id = ANY($1::uuid[])"
