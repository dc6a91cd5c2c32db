"""HTML of messages as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.importers.html_text import plain_text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("plain, 1 < 2 & 3 > 2", "plain, 1 < 2 & 3 > 2"),
        ("Jane <mailto:jane@example.org> wrote", "Jane <mailto:jane@example.org> wrote"),
        ("<jane@example.org>", "<jane@example.org>"),
        ("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\nthree"),
        ('<p class="spinmail-quill-editor__spin-break">Hi</p><p class="x">there</p>', "Hi\n\nthere"),
        ("<ul><li>one</li><li><strong>two</strong></li></ul>", "- one\n- two"),
        (
            'see <a rel="noopener" href="https://example.org/x">the page</a>.',
            "see the page (https://example.org/x).",
        ),
        ('<a href="https://example.org">https://example.org/</a>', "https://example.org/"),
        ('<a href="https://example.org">example.org</a>', "example.org"),
        ('<a href="https://example.org"><em></em></a>', "https://example.org"),
        ('<a href="javascript:alert(1)">words</a>', "words"),
        ("AT&amp;T &lt;b&gt; &#39;so&#39; &#x27;", "AT&T <b> 'so' '"),
        ("https://example.org/?a=1&copy=2&lt=3", "https://example.org/?a=1&copy=2&lt=3"),
        ("&amp;lt;", "&lt;"),
        ("<script>x</script>", "<script>x</script>"),
    ],
)
def test_plain_text(cell: str, text: str) -> None:
    assert plain_text(cell) == text


@given(st.text(st.sampled_from('<>/p br"=a&; hrf:')))
def test_any_text_is_read(cell: str) -> None:
    plain_text(cell)
