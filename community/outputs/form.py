"""What browsers and programs send, turned into words and numbers."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from community import typed
from community.language import _
from community.outputs.edit import Edit
from community.outputs.fields import CARD, FIELDS
from community.outputs.later import LATER
from community.refusal import Refused

Said = Mapping[str, Any]
Word = TypeVar("Word", bound=StrEnum)


def read_edit(field: str, said: Said) -> Edit:
    """One field's value, with the revision it is based on."""
    return Edit(
        field, _text(said, "value"), read_number(said, "base_revision"), _text(said, "op_id")
    )


def read_edits(said: Said) -> list[Edit]:
    """All fields of an item that a form without script sends at once, each with its revision."""
    written = [field for field in (*FIELDS, *LATER) if field in said]
    return [
        Edit(field, _text(said, field), read_number(said, f"base_{field}")) for field in written
    ]


def read_words(said: Said) -> dict[str, str]:
    """The words of a new item; a kind is among them only when a person chose it."""
    words = {field: _text(said, field).strip() for field in (*CARD, "kind")}
    if not any(words.values()):
        raise Refused(_("Please write something first."), "text")
    return words


def read_number(said: Said, name: str) -> int:
    """A whole number; nothing at all is 0."""
    return typed.read_whole_number(str(said.get(name) or ""), name)


def read_word(words: type[Word], said: Said, name: str) -> Word:
    """One of these words; refuses any other."""
    try:
        return words(str(said.get(name) or ""))
    except ValueError:
        raise Refused(_("Please choose one of the answers."), name) from None


def read_id(said: Said, name: str) -> UUID | None:
    """An identifier, or None when there is none."""
    return typed.read_id(_text(said, name))


def read_ids(said: Said, name: str) -> list[UUID]:
    """All identifiers of this name; what is none is left out."""
    found = said.get(name)
    texts = found if isinstance(found, list) else []
    return [each for text in texts if (each := typed.read_id(str(text)))]


def _text(said: Said, name: str) -> str:
    value = said.get(name) or ""
    if isinstance(value, str):
        return value
    raise Refused(_("Please write words here."), name)
