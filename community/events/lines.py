"""Agenda, people and prompts as organisers type them: one to a line, parts divided by a slash."""

import re
from datetime import datetime, time, timedelta
from unicodedata import normalize

from community.events.plan import PartPlan, PersonPlan
from community.events.tables import Role
from community.language import LANGUAGES, _, speaking
from community.refusal import Refused

_CLOCK = re.compile(r"(\d{1,2})[:時h.](\d{2})?分?")


def read_prompts(typed: str) -> tuple[str, ...]:
    """One prompt a line, without the bullets that people paste along."""
    return tuple(line.lstrip("・-*•").strip() for line in _lines(typed) if line.strip("・-*• "))


def read_people(typed: str, role: Role, field: str) -> list[PersonPlan]:
    """'Name / title / company / address' a line; only the name is needed. Who is not of this role
    has another one before the name: 'Moderated by: name'."""
    return [_person(*_role(line, role), field) for line in _lines(typed)]


def in_role(name: str, role: Role) -> str:
    """The name as it stands in the form, with the role before it where that has to be said."""
    word = _words()[role]
    return _("{role}: {name}").format(role=word, name=name) if word else name


def read_agenda(typed: str, starts_at: datetime, field: str) -> list[PartPlan]:
    """'19:20 Title / note' a line, on the evening that starts at `starts_at` (naive wall clock)."""
    return [_part(line, starts_at, field) for line in _lines(typed)]


def read_time(typed: str, field: str) -> time:
    """A time of day out of '19:00', '１９：００' or '19時'."""
    plain = _CLOCK.fullmatch(normalize("NFKC", typed).strip())
    if plain is None or int(plain[1]) > 23 or int(plain[2] or 0) > 59:
        raise Refused(_("Please write the time like 19:00."), field)
    return time(int(plain[1]), int(plain[2] or 0))


def on_the_evening(at: time, starts_at: datetime) -> datetime:
    """That time on the evening; more than six hours before the start means the night after."""
    same_day = datetime.combine(starts_at.date(), at)
    return same_day + timedelta(days=1) if same_day < starts_at - timedelta(hours=6) else same_day


def _lines(typed: str) -> list[str]:
    return [line.strip() for line in typed.splitlines() if line.strip()]


def _parts(line: str) -> list[str]:
    return [part.strip() for part in re.split(r"\s*[/／|｜]\s*", line)]


def _words() -> dict[Role, str]:
    """Who speaks or is a guest stands in a field of its own, and needs no word."""
    said = {
        Role.ORGANISER: _("Organised by"),
        Role.HOST: _("Moderated by"),
        Role.DOOR: _("At the door"),
    }
    return dict.fromkeys(Role, "") | said


def _role(line: str, usual: Role) -> tuple[str, Role]:
    """The line without its role, as typed in any of our languages; else the usual one."""
    word, _colon, rest = re.split(r"\s*([:：])\s*", f"{line}:", maxsplit=1)
    for code in LANGUAGES if rest else ():
        with speaking(code):
            roles = {said.lower(): role for role, said in _words().items() if said}
        if word.lower() in roles:
            return rest.removesuffix(":"), roles[word.lower()]
    return line, usual


def _person(line: str, role: Role, field: str) -> PersonPlan:
    parts = _parts(line)
    email = next((normalize("NFKC", part) for part in parts if "@" in part or "＠" in part), "")
    name, title, company, *rest = [
        *(part for part in parts if "@" not in normalize("NFKC", part)),
        "",
        "",
        "",
    ]
    if not name or any(rest) or len(name) > 120 or len(title) > 160 or len(company) > 120:
        raise Refused(_("Please write one person per line: name / title / company."), field)
    return PersonPlan(name, role, title, company, email)


def _part(line: str, starts_at: datetime, field: str) -> PartPlan:
    clock, _gap, words = line.replace("\u3000", " ").partition(" ")
    title, *notes = _parts(words)
    if not title or len(title) > 160:
        raise Refused(
            _("Please write one item per line, starting with its time: 19:00 Doors open."), field
        )
    return PartPlan(on_the_evening(read_time(clock, field), starts_at), title, " / ".join(notes))
