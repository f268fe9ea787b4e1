"""The starter edition: a few hundred films and the lines between some of them, as package data.

Comes in: nothing; it is data, read by whoever opens an edition, and imports nothing.
Goes out: `films.csv`, `titles.csv`, `people.csv`, `credits.csv`, `families.csv`, `lines.csv`, and
sample writing to try reading on in `samples/`. Licence: CC BY 4.0. Open `films.csv` first.
"""
