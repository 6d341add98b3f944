"""The photo that an address names, as far as the visitor may see it."""

from typing import Annotated
from uuid import UUID

from litestar.datastructures import UploadFile
from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter

from community.events.visible_to import Viewer
from community.files.tables import KeptFile
from community.photos.find import shot_of
from community.photos.tables import Photo
from community.photos.upload import FIELD, Upload
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def photo(photo_id: FromPath[UUID], viewer: NamedDependency[Viewer]) -> Photo:
    """The photo with this id while it is shown, for whom its evening is; else for organisers."""
    found = or_404(await Photo.objects(Photo.event).get(Photo.id == photo_id))
    shot = or_404(await shot_of(photo_id))
    is_for_viewer = shot.is_shown and viewer.may_join(found.event)
    if not (is_for_viewer or viewer.visitor.by_role):
        raise NotFoundException
    return found


async def picture(
    photo: NamedDependency[Photo],
    size: Annotated[str, QueryParameter(name="size")] = "",
) -> KeptFile:
    """Its picture; `size=small` is for pages with many."""
    wanted = photo.small if size == "small" else photo.file
    return or_404(await KeptFile.objects().get(KeptFile.id == wanted))


async def uploads(request: AnyRequest) -> list[Upload]:
    """The chosen photos; a browser without one sends an empty field."""
    sent = (await request.form()).getall(FIELD, [])
    chosen = [each for each in sent if isinstance(each, UploadFile)]
    return [(each.filename, await each.read()) for each in chosen]


GIVEN = {"photo": Provide(photo), "picture": Provide(picture), "uploads": Provide(uploads)}

PLACES = {
    "photos/{photo_id}": """
        SELECT e.id AS event, e.series
        FROM photo p JOIN event e ON e.id = p.event WHERE p.id = $1
    """
}
