"""The Jinja environment that all pages and mails are set with."""

import json
import re
from functools import cache
from typing import Any
from unicodedata import east_asian_width

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from community.language import _, dates, language, ngettext
from community.language.tongue import tongue, tongue_mark
from community.markdown import literal, to_html
from community.money import grouped, yen
from community.paths import ASSETS, TEMPLATES
from community.settings import settings


@cache
def environment() -> Environment:
    """One environment per process; a name that a template does not get is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(["html", "xml"]),  # a mail's text is Markdown, not HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=settings().development,
        cache_size=400,
    )
    made.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    _teach(made)
    return made


def _teach(made: Environment) -> None:
    """What every template may call."""
    name = settings().community_name
    made.globals.update(asset=asset, language=language, yen=yen, community_name=name)
    made.globals.update(span=dates.span, hours=dates.hours, leaf=dates.leaf)
    made.globals.update(tongue=tongue, tongue_mark=tongue_mark)
    made.filters.update(
        day=dates.day,
        clock_time=dates.clock_time,
        day_and_time=dates.day_and_time,
        wall=dates.wall,
        yen=yen,
        grouped=grouped,
        markdown=_html,
        unbroken=_unbroken,
        width=_width,
    )


def _html(text: str) -> Markup:
    """What people wrote in Markdown, safe to stand in a page."""
    return Markup(to_html(text))


_DAY = r"\d{4}年\d+月\d+日\(.\)|[A-Z][a-z]{2} \d+ [A-Z][a-z]{2} \d{4}"
_HOURS = r"\d\d:\d\d(?:–\d\d:\d\d)?(?: [A-Z]{3,4}\b)?"
_MOMENT = re.compile(f"{_DAY}|{_HOURS}")


def _unbroken(words: Any) -> Markup:
    """The words with each day and each stretch of time kept on one line."""
    return Markup(_MOMENT.sub(r'<span class="nowrap">\g<0></span>', str(escape(words))))


def _width(words: Any) -> int:
    """How wide the words are, in Latin letters: a Japanese one takes as much as two."""
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in str(words))


def render(name: str, **context: Any) -> str:
    """The text of a template; HTML for .html, plain for .txt."""
    return environment().get_template(name).render(**context)


def render_markdown(name: str, **context: Any) -> str:
    """The text of a Markdown template; what it is given is words, and cannot turn into markup."""
    return _guarded().get_template(name).render(**context)


@cache
def _guarded() -> Environment:
    return environment().overlay(finalize=_words)


def _words(value: Any) -> Any:
    """Markup was made by us, such as the address of a page; everything else is taken literally."""
    return literal(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _manifest() -> dict[str, str]:
    path = ASSETS / "manifest.json"
    if not path.exists():
        return {}
    files: dict[str, str] = json.loads(path.read_text())["files"]
    return files


def asset(name: str) -> str:
    """The address of a built file; its name carries a hash, so browsers may keep it for ever."""
    return f"/assets/{_manifest().get(name, name)}"
