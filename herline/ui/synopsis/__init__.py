"""What the sources say of one event, side by side: columns of quotes, and the table of claims."""
