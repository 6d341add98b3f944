"""KPI cards as a file: Markdown to read, CSV to go on with."""

import csv
import io
from collections.abc import Iterable, Mapping

from community.cards.card import Card
from community.cards.check import check
from community.language import _
from community.markdown import literal
from community.outputs.later_words import asked
from community.outputs.words import value_word
from community.spreadsheet import no_formula

EXTRA = ("measure", "phase", "noise")


def as_markdown(card: Mapping[str, str]) -> str:
    """One card: its name, each field that holds something, and what the check found."""
    lines = [f"# {literal(card.get('text', ''))}", ""]
    for field, label in _labels():
        if field != "text" and card.get(field):
            words = literal(value_word(field, card[field])).replace("\n", "  \n  ")
            lines.append(f"- **{label}**: {words}")
    lines += ["", f"## {_('KPI check')}", ""]
    lines += [f"- [{'x' if each.is_fine else ' '}] {each.question} {each.words}".rstrip()
              for each in check(card)]  # fmt: skip
    return "\n".join(lines) + "\n"


def as_csv(cards: Iterable[Card]) -> bytes:
    """A row for each card, a column for each field; no cell is run as a formula."""
    text = io.StringIO()
    table = csv.writer(text)
    labels = _labels()
    table.writerow([_("Round"), _("Roundtable"), *(label for _field, label in labels)])
    for card in cards:
        told = [value_word(field, card.fields.get(field, "")) for field, _label in labels]
        table.writerow([card.round, card.letter, *map(no_formula, told)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _labels() -> list[tuple[str, str]]:
    more = {"measure": _("Measured as"), "phase": _("Phase it fits"), "noise": _("Noise")}
    return [*((field, label) for field, label, _hint in asked()), *more.items()]
