"""One value of the log, as people say it."""

import re
from datetime import datetime
from typing import Any

from community.audit.called import POINTS_AT, Names
from community.audit.values import value_word
from community.audit.words import column_word
from community.language import _
from community.language.dates import day_and_time

LONGEST = 240
_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def said_value(value: Any, table: str, column: str, names: Names) -> str:
    """A name, a moment, a state, or a list of these, shortened; a dash for nothing.

    The key of a row without a name is nothing to read: it becomes an ellipsis.
    """
    if isinstance(value, dict) and value:
        said = _of_several(value, table, names, " · ")
    else:
        said = _said(value, table, column, names)
    return said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"


def _said(value: Any, table: str, column: str, names: Names) -> str:
    if value is None or value in ("", [], {}):
        return "–"
    if isinstance(value, bool):
        return "✓" if value else "✗"
    if isinstance(value, list):
        between = " + " if column == "price_lines" else _(", ")
        return between.join(_said(each, table, column, names) for each in value)
    if isinstance(value, dict) and "label" in value:
        return _line(value)
    if isinstance(value, dict):
        return "(" + _of_several(value, table, names, ", ") + ")"
    return _of_one(str(value), table, column, names)


def _line(line: dict[str, Any]) -> str:
    """A line of a price."""
    return f"{_(line['label'])} {line['amount_yen']:,}"


def _of_several(value: dict[str, Any], table: str, names: Names, between: str) -> str:
    """Rules with their parts."""
    pairs = [(_part(each), _said(it, table, each, names)) for each, it in value.items()]
    return _(between).join(f"{part}: {said}" for part, said in pairs)


def _part(name: str) -> str:
    return value_word("", "order", name) or column_word(name)


def _of_one(value: str, table: str, column: str, names: Names) -> str:
    name = names.get((POINTS_AT.get(column, ""), value))
    known = name or _moment(column, value) or value_word(table, column, value)
    return known or ("…" if _KEY.fullmatch(value) else value)


def _moment(column: str, value: str) -> str:
    """A moment as people read it; empty for what is none, or lies outside of every calendar."""
    if not (column.endswith("_at") or column in MOMENTS):
        return ""
    try:
        return day_and_time(datetime.fromisoformat(value))
    except (ValueError, OverflowError):
        return ""


MOMENTS = {
    "answer_by",
    "at",
    "complete_by",
    "member_until",
    "offered_until",
    "old_until",
    "registers_since",
    "since",
    "slow_until",
    "told_until",
    "until",
    "valid_from",
    "valid_until",
}
