"""What a row of the file changes in a registration, beside the places on other platforms."""

import json
from collections.abc import Sequence

from community.clock import now
from community.language import _
from community.platforms.row import Row
from community.registrations.tables import Registration, Source, Standing
from community.rosters.changed import Change
from community.rosters.tables import PlaceElsewhere
from community.rosters.words import standing_words

BETTER = (Standing.CONFIRMED, Standing.WAITLISTED, Standing.CANCELLED)


def change_registration(
    registration: Registration, row: Row, others: Sequence[PlaceElsewhere], is_known: bool
) -> list[Change]:
    """Write into `registration` what the file says, and tell what that changes.

    `others` are the places of this person on other platforms: the best of all counts.
    """
    standing = standing_after(registration, row, others, is_known)
    words = standing_words()
    changes = []
    if registration.standing != standing:
        before = words[Standing(registration.standing)]
        changes.append(Change(_("Standing"), before, words[standing]))
        is_over = standing == Standing.CANCELLED
        registration.cancelled_at = row.changed_at or now() if is_over else None
        registration.standing = standing
    answers = {**answers_of(registration), **row.answers}
    if answers_of(registration) != answers:
        changes.append(Change(_("Answers"), "", _("New answers")))
        registration.answers = json.dumps(answers, ensure_ascii=False)
    return changes


def standing_after(
    registration: Registration, row: Row, others: Sequence[PlaceElsewhere], is_known: bool
) -> Standing:
    """The standing the files give, unless something newer was decided here."""
    now_so = Standing(registration.standing)
    said = min([row.standing, *(Standing(each.standing) for each in others)], key=BETTER.index)
    is_ours = is_known or registration.source != Source.ROSTER
    if registration.is_cancelled and row.changed_at and is_ours:
        return now_so if row.changed_at < registration.cancelled_at else said
    was_promoted = registration.was_promoted and said == Standing.WAITLISTED
    return Standing.CONFIRMED if was_promoted else said


def answers_of(registration: Registration) -> dict[str, str]:
    """Question to answer, as earlier files told."""
    kept = registration.answers
    answers: dict[str, str] = json.loads(kept) if isinstance(kept, str) else kept
    return answers
