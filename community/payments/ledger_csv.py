"""The ledger as a table to open in a spreadsheet or to hand to who does the accounts."""

import csv
import io

from community.clock import in_zone
from community.events.tables import Event
from community.language import _
from community.payments.kind_words import kind_words
from community.payments.ledger import Entry, Ledger
from community.spreadsheet import no_formula


def ledger_csv(ledger: Ledger, event: Event) -> bytes:
    """One line for each row, UTF-8 with a mark that Excel knows; amounts are plain numbers."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(_head())
    writer.writerows(_line(entry, event) for entry in ledger.entries)
    return text.getvalue().encode("utf-8-sig")


def _head() -> list[str]:
    return [
        _("Day"),
        _("Time"),
        _("Event"),
        _("Name"),
        _("Ticket number"),
        _("Kind of row"),
        _("Means"),
        _("Amount (yen)"),
        _("Taken by"),
        _("Number at the provider"),
        _("Row"),
        _("Reverses row"),
    ]


def _line(entry: Entry, event: Event) -> list[str | int]:
    at = in_zone(entry.at, event.zone)
    return [
        f"{at:%Y-%m-%d}",
        f"{at:%H:%M:%S%z}",
        no_formula(event.title),
        no_formula(entry.name),
        entry.number,
        kind_words(entry.kind),
        entry.means.words,
        entry.amount_yen,
        no_formula(entry.by_name),
        no_formula(entry.provider_ref),
        str(entry.id),
        str(entry.reverses or ""),
    ]
