"""Photos of an evening for programs: as everybody sees them, and as organisers look after them."""

from community.photos.api import desk, gallery, people, publish

HANDLERS = [*gallery.HANDLERS, *desk.HANDLERS, *people.HANDLERS, *publish.HANDLERS]
