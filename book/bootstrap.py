"""Sets the project up with nothing but Python's standard library: browser, fonts, virtual environment.

Run by `make` with the system's Python. Installs system packages through apt-get where that is allowed (root, or sudo
without a password); otherwise prints one line per missing piece that says how to get it. Python packages come from
requirements.txt, every file checked against its hash. Written anew only when requirements.txt or pyproject.toml changes.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
READY = VENV / ".ready"
OLDEST = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APT_SPEED = ["-o", "Dpkg::Use-Pty=0", "-o", "Acquire::Retries=3"]


def missing_pieces() -> dict[str, str]:
    """Debian package → what it is for, for each piece of the system that is not there."""
    wanted = {}
    if importlib.util.find_spec("ensurepip") is None:
        wanted[f"python{sys.version_info.major}.{sys.version_info.minor}-venv"] = "Python's virtual environments"
    if not os.environ.get("BROWSER_PATH") and not any(map(shutil.which, BROWSERS)):
        wanted["chromium"] = "charts, PDFs and browser tests (or set BROWSER_PATH to a Chromium or Chrome)"
    fonts = installed_fonts()
    if "Noto Sans" not in fonts:
        wanted["fonts-noto-core"] = "letters, Arabic script included"
    if "DejaVu Sans Mono" not in fonts:
        wanted["fonts-dejavu-core"] = "code on paper"
    return wanted


def installed_fonts() -> str:
    """The names of all installed fonts; file names where fontconfig is missing."""
    if shutil.which("fc-list"):
        return subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=False).stdout
    names = " ".join(str(path) for path in Path("/usr/share/fonts").rglob("*.ttf"))
    return names.replace("NotoSans-", "Noto Sans ").replace("DejaVuSansMono", "DejaVu Sans Mono")


def apt_prefix() -> list[str] | None:
    """The words before `apt-get`, or None where this user may not install."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install_system(wanted: dict[str, str]) -> None:
    """Installs what is missing with apt-get; what cannot be installed is named, not fatal here."""
    prefix = apt_prefix()
    if prefix is not None:
        print(f"Installing {', '.join(wanted)} with apt-get …", flush=True)
        nothing = subprocess.DEVNULL
        env = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *APT_SPEED]
        subprocess.run([*prefix, *env, "update"], check=False, stdin=nothing, stdout=nothing)
        command = [*prefix, *env, "install", "-y", "--no-install-recommends", *wanted]
        if subprocess.run(command, check=False, stdin=nothing, stdout=nothing).returncode == 0:
            return
    for package, purpose in missing_pieces().items():
        print(f"Missing: {package} ({purpose}). Get it with: sudo apt-get install {package}", file=sys.stderr)


def make_environment() -> None:
    """A virtual environment with the pinned packages, bytecode compiled, and this project on its path; a package that is pinned
    no longer stays in one that is there."""
    python = VENV / "bin" / "python"
    if not python.exists() or not (VENV / "bin" / "pip").exists():
        print("Creating .venv …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    print("Installing the pinned packages (a few minutes the first time) …", flush=True)
    # What has no wheel is built with the pinned setuptools, so that comes first; nothing is fetched unpinned.
    builders = VENV / "builders.txt"
    builders.write_text(pins_of({"setuptools"}))
    for pins in (builders, ROOT / "requirements.txt"):
        subprocess.run(
            [*pip, "install", "--no-compile", "--no-build-isolation", "--require-hashes", "-r", str(pins)], check=True
        )
    own = ["--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)]
    subprocess.run([*pip, "install", *own], check=True)
    # Without bytecode, imports take four times as long; done here in parallel, and whatever PYTHONDONTWRITEBYTECODE says.
    subprocess.run(
        [str(python), "-m", "compileall", "-q", "-j", "0", str(VENV / "lib")],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def pins_of(names: set[str]) -> str:
    """The entries of requirements.txt for these packages, hashes included."""
    entries = re.findall(r"^\S.*(?:\n[ \t].*)*", (ROOT / "requirements.txt").read_text(), re.M)
    return "\n".join(entry for entry in entries if re.split(r"[=\[ ]", entry)[0] in names) + "\n"


def stamp() -> str:
    """What the environment was made from."""
    parts = [(ROOT / name).read_bytes() for name in ("requirements.txt", "pyproject.toml")]
    return hashlib.sha256(b"\0".join([*parts, str(ROOT).encode(), sys.version.encode()])).hexdigest()


def main() -> int:
    """Sets up what is missing; 1 where Python is too old or its packages cannot be installed, with the reason. A browser or
    fonts that are not to be had are named and no more: the build stops where it needs a browser, and names it again."""
    if sys.version_info < OLDEST:
        print(
            f"Python {'.'.join(map(str, OLDEST))} or newer is needed; this is {sys.version.split()[0]}. "
            "Name another one with: make PYTHON=python3.12 book",
            file=sys.stderr,
        )
        return 1
    wanted = missing_pieces()
    if wanted:
        install_system(wanted)
    if importlib.util.find_spec("ensurepip") is None and not (VENV / "bin" / "pip").exists():
        return 1  # named above; nothing can be installed without it
    mark = stamp()
    if not READY.exists() or READY.read_text() != mark:
        try:
            make_environment()
        except subprocess.CalledProcessError as failure:
            print(
                f"Set-up stopped: `{' '.join(map(str, failure.cmd))}` ended with {failure.returncode}. "
                "Its own message stands above; mend it and run make again.",
                file=sys.stderr,
            )
            return 1
        READY.write_text(mark)
    READY.touch()
    return 0


if __name__ == "__main__":
    sys.exit(main())
