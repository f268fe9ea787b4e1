"""A drawing as SVG that looks right by itself: in the light, in the dark and on paper.

It holds no script, no font, no address and no identifier, so that several can stand on a page.
Colours are custom properties: a page that sets `--matchcut-ink` and its like overrides them.
"""

from collections import defaultdict
from collections.abc import Mapping
from math import atan2, degrees
from xml.etree.ElementTree import Element, SubElement, tostring

from matchcut.lineage.exploring import Fold, Side
from matchcut.lines.values import Group, Kind
from matchcut.pictures.labels import DOT_PX, FOCUS_DOT_PX, fold_words
from matchcut.pictures.legend import SAMPLE_PX, SIGN_PX, sample_px
from matchcut.pictures.signs import DASHES, SHAPES, WORDS
from matchcut.pictures.style import PICTURE, in_colours
from matchcut.pictures.values import Drawing, Edge, Key, Label, Mark, Node, Path, Point

ARROW = "M0 0L-9 -4.5L-7 0L-9 4.5Z"
WALL_WORDS_PX = 17.0  # from the wall down to its words
PLATE_PX = 4.0  # of paper below the last row of a name
LEVEL_END_PX = 12.0  # of way left, an arrow lies level with its curve's end; else along the way

Links = Mapping[str, str]  # from a film's id, or an edge's or a fold's key, to an address


def svg(drawing: Drawing, links: Links | None = None) -> str:
    """Return the drawing as a document of its own; films and curves found in `links` are links."""
    return _styled(drawing, PICTURE, links or {})


def coloured(drawing: Drawing, theme: Mapping[str, str]) -> str:
    """Return the drawing in the colours of one theme, for programs that know no variables."""
    return _styled(drawing, in_colours(theme), {})


def _styled(drawing: Drawing, rules: str, links: Links) -> str:
    root = picture(drawing, links)
    style = Element("style")
    style.text = rules
    root.insert(0, style)
    return tostring(root, encoding="unicode") + "\n"


def picture(drawing: Drawing, links: Links) -> Element:
    """Return the drawing as an element for a page that holds its style sheet."""
    size = f"0 0 {_px(drawing.width)} {_px(drawing.height)}"
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "lineage",
            "viewBox": size,
            "width": _px(drawing.width),
            "height": _px(drawing.height),
            "role": "group",
        },
    )
    SubElement(root, "title").text = drawing.title
    SubElement(root, "desc").text = drawing.summary
    SubElement(root, "rect", {"class": "paper", "width": "100%", "height": "100%"})
    _axis(root, drawing)
    curves = SubElement(root, "g", {"aria-hidden": "true"})
    for edge in drawing.edges:
        _curve(curves, edge)
    _in_turn(root, drawing, links)
    _legend(root, drawing)
    return root


def _in_turn(root: Element, drawing: Drawing, links: Links) -> None:
    """Add films in the order of time, each with what is folded there and the lines onward."""
    told = SubElement(root, "g", {"role": "group", "aria-label": "Films, each with its lines on"})
    place = {node.film_id: at for at, node in enumerate(drawing.nodes)}
    onward = defaultdict(list)
    for edge in sorted(drawing.edges, key=lambda edge: max(place[edge.earlier], place[edge.later])):
        onward[min(edge.earlier, edge.later, key=lambda end: place[end])].append(edge)
    for node in drawing.nodes:
        _film(_linked(told, links.get(node.film_id)), node)
        for fold, y in zip(node.folds, node.label.more, strict=True):
            _fold(_linked(told, links.get(fold.key)), node, fold, y)
        for edge in onward[node.film_id]:
            _told(_linked(told, links.get(edge.key)), edge)


def sample(kind: Kind) -> Element:
    """Return what a kind looks like, as a small picture to stand before its words."""
    height = SIGN_PX + 2
    size = {"viewBox": f"0 0 {_px(SAMPLE_PX - 8)} {_px(height)}"}
    root = Element("svg", {"class": "lineage sample", "aria-hidden": "true"} | size)
    _sample(root, kind, Point(0, height / 2))
    return root


def _linked(parent: Element, address: str | None) -> Element:
    return SubElement(parent, "a", {"href": address}) if address else parent


def _axis(root: Element, drawing: Drawing) -> None:
    """Add the years, each with a thin line up through the picture."""
    axis = SubElement(root, "g", {"class": "axis"})
    y = _px(drawing.axis_y)
    SubElement(axis, "path", {"d": f"M16 {y}H{_px(drawing.width - 16)}", "class": "base"})
    for tick in drawing.ticks:
        css = {} if tick.known else {"class": "unknown"}
        SubElement(axis, "path", css | {"d": f"M{_px(tick.x)} 12V{_px(drawing.axis_y + 5)}"})
        place = {"x": _px(tick.x), "y": _px(drawing.axis_y + 20)}
        SubElement(axis, "text", place).text = tick.words
    if drawing.wall_y is not None:
        wall = SubElement(root, "g", {"class": "wall"})
        SubElement(wall, "path", {"d": f"M16 {_px(drawing.wall_y)}H{_px(drawing.width - 16)}"})
        place = {"x": "16", "y": _px(drawing.wall_y + WALL_WORDS_PX)}
        SubElement(wall, "text", place).text = WORDS[Group.LIKENESS]


def _told(parent: Element, edge: Edge) -> None:
    """Add what a curve says, on a broad way along it that pointers find."""
    said = SubElement(parent, "g", {"class": f"told {edge.group}", "role": "img"})
    SubElement(said, "title").text = edge.title
    SubElement(said, "desc").text = "\n".join(edge.told)
    SubElement(said, "path", {"class": "way", "d": _way(edge.path)})


