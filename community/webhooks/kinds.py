"""What other programs can be told about; higher rooms announce each kind where it happens."""

from community.language import _

TEST = "webhook.test"


def kinds() -> dict[str, str]:
    """Each kind of message, and what it says in the visitor's words."""
    return {
        "event.published": _("An event is published"),
        "event.changed": _("An event has changed"),
        "event.called_off": _("An event is called off"),
        "registration.confirmed": _("Somebody has a place"),
        "registration.waitlisted": _("Somebody waits for a place"),
        "registration.offered": _("A place is held for somebody"),
        "registration.promoted": _("Somebody moves up from the waitlist"),
        "registration.cancelled": _("Somebody gives a place or a turn back"),
        "registration.transferred": _("A place is passed on to another person"),
        "checkin.created": _("Somebody arrives"),
        "payment.received": _("Money comes in"),
        "payment.returned": _("Money goes back"),
        "round.opened": _("A round opens"),
        "round.closed": _("A round closes"),
        "output.published": _("A roundtable's outputs are published"),
        "report.published": _("A report is published"),
        "report.corrected": _("A published report is corrected"),
        "member.applied": _("Somebody asks to become a member"),
        "member.approved": _("Somebody becomes a member"),
        "data_request.received": _("Somebody asks about their data"),
        "member.declined": _("A request to join is declined"),
    }


def in_words(kind: str) -> str:
    """What a message of this kind says."""
    return {**kinds(), TEST: _("A test")}.get(kind, kind)
