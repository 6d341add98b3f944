"""A place goes back: in time, or because nobody said that they still come."""
