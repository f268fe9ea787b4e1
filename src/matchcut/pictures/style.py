"""How pictures and pages look: style sheets, as text.

A theme is a set of custom properties. Whoever embeds a picture may set `--matchcut-paper` and
its like; on paper, paper stays white.
"""

import re
from collections.abc import Mapping

_VARIABLE = re.compile(r"var\(--(\w+)\)")

SANS = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, system-ui'
SERIF = (
    '"Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, "Liberation Serif"'
)

LIGHT = {
    "paper": "#fbfaf6",
    "ink": "#23211e",
    "faint": "#696459",
    "rule": "#e4dfd4",
    "derivation": "#1f5582",
    "influence": "#a3412a",
    "likeness": "#4f6536",
}
DARK = {
    "paper": "#161513",
    "ink": "#ebe6dc",
    "faint": "#a8a194",
    "rule": "#35322c",
    "derivation": "#86b8e0",
    "influence": "#e8967c",
    "likeness": "#a9c285",
}
PRINT = {
    "paper": "#fff",
    "ink": "#000",
    "faint": "#444",
    "rule": "#ccc",
    "derivation": "#123c60",
    "influence": "#7a2412",
    "likeness": "#39491f",
}
THEMES = {"light": LIGHT, "dark": DARK, "print": PRINT}


def _themes(selector: str) -> str:
    """Return the rules that give an element its colours in the light, in the dark and on paper."""
    light, dark = (
        "; ".join(f"--{name}: var(--matchcut-{name}, {colour})" for name, colour in theme.items())
        for theme in (LIGHT, DARK)
    )
    paper = "; ".join(f"--{name}: {colour}" for name, colour in PRINT.items())
    return f"""
{selector} {{ {light} }}
@media (prefers-color-scheme: dark) {{ {selector} {{ {dark} }} }}
@media print {{ {selector} {{ {paper} }} }}
"""


def in_colours(theme: Mapping[str, str]) -> str:
    """Return a picture's style sheet in the colours of one theme, for what knows no variables."""
    return _VARIABLE.sub(lambda found: theme[found[1]], _SHAPES)


def _toned(group: str) -> str:
    """Return the rules that give the curves, arrows and signs of a group its colour."""
    return f"""
.lineage .{group} .line, .lineage .{group} .stroked {{ stroke: var(--{group}); }}
.lineage .{group} .filled {{ fill: var(--{group}); }}
.lineage a:hover .{group} .way, .lineage a:focus-visible .{group} .way {{
  stroke: var(--{group});
}}
"""


_SHAPES = f"""
.lineage {{ font: 13px {SANS}, sans-serif; }}
.lineage .paper {{ fill: var(--paper); }}
.lineage text {{ fill: var(--ink); }}
.lineage .axis path {{ fill: none; stroke: var(--rule); }}
.lineage .axis .unknown {{ stroke-dasharray: 2 4; }}
.lineage .axis text {{ fill: var(--faint); font-size: 12px; text-anchor: middle; }}
.lineage .film circle {{ fill: var(--ink); stroke: var(--paper); stroke-width: 2; }}
.lineage .film text, .lineage .fold {{
  paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round;
}}
.lineage .plate {{ fill: var(--paper); fill-opacity: 0.8; }}
.lineage .name {{ unicode-bidi: isolate; }}
.lineage .year {{ fill: var(--faint); }}
.lineage .focus text {{ font-size: 16px; font-weight: 700; }}
.lineage .focus .year {{ font-weight: 400; }}
.lineage .line {{ fill: none; stroke-width: 1.6; }}
.lineage .derivation .line {{ stroke-width: 2.6; }}
.lineage .likeness .line {{ stroke-width: 2; stroke-linecap: round; }}
.lineage .filled {{ fill: var(--ink); }}
.lineage .stroked {{
  fill: none; stroke: var(--ink); stroke-width: 1.6; stroke-linejoin: round;
}}
{_toned("derivation")}{_toned("influence")}{_toned("likeness")}
.lineage .mark .stroked {{ stroke: var(--ink); stroke-width: 2; }}
.lineage .spot {{ fill: var(--paper); }}
.lineage .wall path {{ stroke: var(--likeness); stroke-dasharray: 1 5; stroke-linecap: round; }}
.lineage .wall text {{ fill: var(--likeness); font-size: 12px; }}
.lineage .between circle {{ fill: var(--paper); stroke: var(--faint); stroke-width: 1.6; }}
.lineage .between text {{ fill: var(--faint); }}
.lineage .fold {{ font-size: 12px; fill: var(--faint); text-decoration: underline; }}
.lineage .way {{ fill: none; stroke: transparent; stroke-width: 14; pointer-events: stroke; }}
.lineage .legend text {{ fill: var(--faint); font-size: 12px; }}
.lineage .legend .heading {{ fill: var(--ink); font-weight: 600; }}
.lineage a:focus-visible {{ outline: 2px solid var(--ink); outline-offset: 2px; }}
.lineage a:focus-visible:has(.way) {{ outline: none; }}
.lineage a:hover .way, .lineage a:focus-visible .way {{ stroke-opacity: 0.28; }}
.lineage a:hover .name {{ text-decoration: underline; }}
"""
PICTURE = _themes(".lineage") + _SHAPES

