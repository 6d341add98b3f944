"""What the roundtables wrote: items, KPI cards, themes, and the guests' commentary."""
