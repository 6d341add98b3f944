"""What search engines may find, and where they need not look."""

from community.database import fetch
from community.settings import settings
from community.templates import render


async def sitemap() -> str:
    """Every address that readers may find, with the day it last changed."""
    rows = await fetch(_PUBLIC)
    return render("exports/sitemap.xml", rows=rows, site=settings().address)


def robots() -> str:
    """Readers' pages are for everybody, the organisers' and people's own are not."""
    closed = ("/desk", "/me", "/members", "/registrations", "/tickets", "/sign-in", "/api/")
    return "\n".join(
        [
            "User-agent: *",
            *(f"Disallow: {path}" for path in closed),
            f"Sitemap: {settings().address}/sitemap.xml",
            "",
        ]
    )


_PUBLIC = """
    SELECT '/events/' || slug AS path, changed_at FROM event
    WHERE state = 'published' AND (audience = 'everybody' OR is_listed)
    UNION ALL
    SELECT '/series/' || s.slug, max(e.changed_at) FROM series s
    JOIN event e ON e.series = s.id AND e.state = 'published' AND e.audience = 'everybody'
    GROUP BY s.slug
    UNION ALL
    SELECT '/reports/' || r.slug, coalesce(r.corrected_at, r.published_at) FROM report r
    JOIN event e ON e.id = r.event AND e.audience = 'everybody' WHERE r.state = 'published'
    ORDER BY changed_at DESC LIMIT 40000
"""
