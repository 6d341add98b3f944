"""Guests who take words back that a published report quotes."""

from community.database import fetch
from community.desk.need import Need
from community.language import _


async def words_taken_back() -> list[Need]:
    """A need for each report that says more than its guests approve of now."""
    words = _("“{title}”: a guest has taken back words that the report quotes.")
    return [
        Need(
            words.format(title=row["title"]),
            f"/events/{row['slug']}/approvals",
            _("Look"),
            "person",
        )
        for row in await fetch(_TAKEN_BACK)
    ]


_TAKEN_BACK = """
    SELECT DISTINCT event.title, event.slug FROM guest_answer answer
    JOIN commentary ON commentary.id = answer.commentary
    JOIN report ON report.event = commentary.event AND report.state = 'published'
    JOIN event ON event.id = commentary.event
    WHERE answer.verdict = 'refused' AND answer.answered_at > report.published_at
      AND EXISTS (SELECT FROM jsonb_array_elements(report.content -> 'commentary') voice
                  WHERE voice ->> 'text' = answer.words)
    ORDER BY event.title
"""
