"""How a story comes into the window, is watched on the disk, and how its look is kept."""
