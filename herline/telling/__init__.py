"""What a story says, told for elsewhere: for a letter, a footnote, another program."""
