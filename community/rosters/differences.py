"""What a row of the file changes in the person and the registration that are here already."""

import json
from collections.abc import Sequence

from community.clock import now
from community.language import _
from community.members.tables import Member
from community.platforms.row import Row
from community.registrations.tables import Registration, Source, Standing
from community.rosters.entry import Change
from community.rosters.tables import PlaceElsewhere

BETTER = (Standing.CONFIRMED, Standing.WAITLISTED, Standing.CANCELLED)


def change_member(member: Member, row: Row, email: str) -> list[Change]:
    """Write into `member` what the file may say, and tell what that changes.

    Whoever has an address speaks for themselves: only what is empty is filled in. `email` is
    empty when it belongs to somebody else.
    """
    may_overwrite = member.email is None
    changes = []
    for column, after in {**_said(row), "email": email}.items():
        before = getattr(member, column) or ""
        if after and after != before and (may_overwrite or not before):
            setattr(member, column, after)
            changes.append(Change(_words(column), before, after))
    return changes


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


def change_place(place: PlaceElsewhere, row: Row, is_known: bool) -> list[Change]:
    """Write into the place what the file says of it, and tell what an organiser wants to know."""
    changes = []
    before = place.number if is_known else ""
    if before != row.number:
        changes.append(Change(_("Reception number"), before, row.number))
    for column, after in (("slot", row.slot), ("paid", row.paid)):
        before = getattr(place, column)
        if is_known and before != after:
            changes.append(Change(_words(column), before, after))
    if place.standing != row.standing:
        words = standing_words()
        changes.append(
            Change(_("Standing there"), words[Standing(place.standing)], words[row.standing])
        )
    place.number = row.number
    place.standing, place.slot, place.paid = row.standing, row.slot, row.paid
    place.paid_yen = row.paid_yen
    return changes


def new_member(row: Row, email: str) -> Member:
    """Somebody nobody knew, as the file tells; without an address a guest known by name."""
    member = Member(email=email or None)
    for column, said in _said(row).items():
        setattr(member, column, said)
    return member


def answers_of(registration: Registration) -> dict[str, str]:
    """Question to answer, as earlier files told."""
    kept = registration.answers
    answers: dict[str, str] = json.loads(kept) if isinstance(kept, str) else kept
    return answers


def standing_words() -> dict[Standing, str]:
    """The organiser's words for each standing."""
    return {
        Standing.APPLIED: _("Applied"),
        Standing.CONFIRMED: _("Confirmed"),
        Standing.WAITLISTED: _("On the waitlist"),
        Standing.OFFERED: _("Place offered"),
        Standing.CANCELLED: _("Cancelled"),
    }


def _said(row: Row) -> dict[str, str]:
    """The member's columns as the file fills them, none longer than its column."""
    return {
        "name": row.name[:120],
        "company": row.company[:120],
        "industry": row.industry[:80],
        "phase": row.phase[:80],
        "job_title": row.role[:120],
    }


def _words(column: str) -> str:
    return {
        "name": _("Name"),
        "company": _("Company"),
        "industry": _("Industry"),
        "phase": _("Phase"),
        "job_title": _("Job title"),
        "email": _("E-mail"),
        "slot": _("Kind of place there"),
        "paid": _("Paid there"),
    }[column]
