"""Tell how it went, or tell it differently."""

from typing import NamedTuple
from unicodedata import normalize

from community.clock import now
from community.database import fetch_value, lock, transaction
from community.language import _
from community.refusal import Refused
from community.tries.tables import Outcome, Shown, Trial

LONGEST = 1000


class Told(NamedTuple):
    """What came of it, what happened in words, and who may read that."""

    outcome: str
    words: str = ""
    shown: str = Shown.NOBODY


async def answer(trial: Trial, told: Told) -> Trial:
    """Keep the answer; a later one takes its place.

    Words of somebody who was under age that evening are shown to nobody. What an organiser has
    taken off stays off.
    """
    words = _checked(told)
    async with transaction():
        trial = await lock(trial)
        trial.outcome, trial.words, trial.answered_at = told.outcome, words, now()
        trial.shown = told.shown if await may_be_shown(trial) else Shown.NOBODY
        await trial.save()
    return trial


async def may_be_shown(trial: Trial) -> bool:
    """Whether this person may let others read what they tell."""
    return not await fetch_value(_IS_MINOR, trial.member, trial.event)


def _checked(told: Told) -> str:
    if told.outcome not in set(Outcome):
        raise Refused(_("Please choose what comes closest."), "outcome")
    if told.shown not in set(Shown):
        raise Refused(_("Please choose who may read it."), "shown")
    words = normalize("NFC", told.words).replace("\r\n", "\n").replace("\0", "").strip()
    if len(words) > LONGEST:
        raise Refused(_("Please keep it under {count} characters.").format(count=LONGEST), "words")
    return words


_IS_MINOR = """
    SELECT EXISTS (SELECT FROM registration WHERE member = $1 AND event = $2 AND is_minor)
"""
