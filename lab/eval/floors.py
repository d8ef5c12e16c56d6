"""What must be reached: compares figures with the floors of a file."""


def figure(results, path):
    """The value at a path of names; `mean:kinds.passed/expectations` is a mean over the entries of `kinds`."""
    if path.startswith("mean:"):
        name, ratio = path.removeprefix("mean:").split(".")
        part, whole = ratio.split("/")
        shares = [entry[part] / entry[whole] for entry in results[name].values()]
        return sum(shares) / len(shares) if shares else None
    for name in path.split("."):
        results = results[name]
    return results


def below(figures, floors):
    """A line for each floor that was missed. Tasks that were not measured are passed over."""
    lines = []
    for floor in floors:
        task = figures["tasks"].get(floor["task"])
        if task is None:
            continue
        name = f"{floor['task']} {floor['set']} {floor['figure']}"
        try:
            value = figure(task["sets"][floor["set"]], floor["path"])
        except KeyError as missing:
            lines.append(f"floor: {name}: no figure {missing}")
            continue
        if value is None or value < floor["least"]:
            lines.append(f"floor: {name} is {value if value is None else round(value, 3)}, below {floor['least']}")
    return lines
