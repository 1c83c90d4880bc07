"""Start the workshop from the USB folder: install once on this computer, without internet, then serve.

Runs with the Python found on the computer and the standard library only; written so that an old Python can say it is old.
"""

import hashlib
import json
import os
import platform
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
WHEELS = os.path.join(HERE, "wheels")


def read_json(name):
    """Return the content of a JSON file beside this one."""
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return json.load(file)


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
    python = "%d.%d" % sys.version_info[:2]
    if python not in stick["pythons"]:
        sys.exit(words["start_python"].format(wanted=", ".join(stick["pythons"]), found="Python " + python))
    system = this_system()
    if system not in stick["systems"] or system + " " + python in stick["missing"]:
        sys.exit(words["start_system"].format(system=system, python=python))


def home():
    """Return the folder of this computer where the curriculum is installed; it need not exist."""
    parent = os.environ.get("LOCALAPPDATA") or os.path.join(os.path.expanduser("~"), ".local", "share")
    return os.environ.get("CURRICULUM_HOME") or os.path.join(parent, "parcours-1612")


def environment(folder, stick):
    """Return the path of the virtual environment for this Python and exactly these packages."""
    key = hashlib.sha256(json.dumps(stick, sort_keys=True).encode()).hexdigest()[:10]
    return os.path.join(folder, "python%d.%d-%s" % (*sys.version_info[:2], key))


def command(env, name):
    """Return the path of a program of the virtual environment."""
    return os.path.join(env, "Scripts", name + ".exe") if os.name == "nt" else os.path.join(env, "bin", name)


def install(env, stick, log):
    """Make the environment from the wheels of this folder; raises CalledProcessError or OSError."""
    import venv

    venv.create(env, clear=True, with_pip=False)
    pip = [command(env, "python"), os.path.join(WHEELS, stick["pip"], "pip"), "--isolated", "--disable-pip-version-check"]
    files = ["--no-index", "--find-links", WHEELS, "--constraint", os.path.join(HERE, "constraints.txt")]
    with open(log, "wb") as output:
        subprocess.run([*pip, "install", *files, stick["project"]], stdout=output, stderr=output, check=True)
    with open(os.path.join(env, "installed"), "w", encoding="utf-8"):
        pass


def main(lang, arguments):
    """Install where needed, then run `curriculum serve` with the arguments."""
    words, stick = read_json("words.json")[lang], read_json("stick.json")
    refuse_what_cannot_work(words, stick)
    folder = home()
    os.makedirs(folder, exist_ok=True)
    env, log = environment(folder, stick), os.path.join(folder, "installation.txt")
    if not os.path.exists(os.path.join(env, "installed")):
        print(words["start_installing"].format(folder=folder), flush=True)
        try:
            install(env, stick, log)
        except (subprocess.CalledProcessError, OSError) as problem:
            if isinstance(problem, OSError):
                with open(log, "a", encoding="utf-8") as output:
                    output.write(str(problem) + "\n")
            sys.exit(words["start_failed"].format(log=log))
    print(words["start_starting"], flush=True)
    serve = [command(env, "curriculum"), "--lang", lang, "serve", *arguments]
    try:
        status = subprocess.call(serve, cwd=folder)
    except KeyboardInterrupt:
        status = 0
    print(words["start_stopped"], flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
