"""A report on paper: A4 pages of PDF."""

from typing import Any

import msgspec

from community.language import _, dates, language
from community.outputs.later_words import told_later
from community.outputs.words import kind_word, measure_word
from community.photos.find import Shot
from community.plain_text import to_text
from community.reports.about import Facts, Figures, NextEvent
from community.reports.address import address_of
from community.reports.content import Content, KpiCard, Sheet
from community.reports.photos import pictures_of
from community.reports.tables import Report
from community.settings import settings
from community.typeset import typeset


async def as_pdf(report: Report, content: Content, shots: list[Shot]) -> bytes:
    """The same bytes for the same report, photos and language, whenever it is asked for."""
    moment = int((report.compiled_at).timestamp())
    pictures = await pictures_of(shots)
    words = _words(report, content) | {
        "photos_title": _("Photos of the evening"),
        "photos": [[name, caption] for name, caption, _file in pictures],
    }
    files = {name: file for name, _caption, file in pictures}
    return await typeset("exports/report.typ", words, moment, pictures=files)


def _words(report: Report, content: Content) -> dict[str, object]:
    facts = content.facts
    following = content.next_event
    return {
        "language": language(),
        "title": report.title,
        "lead": to_text(report.lead or facts.concept),
        "eyebrow": f"{settings().community_name} · {_numbered(facts.series, facts.number)}",
        "when": dates.span(facts.starts_at, facts.ends_at, facts.zone),
        "facts": _facts(content),
        **_made(content),
        **_said_of_it(content),
        "next_title": _("The next evening"),
        "next": _coming(following) if following else "",
        "address": address_of(report.slug),
    }


def _made(content: Content) -> dict[str, object]:
    return {
        "themes_title": _("What was heard most"),
        "themes": [[each.title, f"{each.roundtables} / {each.out_of}"] for each in content.themes],
        "rounds": [
            {
                "title": f"{_('Round {number}').format(number=each.number)}: {each.title}",
                "prompts": list(each.prompts),
                "sheets": [_sheet(sheet) for sheet in each.sheets if not sheet.is_blank],
            }
            for each in content.rounds
        ],
    }


def _said_of_it(content: Content) -> dict[str, object]:
    return {
        "voices_title": _("What the guests said"),
        "voices": [
            [voice.text, f"{voice.guest.name} {voice.guest.introduction}".strip()]
            for voice in content.commentary
        ],
        "questions_title": _("Questions that stay open"),
        "questions": list(content.open_questions),
        "errata_title": _("Corrections"),
        "errata": [[dates.day(each.at, content.facts.zone), each.told] for each in content.errata],
    }


def _numbered(words: str, number: int) -> str:
    return f"{words} {_('No. {number}').format(number=number)}"


def _facts(content: Content) -> list[list[str]]:
    facts: Facts = content.facts
    people = [(_("Guest"), each) for each in facts.guests]
    people += [(_("Hosted by"), each) for each in facts.organisers]
    return [
        [_("Place"), facts.venue],
        *([role, f"{each.name} {each.introduction}".strip()] for role, each in people),
        ["", _counted(content.figures, facts.zone)],
    ]


def _counted(figures: Figures, zone: str) -> str:
    words = [
        _("{count} people came").format(count=figures.came),
        _("{count} roundtables").format(count=figures.roundtables),
        _("{count} notes").format(count=figures.items),
        _("{count} KPI cards").format(count=figures.kpis),
    ]
    as_of = _("as of {day}").format(day=dates.day_and_time(figures.as_of, zone))
    return f"{' · '.join(words)} ({as_of})"


def _coming(event: NextEvent) -> str:
    when = dates.span(event.starts_at, event.ends_at, event.zone)
    return f"{_numbered(event.title, event.number)} · {when}"


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "title": _("Roundtable {letter}").format(letter=sheet.letter),
        "lines": [[kind_word(line.kind), line.text] for line in sheet.items],
        "cards": [_card(card) for card in sheet.cards],
    }


def _card(card: KpiCard) -> dict[str, Any]:
    known: dict[str, Any] = msgspec.to_builtins(card)
    told = [(_("Formula"), "formula"), (_("Linked goal"), "goal"), (_("Noise"), "noise")]
    tags = [measure_word(card.measure), card.phase]
    return {
        "name": card.name,
        "tags": " · ".join(filter(None, tags)),
        "facts": [
            *([label, known[name]] for label, name in told if known[name]),
            *map(list, told_later(card.later)),
        ],
    }
