"""How long a series keeps the data of its evenings, where it differs from the community."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from community.database import fetch, lock, transaction
from community.events.tables import Series
from community.language import _
from community.privacy.tables import SeriesSpan
from community.refusal import Refused
from community.retention.rule import Rule, in_words
from community.retention.rules import RULES

OF_EVENINGS = tuple(rule for rule in RULES if rule.longest)


class Span(NamedTuple):
    """A rule as it holds for a series; `days` is None where the community's own holds."""

    rule: Rule
    series: str
    days: int | None

    @property
    def keeps(self) -> str:
        """How long it stays, in words."""
        return self.rule.keeps if self.days is None else in_words(self.days)

    @property
    def label(self) -> str:
        """Series and span, as lists show them."""
        return f"{self.series}: {self.keeps}"


async def spans_of(series: Series) -> list[Span]:
    """Each kind of data that belongs to an evening, and how long this series keeps it."""
    kept = {
        each.rule: each for each in await SeriesSpan.objects().where(SeriesSpan.series == series.id)
    }
    return [
        Span(rule, series.title, kept[rule.key].days if rule.key in kept else None)
        for rule in OF_EVENINGS
    ]


async def spans_by_rule() -> dict[str, list[Span]]:
    """What series have chosen for themselves, by the key of the rule."""
    rules = {rule.key: rule for rule in OF_EVENINGS}
    found = defaultdict(list)
    for row in await fetch(_CHOSEN):
        found[row["rule"]].append(Span(rules[row["rule"]], row["title"], row["days"]))
    return dict(found)


async def choose_spans(series: Series, typed: Mapping[str, str]) -> list[Span]:
    """The spans as they hold from now on; an empty one leaves it to the community.

    Refuses what is no number of days, none at all, and more than the rule allows.
    """
    chosen = {rule.key: _read(rule, typed.get(rule.key, "")) for rule in OF_EVENINGS}
    async with transaction():
        await lock(series)
        await SeriesSpan.delete().where(SeriesSpan.series == series.id)
        for key, days in chosen.items():
            if days is not None:
                await SeriesSpan(series=series.id, rule=key, days=days).save()
    return await spans_of(series)


def _read(rule: Rule, typed: str) -> int | None:
    words, most = typed.strip(), rule.longest_of_series
    if not words:
        return None
    days = int(words) if words.isdecimal() and len(words) < 6 else 0
    if not 1 <= days <= most:
        sentence = _("Please write a number of days, {most} at most.").format(most=most)
        raise Refused(sentence, rule.key)
    return days


_CHOSEN = """
    SELECT rule, series.title, days FROM series_span
    JOIN series ON series.id = series_span.series ORDER BY series.title
"""
