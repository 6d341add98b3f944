"""What happens before, at and after an evening, as the log tells it."""

from collections.abc import Callable

from community.language import _

SAID: dict[str, dict[str, Callable[[], str]]] = {
    "check_in.method": {
        "camera": lambda: _("by the camera"),
        "code": lambda: _("by the number"),
        "name": lambda: _("by the name"),
        "walk_in": lambda: _("without a registration"),
        "api": lambda: _("by a program"),
        "roster": lambda: _("in a roster"),
        "self": lambda: _("by themselves"),
    },
    "event.asks_again": {
        "never": lambda: _("never"),
        "when_waited": lambda: _("when somebody is waiting for one"),
        "always": lambda: _("always"),
    },
    "event.audience": {
        "everybody": lambda: _("everybody"),
        "members": lambda: _("members"),
        "invited": lambda: _("those who are invited"),
    },
    "event.state": {
        "draft": lambda: _("Draft"),
        "published": lambda: _("Published"),
        "called_off": lambda: _("Called off"),
    },
    "guest_answer.verdict": {
        "approved": lambda: _("approved"),
        "refused": lambda: _("refused"),
    },
    "item.kind": {
        "kpi": lambda: _("KPI card"),
        "principle": lambda: _("Principle"),
        "insight": lambda: _("Insight"),
        "question": lambda: _("Question"),
        "action": lambda: _("Next step"),
        "reflection": lambda: _("Reflection"),
    },
    "item.measure": {
        "quantitative": lambda: _("Quantitative"),
        "qualitative": lambda: _("Qualitative"),
    },
    "kept_file.media_type": {
        "application/pdf": lambda: "PDF",
        "image/png": lambda: "PNG",
        "image/jpeg": lambda: "JPEG",
        "image/webp": lambda: "WebP",
    },
    "pattern.nth": {
        "0": lambda: _("every so many weeks"),
        "1": lambda: _("the first"),
        "2": lambda: _("the second"),
        "3": lambda: _("the third"),
        "4": lambda: _("the fourth"),
        "-1": lambda: _("the last"),
    },
    "pattern.weekday": {
        "0": lambda: _("Monday"),
        "1": lambda: _("Tuesday"),
        "2": lambda: _("Wednesday"),
        "3": lambda: _("Thursday"),
        "4": lambda: _("Friday"),
        "5": lambda: _("Saturday"),
        "6": lambda: _("Sunday"),
    },
    "pattern_part.mode": {
        "fixed": lambda: _("Fixed"),
        "default": lambda: _("Usual"),
        "open": lambda: _("Left open"),
    },
    "pattern_part.name": {
        "title": lambda: _("Title"),
        "concept": lambda: _("Concept"),
        "guests": lambda: _("Guests"),
        "for_whom": lambda: _("For whom"),
        "hours": lambda: _("Hours"),
        "venue": lambda: _("Venue"),
        "places": lambda: _("How many places"),
        "fees": lambda: _("Fees"),
        "audience": lambda: _("Who may come"),
        "speakers": lambda: _("Organised and hosted by"),
        "rounds": lambda: _("Rounds and prompts"),
        "agenda": lambda: _("Agenda and networking"),
        "recording": lambda: _("Recording"),
    },
    "platform": {
        "connpass": lambda: "connpass",
        "peatix": lambda: "Peatix",
        "luma": lambda: "Luma",
        "meetup": lambda: "Meetup",
        "eventbrite": lambda: "Eventbrite",
        "doorkeeper": lambda: "Doorkeeper",
    },
    "question_use.topic": {
        "email": lambda: _("E-mail"),
        "company": lambda: _("Company"),
        "industry": lambda: _("Industry"),
        "phase": lambda: _("Phase"),
        "role": lambda: _("Job title"),
    },
    "roster_export.layout": {"plain": lambda: _("for a spreadsheet")},
    "post.state": {
        "waiting": lambda: _("waits for an organiser"),
        "published": lambda: _("Published"),
        "declined": lambda: _("Declined"),
        "removed": lambda: _("taken down"),
    },
    "report.state": {
        "draft": lambda: _("Draft"),
        "published": lambda: _("Published"),
    },
    "stage.shows": {
        "evening": lambda: _("the evening"),
        "roundtable": lambda: _("a roundtable"),
        "themes": lambda: _("the themes"),
        "welcome": lambda: _("the welcome"),
        "seats": lambda: _("who sits where"),
        "sheets": lambda: _("all sheets"),
        "order": lambda: _("the order of presenting"),
        "vote": lambda: _("the vote"),
        "questions": lambda: _("the questions"),
        "thanks": lambda: _("the thanks"),
    },
    "presenting.order_by": {
        "letter": lambda: _("by letter"),
        "draw": lambda: _("drawn"),
        "hand": lambda: _("by hand"),
    },
    "ballot.chosen_from": {
        "items": lambda: _("items"),
        "themes": lambda: _("the themes"),
    },
    "trial.shown": {
        "nobody": lambda: _("nobody"),
        "nameless": lambda: _("everybody, without the name"),
        "named": lambda: _("everybody, with the name"),
    },
    "take_down.decision": {
        "open": lambda: _("not decided yet"),
        "stays_away": lambda: _("stays hidden"),
        "shown_again": lambda: _("shown again"),
    },
}
