"""A published KPI card with all its fields: what leads from the customer to the goal, and the rest.

`last_values` serve the check alone and are not published.
"""

from msgspec import Struct

from community.language import _
from community.library.found import Found
from community.outputs.later import CHOICES
from community.outputs.later_words import later_label, said

COUNTED = ("definition", "inclusions", "exclusions", "unit", "direction", "nature")
KEPT = ("source", "cadence", "owner", "influence", "baseline", "target")
GUARDED = ("counter_metric", "red_action")


class Step(Struct, frozen=True):
    """One step from the customer to the goal; `because` is the reasoning that leads to it."""

    label: str
    words: str
    because: str = ""


def chain_of(card: Found) -> list[Step]:
    """Customer value, what can be seen of it, the KPI, the goal; only what was filled in."""
    later = card.later
    steps = [
        Step(later_label("customer_value"), later.get("customer_value", "")),
        Step(later_label("observable_value"), later.get("observable_value", "")),
        Step(_("KPI"), "\n".join(filter(None, (card.words, card.formula)))),
        Step(later_label("goal"), card.goal, later.get("goal_reason", "")),
    ]
    return [step for step in steps if step.words or step.because]


class Fact(Struct, frozen=True):
    """Another field; `is_theirs` when its words are those of who wrote it, not of a list."""

    label: str
    words: str
    is_theirs: bool


def facts_of(card: Found) -> list[Fact]:
    """How it is counted and kept up, and what guards it; only what was filled in."""
    fields = {**card.later, "noise": card.noise}
    names = (*COUNTED, *KEPT, "noise", *GUARDED)
    told = ((name, fields.get(name, "")) for name in names)
    return [
        Fact(_label(name), said(name, words), name not in CHOICES) for name, words in told if words
    ]


def _label(name: str) -> str:
    return _("Noise") if name == "noise" else later_label(name)
