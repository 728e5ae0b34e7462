"""A map that tells on people: names, code names and notes that can be searched for in whatever the room is given."""

import hashlib
import os
import re
import unicodedata

# Real names, each with its code name, its kind and where it stands.
PEOPLE = [
    ("Asociación de vecinos", "Juniper", "Organisation", (0.1, 0.6)),
    ("ZEBRA", "Quartz", "Group", (0.5, 0.75)),
    ("VAULT", "Ember", "Institution", (0.9, 0.6)),
    ("Carmela Ruiz", "Lantern", "Person", (0.3, 0.5)),
    ("Judge Petrov", "Anvil", "Person", (0.7, 0.5)),
    ("Fishers of Porto", "Tideway", "Group", None),
]
TIES = [("Asociación de vecinos", "ZEBRA"), ("ZEBRA", "VAULT"), ("Carmela Ruiz", "Judge Petrov")]
REAL_NAMES = [name for name, *_ in PEOPLE]
CODE_NAMES = [code_name for _, code_name, *_ in PEOPLE]
# What only the facilitator reads, whatever the room may see: who knows what, and from whom.
EVIDENCE, NOTES, CONTACT, TIE_NOTE = "Seen at NIGHTFALL", "Sleeps in the SAFEHOUSE", "Marisol", "Paid in OCTOBER"
PRIVATE = ["NIGHTFALL", "SAFEHOUSE", "Marisol", "OCTOBER"]
# The map lies in such a folder; nobody in the room is to read that either.
FOLDER, FILE = "Mina Norte", "sabotage.ron"
PATHS = [FOLDER, "sabotage", ".ron"]
KINDS = '(id: "works-with", label: "works with", sign: Supports)'


def write(desk, file=FILE, has_code_names=True, confidential=(), more=()):
    """Writes the map into its folder; without code names and secrets the room reads the real names."""
    path = desk.folder / FOLDER / file
    path.parent.mkdir(exist_ok=True)
    people = [actor(entry, has_code_names, entry[0] in confidential) for entry in PEOPLE]
    people += [f'(id: "{id_of(name)}", name: "{name}", placement: (stance: 0.5, distance: 0.3))' for name in more]
    ties = [tie(start, end) for start, end in TIES]
    head = f'format: "spectrum-of-allies", version: 1, id: "{id_of(file)}", title: "Water", demand: "Clean wells"'
    lists = f"kinds: [{KINDS}], actors: [{', '.join(people)}], relationships: [{', '.join(ties)}]"
    path.write_text(f"#![enable(implicit_some)]\n({head}, {lists})\n", encoding="utf-8")
    os.chmod(path, 0o644)
    return path


def actor(entry, has_code_name, is_confidential):
    name, code_name, kind, place = entry
    fields = [f'id: "{id_of(name)}"', f'name: "{name}"', f"kind: {kind}"]
    if has_code_name:
        fields.append(f'code_name: "{code_name}"')
    if place:
        fields.append(f"placement: (stance: {place[0]}, distance: {place[1]})")
    fields += [f'evidence: "{EVIDENCE}"', f'contact: "{CONTACT}"', f'notes: "{NOTES}"']
    if is_confidential:
        fields.append("confidential: true")
    return f"({', '.join(fields)})"


def tie(start, end):
    ends = f'from: "{id_of(start)}", to: "{id_of(end)}"'
    return f'(id: "{id_of(start + end)}", {ends}, kind: "works-with", note: "{TIE_NOTE}")'


def id_of(text):
    return hashlib.md5(text.encode()).hexdigest()


def folded(text):
    """Without accents, capitals and what is not a letter: as people compare names."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[^\w.]+", " ", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def told(texts, words):
    """Which of some words are told by any of the texts, each with the text that tells it."""
    plain = {folded(text): text for text in texts}
    return [(word, text) for word in words for fold, text in plain.items() if folded(word) in fold]
