"""LinkedIn: `linkedin:jane-doe`; the many addresses of one member are in `domain/linkedin_urls.py`."""

from prm.domain.linkedin_urls import handle_of_path, handle_of_text, url_of_handle
from prm.domain.networks.address import Address
from prm.domain.networks.network import Network


def _handle_at(address: Address) -> str | None:
    is_usual = not address.port and address.host != "lnkd.in"
    return handle_of_path(f"{address.path}?{address.query}") if is_usual else None


LINKEDIN = Network(
    name="linkedin",
    label="LinkedIn",
    claims=lambda host: host in {"linkedin.com", "lnkd.in"} or host.endswith(".linkedin.com"),
    handle_at=_handle_at,
    handle_of=handle_of_text,
    url_of=url_of_handle,
)
