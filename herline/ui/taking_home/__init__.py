"""What a reader takes home: pictures, prints, packets, copies for other programs, the clipboard."""
