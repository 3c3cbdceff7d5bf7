"""What the texts, taken together, bear out: programmes, risks, claims, hypotheses and key judgements, each with its evidence."""
