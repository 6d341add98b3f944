"""Arithmetic of seating: who sits with whom, in numbers alone. No database, no clock, no words."""
