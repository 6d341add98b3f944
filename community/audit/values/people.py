"""What is said about people and what they agreed to, as the log tells it."""

from collections.abc import Callable

from community.language import _

TURNS: dict[str, Callable[[], str]] = {
    "approved": lambda: _("approved"),
    "renewed": lambda: _("renewed"),
    "lapsed": lambda: _("ran out"),
    "left": lambda: _("left"),
    "merged": lambda: _("two accounts became one"),
    "erased": lambda: _("deleted"),
}

SAID: dict[str, dict[str, Callable[[], str]]] = {
    "api_token.scope": {
        "reader": lambda: _("Reader"),
        "tokens": lambda: _("Makes tokens"),
        "organiser": lambda: _("Organiser"),
        "host": lambda: _("Host"),
        "door": lambda: _("Door"),
        "editor": lambda: _("Editor"),
    },
    "appearance.role": {
        "organiser": lambda: _("Organiser"),
        "speaker": lambda: _("Speaker"),
        "guest": lambda: _("Guest"),
        "host": lambda: _("Host"),
        "door": lambda: _("Door"),
    },
    "consent.channel": {
        "page": lambda: _("on the page"),
        "form": lambda: _("along with a registration"),
        "mail": lambda: _("by mail"),
        "api": lambda: _("by a program"),
        "desk": lambda: _("at the desk"),
    },
    "consent.purpose": {
        "newsletter": lambda: _("News by mail"),
        "limited_invitations": lambda: _("invitations to limited events"),
        "named_in_report": lambda: _("the name in reports"),
        "quote": lambda: _("quotations with the name"),
        "photo": lambda: _("photos"),
        "recording": lambda: _("recordings"),
        "sponsor_sharing": lambda: _("data for sponsors"),
        "measurement": lambda: _("counting visits"),
        "roundtable": lambda: _("what people at a roundtable have in common"),
    },
    "consent.state": {
        "given": lambda: _("given"),
        "refused": lambda: _("refused"),
        "withdrawn": lambda: _("withdrawn"),
    },
    "data_request.kind": {
        "copy": lambda: _("Copy"),
        "deletion": lambda: _("Deletion"),
        "correction": lambda: _("Correction"),
        "halt": lambda: _("Stop using my data"),
        "question": lambda: _("A question"),
    },
    "held_role.role": {
        "owner": lambda: _("Owner"),
        "organiser": lambda: _("Organiser"),
        "host": lambda: _("Host"),
        "door": lambda: _("Door"),
        "editor": lambda: _("Editor"),
    },
    "language": {
        "ja": lambda: _("Japanese"),
        "en": lambda: _("English"),
    },
    "member.standing": {
        "guest": lambda: _("Guest"),
        "applied": lambda: _("Applied"),
        "member": lambda: _("Member"),
        "declined": lambda: _("Declined"),
        "lapsed": lambda: _("ran out"),
        "left": lambda: _("Left the community"),
        "merged": lambda: _("two accounts became one"),
    },
    "membership.began": TURNS,
    "membership.ended": TURNS,
    "question.kind": {
        "line": lambda: _("one line"),
        "text": lambda: _("several lines"),
        "choice": lambda: _("a choice"),
    },
    "reader.often": {
        "never": lambda: _("Never"),
        "daily": lambda: _("Every morning"),
        "weekly": lambda: _("Every Monday morning"),
    },
    "reason.decision": {
        "approve": lambda: _("Approve"),
        "decline": lambda: _("Decline"),
    },
    "series_span.rule": {
        "contact": lambda: _("people who are no members"),
        "notes": lambda: _("answers and remarks"),
        "rosters": lambda: _("uploaded rosters"),
    },
    "sponsor_export.fields": {
        "name": lambda: _("Name"),
        "company": lambda: _("Company"),
        "job_title": lambda: _("Job title"),
        "email": lambda: _("E-mail"),
    },
}
