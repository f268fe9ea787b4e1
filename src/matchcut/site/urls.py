"""Every address of the site."""

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from matchcut.site.pages import (
    accounts,
    diary,
    drafts,
    errors,
    feeds,
    film,
    front,
    history,
    line,
    lineage,
    lists,
    moderation,
    person,
    piece,
    publishing,
    reader,
    rest,
    reviews,
    search,
    sharing,
    shelf,
    votes,
)


class Word(StringConverter):
    """What stands between two strokes of an address; PostgreSQL refuses a NUL there."""

    regex = r"[^/\0]+"


register_converter(Word, "word")
urlpatterns = [
    path("", front.home, name="home"),
    path("about", front.about, name="about"),
    path("search", search.page, name="search"),
    path("search/results", search.results, name="results"),
    path("film/<word:film_id>", film.page, name="film"),
    path("line/<word:earlier_id>/<word:later_id>", line.page, name="line"),
    path("piece/<int:piece_id>", piece.page, name="piece"),
    path("person/<word:person_id>", person.page, name="person"),
    path("register", accounts.register, name="register"),
    path("sign-in", accounts.sign_in, name="sign-in"),
    path("sign-out", accounts.sign_out, name="sign-out"),
    path("password", accounts.forgotten, name="forgotten"),
    path("password/<word:account>/<word:token>", accounts.new_password, name="new-password"),
    path("account", accounts.account, name="account"),
    path("account/password", accounts.password, name="password"),
    path("account/export", accounts.export, name="export"),
    path("account/delete", accounts.delete, name="delete"),
    path("account/share", diary.share, name="share"),
    path("reader/<word:name>", reader.page, name="reader"),
    path("reader/<word:name>/shelf", shelf.page, name="shelf"),
    path("reader/<word:name>/diary", diary.page, name="diary"),
    path("film/<word:film_id>/shelf", shelf.keep, name="keep"),
    path("film/<word:film_id>/diary", diary.add, name="diary-add"),
    path("film/<word:film_id>/lists", lists.put, name="list-put"),
    path("diary/<int:entry>", diary.edit, name="diary-edit"),
    path("list/new", lists.new, name="list-new"),
    path("list/<int:list_id>", lists.page, name="list"),
    path("list/<int:list_id>/edit", lists.edit, name="list-edit"),
    path("list/<int:list_id>/<word:film_id>", lists.change, name="list-change"),
    path("moderation", moderation.log, name="log"),
    path("moderation/<word:kind>/<int:pk>", moderation.moderate, name="moderate"),
    path("line/<word:earlier_id>/<word:later_id>/say", line.speak, name="speak"),
    path("statement/<int:statement_id>/take-back", line.take_back, name="take-back"),
    path("film/<word:film_id>/all/<word:what>", rest.page, name="all-of-film"),
    path("film/<word:film_id>/join", sharing.join, name="join"),
    path("film/<word:film_id>/recommend", sharing.recommended, name="recommend"),
    path("film/<word:film_id>/copies", sharing.copy_told, name="tell-of-copy"),
    path(
        "recommendation/<int:recommendation_id>/take-back",
        sharing.recommendation_back,
        name="recommendation-back",
    ),
    path("copy/<int:copy_id>/take-back", sharing.copy_back, name="copy-back"),
    path("copy/<int:copy_id>/report", sharing.copy_reported, name="report-copy"),
    path("feed.atom", feeds.of_site, name="feed"),
    path("film/<word:film_id>/feed.atom", feeds.of_film, name="film-feed"),
    path("reader/<word:name>/feed.atom", feeds.of_reader, name="reader-feed"),
    path("film/<word:film_id>/reviews", reviews.page, name="reviews"),
    path("film/<word:film_id>/review", drafts.review, name="write-review"),
    path("film/<word:film_id>/post", drafts.post, name="write-post-on"),
    path("post", drafts.post, name="write-post"),
    path("drafts", drafts.drafts, name="drafts"),
    path("draft/<int:draft_id>", drafts.page, name="draft"),
    path("draft/<int:draft_id>/preview", publishing.preview, name="preview"),
    path("piece/<int:piece_id>/answer", drafts.answer, name="write-answer"),
    path("piece/<int:piece_id>/comment", drafts.comment, name="write-comment"),
    path("piece/<int:piece_id>/edit", drafts.edit, name="edit"),
    path("piece/<int:piece_id>/take-back", publishing.take_back, name="piece-back"),
    path("piece/<int:piece_id>/history", history.page, name="history"),
    path("piece/<int:piece_id>/vote", votes.page, name="vote"),
    path("lineage.css", lineage.style, name="lineage-style"),
    path("robots.txt", front.robots, name="robots"),
    re_path(r"(?P<address>.+)/$", front.without_slash, name="without-slash"),
]
handler400, handler403 = errors.bad, errors.refused
handler404, handler500 = errors.not_found, errors.failed
