"""The organiser's board: who sits where, what it costs, and moves by hand."""
