"""What is being looked at: the state, the verbs that change it, and its history."""
