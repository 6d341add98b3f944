"""What the roundtables wrote: items, KPI cards, notes, and their history."""
