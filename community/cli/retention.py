"""Remove what has had its time, or only say what would go."""

from community.cli.machine import as_operator, with_pool
from community.language import speaking
from community.retention.retain import retain, what_is_due
from community.retention.series_spans import spans_by_rule


def retention(only_look: bool) -> None:
    """Print what goes, rule by rule, and let it go unless one only looks."""
    with speaking("en"):
        spans = with_pool(spans_by_rule)
        for rule, count in with_pool(what_is_due):
            own = "".join(f"; {each.label}" for each in spans.get(rule.key, []))
            print(f"{count:6}  {rule.title()} ({rule.keeps}{own})")
    if not only_look:
        as_operator(retain)
