"""What the file of units, counted nouns and the words around them holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from evidence.curated import made_from, read_yaml


@dataclass(frozen=True)
class QuantityWords:
    """``data/language/units.yml``: units, counted nouns and the words around quantities."""

    percent: tuple[str, ...]
    units: dict[str, dict[str, tuple[str, ...]]]
    currency_signs: dict[str, str]
    currency_codes: dict[str, str]
    currency_by_state: dict[str, dict[str, str]]
    currency_names: dict[str, tuple[str, ...]]
    people: tuple[str, ...]
    people_verbs: tuple[str, ...]
    done_to: tuple[str, ...]
    fighters: tuple[str, ...]
    not_people: tuple[str, ...]
    death_nouns: tuple[str, ...]
    injury_nouns: tuple[str, ...]
    death_verbs: tuple[str, ...]
    injury_verbs: tuple[str, ...]
    killing: tuple[str, ...]
    wounding: tuple[str, ...]
    killing_verbs: tuple[str, ...]
    injuring_verbs: tuple[str, ...]
    blows: tuple[str, ...]
    toll_words: tuple[str, ...]
    losing_men: tuple[str, ...]
    qualifiers: dict[str, tuple[str, ...]]
    stressing: tuple[str, ...]
    between_qualifier_and_number: tuple[str, ...]
    rise_nouns: tuple[str, ...]
    rate_nouns: tuple[str, ...]
    rise_verbs: tuple[str, ...]
    verbs_with_up: tuple[str, ...]
    reaching_verbs: tuple[str, ...]
    idle_compounds: tuple[str, ...]
    headed: tuple[str, ...]
    headed_by_people: tuple[str, ...]
    behind_people: tuple[str, ...]
    plain_verbs: tuple[str, ...]
    level_nouns: tuple[str, ...]
    one_idioms: tuple[str, ...]
    stop_words: tuple[str, ...]
    no_measure: tuple[str, ...]
    phrasal_prepositions: tuple[str, ...]
    attribution_before: tuple[str, ...]
    speech_verbs: tuple[str, ...]
    recording_verbs: tuple[str, ...]
    putting_verbs: tuple[str, ...]
    report_verbs: tuple[str, ...]
    telling_offices: tuple[str, ...]
    report_nouns: tuple[str, ...]
    plain_reports: tuple[str, ...]
    report_adjectives: tuple[str, ...]


@made_from("language/units.yml")
def load_quantity_words(folder: Path) -> QuantityWords:
    """The file as it stands, validated."""
    return read_yaml(folder / "language" / "units.yml", QuantityWords)
