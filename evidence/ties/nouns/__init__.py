"""Ties stated by nouns: *A's support for B*, *co-operation between A and B*, *A's ally B*."""
