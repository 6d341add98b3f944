"""Tell the log in sentences: who did what to which, and what was before and after."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from community.audit.called import POINTS_AT, Names, names_of
from community.audit.find import Entry
from community.audit.value import said_value
from community.audit.words import column_word, table_word
from community.language import _

MASK = "•••"
SAID = {"id", "created_at", "made_at", "made_by", "granted_at", "granted_by"}
WHO_IS_A = {"person": "member", "token": "api_token", "door": "door_link"}


class Told(NamedTuple):
    """One entry as it is read."""

    id: int
    at: datetime
    sentence: str
    changes: list[str]


async def told(found: Sequence[Entry]) -> list[Told]:
    """Each entry as a sentence and its changes, with the names that its keys have today."""
    names = await names_of(pair for entry in found for pair in _named_in(entry))
    return [Told(each.id, each.at, _sentence(each, names), _changes(each, names)) for each in found]


async def who_acted(found: Sequence[Entry]) -> dict[int, str]:
    """By the entry's number, the name of whoever acted."""
    names = await names_of((WHO_IS_A.get(each.actor_kind, ""), each.actor) for each in found)
    return {each.id: _who(each, names) for each in found}


def _named_in(entry: Entry) -> Iterator[tuple[str, str]]:
    yield WHO_IS_A.get(entry.actor_kind, ""), entry.actor
    yield entry.table, entry.key
    for values in (entry.before, entry.after):
        for column, value in values.items():
            yield POINTS_AT.get(column, ""), str(value)


def _sentence(entry: Entry, names: Names) -> str:
    sentences = {
        "insert": _("{who} added {what}"),
        "update": _("{who} changed {what}"),
        "delete": _("{who} removed {what}"),
    }
    called = names.get((entry.table, entry.key), "")
    what = table_word(entry.table)
    if called:
        what = _("{kind} “{name}”").format(kind=what, name=called)
    return sentences[entry.verb].format(who=_who(entry, names), what=what)


def _who(entry: Entry, names: Names) -> str:
    if entry.actor_kind == "stranger":
        return _("Somebody who had not signed in")
    if entry.actor_kind == "operator":
        return _("An operator of the server")
    name = names.get((WHO_IS_A.get(entry.actor_kind, ""), entry.actor), "")
    kinds = {"token": _("the program {name}"), "door": _("{name} at the door")}
    return kinds.get(entry.actor_kind, "{name}").format(name=name) if name else _("Somebody gone")


def _changes(entry: Entry, names: Names) -> list[str]:
    return [
        f"{column_word(column)}: {_change(entry, column, names)}"
        for column in entry.before | entry.after
        if entry.verb == "update" or not _is_plain_already(column, entry)
    ]


def _is_plain_already(column: str, entry: Entry) -> bool:
    """Of a row that came or went: what the sentence says, what is empty, what nobody can see."""
    value = entry.before.get(column, entry.after.get(column))
    return column in SAID or value in (MASK, None, "", [], {})


def _change(entry: Entry, column: str, names: Names) -> str:
    before, after = (
        said_value(side.get(column), entry.table, column, names)
        for side in (entry.before, entry.after)
    )
    if entry.verb == "update":
        return _("{before} → {after}").format(before=before, after=after)
    return after if entry.verb == "insert" else before
