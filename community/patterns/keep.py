"""Keep a pattern: made from the series' last event, with what is open, usual or fixed in it."""

from collections.abc import Mapping
from unicodedata import normalize

import msgspec

from community.database import lock, only, transaction
from community.events.fill import form_of
from community.events.form import EventForm
from community.events.last_days import last_of, rule_of
from community.events.next_day import DayRule
from community.events.tables import Event, Series
from community.language import _
from community.language.line import one_line
from community.patterns.find import parts_of
from community.patterns.parts import PARTS, USUALLY_OPEN, part_word
from community.patterns.tables import Mode, Pattern, PatternPart
from community.patterns.words import NO_WORDS, Words, write
from community.refusal import Conflict, Refused

Modes = Mapping[str, tuple[str, str]]
"""Mode and reason by the name of the part."""


async def save_pattern(series: Series, name: str) -> Pattern:
    """A pattern of the last event's words: title, concept and guests open, the rest usual.

    Refuses a series without any event.
    """
    async with transaction():
        last = _made_from(await last_of(await lock(series)))
        pattern = Pattern(series=series.id, made_from=last.id, name=_name(name))
        _keep_day(pattern, only(await rule_of(series)))
        await pattern.save()
        form = await form_of(last)
        for part in PARTS:
            mode = Mode.OPEN if part in USUALLY_OPEN else Mode.DEFAULT
            words = _words(form, part)
            await PatternPart(pattern=pattern.id, name=part, mode=mode, words=words).save()
    return pattern


async def change_pattern(
    pattern: Pattern, name: str, rule: DayRule, modes: Modes, words: Words = NO_WORDS
) -> Pattern:
    """The pattern with this name, day, modes and words; refuses what is fixed without a reason.

    The words of a part that is left out stay as they are.
    """
    async with transaction():
        pattern = await lock(pattern)
        pattern.name = _name(name)
        _keep_day(pattern, rule)
        await pattern.save()
        parts = await parts_of(pattern)
        for part in parts:
            mode, reason = modes.get(part.name, (part.mode, part.reason))
            part.mode, part.reason = _mode(part.name, mode, reason)
        write(parts, words)
        for part in parts:
            await part.save()
    return pattern


async def renew_pattern(pattern: Pattern) -> Pattern:
    """The pattern with the words and kinds of place of the series' last event.

    Refuses a series that has no event any more.
    """
    async with transaction():
        pattern = await lock(pattern)
        series = only(await Series.objects().get(Series.id == pattern.series))
        last = _made_from(await last_of(series))
        pattern.made_from = last.id
        await pattern.save()
        form = await form_of(last)
        for part in await parts_of(pattern):
            part.words = _words(form, part.name)
            await part.save()
    return pattern


async def remove_pattern(pattern: Pattern) -> None:
    """The pattern goes; events that were made from it, and what they tried, stay."""
    async with transaction():
        await pattern.remove()


def _made_from(last: Event | None) -> Event:
    if last is None:
        raise Conflict(_("A pattern is made from an event. This series has none yet."))
    return last


def _name(typed: str) -> str:
    name = one_line(normalize("NFKC", typed))
    if not 0 < len(name) <= 80:
        raise Refused(_("Please give the pattern a name of up to 80 characters."), "name")
    return name


def _keep_day(pattern: Pattern, rule: DayRule) -> None:
    if rule.nth not in range(-1, 5) or rule.weekday not in range(7):
        raise Refused(_("Please choose one of these."), "nth")
    if not 1 <= rule.every <= 52:
        raise Refused(_("Please write a number from 1 to 52."), "every")
    pattern.nth, pattern.weekday, pattern.every = rule.nth, rule.weekday, rule.every


def _words(form: EventForm, part: str) -> str:
    return msgspec.json.encode({name: getattr(form, name) for name in PARTS[part]}).decode()


def _mode(part: str, mode: str, reason: str) -> tuple[Mode, str]:
    if mode not in set(Mode):
        raise Refused(_("Please choose one of these."), f"mode_{part}")
    reason = one_line(reason)
    if mode == Mode.FIXED and not 0 < len(reason) <= 300:
        sentence = _("{part} is fixed. Please write why, in up to 300 characters.")
        raise Refused(sentence.format(part=part_word(part)), f"reason_{part}")
    return Mode(mode), reason if mode == Mode.FIXED else ""
