"""The ledger as a table to open in a spreadsheet or to hand to who does the accounts."""

import csv
import io
from collections.abc import Iterator

from community.clock import in_zone
from community.events.tables import Event
from community.language import _
from community.ledger.agreement import Agreement
from community.ledger.ledger import Entry, Ledger
from community.payments.kind_words import kind_words
from community.spreadsheet import no_formula

Cells = list[str | int | None]


def ledger_csv(ledger: Ledger, agreement: Agreement | None, event: Event) -> bytes:
    """One line for each row, UTF-8 with a mark that Excel knows; amounts are plain numbers.

    The last lines are the sum, the provider's sum, and each row in which the two differ.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(_head())
    writer.writerows(_line(entry, event) for entry in ledger.entries)
    writer.writerow(_sum(_("Sum"), ledger.total_yen, ledger.fee_yen, ledger.net_yen))
    writer.writerows(_compared(agreement) if agreement else ())
    return text.getvalue().encode("utf-8-sig")


def _head() -> Cells:
    return [
        _("Day"),
        _("Time"),
        _("Event"),
        _("Name"),
        _("Ticket number"),
        _("Kind of row"),
        _("Means"),
        _("Amount (yen)"),
        _("Handling fee (yen)"),
        _("Net (yen)"),
        _("Taken by"),
        _("Number at the provider"),
        _("Row"),
        _("Reverses row"),
    ]


def _line(entry: Entry, event: Event) -> Cells:
    at = in_zone(entry.at, event.zone)
    return [
        f"{at:%Y-%m-%d}",
        f"{at:%H:%M:%S%z}",
        no_formula(event.title),
        no_formula(entry.name),
        entry.number,
        kind_words(entry.kind, entry.provider_ref),
        entry.means.words,
        entry.amount_yen,
        entry.fee_yen,
        entry.net_yen,
        no_formula(entry.by_name),
        no_formula(entry.provider_ref),
        str(entry.id),
        str(entry.reverses or ""),
    ]


def _compared(agreement: Agreement) -> Iterator[Cells]:
    gross, fee, net = agreement.gross_yen, agreement.fee_yen, agreement.net_yen
    yield _sum(_("Sum of what went online"), agreement.ours_yen, fee, agreement.ours_yen - fee)
    yield _sum(_("The same at Stripe"), gross, fee, net)
    for each in agreement.differences:
        label = _("Differs from Stripe: {amount}").format(amount=each.theirs_yen)
        yield _sum(label, each.ours_yen, None, None, no_formula(each.provider_ref))


def _sum(label: str, gross: int, fee: int | None, net: int | None, ref: str = "") -> Cells:
    return ["", "", "", "", "", label, "", gross, fee, net, "", ref, "", ""]
