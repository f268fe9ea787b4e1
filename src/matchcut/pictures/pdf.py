"""A leaflet as PDF, set by Typst: one A4 page, in letters as large as have room on it.

Titles and quotations are handed over as values, so that nothing in them is read as markup. Latin,
Greek and Cyrillic letters are set in Typst's own fonts; for other scripts the machine's are used.
"""

import json
from dataclasses import asdict
from functools import lru_cache

import typst

from matchcut.pictures.leaflet import Leaflet

_PAGE = """
#let leaflet = json(bytes(sys.inputs.leaflet))
#set document(title: leaflet.title, date: none)
#set page("a4", margin: (x: 22mm, top: 20mm, bottom: 18mm))
#set page(footer: text(8pt, luma(35%), leaflet.foot))
#set text(
  font: ("Libertinus Serif", "Noto Serif", "Noto Serif CJK SC", "Noto Serif CJK JP"),
  hyphenate: false,
)
#let note(number, film) = block(breakable: false, below: 1.5em, grid(
  columns: (1.9em, 1fr),
  text(fill: luma(35%), str(number)),
  {
    set par(spacing: .7em)
    par(strong(film.name))
    if film.note != "" { par(film.note) }
    if film.words != "" { pad(left: 1em, par(emph("“" + film.words + "”"))) }
    if film.by != "" { par(text(.85em, luma(30%), film.by)) }
  },
))
#let whole(size) = {
  set text(size)
  set par(leading: .58em)
  block(below: 1.6em, text(1.7em, leaflet.title))
  for (at, film) in leaflet.films.enumerate(start: 1) { note(at, film) }
}
#layout(room => {
  let fits(size) = measure(width: room.width, whole(size)).height <= room.height
  let size = (12pt, 11pt, 10pt, 9pt, 8pt, 7pt, 6pt).find(fits)
  whole(if size == none { 6pt } else { size })
})
"""


def pdf(leaflet: Leaflet) -> bytes:
    """Return the leaflet as PDF; a long one runs over to a second page."""
    stated = json.dumps(asdict(leaflet))
    made = typst.compile(
        _PAGE.encode(), format="pdf", sys_inputs={"leaflet": stated}, font_paths=_fonts()
    )
    return bytes(made)


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Return the fonts there are, looked for once: that takes longer than setting a page."""
    return typst.Fonts()
