"""Documents that are no plain text: which format one has, and how its text is had of it."""
