"""The patterns of a series: saved, changed, made anew, removed; and what has been tried."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.next_day import NTH, weekdays
from community.events.tables import Series
from community.language import _
from community.members.visitor import Visitor
from community.patterns.find import experiments_of, figures_of, parts_of, patterns_of
from community.patterns.keep import change_pattern, remove_pattern, renew_pattern, save_pattern
from community.patterns.parts import PARTS, part_word
from community.patterns.read_form import modes_in, rule_in, words_in
from community.patterns.tables import Pattern
from community.patterns.words import form_of
from community.web.answer import page, see
from community.web.sizes import LONG_TEXTS


class NameForm(msgspec.Struct):
    """What a new pattern is called."""

    name: str = ""


@get("/series/{slug:str}/patterns")
async def patterns(
    organiser: NamedDependency[Visitor], shown_series: NamedDependency[Series]
) -> Response[str]:
    shown: dict[str, Any] = {
        "patterns": await patterns_of(shown_series),
        "tried": await experiments_of(shown_series),
        "figures": await figures_of(shown_series),
        "part_word": part_word,
    }
    return page("patterns/patterns.html", organiser, series=shown_series, **shown)


@post("/series/{slug:str}/patterns")
async def save(
    organiser: NamedDependency[Visitor],
    shown_series: NamedDependency[Series],
    data: URLEncodedBody[NameForm],
) -> Redirect:
    saved = await save_pattern(shown_series, data.name)
    told = _("Saved. Say what is fixed and what is open; whatever is usual is filled in.")
    return see(f"/patterns/{saved.id}", told)


@get("/patterns/{pattern_id:uuid}")
async def pattern_page(
    organiser: NamedDependency[Visitor], known_pattern: NamedDependency[Pattern]
) -> Response[str]:
    parts = await parts_of(known_pattern)
    shown: dict[str, Any] = {"parts": parts, "part_word": part_word, "form": form_of(parts)}
    shown |= {"fields": PARTS}
    days = {
        "nth": [(0, _("by weeks")), *((n, NTH[n]()) for n in NTH)],
        "weekdays": list(enumerate(weekdays())),
    }
    return page("patterns/pattern.html", organiser, pattern=known_pattern, days=days, **shown)


@post("/patterns/{pattern_id:uuid}", request_max_body_size=LONG_TEXTS)
async def change(
    organiser: NamedDependency[Visitor],
    known_pattern: NamedDependency[Pattern],
    data: URLEncodedBody[dict[str, str]],
) -> Redirect:
    said = rule_in(data), modes_in(data), words_in(data)
    await change_pattern(known_pattern, data.get("name", ""), *said)
    return see(f"/patterns/{known_pattern.id}", _("Saved."))


@post("/patterns/{pattern_id:uuid}/renewal")
async def renew(
    organiser: NamedDependency[Visitor], known_pattern: NamedDependency[Pattern]
) -> Redirect:
    await renew_pattern(known_pattern)
    return see(f"/patterns/{known_pattern.id}", _("The pattern says now what the last event said."))


@post("/patterns/{pattern_id:uuid}/removal")
async def remove(
    organiser: NamedDependency[Visitor], known_pattern: NamedDependency[Pattern]
) -> Redirect:
    await remove_pattern(known_pattern)
    return see(f"/series/{known_pattern.series.slug}/patterns", _("The pattern is removed."))


HANDLERS = [patterns, save, pattern_page, change, renew, remove]
