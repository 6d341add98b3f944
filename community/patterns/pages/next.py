"""The next event of a series: what is open is asked for, what is usual is filled in."""

from typing import Annotated, Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter, URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Series
from community.language import _
from community.members.visitor import Visitor
from community.patterns.find import pattern_of, patterns_of
from community.patterns.form import NextForm
from community.patterns.make_next import make_next
from community.patterns.parts import PARTS, part_word
from community.patterns.suggest import suggested
from community.web.answer import page, see
from community.web.sizes import LONG_TEXTS

Chosen = Annotated[str, QueryParameter(name="pattern")]


@get("/series/{slug:str}/next")
async def next_page(
    organiser: NamedDependency[Visitor], shown_series: NamedDependency[Series], chosen: Chosen = ""
) -> Response[str]:
    pattern = await pattern_of(shown_series, chosen)
    shown: dict[str, Any] = {
        "known": await patterns_of(shown_series),
        "pattern": pattern,
        "next": await suggested(shown_series, pattern),
        "part_word": part_word,
        "parts": PARTS,
    }
    return page("patterns/next.html", organiser, series=shown_series, **shown)


@post("/series/{slug:str}/next", request_max_body_size=LONG_TEXTS)
async def make(
    organiser: NamedDependency[Visitor],
    shown_series: NamedDependency[Series],
    data: URLEncodedBody[NextForm],
) -> Redirect:
    pattern = await pattern_of(shown_series, data.pattern)
    event = await make_next(shown_series, data, pattern, organiser.name)
    return see(f"/events/{event.slug}", _("The draft is saved. This is how people will see it."))


HANDLERS = [next_page, make]
