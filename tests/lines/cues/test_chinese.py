import pytest
from tests.lines.stating import stated


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("《重庆森林》翻拍自《东京物语》。", "Chungking Express remakes Tokyo Story"),
        ("《重庆森林》是《东京物语》的续集。", "Chungking Express follows Tokyo Story"),
        ("《重庆森林》受到《东京物语》的影响。", "Chungking Express draws-on Tokyo Story"),
        ("《重庆森林》引用了《东京物语》。", "Chungking Express quotes Tokyo Story"),
        ("《重庆森林》恶搞《东京物语》。", "Chungking Express parodies Tokyo Story"),
        ("《重庆森林》反转《东京物语》。", "Chungking Express inverts Tokyo Story"),
        ("《重庆森林》让人想起《东京物语》。", "Chungking Express resembles Tokyo Story"),
        ("《东京物语》预示了《重庆森林》。", "Chungking Express anticipated-by Tokyo Story"),
        ("《重庆森林》与《东京物语》截然不同。", "Chungking Express contrasts-with Tokyo Story"),
        ("《重庆森林》与《东京物语》放在一起看。", "Chungking Express pairs-with Tokyo Story"),
        ("《重庆森林》和《东京物语》出自同一部小说。", "Chungking Express same-source Tokyo Story"),
        ("《重庆森林》并非翻拍《东京物语》。", "Chungking Express remakes Tokyo Story (denies)"),
        (
            "《重庆森林》也许受到《东京物语》的影响。",
            "Chungking Express draws-on Tokyo Story (hedges)",
        ),
        ("不同于《东京物语》，《重庆森林》很吵。", "Chungking Express contrasts-with Tokyo Story"),
    ],
)
def test_a_sentence_ties_two_films_by_a_kind(text: str, statement: str) -> None:
    assert stated(text, language="zh") == [statement]


@pytest.mark.parametrize(
    "text", ["《重庆森林》比《东京物语》好。", "看了《重庆森林》和《东京物语》。"]
)
def test_naming_two_films_says_nothing_of_them(text: str) -> None:
    assert stated(text, language="zh") == []
