"""Other tellings of a story: one source alone, two in a mirror, and who speaks of what."""
