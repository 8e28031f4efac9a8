"""The desk: a document is read, with all that the story quotes of it marked in its margin."""