def _way(path: Path) -> str:
    start, one, other, end = (f"{_px(point.x)} {_px(point.y)}" for point in path)
    return f"M{start}C{one} {other} {end}"


def _curve(parent: Element, edge: Edge) -> None:
    """Add a curve with its arrow and signs."""
    curve = SubElement(parent, "g", {"class": f"curve {edge.group}"})
    SubElement(curve, "path", _line(edge.group, _way(edge.path)))
    if edge.arrow:
        end = f"{_px(edge.path[3].x)} {_px(edge.path[3].y)}"
        turned = f"translate({end}) rotate({_px(_slope(edge.path))})"
        SubElement(curve, "path", {"class": "filled", "d": ARROW, "transform": turned})
    for sign in edge.signs:
        _sign(curve, sign.of, sign.at)


def _line(group: Group, path: str) -> dict[str, str]:
    dash = {"stroke-dasharray": DASHES[group]} if DASHES[group] else {}
    return {"class": "line", "d": path} | dash


def _slope(path: Path) -> float:
    """Return the angle at which a curve arrives, in degrees."""
    start, _, control, end = path
    come = control if end.x - control.x > LEVEL_END_PX else start
    return degrees(atan2(end.y - come.y, end.x - come.x))


def _sign(parent: Element, of: Kind | Mark, at: Point) -> None:
    """Add a kind's shape or a mark, on a spot of paper that keeps the curve off it."""
    place = f"translate({_px(at.x)} {_px(at.y)})"
    sign = SubElement(
        parent, "g", {"class": "mark" if isinstance(of, Mark) else "sign", "transform": place}
    )
    if of not in {Mark.DENIED, Mark.DISPUTED}:  # bars lie across the curve
        SubElement(sign, "circle", {"class": "spot", "r": "8"})
    for css, shape in (("filled", SHAPES[of].filled), ("stroked", SHAPES[of].stroked)):
        if shape:
            SubElement(sign, "path", {"class": css, "d": shape})


def _film(parent: Element, node: Node) -> None:
    """Add a film's dot and name, its whole title behind them."""
    css = "film focus" if node.focus else "film between" if node.between else "film"
    film = SubElement(parent, "g", {"class": css, "role": "img", "aria-label": node.title})
    SubElement(film, "title").text = node.title
    if node.focus:
        _plate(film, node.label)
    radius = FOCUS_DOT_PX if node.focus else DOT_PX
    SubElement(film, "circle", {"cx": _px(node.x), "cy": _px(node.y), "r": _px(radius)})
    _label(film, node.label)


def _fold(parent: Element, node: Node, fold: Fold, y: float) -> None:
    """Add how many films are folded there."""
    place = {"x": _px(node.label.x), "y": _px(y), "text-anchor": node.label.anchor}
    more = f"{fold.count} more {fold.side} than" if fold.side is not Side.BESIDE else ""
    words = f"{more or f'{fold.count} more beside'} {node.title}"
    text = SubElement(parent, "text", {"class": "fold", "aria-label": words, "role": "img"} | place)
    text.text = fold_words(fold)


def _plate(film: Element, label: Label) -> None:
    """Add paper behind a name that many curves may run through."""
    left, right = (label.box.left, label.x) if label.anchor == "end" else (label.x, label.box.right)
    bottom = (*label.baselines, *label.more)[-1] + PLATE_PX
    size = {"width": _px(right - left), "height": _px(bottom - label.box.top)}
    place = {"x": _px(left), "y": _px(label.box.top)}
    SubElement(film, "rect", {"class": "plate"} | place | size)


def _label(film: Element, label: Label) -> None:
    text = SubElement(film, "text", {"text-anchor": label.anchor})
    for row, baseline in zip(label.rows, label.baselines, strict=True):
        line = SubElement(text, "tspan", {"x": _px(label.x), "y": _px(baseline)})
        SubElement(line, "tspan", {"class": "name"}).text = row
        if baseline == label.baselines[-1]:
            year = SubElement(line, "tspan", {"class": "year"})
            year.text = f" {label.year}" if row else label.year


def _legend(root: Element, drawing: Drawing) -> None:
    """Add what dashes and shapes mean, and the notes."""
    legend = SubElement(root, "g", {"class": "legend"})
    for key in drawing.legend:
        _key(legend, key)
    for note in drawing.notes:
        SubElement(legend, "text", {"x": _px(note.x), "y": _px(note.y)}).text = note.words


def _key(legend: Element, key: Key) -> None:
    start = Point(key.x, key.y - 4)
    if isinstance(key.of, Kind):
        _sample(legend, key.of, start)
    elif isinstance(key.of, Mark):
        _sign(legend, key.of, Point(start.x + SIGN_PX / 2 - 2, start.y))
    css = {"class": "heading"} if isinstance(key.of, Group) else {}
    place = {"x": _px(key.x + sample_px(key.of)), "y": _px(key.y)}
    SubElement(legend, "text", css | place).text = key.words


def _sample(parent: Element, kind: Kind, start: Point) -> None:
    """Add a level piece of curve with the kind's shape in its middle."""
    group = SubElement(parent, "g", {"class": f"curve {kind.group}"})
    length = SAMPLE_PX - 8
    line = f"M{_px(start.x)} {_px(start.y)}H{_px(start.x + length)}"
    SubElement(group, "path", _line(kind.group, line))
    _sign(group, kind, Point(start.x + length / 2, start.y))


def _px(number: float) -> str:
    """Return the number with at most one decimal, and no more signs than it needs."""
    text = f"{number:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
