"""An organiser takes an answer off the library's page, with a reason, or puts it back."""

from community.clock import now
from community.database import lock, transaction
from community.language import _
from community.language.line import one_line
from community.refusal import Refused
from community.tries.tables import Trial


async def hide(trial: Trial, because: str) -> Trial:
    """Nobody reads it there any more; its writer sees the reason, and so does the log."""
    because = one_line(because)
    if not because:
        raise Refused(_("Please write the reason; the person can read it."), "because")
    if len(because) > 200:
        raise Refused(_("Please keep it under {count} characters.").format(count=200), "because")
    async with transaction():
        trial = await lock(trial)
        trial.hidden_at, trial.hidden_because = now(), because
        await trial.save([Trial.hidden_at, Trial.hidden_because])
    return trial


async def show_again(trial: Trial) -> Trial:
    """It is read again, as far as its writer allows it."""
    async with transaction():
        trial = await lock(trial)
        trial.hidden_at, trial.hidden_because = None, ""
        await trial.save([Trial.hidden_at, Trial.hidden_because])
    return trial
