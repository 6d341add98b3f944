"""Seek in the library, and read one line of it with all that is known of it."""

from typing import Any
from urllib.parse import urlencode

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Stream

from community.database.part import Part
from community.events.visible_to import Viewer
from community.language.marked import marked
from community.library import take_along
from community.library.around import around
from community.library.choices import choices
from community.library.elsewhere import elsewhere, how_often
from community.library.found import Found
from community.library.hits import also_said
from community.library.seek import MANY, Wanted, count, seek
from community.library.whole_card import chain_of, facts_of
from community.library.words import WORDS
from community.members.visitor import Visitor
from community.settings import settings
from community.tries.since import tried_since
from community.tries.words import WORDS as TRIES
from community.web.answer import page

SHOWN = 20


@get("/library")
async def library(
    visitor: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    sought: NamedDependency[Wanted],
    after: FromQuery[str] = "",
) -> Response[str]:
    found = await seek(viewer, sought, Part(after, SHOWN))
    words = sought.words.split()
    shown: dict[str, Any] = {
        "found": found.rows,
        "next": _address(sought, found.next) if found.next else "",
        "number": await count(viewer, sought),
        "many": MANY,
        "choices": await choices(viewer),
        "query": _address(sought),
        "marked": lambda text: marked(text, words),
        "also_said": lambda each: also_said(each, words),
        "licence": settings().licence,
    }
    return page("library/library.html", visitor, wanted=sought, **shown, **WORDS)


@get("/library/{line_id:uuid}")
async def one_line(
    visitor: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    library_line: NamedDependency[Found],
) -> Response[str]:
    others = await elsewhere(viewer, library_line)
    shown: dict[str, Any] = {
        "elsewhere": others,
        "often": how_often([library_line, *others]),
        **await around(viewer, visitor, library_line, others),
        "since": await tried_since(library_line.id, visitor),
        "chain": chain_of(library_line),
        "card_facts": facts_of(library_line),
        "citation": take_along.citation(library_line),
        "licence": settings().licence,
    }
    return page("library/line.html", visitor, line=library_line, **shown, **TRIES, **WORDS)


@get("/library/lines.csv")
async def as_csv(viewer: NamedDependency[Viewer], sought: NamedDependency[Wanted]) -> Stream:
    return _file("library.csv", "text/csv", take_along.as_csv(viewer, sought))


@get("/library/lines.json")
async def as_json(viewer: NamedDependency[Viewer], sought: NamedDependency[Wanted]) -> Stream:
    return _file("library.json", "application/json", take_along.as_json(viewer, sought))


@get("/library/lines.jsonl")
async def as_lines(viewer: NamedDependency[Viewer], sought: NamedDependency[Wanted]) -> Stream:
    told = take_along.as_json_lines(viewer, sought)
    return _file("library.jsonl", "application/x-ndjson", told)


def _file(name: str, media_type: str, content: Any) -> Stream:
    saved = {"content-disposition": f'attachment; filename="{name}"'}
    return Stream(content, media_type=media_type, headers=saved)


def _address(wanted: Wanted, after: str = "") -> str:
    asked = {"q": wanted.words, **msgspec.to_builtins(wanted), "after": after}
    return urlencode({name: said for name, said in asked.items() if said and name != "words"})


HANDLERS = [library, one_line, as_csv, as_json, as_lines]
