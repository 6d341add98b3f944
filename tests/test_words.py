"""Every sentence stands in Japanese too, in the room that says it, and nothing stale is kept."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from community.paths import CHECKOUT, LOCALE, PACKAGE, TEMPLATES

GROUND = "web"  # the ground floor, the building and the shared parts speak through web.po
ROOMS = sorted(
    path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()
)


def room_of(path: Path) -> str:
    inside = path.relative_to(TEMPLATES if path.is_relative_to(TEMPLATES) else PACKAGE).parts
    has_words = len(inside) > 1 and (LOCALE / "ja" / f"{inside[0]}.po").exists()
    return inside[0] if has_words else GROUND


def said_in(path: Path) -> set[str]:
    source = BytesIO(path.read_bytes())
    options = {"trimmed": "false"}
    method = "python" if path.suffix == ".py" else babel_extract
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
    found = extract(method, source, keywords=keywords, options=options)  # type: ignore[arg-type]
    return {words if isinstance(words, str) else words[0] for _line, words, *_ in found}


def said() -> dict[str, set[str]]:
    rooms: dict[str, set[str]] = {}
    for path in [*PACKAGE.rglob("*.py"), *TEMPLATES.rglob("*.*")]:
        if "piccolo_migrations" not in path.parts:
            rooms.setdefault(room_of(path), set()).update(said_in(path))
    return {room: words - {""} for room, words in rooms.items()}


SAID = said()


def translated(room: str) -> dict[str, object]:
    with (LOCALE / "ja" / f"{room}.po").open("rb") as file:
        catalogue = read_po(file, locale="ja", abort_invalid=True)
    assert not catalogue.obsolete
    return {
        message.id if isinstance(message.id, str) else message.id[0]: message.string
        for message in catalogue
        if message.id
    }


@pytest.mark.parametrize("room", sorted(SAID))
def test_every_sentence_of_the_room_is_translated(room: str) -> None:
    everywhere = {
        words
        for path in (CHECKOUT / "locale" / "ja").glob("*.po")
        for words, japanese in translated(path.stem).items()
        if (all(japanese) if isinstance(japanese, tuple) else japanese)
    }

    missing = sorted(SAID[room] - everywhere)

    assert missing == []


@pytest.mark.parametrize("room", sorted(path.stem for path in (LOCALE / "ja").glob("*.po")))
def test_no_translation_outlives_its_sentence(room: str) -> None:
    stale = sorted(set(translated(room)) - SAID.get(room, set()))

    assert stale == []


def test_a_sentence_is_translated_the_same_way_in_every_room() -> None:
    meanings: dict[str, set[object]] = {}
    for path in (LOCALE / "ja").glob("*.po"):
        for words, japanese in translated(path.stem).items():
            meanings.setdefault(words, set()).add(japanese)

    torn = {words: found for words, found in meanings.items() if len(found) > 1}

    assert torn == {}
