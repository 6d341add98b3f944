"""The organiser's home: what needs me now, and one evening's steps in order."""
