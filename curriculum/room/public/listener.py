"""The public port: Tornado's server, with a limit of time and of number on its connections."""

from __future__ import annotations

import errno
import socket
from collections.abc import Awaitable, Callable
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPConnection, HTTPHeaders, HTTPMessageDelegate, RequestStartLine, ResponseStartLine
from tornado.iostream import IOStream
from tornado.netutil import bind_sockets
from tornado.web import Application

from curriculum.room.public.connections import Connections, possible

# How many connections the system lets wait until they are accepted.
_QUEUE = 1024
_NO_DESCRIPTOR = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM}


class Listener(HTTPServer):
    """A server that tells `connections` who comes, asks, has been answered and goes."""

    def initialize(  # type: ignore[override]  # Tornado hands the constructor's arguments on as they are
        self, application: Application, connections: Connections
    ) -> None:
        """Receive the application. The limits are small: nothing that a phone sends is long."""
        super().initialize(application, max_header_size=16_384, max_body_size=65_536, body_timeout=10)
        self.connections = connections

    def handle_stream(self, stream: IOStream, address: tuple[Any, ...]) -> None:
        """Begin to serve a new connection."""
        self.connections.enter(stream, address[0])
        super().handle_stream(stream, address)

    def start_request(self, server_conn: Any, request_conn: HTTPConnection) -> HTTPMessageDelegate:
        """Begin to wait for a request: the first of its connection, or one after an answer."""
        stream = server_conn.stream
        self.connections.wait(stream)
        delegate = super().start_request(server_conn, request_conn)
        return _Noticed(delegate, lambda: self.connections.answer(stream))

    def on_close(self, server_conn: Any) -> None:
        """Forget a connection that has ended."""
        super().on_close(server_conn)
        self.connections.leave(server_conn.stream)


def listen(application: Application, port: int, address: str = "", most: int | None = None) -> tuple[Listener, int]:
    """Open the port on `address`, or on every interface; returns the listener and the port, which 0 leaves open.

    At most `most` connections are held, or as many as the system allows. Raises OSError when the port is taken.
    """
    listener = Listener(application, connections=Connections(most or possible()))
    doors = [
        _Door(each, listener.connections.close_one) for each in bind_sockets(port, address or "0.0.0.0", backlog=_QUEUE)
    ]
    listener.add_sockets(doors)
    return listener, doors[0].getsockname()[1]


class _Noticed(HTTPMessageDelegate):
    """Passes a request on, and says when its headers are whole."""

    def __init__(self, delegate: HTTPMessageDelegate, asked: Callable[[], None]) -> None:
        self._asked = asked
        self._delegate = delegate

    def headers_received(
        self, start_line: RequestStartLine | ResponseStartLine, headers: HTTPHeaders
    ) -> Awaitable[None] | None:
        self._asked()
        return self._delegate.headers_received(start_line, headers)

    def data_received(self, chunk: bytes) -> Awaitable[None] | None:
        return self._delegate.data_received(chunk)

    def finish(self) -> None:
        self._delegate.finish()

    def on_connection_close(self) -> None:
        self._delegate.on_connection_close()


class _Door(socket.socket):
    """A listening socket that, when there is no descriptor left, has a connection closed to get one.

    The loop would try an accept that fails again at once, for ever.
    """

    def __init__(self, listening: socket.socket, make_room: Callable[[], None]) -> None:
        super().__init__(fileno=listening.detach())
        self.setblocking(False)
        self._make_room = make_room

    def accept(self) -> tuple[socket.socket, Any]:
        try:
            return super().accept()
        except OSError as error:
            if error.errno not in _NO_DESCRIPTOR:
                raise
            self._make_room()
            raise BlockingIOError from error
