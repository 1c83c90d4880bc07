"""What Jupyter, JupyterLab and Voilà are told, so that a workshop is safe and quiet: for `serve` and for Binder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_runtime_dir

TEMPLATE = "curriculum"
# An hour: a facilitator's page left open during a meal must still answer.
IDLE_SECONDS = 3600
# A Unix socket's path has at most 104 bytes on macOS, 108 on Linux; the kernel's name takes about 55 of them.
_LONGEST_RUNTIME_DIR = 48
# Gone with the browser, and not sent along when another site's page asks.
_COOKIES = {"samesite": "Lax", "expires_days": None}


def home(base: str, lang: str) -> str:
    """Return the address of the facilitator's home below Jupyter's base path."""
    return f"{base}curriculum/home/{lang}"


def lesson_settings(prepare: Callable[..., Any]) -> dict[str, dict[str, Any]]:
    """Return the settings of Voilà, JupyterLab and kernels that hold wherever the lessons are opened.

    `prepare` is Voilà's hook before a page is drawn.
    """
    kernels: dict[str, Any] = {}
    if sys.platform != "win32" and len(jupyter_runtime_dir()) <= _LONGEST_RUNTIME_DIR:
        kernels["transport"] = "ipc"  # no port for other users of the machine, and none that could be taken
    return {
        "VoilaConfiguration": {
            "template": TEMPLATE,
            "allow_template_override": "NO",
            "allow_theme_override": "NO",
            "theme": "light",
            "show_tracebacks": False,
            "strip_sources": True,
            "file_allowlist": [r".*\.(png|jpe?g|gif|svg|pdf)"],
            "file_denylist": [r".*\.(ipynb|py|ya?ml|db)", r"\..*", r"(?:.*[/\\])?local[/\\].*"],
            "prelaunch_hook": prepare,
            "page_config_hook": own_formulas,
            "extension_denylist": ["jupyterlab_pygments", "@voila-dashboards/jupyterlab-preview"],
        },
        # A cell that fails shows a sentence, and the cells after it still run.
        "VoilaExecutor": {"allow_errors": True},
        "MappingKernelManager": {
            "cull_idle_timeout": IDLE_SECONDS,
            "cull_interval": 300,
            "cull_connected": False,
        },
        "KernelManager": kernels,
        # No question asked to the internet: no update check, no news, no list of extensions.
        "LabApp": {
            "news_url": None,
            "check_for_updates_class": "jupyterlab.handlers.announcements.NeverCheckForUpdate",
            "extension_manager": "readonly",
            # So that the opening card can fold the notes again, and return to the top, after "Run All Cells".
            "expose_app_in_browser": True,
        },
    }


def own_formulas(page: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Return Voilà's page settings with the MathJax that it brings, not the one of another machine."""
    return {**page, "fullMathjaxUrl": "null", "mathjaxConfig": "null"}


def quiet_lab(_handler: Any, page: dict[str, Any]) -> dict[str, Any]:
    """Return JupyterLab's page settings without the token, the news and the extension manager."""
    silent = {"@jupyterlab/apputils-extension:announcements", "@jupyterlab/extensionmanager-extension"}
    disabled = sorted({*page.get("disabledExtensions", ()), *silent})
    return {**page, "disabledExtensions": disabled, "token": ""}


def server_settings(root: Path, default_url: str, port: int) -> dict[str, dict[str, Any]]:
    """Return the settings of Jupyter Server in a workshop: this machine only, a login everywhere."""
    return {
        "ServerApp": {
            "ip": "127.0.0.1",
            "port": port,
            "log_level": "WARN",
            "port_retries": 20,
            "root_dir": str(root),
            "default_url": default_url,
            "allow_unauthenticated_access": False,
            "allow_remote_access": False,
            "allow_root": True,
            "open_browser": False,
            "terminals_enabled": False,
            "answer_yes": True,
            # A login ends with its workshop: what an earlier one signed opens nothing.
            "cookie_secret": os.urandom(32),
            "tornado_settings": {"xsrf_cookie_kwargs": {"path": "/", **_COOKIES}},
            "jpserver_extensions": {
                "curriculum.room": True,
                "jupyterlab": True,
                "voila.server_extension": True,
                "voila": False,
                "jupyter_server_terminals": False,
                "notebook_shim": False,
            },
            "kernel_websocket_connection_class": "curriculum.room.jupyter.server.PromptConnection",
        },
        "IdentityProvider": {"cookie_options": dict(_COOKIES)},
        # A password that the facilitator once gave to another Jupyter does not open the workshop.
        "PasswordIdentityProvider": {"hashed_password": "", "allow_password_change": False},
    }


def kernel_environment() -> None:
    """Keep what a kernel must not see, or must not print, out of the environment that it inherits."""
    for name in ("JUPYTER_TOKEN", "JUPYTER_TOKEN_FILE"):
        os.environ.pop(name, None)
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
