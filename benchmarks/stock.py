"""The same lesson as a facilitator would write it with plain ipywidgets: same prose, same questions, same feedback.

Made from the bank, so that both sides show the same. Its charts are the files drawn at build, in its favour.
"""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from curriculum.lessons.compiled import Activity, Lesson

_SETUP = '''\
import ipywidgets as widgets
from IPython.display import SVG, display

def ask(prompt, inputs, right, explanation):
    """Show one question: its inputs, a button, and the explanation once the button is pressed."""
    button, result = widgets.Button(description="Vérifier"), widgets.HTML()
    def check(_):
        verdict = "Exact." if [one.value for one in inputs] == right else "Pas encore."
        result.value = f"<p><b>{verdict}</b> {explanation}</p>"
    button.on_click(check)
    display(widgets.VBox([widgets.HTML(f"<p>{prompt}</p>"), *inputs, button, result]))
'''
_ASK = re.compile(r'here\.ask\("([^"]+)"\)')
_FIGURE = re.compile(r'here\.figure\("([^"]+)"\)')


def write_stock_notebook(lesson: Lesson, source: Path, figures: Path, path: Path) -> Path:
    """Write the stock notebook of a compiled lesson, after the cells of its own notebook; returns `path`."""
    notebook = nbformat.read(source, as_version=4)
    cells = [new_code_cell(_SETUP)]
    for cell in notebook.cells:
        if "facilitator" in cell.metadata.get("tags", []):
            continue
        if cell.cell_type == "markdown":
            cells.append(new_markdown_cell(cell.source))
        elif found := _ASK.search(cell.source):
            cells.append(new_code_cell("\n".join(_questions(lesson, found[1]))))
        elif found := _FIGURE.search(cell.source):
            image = figures / lesson.figures[found[1]].image
            cells.append(new_code_cell(f"display(SVG({image.read_text(encoding='utf-8')!r}))"))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)
    return path


def _questions(lesson: Lesson, set_id: str) -> list[str]:
    return [_question(lesson.activities[activity]) for activity in lesson.set(set_id).activities]


def _question(activity: Activity) -> str:
    inputs, right = _inputs(activity)
    explanation = activity.get("explanation") or activity.get("afterword", "")
    return f"ask({activity['prompt']!r}, [{', '.join(inputs)}], {right!r}, {explanation!r})"


def _inputs(activity: Activity) -> tuple[list[str], list]:
    kind = activity["kind"]
    if kind == "single":
        texts = [option["text"] for option in activity["options"]]
        return [_radio(texts)], [option["text"] for option in activity["options"] if option["right"]]
    if kind == "multiple":
        return _boxes(activity["options"]), [option["right"] for option in activity["options"]]
    if kind == "mark":
        return _boxes(activity["passages"]), [passage["error"] for passage in activity["passages"]]
    if kind == "sort":
        names = {category["id"]: category["text"] for category in activity["categories"]}
        inputs = [_menu(element["text"], list(names.values())) for element in activity["elements"]]
        return inputs, [names[element["category"]] for element in activity["elements"]]
    if kind == "order":
        places = list(range(1, len(activity["steps"]) + 1))
        return [_menu(step["text"], places) for step in reversed(activity["steps"])], places[::-1]
    if kind == "classify":
        return [_menu(name, ["?", value]) for name, value in activity["key"].items()], list(activity["key"].values())
    return [_radio(["D’accord", "Pas d’accord", "Je passe"])], [None]


def _radio(texts: list[str]) -> str:
    return f"widgets.RadioButtons(options={texts!r}, value=None)"


def _boxes(records: list[dict]) -> list[str]:
    return [f"widgets.Checkbox(description={record['text']!r})" for record in records]


def _menu(text: str, choices: list) -> str:
    return f"widgets.Dropdown(description={text!r}, options={choices!r}, value=None)"
