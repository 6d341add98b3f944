"""The theme, and the step of an editor, that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.events.tables import Event
from community.outputs.tables import Theme
from community.themes.tables import ThemeStep
from community.web.or_404 import or_404


async def theme(event: NamedDependency[Event], theme_id: FromPath[UUID]) -> Theme:
    """The event's theme of this address."""
    return or_404(await Theme.objects().get((Theme.id == theme_id) & (Theme.event == event.id)))


async def theme_step(event: NamedDependency[Event], step_id: FromPath[UUID]) -> ThemeStep:
    """The step of this address that an editor took with the event's themes."""
    wanted = (ThemeStep.id == step_id) & (ThemeStep.event == event.id)
    return or_404(await ThemeStep.objects().get(wanted))


GIVEN = {"theme": Provide(theme), "theme_step": Provide(theme_step)}
