"""The library that everybody reads, and the organiser's page where a report is made."""

from community.reports.pages import edit, errata, feeds, library, make

HANDLERS = [*library.HANDLERS, *feeds.HANDLERS, *make.HANDLERS, *edit.HANDLERS, *errata.HANDLERS]
