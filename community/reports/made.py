"""What the roundtables made, in the shape of a report: whoever wrote it stays behind."""

from community.commentary.approved import approved_words
from community.commentary.find import Comment
from community.events.tables import Event
from community.language import _, speaking
from community.outputs.gather import Sheet as WrittenSheet
from community.outputs.gather import Written, outputs_of
from community.outputs.later import KEPT_BACK
from community.outputs.tables import Kind
from community.registrations.nameless import nameless_guests
from community.reports.about import Guest
from community.reports.content import WRITTEN_IN, KpiCard, Line, Round, Sheet, Theme, Voice
from community.themes.heard import Coded, roundtables_that_wrote, themes_of


async def rounds_of(event: Event) -> tuple[Round, ...]:
    """Every round with its prompts and its roundtables' sheets, in their order."""
    return tuple(
        Round(each.number, each.title, tuple(each.prompts), tuple(map(_sheet, each.sheets)))
        for each in await outputs_of(event)
    )


async def heard_in(event: Event) -> tuple[Theme, ...]:
    """Each theme with the roundtables that said it; one that said it twice counts once."""
    out_of = await roundtables_that_wrote(event)
    return tuple(
        Theme(
            each.title,
            each.roundtables,
            out_of,
            _marks(each.items),
            tuple(item.id for item in each.items),
        )
        for each in await themes_of(event)
        if each.roundtables
    )


async def voices_of(event: Event) -> tuple[Voice, ...]:
    """What the guests approved of their words, in the order they were given."""
    nameless = await nameless_guests(event.id)
    with speaking(WRITTEN_IN):  # what we add to their words, whoever compiles
        return tuple(
            Voice(_said_by(said, nameless), said.text, said.topic, said.id)
            for said in await approved_words(event)
        )


def _said_by(said: Comment, nameless: set[str]) -> Guest:
    if said.name in nameless:
        return Guest(_("A guest"), "", "")
    return Guest(said.name, said.title, said.company)


def _sheet(written: WrittenSheet) -> Sheet:
    cards = [_card(item) for item in written.items if item.kind == Kind.KPI]
    lines = [Line(item.kind, item.text, item.id) for item in written.items if item.kind != Kind.KPI]
    return Sheet(written.letter, tuple(line for line in lines if line.text.strip()), tuple(cards))


def _card(item: Written) -> KpiCard:
    return KpiCard(
        name=item.text or item.formula or item.goal or item.noise,
        formula=item.formula,
        measure=item.measure,
        phase=item.phase,
        goal=item.goal,
        noise=item.noise,
        item=item.id,
        later={name: words for name, words in item.later.items() if name not in KEPT_BACK},
    )


def _marks(items: list[Coded]) -> tuple[str, ...]:
    """Round and letter, such as 1-A, of each roundtable once."""
    places = sorted({(item.round, len(item.letter), item.letter) for item in items})
    return tuple(f"{number}-{letter}" for number, _, letter in places)
