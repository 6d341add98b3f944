"""The door: a ticket is shown, a person has come."""