PAGE = f"""{_themes(":root")}
:root {{ color-scheme: light dark; background: var(--paper); color: var(--ink); }}
html {{ font: clamp(16px, 10px + 0.5vw, 24px)/1.55 {SANS}, sans-serif; }}
body {{ margin: 0; overflow-wrap: break-word; }}
header, main, footer {{ max-width: 76rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem); }}
header {{ padding-top: 1.4rem; font-size: 0.85rem; color: var(--faint); }}
header strong {{ color: var(--ink); letter-spacing: 0.04em; margin-right: 0.6em; }}
h1, h2, h3, blockquote {{ font-family: {SERIF}, serif; }}
h1 {{
  font-size: clamp(2rem, 1.2rem + 3.4vw, 3.6rem); line-height: 1.1; font-weight: 500;
  margin: 2.6rem 0 0.5rem; text-wrap: balance;
}}
.year {{ color: var(--faint); font-weight: 400; font-variant-numeric: tabular-nums; }}
.also {{ color: var(--faint); margin: 0; }}
.summary {{ font-size: 1.1rem; margin: 0.9rem 0 1.6rem; max-width: 60ch; }}
figure {{ margin: 0 0 3rem; }}
.wide svg, .narrow svg {{ display: block; width: 100%; height: auto; }}
.narrow {{ display: none; max-width: 34rem; margin: 0 auto; }}
h2 {{
  font-size: 1.65rem; font-weight: 500; line-height: 1.2;
  border-top: 1px solid var(--rule); padding-top: 1.3rem; margin: 2.6rem 0 1.3rem;
}}
.entries {{ list-style: none; margin: 0; padding: 0; columns: 25rem 3; column-gap: 3.2rem; }}
.entry {{ break-inside: avoid; padding-bottom: 1.9rem; scroll-margin-top: 2rem; }}
.entry:target h3 {{ text-decoration: underline; text-decoration-thickness: 1px; }}
h3 {{ font-size: 1.22rem; font-weight: 600; line-height: 1.3; margin: 0 0 0.2rem; }}
.statement + .statement {{ margin-top: 1rem; }}
.claim {{ margin: 0; }}
.claim svg {{
  width: 2rem; height: 1.1rem; vertical-align: -0.2rem; margin-right: 0.5rem; background: none;
}}
.derivation .verb {{ color: var(--derivation); }}
.influence .verb {{ color: var(--influence); }}
.likeness .verb {{ color: var(--likeness); }}
.verb {{ font-weight: 600; }}
blockquote {{ margin: 0.35rem 0; font-size: 1.06rem; line-height: 1.5; max-width: 56ch; }}
blockquote p {{ margin: 0; }}
.hidden {{ margin: 0.35rem 0; font-style: italic; color: var(--faint); }}
.by {{ margin: 0; font-size: 0.84rem; color: var(--faint); }}
.by a {{ color: inherit; }}
.chip {{
  font-size: 0.76rem; line-height: 1; white-space: nowrap; color: var(--faint);
  border: 1px solid var(--rule); border-radius: 1em; padding: 0.1em 0.6em;
}}
.dissent .chip {{ color: var(--ink); border-color: currentcolor; }}
a:focus-visible {{ outline: 2px solid currentcolor; outline-offset: 2px; }}
footer {{ margin-top: 2rem; padding-bottom: 3rem; font-size: 0.84rem; color: var(--faint); }}
footer p {{ max-width: 70ch; border-top: 1px solid var(--rule); padding-top: 1.3rem; }}
@media (max-width: 56rem) {{
  .wide {{ display: none; }}
  .narrow {{ display: block; }}
}}
@media (max-width: 36rem) {{ .narrow {{ margin: 0 -1rem; }} }}
@media print {{
  html {{ font-size: 10.5pt; }}
  .wide {{ display: block; break-inside: avoid; }}
  .narrow, header {{ display: none; }}
  .entries {{ columns: 2; }}
  h2 {{ break-after: avoid; }}
}}
"""
