"""Where sources differ: the navigator, why a bar is where it is, and whom the reader follows."""
