"""Remove what has had its time, or only say what would go."""

from community.cli.machine import with_pool
from community.language import speaking
from community.privacy.retain import retain, what_is_due


def retention(only_look: bool) -> None:
    """Print what goes, rule by rule, and let it go unless one only looks."""
    with speaking("en"):
        for rule, count in with_pool(what_is_due):
            print(f"{count:6}  {rule.title()} ({rule.keeps})")
    if not only_look:
        with_pool(retain)
