"""What is kept about a person, in words for that person."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from community.audit.words import table_word
from community.language import _
from community.language.dates import day_and_time
from community.privacy.gather import Rows

TITLES: dict[str, Callable[[], str]] = {
    "member": lambda: _("Profile"),
    "registration": lambda: _("Registrations"),
    "check_in": lambda: _("Check-ins"),
    "chair": lambda: _("Seats at roundtables"),
    "item": lambda: _("What you wrote"),
    "item_change": lambda: _("Changes to what was written"),
    "note": lambda: _("Notes you kept for yourself"),
    "call": lambda: _("Calls for the organiser"),
    "consent": lambda: _("What you allow"),
    "message": lambda: _("Mails to you"),
    "session": lambda: _("Signed-in devices"),
    "sign_in_link": lambda: _("Links to sign in"),
    "held_role": lambda: _("Your roles"),
    "post": lambda: _("Links you posted"),
    "concern": lambda: _("What you told us about links"),
    "reader": lambda: _("How you follow links"),
    "membership": lambda: _("Your memberships"),
    "invitee": lambda: _("Invitations to you"),
    "passkey": lambda: _("Your passkeys"),
    "own_token": lambda: _("Your own programs"),
    "thanks": lambda: _("Thanks you gave"),
    "photo_tag": lambda: _("Photos that show you"),
    "data_request": lambda: _("Your requests about your data"),
}
WORDS = (
    "event",
    "title",
    "subject",
    "text",
    "value",
    "name",
    "purpose",
    "device",
    "kind",
    "role",
    "line",
    "url",
    "reason",
    "often",
)
MOMENTS = (
    "at",
    "registered_at",
    "queued_at",
    "made_at",
    "created_at",
    "asked_at",
    "posted_at",
    "raised_at",
    "told_until",
    "expires_at",
)


class Line(NamedTuple):
    """One row: what it is, and when it came to be."""

    words: str
    when: str


class Part(NamedTuple):
    """One table's rows, under a title."""

    title: str
    lines: list[Line]


def shown(found: dict[str, Rows]) -> list[Part]:
    """Every table's rows, the latest first; the profile stands on the page by itself."""
    order = {title(): place for place, title in enumerate(TITLES.values())}
    parts = [
        Part(_title(name), [_line(row) for row in reversed(rows)])
        for name, rows in found.items()
        if name != "member"
    ]
    return sorted(parts, key=lambda part: order.get(part.title, len(order)))


def _title(table: str) -> str:
    """What people call it; a table that is new here is called as the log of changes calls it."""
    return TITLES[table]() if table in TITLES else table_word(table).capitalize()


def _line(row: dict[str, object]) -> Line:
    words = [str(row[name]) for name in WORDS if row.get(name)]
    moment = next((str(row[name]) for name in MOMENTS if row.get(name)), "")
    when = day_and_time(datetime.fromisoformat(moment)) if moment else ""
    return Line(" · ".join(words[:2])[:200] or str(row.get("id", "")), when)
