"""The house keeps the sizes, names and manners that CONTRIBUTING.md asks for."""

import re
import statistics
import tomllib
from pathlib import Path

from community.paths import CHECKOUT, PACKAGE

TEMPLATES = sorted(Path(CHECKOUT, "templates").rglob("*.html"))
FILES = sorted(p for p in PACKAGE.rglob("*.py") if "piccolo_migrations" not in p.parts)
MAIL = Path(CHECKOUT, "templates", "outbox", "mail.html")  # a mail has nowhere else to keep style
NO_NAMES = {"utils", "helpers", "common", "service", "services", "manager", "base", "core", "info"}
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(\ssrc=|ld\+json))", re.IGNORECASE)


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def told(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(CHECKOUT)) for path in paths]


def test_no_file_is_two_things() -> None:
    assert told([path for path in FILES if lines(path) > 200]) == []
    assert statistics.median(map(lines, FILES)) <= 48


def test_every_room_has_a_line_in_the_picture_and_a_place_in_the_readme() -> None:
    picture = Path(CHECKOUT, "docs", "architecture.md").read_text()
    readme = Path(CHECKOUT, "README.md").read_text()
    rooms = [path.parent.name for path in PACKAGE.glob("*/__init__.py")]
    with_pages = [room for room in rooms if any(PACKAGE.glob(f"{room}/pages*"))]

    assert len(rooms) > 80 and len(with_pages) > 40
    assert [
        room
        for room in rooms
        if not re.search(rf"^ +(\| )?([a-z_]+ \| )*{room}( |$)", picture, re.M)
    ] == []
    assert [room for room in with_pages if f"`{room}`" not in readme] == []


def test_every_file_that_a_document_names_is_there() -> None:
    pages = [*Path(CHECKOUT, "docs").rglob("*.md"), *Path(CHECKOUT).glob("*.md")]
    named = {
        name
        for page in pages
        if page.name != "CHANGELOG.md"
        for name in re.findall(r"`(?:community/)?([a-z_]+(?:/[a-z_]+)+\.[a-z]+)`", page.read_text())
    }

    assert len(named) > 20
    assert [
        name
        for name in sorted(named)
        if not any(Path(top, name).exists() for top in (PACKAGE, CHECKOUT))
    ] == []


def test_every_file_says_in_a_sentence_what_it_is_for() -> None:
    texts = {path: path.read_text() for path in FILES}
    silent = [path for path, text in texts.items() if text and not text.startswith('"')]

    assert told(silent) == []


def test_no_file_has_a_name_that_means_nothing() -> None:
    assert told([path for path in FILES if path.stem in NO_NAMES]) == []


def test_templates_are_short_and_obey_the_content_security_policy() -> None:
    assert told([path for path in TEMPLATES if lines(path) > 150]) == []
    assert told([path for path in TEMPLATES if INLINE.search(path.read_text())]) == told([MAIL])


def test_what_is_pinned_is_what_is_asked_for() -> None:
    asked = tomllib.loads(Path(CHECKOUT, "pyproject.toml").read_text())["project"]["dependencies"]
    pinned = Path(CHECKOUT, "requirements", "run.txt").read_text()

    missing = [name for name in asked if f"\n{re.split('[<>=]', name)[0]}==" not in f"\n{pinned}"]

    assert missing == []


def test_the_lists_of_packages_name_no_place_to_fetch_them_from() -> None:
    named = [path for path in Path(CHECKOUT).glob("requirements/*.txt") if "//" in path.read_text()]

    assert told(named) == []
    assert "//" in Path(CHECKOUT, "README.md").read_text(), "the question can be answered yes"
