"""The timeline as one meets it: canvas, gestures, keys, overview, and what the pointer is told."""
