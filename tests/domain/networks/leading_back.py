"""What holds for every network: its text form and its address lead back to the profile."""

from prm.domain.profiles import Profile, canonical, url_of


def assert_means(written: str, text: str, address: str | None = None) -> None:
    """Check that *written* is the profile *text*, which its *address*, if given, opens."""
    profile = canonical(written)
    assert str(profile) == text
    assert isinstance(profile, Profile)
    assert canonical(text) == profile
    opened = url_of(profile)
    assert opened
    assert canonical(opened) == profile
    assert opened.isascii()
    if address:
        assert opened == address
