"""Photos for everybody, the way to have one taken down, and the organiser's table of photos."""

from community.photos.pages import desk, gallery

HANDLERS = [*gallery.HANDLERS, *desk.HANDLERS]
