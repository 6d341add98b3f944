"""The next event of a series as it is suggested: from the last one, or from a pattern."""

from dataclasses import dataclass, field

import msgspec

from community.events.fill import next_form
from community.events.last_days import rule_of, suggested_day
from community.events.tables import Series
from community.patterns.find import parts_of, source_of
from community.patterns.form import NextForm, with_words
from community.patterns.parts import PARTS, USUALLY_OPEN
from community.patterns.tables import Mode, Pattern
from community.places.kinds import kinds_of


@dataclass(frozen=True)
class Suggested:
    """The form, and which parts are open (asked for), usual (filled in) or fixed (with why).

    `kinds` names the kinds of place that come along.
    """

    form: NextForm
    day_words: str
    open: list[str]
    usual: list[str]
    fixed: dict[str, str] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)


async def suggested(series: Series, pattern: Pattern | None) -> Suggested:
    """Number and day are suggestions; what is open is empty."""
    form = msgspec.convert(msgspec.structs.asdict(await next_form(series)), NextForm)
    kinds = await _kinds(series, pattern)
    if pattern is None:
        rule = await rule_of(series)
        usual = [name for name in PARTS if name not in USUALLY_OPEN]
        words = rule.words if rule else ""
        return Suggested(form, words, list(USUALLY_OPEN), usual, kinds=kinds)
    parts = await parts_of(pattern)
    for part in parts:
        form = with_words(form, part)
        if part.mode == Mode.OPEN:
            form = msgspec.structs.replace(form, **dict.fromkeys(PARTS[part.name], ""))
    form.pattern = str(pattern.id)
    form.starts_on = f"{await suggested_day(series, pattern.day_rule, form.zone)}"
    named = {mode: [part.name for part in parts if part.mode == mode] for mode in Mode}
    fixed = {part.name: str(part.reason) for part in parts if part.mode == Mode.FIXED}
    return Suggested(
        form, pattern.day_rule.words, named[Mode.OPEN], named[Mode.DEFAULT], fixed, kinds
    )


async def _kinds(series: Series, pattern: Pattern | None) -> list[str]:
    """Their names; none where one kind without a name is all there is."""
    source = await source_of(series, pattern)
    return [kind.name for kind in await kinds_of(source) if kind.name] if source else []
