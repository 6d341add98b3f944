"""The draft of a report is made: words hidden, lines decided about, the opening written."""
