"""Models asked on a real server on this machine; nothing outside is ever asked."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.model_server import (
    ModelServer,
    Reply,
    completion,
    cut_short,
    endless,
    huge,
    model_server,
    reply,
    silent,
)

from matchcut.errors import InputError, MatchcutError
from matchcut.sources.endpoints import (
    MAX_BYTES,
    MOST_FAULTS,
    MOST_TRIES,
    MOST_WAIT_S,
    Endpoint,
    Server,
    server,
)

GOOD = reply(completion("fine"))
KEY = "sk-very-secret"


@pytest.fixture
def there() -> Iterator[ModelServer]:
    with model_server() as running:
        yield running


class Talk:
    """An endpoint, with what it complained of and how long it slept."""

    def __init__(self, asked: Server, most: int = 100) -> None:
        self.complaints: list[MatchcutError] = []
        self.slept: list[float] = []
        self.endpoint = Endpoint(asked, most, self.complaints.append, self.slept.append)

    def ask(self) -> str | None:
        return self.endpoint.ask("rules", "question")

    @property
    def said(self) -> str:
        return "\n".join(f"{fault} {fault.hint}" for fault in self.complaints)


def talk(there: ModelServer, *replies: Reply, key: str = "", seconds: float = 5) -> Talk:
    there.replies = list(replies)
    return Talk(server(there.url, "tiny", key, seconds))


def test_a_question_is_put_as_the_protocol_has_it(there: ModelServer) -> None:
    talking = talk(there, GOOD, key=KEY)
    assert talking.ask() == "fine"
    assert talking.complaints == []
    assert there.paths == ["/v1/chat/completions"]
    assert there.headers[0]["Authorization"] == f"Bearer {KEY}"
    asked = there.asked[0]
    assert (asked["model"], asked["stream"], asked["temperature"]) == ("tiny", False, 0)
    assert asked["messages"] == [
        {"role": "system", "content": "rules"},
        {"role": "user", "content": "question"},
    ]


def test_without_a_key_none_is_sent(there: ModelServer) -> None:
    talk(there, GOOD).ask()
    assert "Authorization" not in there.headers[0]


def test_the_whole_address_may_be_given_too(there: ModelServer) -> None:
    there.replies = [GOOD]
    assert Talk(server(f"{there.url}/chat/completions/", "tiny", "", 5)).ask() == "fine"
    assert there.paths == ["/v1/chat/completions"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (reply(b"<!doctype html><p>Welcome"), "no chat completion"),
        (reply(b""), "no chat completion"),
        (reply(b"{"), "no chat completion"),
        (reply(b"[" * 100_000), "no chat completion"),
        (reply(b"\xff\xfe\xff"), "no chat completion"),
        (reply(b"[]"), "no chat completion"),
        (reply(b'{"choices": []}'), "no chat completion"),
        (reply(b'{"choices": "none"}'), "no chat completion"),
        (reply(b" " * (MAX_BYTES + 1)), "larger than 1 MB"),
        (huge, "larger than 1 MB"),
        (cut_short, "no whole answer came"),
        (reply(b'{"error": "too long"}', 413), 'answered 413: {"error": "too long"}'),
    ],
    ids=range(12),
)
def test_what_is_no_answer_is_told_and_gives_none(
    there: ModelServer, answer: Reply, said: str
) -> None:
    talking = talk(there, answer)
    assert talking.ask() is None
    assert len(talking.complaints) == 1
    assert said in talking.said


@pytest.mark.parametrize("answer", [endless, silent])
def test_an_answer_is_not_waited_for_beyond_its_time(there: ModelServer, answer: Reply) -> None:
    talking = talk(there, answer, seconds=0.3)
    assert talking.ask() is None
    assert "timed out" in talking.said or "not all there after" in talking.said


@pytest.mark.parametrize("content", [None, 5, ["fine"], {"text": "fine"}], ids=str)
def test_a_message_that_is_no_text_is_an_empty_answer(there: ModelServer, content: object) -> None:
    talking = talk(there, reply(completion(content)))
    assert talking.ask() == ""
    assert talking.complaints == []


@pytest.mark.parametrize(
    ("headers", "slept"),
    [({}, 2.0), ({"Retry_After": "7"}, 7.0), ({"Retry_After": "86400"}, MOST_WAIT_S)],
    ids=str,
)
def test_a_busy_server_is_asked_again_when_it_says_so(
    there: ModelServer, headers: dict[str, str], slept: float
) -> None:
    talking = talk(there, reply(b"", 429, **headers), GOOD)
    assert talking.ask() == "fine"
    assert (talking.slept, talking.complaints) == ([slept], [])


def test_but_only_so_often(there: ModelServer) -> None:
    talking = talk(there, reply(b"overloaded", 503))
    assert talking.ask() is None
    assert len(there.asked) == MOST_TRIES
    assert "answered 503: overloaded" in talking.said


def test_a_server_that_fails_again_and_again_is_left_alone(there: ModelServer) -> None:
    talking = talk(there, reply(b"<p>"))
    assert [talking.ask() for _ in range(10)] == [None] * 10
    assert len(there.asked) == MOST_FAULTS
    assert f"asked {MOST_FAULTS} times, and no more" in str(talking.complaints[-1])
    assert len(talking.complaints) == MOST_FAULTS + 1


def test_faults_between_answers_do_not_add_up(there: ModelServer) -> None:
    talking = talk(there, *[reply(b"<p>"), GOOD] * MOST_FAULTS)
    answers = [talking.ask() for _ in range(2 * MOST_FAULTS)]
    assert answers == [None, "fine"] * MOST_FAULTS


def test_no_more_questions_are_put_than_were_allowed(there: ModelServer) -> None:
    there.replies = [GOOD]
    talking = Talk(server(there.url, "tiny", "", 5), most=2)
    assert [talking.ask() for _ in range(4)] == ["fine", "fine", None, None]
    assert (len(there.asked), len(talking.complaints)) == (2, 1)


@pytest.mark.parametrize(
    ("answer", "hint"),
    [
        (reply(KEY.encode(), 401), "set MATCHCUT_ASK_KEY to a key that the server knows"),
        (reply(b"no such model", 404), "the server must have “tiny”"),
        (reply(b"", 307, Location="/elsewhere"), "/chat/completions is added to"),
    ],
)
def test_what_the_caller_must_mend_ends_the_asking_at_once(
    there: ModelServer, answer: Reply, hint: str
) -> None:
    talking = talk(there, answer, key=KEY)
    assert [talking.ask(), talking.ask()] == [None, None]
    assert isinstance(talking.complaints[0], InputError)
    assert hint in talking.said
    assert KEY not in talking.said
    assert there.paths == ["/v1/chat/completions"]  # no redirect takes the key elsewhere


def test_what_a_server_says_cannot_write_on_the_terminal(there: ModelServer) -> None:
    talking = talk(there, reply(b"\x1b[2J\x07gone" + b"x" * 10_000, 400))
    talking.ask()
    assert "answered 400: [2Jgonex" in talking.said
    assert "\x1b" not in talking.said
    assert len(talking.said) < 400


def test_a_model_that_has_a_temperature_of_its_own_is_asked_without(there: ModelServer) -> None:
    refused = reply(json.dumps({"error": {"message": "temperature is fixed"}}).encode(), 400)
    talking = talk(there, refused, GOOD)
    assert [talking.ask(), talking.ask()] == ["fine", "fine"]
    assert ["temperature" in asked for asked in there.asked] == [True, False, False]


def test_where_nothing_listens_that_is_said(there: ModelServer) -> None:
    nobody = replace(server(there.url, "tiny", "", 5), url="http://127.0.0.1:1/v1")
    talking = Talk(nobody)
    assert talking.ask() is None
    assert "http://127.0.0.1:1/v1/chat/completions: no whole answer came" in talking.said


@pytest.mark.parametrize(
    "url", ["", "localhost:1234", "ftp://localhost/v1", "http://me:pw@localhost/v1", "http://"]
)
def test_what_is_no_address_is_refused_before_anything_is_read(url: str) -> None:
    with pytest.raises(InputError):
        server(url, "tiny", "", 5)


@pytest.mark.parametrize("key", ["två", "a\nX-Other: b", "a\x00"])
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(InputError, match="MATCHCUT_ASK_KEY"):
        server("https://localhost/v1", "tiny", key, 5)


def test_a_key_is_not_sent_in_the_clear_over_the_public_internet() -> None:
    with pytest.raises(InputError, match="others can read it"):
        server("http://9.9.9.9/v1", "tiny", KEY, 5)
    for url, key in (("http://9.9.9.9/v1", ""), ("https://9.9.9.9/v1", KEY)):
        assert server(url, "tiny", key, 5).key == key
