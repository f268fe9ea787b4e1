"""Every address of the site, and what it answers to whom.

Each answer is told for nobody in particular, a reader, the author and an operator, in this order.
A POST comes with a form of which nothing was filled in, so that what changes something answers
with the form's faults or leads on. `{review}` and the like stand for what `belongings.py` makes.
"""

from dataclasses import dataclass

VISITORS = ("anonymous", "reader", "author", "operator")
ALL, NOBODY = "200 200 200 200", "404 404 404 404"
READERS = "302 200 200 200"  # others are led to the page where one signs in
LEADS = "302 302 302 302"
MOVED = "301 301 301 301"
MINE = "302 404 200 404"
OPERATORS = "302 403 403 200"
NONE = "405 405 405 405"  # there is no such way of asking


@dataclass(frozen=True, slots=True)
class Route:
    """An address by its name in `urls.py`, and what GET and POST answer to each visitor."""

    name: str
    address: str
    got: str = ALL
    posted: str = NONE


ROUTES = (
    Route("home", "/"),
    Route("about", "/about"),
    Route("search", "/search?q=ran"),
    Route("results", "/search/results?q=ran"),
    Route("film", "/film/tt0089881", ALL, ALL),
    Route("film", "/film/tt404", NOBODY, NOBODY),
    Route("line", "/line/tt0067335/tt0089881", ALL, ALL),
    Route("line", "/line/tt0089881/tt0089881", NOBODY, NOBODY),
    Route("piece", "/piece/{open_page}", ALL, ALL),
    Route("piece", "/piece/999999", NOBODY, NOBODY),
    Route("person", "/person/csv-akira"),
    Route("person", "/person/nobody", NOBODY),
    Route("lineage-style", "/lineage.css", ALL, ALL),
    Route("robots", "/robots.txt"),
    Route("path", "/path?from=tt0067335&to=tt0089881", ALL, ALL),
    Route("path", "/path?from=ran&to=king+lear", LEADS, LEADS),
    Route("path", "/path?from=rigby", ALL, ALL),
    *(Route(way, f"/film/tt0089881/{way}") for way in ("next", "before")),
    *(Route(way, f"/film/tt404/{way}", NOBODY) for way in ("next", "before")),
    Route("ranks", "/ranks"),
    Route("ranks", "/ranks?by=age-corrected"),
    Route("programme", "/programme?film=tt0089881&length=3"),
    Route("programme", "/programme?film=tt0089881&film=rigby"),
    Route("leaflet", "/programme/leaflet?film=tt0089881"),
    Route("leaflet", "/programme/leaflet?film=csv-quiet", NOBODY),
    Route("programme-keep", "/programme/keep", NONE, LEADS),
    Route("list-leaflet", "/list/{list}/leaflet"),
    Route("list-leaflet", "/list/{private_list}/leaflet", "404 404 200 404"),
    Route("without-slash", "/film/tt0089881/?x=1", MOVED),
    Route("without-slash", "/no/such/page/", NOBODY),
    *(
        Route("all-of-film", f"/film/tt0089881/all/{what}", ALL, ALL)
        for what in ("lines", "recommendations", "copies", "pieces")
    ),
    Route("all-of-film", "/film/tt0089881/all/else", NOBODY, NOBODY),
    Route("explorer", "/film/tt0089881/lineage"),
    Route("explorer", "/film/tt0089881/lineage?back=4&group=influence&decade=1970&voice=a&past=9"),
    Route("explorer", "/film/tt404/lineage", NOBODY),
    *(
        Route("lineage-file", f"/film/tt0089881/lineage.{form}")
        for form in ("svg", "png", "dark.png", "print.png", "graphml", "gexf", "csv", "json")
    ),
    Route("lineage-file", "/film/tt0089881/lineage.exe", NOBODY),
    Route("register", "/register", ALL, ALL),
    Route("sign-in", "/sign-in", ALL, ALL),
    Route("sign-out", "/sign-out", NONE, LEADS),
    Route("forgotten", "/password", ALL, ALL),
    Route("new-password", "/password/MQ/none", NOBODY, NOBODY),
    Route("account", "/account", READERS, READERS.replace("200", "302")),
    Route("password", "/account/password", READERS, READERS),
    Route("export", "/account/export", READERS),
    Route("delete", "/account/delete", READERS, READERS),
    Route("share", "/account/share", NONE, "302 404 404 404"),
    Route("reader", "/reader/Agnès", ALL, ALL),
    Route("reader", "/reader/Nobody", NOBODY, NOBODY),
    Route("shelf", "/reader/Agnès/shelf", "404 404 200 404"),
    Route("diary", "/reader/Agnès/diary", *["404 404 200 404"] * 2),
    Route("keep", "/film/tt0089881/shelf", NONE, LEADS),
    Route("diary-add", "/film/tt0089881/diary", READERS, READERS),
    Route("diary-edit", "/diary/{entry}", MINE, MINE),
    Route("list", "/list/{list}", ALL, ALL),
    Route("list", "/list/{private_list}", *["404 404 200 404"] * 2),
    Route("list-new", "/list/new", READERS, READERS),
    Route("list-put", "/film/tt0089881/lists", READERS, READERS),
    Route("list-edit", "/list/{list}/edit", MINE, MINE),
    Route("list-change", "/list/{list}/tt0089881", NONE, MINE.replace("200", "302")),
    Route("line", "/line/tt0089881/tt0067335", LEADS, LEADS),
    Route("line", "/line/tt0089881/tt404", NOBODY, NOBODY),
    Route("speak", "/line/tt0067335/tt0089881/say", NONE, READERS),
    Route("take-back", "/statement/{statement}/take-back", NONE, MINE.replace("200", "302")),
    Route("join", "/film/tt0089881/join?q=lear"),
    Route("recommend", "/film/tt0089881/recommend", NONE, READERS),
    Route("tell-of-copy", "/film/tt0089881/copies", NONE, READERS),
    *(
        Route(f"{what}-back", f"/{what}/{{{what}}}/take-back", NONE, MINE.replace("200", "302"))
        for what in ("recommendation", "copy")
    ),
    Route("report-copy", "/copy/{copy}/report", NONE, "302 302 404 302"),
    Route("feed", "/feed.atom"),
    Route("film-feed", "/film/tt0089881/feed.atom"),
    Route("reader-feed", "/reader/Agnès/feed.atom"),
    Route("reader-feed", "/reader/Nobody/feed.atom", NOBODY),
    Route("reviews", "/film/tt0089881/reviews"),
    Route("reviews", "/film/tt0089881/reviews?verdict=for&page=9"),
    Route("reviews", "/film/tt0089881/reviews?verdict=none", NOBODY),
    Route("write-review", "/film/tt0089881/review", "302 200 302 200", LEADS),  # a draft is there
    Route("write-post-on", "/film/tt0089881/post", READERS, LEADS),
    Route("write-post", "/post", READERS, LEADS),
    Route("drafts", "/drafts", READERS),
    Route("draft", "/draft/{draft}", MINE, MINE.replace("200", "302")),
    Route("preview", "/draft/{draft}/preview", *["302 404 422 404"] * 2),  # it has no verdict yet
    Route("draft-spoilers", "/draft/{draft}/spoilers", NONE, MINE.replace("200", "302")),
    Route("write-answer", "/piece/{review}/answer", READERS, LEADS),
    Route("write-answer", "/piece/{open_page}/answer", *["302 404 404 404"] * 2),
    Route("write-comment", "/piece/{review}/comment", READERS, LEADS),
    Route("write-comment", "/piece/{open_page}/comment", READERS, LEADS),
    Route("edit", "/piece/{review}/edit", MINE, MINE.replace("200", "302")),
    Route("piece-back", "/piece/{review}/take-back", NONE, MINE.replace("200", "302")),
    Route("history", "/piece/{review}/history", NOBODY, NOBODY),
    Route("vote", "/piece/{review}/vote", NONE, "302 400 400 400"),
    Route("piece", "/piece/{review}", ALL, ALL),
    Route("annotations", "/piece/{open_page}/annotations"),
    Route("annotations", "/piece/{review}/annotations", NOBODY),
    Route("desk", "/desk", READERS, READERS.replace("200", "422")),
    Route("desk-text", "/desk/{text}", MINE, MINE.replace("200", "302")),
    Route("desk-newer", "/desk/{text}/newer", MINE, MINE.replace("200", "422")),
    Route(
        "desk-mention", "/desk/{text}/mention/0/{mention}", MINE, NOBODY.replace("404", "302", 1)
    ),
    Route("desk-mention", "/desk/{text}/mention/0/99999", *[NOBODY.replace("404", "302", 1)] * 2),
    Route("desk-claim", "/desk/{text}/claim/{claim}", MINE, MINE.replace("200", "422")),
    Route("desk-claim", "/desk/{text}/claim/none", *[NOBODY.replace("404", "302", 1)] * 2),
    Route("log", "/moderation", OPERATORS),
    *(
        Route("moderate", f"/moderation/{kind}/{{{name}}}", OPERATORS, OPERATORS)
        for kind, name in (
            ("piece", "review"),
            ("statement", "statement"),
            ("recommendation", "recommendation"),
            ("copy", "copy"),
            ("list", "list"),
            ("reader", "agnes"),
        )
    ),
    Route(
        "moderate",
        "/moderation/film/1",
        OPERATORS.replace("200", "404"),
        OPERATORS.replace("200", "404"),
    ),
)

PRINTED = ("leaflet", "list-leaflet")  # are no text
FILES = ("lineage-file",)  # no pages, but to keep
FORMS = ("register", "sign-in")  # set a cookie with the token of their form
# These need neither an account nor what one wrote.
OPEN_ROUTES = tuple(
    route
    for route in ROUTES
    if route.got == ALL
    and route.name not in (*FORMS, *PRINTED, *FILES)
    and "{" not in route.address.replace("{open_page}", "")
    and "Agnès" not in route.address
)
