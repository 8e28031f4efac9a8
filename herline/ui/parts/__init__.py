"""Parts that widgets everywhere are made of: plain text, set type, letters, icons, threads."""
