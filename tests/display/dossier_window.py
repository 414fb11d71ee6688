# SPDX-License-Identifier: Apache-2.0
"""Drives the real window as a user drives it: through AT-SPI, the keyboard and the mouse.

For the tests of the window, which run inside run-under-xvfb. Usage: NAME_test.py DOSSIER [TEST...]
"""
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
import traceback

# A warning ends the program under test, but not the library that looks at it.
PROGRAM_ENV = dict(os.environ)
os.environ.pop('G_DEBUG', None)

try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP no AT-SPI for Python: {error}')
    sys.exit(0)

PROGRAM = sys.argv[1]
SAMPLES = os.path.join(os.environ['DOSSIER_DATADIR'], 'samples')
FOLDER = os.environ['HOME']
PATIENCE = 40  # seconds: the machine may be busy


class Gone(Exception):
    """What should have appeared did not."""


def walk(top):
    """All accessible objects below `top`, without a call for each level of depth."""
    waiting = [top]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        yield node
        try:
            children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
        except GLib.Error:  # an object may vanish while it is looked at
            continue
        waiting.extend(reversed(children))


def visible(node):
    return node.get_state_set().contains(Atspi.StateType.VISIBLE)


def name_of(node):
    """What a node is called; None where it has gone since it was found."""
    try:
        return node.get_name()
    except GLib.Error:
        return None


def matches(node, name, role):
    try:
        return ((name is None or re.fullmatch(name, node.get_name() or '') is not None)
                and (role is None or node.get_role_name() == role))
    except GLib.Error:
        return False


class Dossier:
    """The program while a test runs."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, *arguments], env=PROGRAM_ENV)
        self.app = self.wait(self._find_app, 'the program on the accessibility bus')

    def _find_app(self):
        if self.process.poll() is not None:
            raise Gone(f'the program, which has ended with {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app is not None and app.get_process_id() == self.process.pid and app.get_child_count() > 0:
                return app
        return None

    @staticmethod
    def wait(look, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = look()
            except GLib.Error:  # an object may vanish while it is looked at
                found = None
            if found:
                return found
            time.sleep(0.2)
        raise Gone(what)

    def all(self, name=None, role=None):
        return [node for node in walk(self.app) if matches(node, name, role)]

    def find(self, name=None, role=None):
        return self.wait(lambda: next(iter(self.all(name, role)), None), f'{role or "object"} “{name}”')

    def press(self, name, role='push button'):
        Atspi.Action.do_action(self.find(name, role).get_action_iface(), 0)

    def open_menu(self, name):
        """The button that opens a menu lies inside the menu button."""
        menu = self.find(name)
        Atspi.Action.do_action(menu.get_child_at_index(0).get_action_iface(), 0)

    def gone(self, pattern):
        self.wait(lambda: not [text for text in self.labels() if re.search(pattern, text or '')],
                  f'the label /{pattern}/ to go')

    def nodes(self, pattern):
        """The nodes of the graph that are shown, by what a screen reader says of them."""
        return [node for node in self.all(pattern + r', (person|organisation|sum).*') if visible(node)]

    def click_on(self, node, title='Dossier'):
        """With the mouse, for what has no action: its place is told in the measure of its window. A list that still fills
        moves its rows: the place counts once it stays."""
        places = []

        def rests():
            place = Atspi.Component.get_extents(node.get_component_iface(), Atspi.CoordType.WINDOW)
            places.append((place.x + place.width // 2, place.y + place.height // 2))
            return len(places) > 3 and places[-1] == places[-2] == places[-3] == places[-4]

        self.wait(rests, 'a place that stays')
        x, y = places[-1]
        subprocess.run(['xdotool', 'mousemove', '--window', self.window_id(title), str(x), str(y), 'click', '1'],
                       check=True)

    def select(self, entity):
        Atspi.Action.do_action(self.find(entity + r', (person|organisation|sum).*').get_action_iface(), 0)

    def text(self, role):
        node = self.find(role=role)
        return Atspi.Text.get_text(node.get_text_iface(), 0, -1)

    def labels(self):
        return [text for node in self.all(role='label') if (text := name_of(node)) is not None]

    def wait_label(self, pattern):
        return self.wait(lambda: next((text for text in self.labels() if re.search(pattern, text or '')), None),
                         f'label /{pattern}/')

    def window_id(self, title='Dossier'):
        def look():
            out = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), '--name',
                                  title], capture_output=True, text=True, check=False).stdout.split()
            return out[-1] if out else None
        return self.wait(look, 'window on the screen')

    def keys(self, *keys):
        subprocess.run(['xdotool', 'windowfocus', '--sync', self.window_id(), 'key', *keys], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=20)
        clear_unsaved()


def unsaved():
    folder = os.path.join(os.environ['XDG_DATA_HOME'], 'dossier', 'unsaved')
    names = os.listdir(folder) if os.path.isdir(folder) else []
    return [os.path.join(folder, name) for name in names if name.endswith('.dossier')]


def clear_unsaved():
    for path in unsaved():
        os.unlink(path)


def mnemonic(label):
    """GTK names a button with a mnemonic twice."""
    return f'(_{label} )?{label}'


def answer_chooser(app, title, path, answer):
    app.find(title)
    time.sleep(1)  # the dialog takes the keyboard a moment after it is there
    subprocess.run(['xdotool', 'key', 'ctrl+a'], check=True)
    app.type(path)
    app.press(mnemonic(answer))
    app.wait(lambda: os.path.exists(path), f'the file {path}')


def samples():
    return [os.path.join(SAMPLES, name) for name in sorted(os.listdir(SAMPLES)) if name.endswith('.txt')]


def check(truth, what):
    if not truth:
        raise AssertionError(what)


def shown(app):
    """The numbers in "12 of 21 entities, 20 of 28 claims"."""
    text = app.wait_label(r'of \d+ (entities|entity)')
    return [int(number) for number in re.findall(r'\d+', text)]


def save_as(app, path):
    app.keys('ctrl+s')
    answer_chooser(app, 'Save Project', path, 'Save')
    app.wait_label('Saved')


def write(name, text):
    """A file in the home folder of the test."""
    path = os.path.join(FOLDER, name)
    with open(path, 'w', encoding='utf8') as file:
        file.write(text)
    return path


def main(tests):
    """Runs the functions of `tests` that are called test_something, or those named on the command line."""
    Atspi.init()
    every = [value for name, value in tests.items() if name.startswith('test_')]
    chosen = [test for test in every if not sys.argv[2:] or test.__name__ in sys.argv[2:]]
    print(f'1..{len(chosen)}', flush=True)
    failed = 0
    for number, test in enumerate(chosen, 1):
        clear_unsaved()
        try:
            test()
            print(f'ok {number} {test.__name__}', flush=True)
        except Exception:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {number} {test.__name__}', flush=True)
    return 1 if failed else 0
