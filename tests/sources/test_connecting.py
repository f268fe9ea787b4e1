import pytest

from matchcut.sources.connecting import is_public


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("9.9.9.9", True),
        ("2620:fe::fe", True),
        ("64:ff9b::909:909", True),  # 9.9.9.9 behind a translator
        ("10.1.2.3", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - refused, not listened on
        ("224.0.0.1", False),
        ("::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("::7f00:1", False),
    ],
)
def test_only_the_public_internet_is_public(address: str, public: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_public(address) is public
