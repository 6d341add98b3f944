"""The words for what is rated, what stood in the way, and what may be done about it."""

from typing import Any

from community.language import _
from community.ratings.gap import UNSPECIFIED
from community.ratings.tables import Blocker, Subject


def subject_choices() -> list[tuple[str, str]]:
    """What of an evening is rated, for a form."""
    return [
        (Subject.EVENT.value, _("The whole evening")),
        (Subject.ROUNDTABLE.value, _("My roundtable")),
        (Subject.COMPANY.value, _("What we did for a host company")),
    ]


def subject_word(subject: str) -> str:
    """What is rated."""
    return {**dict(subject_choices()), Subject.OWN_CASE.value: _("My own work")}[subject]


def blocker_choices() -> list[tuple[str, str]]:
    """Each blocker with its word, for a form."""
    return [
        (Blocker.TIME.value, _("Not enough time")),
        (Blocker.PEOPLE.value, _("People")),
        (Blocker.INFORMATION.value, _("Information")),
        (Blocker.SKILL.value, _("Skill")),
        (Blocker.AUTHORITY.value, _("Authority")),
        (Blocker.TOOLS.value, _("Tools")),
        (Blocker.OTHER_SIDE.value, _("The other side")),
        (Blocker.OTHER.value, _("Something else")),
    ]


def blocker_word(blocker: str) -> str:
    """What stood in the way."""
    return {**dict(blocker_choices()), UNSPECIFIED: _("Not said")}[blocker]


def proposal(blocker: str) -> str:
    """What a team may do about it."""
    known = {
        Blocker.TIME.value: _(
            "Take fewer cases each, or add people: the calculator says how many."
        ),
        Blocker.PEOPLE.value: _("Add people, or pass a part of the work on."),
        Blocker.INFORMATION.value: _("Agree on a handover: what must be known, by whom, when."),
        Blocker.SKILL.value: _("Work in pairs for a while, or learn one module together."),
        Blocker.AUTHORITY.value: _("Say which decisions may be taken without asking."),
        Blocker.TOOLS.value: _("Try one tool for one evening, then decide."),
        Blocker.OTHER_SIDE.value: _("Agree beforehand what each side brings, and by when."),
    }
    return known.get(blocker, _("Talk it over: what would make it ten points more?"))


WORDS: dict[str, Any] = {
    "subject_choices": subject_choices,
    "subject_word": subject_word,
    "blocker_choices": blocker_choices,
    "blocker_word": blocker_word,
    "proposal": proposal,
}
