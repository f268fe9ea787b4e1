"""Every address of the site."""

from django.urls import path

from matchcut.site.pages import film, front, line, lineage, person, piece, search

urlpatterns = [
    path("", front.home, name="home"),
    path("about", front.about, name="about"),
    path("search", search.page, name="search"),
    path("search/results", search.results, name="results"),
    path("film/<str:film_id>", film.page, name="film"),
    path("line/<str:earlier_id>/<str:later_id>", line.page, name="line"),
    path("piece/<int:piece_id>", piece.page, name="piece"),
    path("person/<str:person_id>", person.page, name="person"),
    path("lineage.css", lineage.style, name="lineage-style"),
    path("robots.txt", front.robots, name="robots"),
]
handler404 = front.not_found
handler500 = front.failed
