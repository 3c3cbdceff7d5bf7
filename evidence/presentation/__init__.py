"""Tables and sentences as a reader meets them: every value walks back to the sentences that it rests on."""
