"""Where things go: scale, ticks, lanes, detail, the scene, and what lies under the pointer."""
