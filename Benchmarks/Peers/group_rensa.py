"""Near-duplicates with rensa, as its users write it: group_rensa.py INPUT.jsonl OUT.jsonl [THRESHOLD]."""
import json
import re
import sys

from rensa import RMinHash, RMinHashLSH

PERMUTATIONS, BANDS = 128, 16


def runs(text):
    words = re.findall(r"[^\W_]+", text.casefold())
    return [" ".join(words[at:at + 3]) for at in range(max(1, len(words) - 2))]


def main(source, out, threshold=0.8):
    index = RMinHashLSH(threshold, PERMUTATIONS, BANDS)
    ids, sketches, parents = [], [], []

    def root(place):
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    with open(source, encoding="utf-8") as file:
        for place, line in enumerate(file):
            item = json.loads(line)
            ids.append(item["id"])
            parents.append(place)
            sketch = RMinHash(PERMUTATIONS, 42)
            sketch.update(runs(item["text"]))
            sketches.append(sketch)
            # One link is enough where a hundred thousand are alike.
            for other in index.query(sketch)[:4]:
                if root(other) != root(place) and sketch.jaccard(sketches[other]) >= threshold:
                    parents[root(place)] = root(other)
            index.insert(place, sketch)
    groups = {}
    for place, name in enumerate(ids):
        groups.setdefault(root(place), []).append(name)
    with open(out, "w", encoding="utf-8") as file:
        for members in groups.values():
            if len(members) > 1:
                file.write(json.dumps({"ids": members}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3], *map(float, sys.argv[3:4]))
