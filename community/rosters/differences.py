"""What a row of the file changes in the person and the registration that are here already."""

import json

from community.clock import now
from community.language import _
from community.members.tables import Member
from community.registrations.tables import Registration, Source, Standing
from community.rosters.entry import Change
from community.rosters.known import external_id
from community.rosters.roster import Row


def change_member(member: Member, row: Row, email: str) -> list[Change]:
    """Write into `member` what the file may say, and tell what that changes.

    Whoever has an address speaks for themselves: only what is empty is filled in. `email` is
    empty when it belongs to somebody else.
    """
    may_overwrite = member.email is None
    said = {**_said(row), "email": email, "external_id": external_id(row) or ""}
    changes = []
    for column, after in said.items():
        before = getattr(member, column) or ""
        is_fixed = before and (not may_overwrite or column == "external_id")
        if after and after != before and not is_fixed:
            setattr(member, column, after)
            changes.append(Change(_words(column), before, after))
    return changes


def change_registration(registration: Registration, row: Row) -> list[Change]:
    """Write into `registration` what the file says, and tell what that changes."""
    standing, number = standing_after(registration, row), row.number[:80]
    words = standing_words()
    changes = []
    if registration.standing != standing:
        before = words[Standing(registration.standing)]
        changes.append(Change(_("Standing"), before, words[standing]))
        registration.cancelled_at = row.changed_at or now() if row.is_cancelled else None
        registration.standing = standing
    if registration.external_no != number:
        changes.append(Change(_("Reception number"), registration.external_no or "", number))
        registration.external_no = number
    if answers_of(registration) != row.answers:
        changes.append(Change(_("Answers"), "", _("New answers")))
        registration.answers = json.dumps(row.answers, ensure_ascii=False)
    return changes


def standing_after(registration: Registration, row: Row) -> Standing:
    """The standing the file gives, unless something newer was decided here."""
    if registration.source == Source.WALK_IN:
        return Standing(registration.standing)
    if registration.is_cancelled and row.changed_at:
        is_older = row.changed_at < registration.cancelled_at
        return Standing.CANCELLED if is_older else row.standing
    was_promoted = registration.was_promoted and row.standing == Standing.WAITLISTED
    return Standing.CONFIRMED if was_promoted else row.standing


def new_member(row: Row, email: str) -> Member:
    """Somebody nobody knew, as the file tells; without an address a guest known by name."""
    member = Member(email=email or None, external_id=external_id(row))
    for column, said in _said(row).items():
        setattr(member, column, said)
    return member


def answers_of(registration: Registration) -> dict[str, str]:
    """Question to answer, as an earlier file told."""
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
        "name": row.display_name[:120],
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
        "external_id": _("connpass user"),
    }[column]
