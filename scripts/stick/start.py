"""Start the workshop from the USB folder: install once on this computer, without internet, then serve.

Runs with the Python found on the computer and the standard library only, old Pythons included, so that they can say so.
"""

import hashlib
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
WHEELS = HERE / "wheels"
PYTHON = ".".join(str(part) for part in sys.version_info[:2])


def read_json(name):
    """Return the content of a JSON file beside this one."""
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def this_system():
    """Return the name under which the folder keeps this computer's files, or a plain description of it."""
    machine = platform.machine().lower()
    names = {
        ("Windows", "amd64"): "windows",
        ("Darwin", "x86_64"): "macos-intel",
        ("Darwin", "arm64"): "macos-arm",
        ("Linux", "x86_64"): "linux",
    }
    return names.get((platform.system(), machine), platform.system() + " " + machine)


def refuse_what_cannot_work(words, stick):
    """Stop with a sentence when this Python or this system is not one that the folder was filled for."""
    if PYTHON not in stick["pythons"]:
        sys.exit(words["start_python"].format(wanted=", ".join(stick["pythons"]), found="Python " + PYTHON))
    system = this_system()
    if system not in stick["systems"] or system + " " + PYTHON in stick["missing"]:
        sys.exit(words["start_system"].format(system=system, python=PYTHON))


def home():
    """Return the folder of this computer where the curriculum is installed; it need not exist."""
    parent = os.environ.get("LOCALAPPDATA") or str(Path.home() / ".local" / "share")
    return Path(os.environ.get("CURRICULUM_HOME") or str(Path(parent) / "parcours-1612"))


def environment(folder, stick):
    """Return the path of the virtual environment for this Python and exactly these packages."""
    key = hashlib.sha256(json.dumps(stick, sort_keys=True).encode()).hexdigest()[:10]
    return folder / ("python" + PYTHON + "-" + key)


def command(env, name):
    """Return the path of a program of the virtual environment."""
    return str(env / "Scripts" / (name + ".exe") if os.name == "nt" else env / "bin" / name)


def install(env, stick, log):
    """Make the environment from the wheels of this folder; raises CalledProcessError or OSError.

    Each wheel has to be the one that the folder was filled with, byte by byte: pip compares their hashes.
    Runs pip out of its wheel: the computer's Python may have none, as Debian's without python3-venv.
    """
    import venv

    wheel = WHEELS / stick["pip"]["file"]
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != stick["pip"]["sha256"]:
        raise OSError(str(wheel) + ": sha256")
    venv.create(str(env), clear=True, with_pip=False)
    locked = env / "locked.txt"
    locked.write_text("\n".join(stick["locked"][this_system() + " " + PYTHON]), encoding="utf-8")
    pip = [command(env, "python"), str(wheel / "pip"), "--isolated", "--disable-pip-version-check"]
    files = ["--no-index", "--find-links", str(WHEELS), "--require-hashes", "--requirement", str(locked)]
    with log.open("wb") as output:
        subprocess.run([*pip, "install", *files], stdout=output, stderr=output, check=True)
    (env / "installed").touch()


def run(arguments, folder):
    """Run a program until it ends, and return its status.

    Ctrl+C reaches it as well: it is left the time to put its things away, such as the facilitator's key.
    """
    process = subprocess.Popen(arguments, cwd=str(folder))
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def main(lang, arguments):
    """Install where needed, then run `curriculum serve` with the arguments."""
    words, stick = read_json("words.json")[lang], read_json("stick.json")
    refuse_what_cannot_work(words, stick)
    folder = home()
    folder.mkdir(parents=True, exist_ok=True)
    env, log = environment(folder, stick), folder / "installation.txt"
    if not (env / "installed").exists():
        print(words["start_installing"].format(folder=folder), flush=True)
        try:
            install(env, stick, log)
        except (subprocess.CalledProcessError, OSError) as problem:
            with log.open("a", encoding="utf-8") as output:
                output.write(str(problem) + "\n")
            sys.exit(words["start_failed"].format(log=log))
    print(words["start_starting"], flush=True)
    status = run([command(env, "curriculum"), "--lang", lang, "serve", *arguments], folder)
    print(words["start_stopped"], flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
