"""An editor fills in what the phones did not ask of the KPI cards."""

from datetime import timedelta

from community.cards.card import cards_of
from community.clock import moved_to
from community.database import only
from community.demo.script import later_fields
from community.events.tables import Event
from community.outputs.edit import Edit, edit
from community.outputs.tables import Item
from community.outputs.writer import Writer, roundtable_with_round


async def complete_cards(event: Event) -> None:
    """The cards of which the script knows more, before the report."""
    with moved_to(event.starts_at + timedelta(minutes=105)):
        for card in await cards_of(event):
            known = "{text} / {phase}".format(**card.fields)
            item = only(await Item.objects().get(Item.id == card.id))
            roundtable = only(await roundtable_with_round(item.roundtable))
            for field, words in later_fields().get(known, {}).items():
                await edit(Writer(roundtable, None, is_organiser=True), item, Edit(field, words, 0))
