"""What Herline does on the command line, one verb in each file; none of it needs a display."""
