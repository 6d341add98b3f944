"""A ticket: a signed text, its short number, its link in a mail, and its picture."""
