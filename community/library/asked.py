"""What a round had asked when a line was written: the question that it answers."""

from community.database import fetch_value
from community.library.found import Found


async def asked_at(line: Found) -> list[str]:
    """The round's prompts, as the report has them."""
    return list(await fetch_value(_ASKED, line.id) or [])


_ASKED = """
    SELECT array(SELECT jsonb_array_elements_text(round->'prompts'))
    FROM published_line l JOIN report r ON r.id = l.report
    CROSS JOIN LATERAL jsonb_array_elements(r.content->'rounds') AS round
    WHERE l.id = $1 AND l.letter <> '' AND (round->>'number')::int = l.round_number LIMIT 1
"""
