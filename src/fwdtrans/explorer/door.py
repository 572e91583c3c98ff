"""A request's head in; why it is turned away, or nothing, out.

Any site that is open in the same browser can send requests to 127.0.0.1, and a name that it owns may lead there (DNS
rebinding). So a request needs the token, which only the address that we print has, must be meant for us (`Host`), and
must come from our own page where the browser says from where it comes (`Origin`, `Sec-Fetch-Site`).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

HOST = "127.0.0.1"
MOST_BYTES = 256 * 1024  # of a body: some 6,000 lines

Turned = tuple[HTTPStatus, str]


@dataclass(frozen=True)
class Door:
    """What a request has to know and to say; `port` is where the server listens."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)

    @property
    def address(self) -> str:
        """The address of the page, token included."""
        return f"http://{HOST}:{self.port}/{self.token}/"

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names under which we are meant."""
        return f"{HOST}:{self.port}", f"localhost:{self.port}"

    def inside(self, path: str) -> str | None:
        """Return what stands behind the token in a path; None without the token."""
        _, given, *rest = path.split("?")[0].split("/", 2) if path.startswith("/") else ("", "")
        is_right = secrets.compare_digest(given.encode("utf-8", "replace"), self.token.encode())
        return rest[0] if is_right and rest else None

    def turned_away(self, method: str, path: str, headers: Mapping[str, str]) -> Turned | None:
        """Return why a request is not answered; None if it is.

        >>> door = Door(8000, "secret")
        >>> door.turned_away("GET", "/secret/", {"Host": "127.0.0.1:8000"})
        >>> door.turned_away("GET", "/", {"Host": "127.0.0.1:8000"})[1]
        'the address lacks its token: use the one that fwdtrans explore has printed'
        >>> door.turned_away("GET", "/secret/", {"Host": "evil.example:8000"})[1]
        "Host is 'evil.example:8000', and this is 127.0.0.1:8000"
        """
        host, origin = headers.get("Host", ""), headers.get("Origin")
        if host not in self.hosts:
            return HTTPStatus.MISDIRECTED_REQUEST, f"Host is {host!r}, and this is {self.hosts[0]}"
        if self.inside(path) is None:
            why = "the address lacks its token: use the one that fwdtrans explore has printed"
            return HTTPStatus.FORBIDDEN, why
        if origin is not None and origin != f"http://{host}" or headers.get("Sec-Fetch-Site") == "cross-site":
            return HTTPStatus.FORBIDDEN, f"a page of another origin asks ({origin})"
        if method == "POST":
            return self._body_turned_away(headers, origin)
        return None

    def _body_turned_away(self, headers: Mapping[str, str], origin: str | None) -> Turned | None:
        """Return why a body is not read: no page of ours sends such a one."""
        if origin is None:
            return HTTPStatus.FORBIDDEN, "it does not say from which page it comes (Origin)"
        if headers.get("Content-Type", "").split(";")[0].strip() != "application/json":
            return HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "the body is to be JSON"
        length = headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()):
            return HTTPStatus.LENGTH_REQUIRED, "it does not say how long its body is"
        if len(length) > 9 or int(length) > MOST_BYTES:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"a body has {MOST_BYTES:,} bytes at most"
        return None
