#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/lexicons/given-names.tsv: given names with the gender they tell.

Sources: the word lists entities.given-{female,male,bisex}.sing of the Debian package link-grammar-dictionaries-en
(facts out of an LGPL-2.1 list), and given-names-more.tsv beside this script, which wins where the two differ.
Usage: make-given-names.py [FOLDER_OF_WORD_LISTS] > data/lexicons/given-names.tsv
"""
import os
import sys

HEADER = """\
# Given names with the gender they tell. Columns: name (lower case) | f, m or b (both) | place, where it is the name of
# a country, state or large city too.
# Made by script/lexicons/make-given-names.py from the word lists of link-grammar-dictionaries-en and from
# given-names-more.tsv; do not edit by hand.
"""


# Names of persons that are countries, states or large cities as well: alone they are the place.
PLACES = set("""
adelaide alberta alexandria arlington asia atlanta augusta austin boston brandon brittany carolina chad charlotte
chelsea cheyenne cleveland columbus cordoba dakota dallas dayton denver devon dominica durham florence florida
geneva georgia hamilton houston hudson indiana jackson jamaica jersey jordan kent kingston kobe lafayette lincoln
london lourdes madison maryland memphis milan missouri montana naples nevada odessa orlando paris phoenix raleigh
regina richmond rochester roma salvador santiago savannah seville siena sofia sydney troy valencia verona victoria
vienna virginia washington wellington
""".split())
# In the lists, but seldom a person in the news.
NOT_NAMES = {'god', 'man', 'numbers', 'rover', 'fluffy', 'son', 'sang', 'king', 'hong', 'chi',
             'argentina', 'arizona', 'china', 'india', 'israel', 'kenya'}


def read_words(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            for word in line.split():
                name = word.split('.')[0].lower()
                if name.isalpha() and len(name) > 1 and name not in NOT_NAMES:
                    yield name


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else '/usr/share/link-grammar/en/words'
    genders = {}
    for gender, kind in (('f', 'female'), ('m', 'male'), ('b', 'bisex')):
        for name in read_words(os.path.join(folder, f'entities.given-{kind}.sing')):
            genders[name] = gender if genders.get(name, gender) == gender else 'b'
    more = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'given-names-more.tsv')
    with open(more, encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                name, gender = line.split()
                genders[name] = gender
    sys.stdout.write(HEADER)
    for name in sorted(genders):
        place = '\tplace' if name in PLACES else ''
        sys.stdout.write(f'{name}\t{genders[name]}{place}\n')


main()
