"""Documents that are not plain text: tells their format, and extracts their text."""
