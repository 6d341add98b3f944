"""The organiser's words for what a roster changes."""

from community.language import _
from community.registrations.standing import Standing


def standing_words() -> dict[Standing, str]:
    """The organiser's words for each standing."""
    return {
        Standing.APPLIED: _("Applied"),
        Standing.CONFIRMED: _("Confirmed"),
        Standing.WAITLISTED: _("On the waitlist"),
        Standing.OFFERED: _("Place offered"),
        Standing.CANCELLED: _("Cancelled"),
    }


def column_word(column: str) -> str:
    """What a column is called."""
    return {
        "name": _("Name"),
        "reading": _("Reading of the name"),
        "company": _("Company"),
        "industry": _("Industry"),
        "phase": _("Phase"),
        "job_title": _("Job title"),
        "email": _("E-mail"),
        "slot": _("Kind of place there"),
        "paid": _("Paid there"),
    }[column]
