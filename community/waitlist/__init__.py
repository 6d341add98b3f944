"""Who is next: turns, places that are given or held for an answer, and how many to give."""
