# SPDX-License-Identifier: Apache-2.0
"""The real window, driven as a user drives it: through AT-SPI and the mouse. Prints TAP.

Runs inside run-under-xvfb. Usage: window_test.py DOSSIER [TEST...]
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
            found = look()
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

    def window_id(self):
        def look():
            out = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), '--name',
                                  'Dossier'], capture_output=True, text=True, check=False).stdout.split()
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


def test_empty_state():
    app = Dossier()
    try:
        app.find('Add Articles…', 'push button')
        app.find('Open the Samples', 'push button')
        app.press('Open the Samples')
        app.select('Elon Musk')
        app.find(r'Articles', 'page tab')
    finally:
        app.close()


def test_select_node():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.wait_label(r'^\d+ claims from \d+ sources?$')
        quotes = [text for text in app.labels() if text.startswith('“') and text.endswith('”')]
        check(quotes, 'a selected person has claims with their words')
        app.find('Read in Article', 'push button')
    finally:
        app.close()


def test_open_passage():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.press('Read in Article')
        text = app.wait(lambda: app.text('text') if app.all(role='text') else None, 'the text of the article')
        check('Musk' in text, 'the article is open')
        app.wait_label(r'^1 of \d+$')
        app.keys('Escape')
        app.find('Elon Musk, person.*')
    finally:
        app.close()


def test_slide():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        before = shown(app)
        slider = app.find(role='slider').get_value_iface()
        slider.set_current_value(slider.get_minimum_value())
        app.wait(lambda: shown(app)[2] < before[2], 'fewer claims at the first date')
        app.wait_label(r'^As of \d+ \w+ \d{4}$')
        slider.set_current_value(slider.get_maximum_value())
        app.wait(lambda: shown(app) == before, 'all claims at the last date')
    finally:
        app.close()


def test_undo():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        menu = app.find('Correct or Hide')
        # The button that opens the menu lies inside the menu button.
        Atspi.Action.do_action(menu.get_child_at_index(0).get_action_iface(), 0)
        app.press('Hide', 'menu item')
        app.wait(lambda: not [node for node in app.all('Elon Musk, person.*') if visible(node)], 'the node to go')
        app.keys('ctrl+z')
        app.wait(lambda: [node for node in app.all('Elon Musk, person.*') if visible(node)], 'the node to come back')
    finally:
        app.close()


def save_as(app, path):
    app.keys('ctrl+s')
    answer_chooser(app, 'Save Project', path, 'Save')
    app.wait_label('Saved')


def test_save_and_open():
    path = os.path.join(FOLDER, 'story.dossier')
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        save_as(app, path)
    finally:
        app.close()
    check(not unsaved(), 'a saved project leaves nothing behind')
    database = sqlite3.connect(path)
    check(database.execute('PRAGMA application_id').fetchone()[0] == 0x446f7373, 'the file is ours')
    check(database.execute('SELECT count(*) FROM article').fetchone()[0] == len(samples()), 'all articles are in it')
    database.close()
    app = Dossier(path)
    try:
        app.select('Elon Musk')
        app.wait_label(r'^\d+ claims from \d+ sources?$')
    finally:
        app.close()


def test_killed():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
    finally:
        app.kill()
    check(len(unsaved()) == 1, 'the store of the killed program is there')
    app = Dossier()
    try:
        app.wait_label('unsaved work is back')
        app.select('Elon Musk')
    finally:
        app.close()


def test_export():
    path = os.path.join(FOLDER, 'graph.png')
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.keys('ctrl+e')
        app.press('Export…')
        answer_chooser(app, 'Export the Graph', path, 'Export')
        with open(path, 'rb') as picture:
            check(picture.read(8) == b'\x89PNG\r\n\x1a\n', 'it is a PNG')
    finally:
        app.close()


def test_paste():
    app = Dossier()
    try:
        app.find('Add Articles…', 'push button')
        app.keys('ctrl+shift+v')
        app.find('Paste an Article')
        time.sleep(1)
        app.type('Ada Moss, the mayor of Brinton, gave 4 million dollars to the Brinton Library on 3 May 2024.')
        app.press('Add Text')
        app.wait_label(r'^1 article added$')
    finally:
        app.close()


def test_guard():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.keys('ctrl+w')
        app.wait_label(r'^Save This Project\?$')
        app.press(mnemonic('Discard'))
        app.process.wait(timeout=PATIENCE)
        check(not unsaved(), 'what was discarded is gone')
    finally:
        app.close()


def test_search():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.keys('ctrl+f')
        app.type('Altman')
        app.wait(lambda: [text for text in app.labels() if re.fullmatch(r'\d+ of \d+', text)], 'a shorter list')
        app.keys('Return')
        app.wait_label('Sam Altman')
    finally:
        app.close()


def test_set_date():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        more = app.find('More', 'push button')
        Atspi.Action.do_action(more.get_child_at_index(0).get_action_iface(), 0)
        app.press('Set Date…', 'menu item')
        app.wait_label('^Set the Date$')
        time.sleep(1)
        subprocess.run(['xdotool', 'key', 'ctrl+a'], check=True)
        app.type('4 March 2024')
        app.press(mnemonic('Set Date'))
        app.wait_label(r'^4 March 2024 · set by you$')
        app.keys('ctrl+z')
        app.wait(lambda: not [text for text in app.labels() if '4 March 2024' in text], 'the date to be taken back')
    finally:
        app.close()


def test_refused_files():
    empty = os.path.join(FOLDER, 'nothing.txt')
    open(empty, 'wb').close()
    binary = os.path.join(FOLDER, 'noise.txt')
    with open(binary, 'wb') as noise:
        noise.write(bytes(range(256)) * 40)
    app = Dossier(samples()[0], empty, binary)
    try:
        app.find('Not All Could Be Added')
        app.wait_label(r'^2 files could not be read\. 1 article was added\.$')
        app.wait_label('nothing.txt')
        app.wait_label('noise.txt')
    finally:
        app.close()


TESTS = [value for name, value in list(globals().items()) if name.startswith('test_')]


def main():
    Atspi.init()
    chosen = [test for test in TESTS if not sys.argv[2:] or test.__name__ in sys.argv[2:]]
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


if __name__ == '__main__':
    sys.exit(main())
