"""Whatever ends a build, and whoever else publishes to the same place: readers have one whole site, and foreign files stay."""

import json
import os
import random
import shutil
import signal
import subprocess
import time

import pytest

from conftest import DATE, REPOSITORY

# Of a thousand, with AUSKUNFT_KILLS=1000, this many are made each time.
KILLS = int(os.environ.get("AUSKUNFT_KILLS", "8"))


@pytest.fixture
def place(tmp_path, content):
    """A folder with the content; the site goes to `dist` beside it."""
    shutil.copytree(content, tmp_path / "content")
    return tmp_path


def command(binary, place, *options):
    build = [binary, "build", "--content", place / "content", "--theme", REPOSITORY / "site", "--date", DATE]
    return [str(part) for part in [*build, "--output", place / "dist", *options]]


def run(binary, place, *options):
    return subprocess.run(command(binary, place, *options), capture_output=True, text=True, timeout=120)


def beside(place):
    return sorted(path.name for path in place.iterdir() if path.name != "content")


def expect_whole(site):
    """Every file that the manifest names is there with its size, and no other."""
    manifest = json.loads((site / "api/v1/manifest.json").read_text("utf-8"))
    listed = {entry["path"]: entry["bytes"] for entry in manifest["files"]}
    found = {
        str(file.relative_to(site)): file.stat().st_size
        for file in site.rglob("*")
        if file.is_file() and str(file.relative_to(site)) not in (".auskunft", "api/v1/manifest.json")
    }
    assert found == listed


def start(binary, place, *around):
    return subprocess.Popen(
        [*around, *command(binary, place)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def test_a_kill_at_any_moment_leaves_a_whole_site(binary, place):
    assert run(binary, place).returncode == 0
    begun = time.monotonic()
    assert run(binary, place).returncode == 0
    duration = time.monotonic() - begun
    moments = random.Random(7)
    for number in range(KILLS):
        process = start(binary, place)
        time.sleep(moments.uniform(0, duration * 1.1))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        expect_whole(place / "dist")
        if number % 4 == 3:
            assert run(binary, place).returncode == 0
            assert beside(place) == ["dist"]
            expect_whole(place / "dist")
    # One that publishes nothing puts things in order as well.
    (place / "content/auskunft.yaml").write_text("title: 7\n", "utf-8")
    assert run(binary, place).returncode == 1
    assert beside(place) == ["dist"]
    expect_whole(place / "dist")


def can_have_own_processes():
    probe = ["unshare", "--pid", "--fork", "--mount-proc", "true"]
    return shutil.which("unshare") and subprocess.run(probe, capture_output=True).returncode == 0


@pytest.mark.skipif(not can_have_own_processes(), reason="namespaces of processes are not allowed here")
def test_two_builders_with_the_same_process_number(binary, place):
    container = ["unshare", "--pid", "--fork", "--mount-proc"]
    for delay in (0.0, 0.1, 0.3, 0.6):
        first = start(binary, place, *container)
        time.sleep(delay)
        second = start(binary, place, *container)
        for process in (first, second):
            process.communicate(timeout=120)
            assert process.returncode == 0
        expect_whole(place / "dist")
        assert beside(place) == ["dist"]


def test_the_one_that_waits_says_for_whom(binary, place):
    first = start(binary, place)
    while not (place / "dist.lock").exists() and first.poll() is None:
        time.sleep(0.005)
    second = start(binary, place)
    said = second.communicate(timeout=120)[1]
    first.communicate(timeout=120)
    assert (first.returncode, second.returncode) == (0, 0)
    assert "dist: " in said and f"{first.pid} (" in said


@pytest.mark.parametrize("kind", ["folder", "link", "file"])
def test_what_is_put_there_meanwhile_stays(binary, place, kind):
    assert run(binary, place).returncode == 0
    precious = place / "precious"
    precious.mkdir()
    (precious / "wichtig.txt").write_text("meins", "utf-8")
    process = start(binary, place)
    while not list(place.glob("dist.new-*")) and process.poll() is None:
        time.sleep(0.002)
    shutil.rmtree(place / "dist")
    if kind == "link":
        (place / "dist").symlink_to("precious")
    elif kind == "folder":
        shutil.copytree(precious, place / "dist")
    else:
        (place / "dist").write_text("meins", "utf-8")
    said = process.communicate(timeout=120)[1]
    assert process.returncode == 3
    assert (precious / "wichtig.txt").read_text("utf-8") == "meins"
    aside = [path for path in place.iterdir() if path.name.startswith("dist.found-")]
    assert len(aside) == 1 and aside[0].name in said
    if kind == "folder":
        assert (aside[0] / "wichtig.txt").read_text("utf-8") == "meins"
    elif kind == "link":
        assert os.readlink(aside[0]) == "precious"
    else:
        assert aside[0].read_text("utf-8") == "meins"
    expect_whole(place / "dist")


@pytest.mark.parametrize("name", ["dist.old-20261101", "dist.new-1", "dist.new-0123456789abcdef"])
def test_a_backup_is_no_leftover(binary, place, name):
    assert run(binary, place).returncode == 0
    shutil.copytree(place / "dist", place / name)
    assert run(binary, place).returncode == 0
    expect_whole(place / name)


def can_mount(tmp_path_factory):
    folder = tmp_path_factory.mktemp("probe")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", folder], capture_output=True).returncode:
        return False
    subprocess.run(["umount", folder], check=True)
    return True


@pytest.fixture
def small_disk(tmp_path_factory, place):
    if not can_mount(tmp_path_factory):
        pytest.skip("nothing can be mounted here")
    disk = place / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "none", disk], check=True)
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_leaves_the_old_site(binary, place, small_disk):
    (small_disk / "dist").mkdir()
    (small_disk / "dist/.auskunft").write_text("auskunft\n")
    (small_disk / "dist/index.html").write_text("alt")
    done = run(binary, place, "--output", small_disk / "dist")
    assert done.returncode == 3, done.stderr
    assert (small_disk / "dist/index.html").read_text() == "alt"
    assert [path.name for path in small_disk.iterdir()] == ["dist"]


def test_a_mount_point_is_refused_before_the_work(binary, place, small_disk):
    done = run(binary, place, "--output", small_disk)
    assert done.returncode == 3 and "eingehängt" in done.stderr
    assert not list(small_disk.iterdir())


def test_the_site_is_not_put_into_the_content(binary, place):
    for output in (place / "content/dist", place / "content"):
        done = run(binary, place, "--output", output)
        assert done.returncode == 2 and str(output) in done.stderr
    assert run(binary, place, "--output", "").returncode == 2
    assert beside(place) == []
