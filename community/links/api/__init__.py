"""The members' links for programs."""

from community.links.api import following, posts

HANDLERS = [*posts.HANDLERS, *following.HANDLERS]
