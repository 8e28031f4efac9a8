"""The table of events: the way through a story for keyboards and screen readers."""
