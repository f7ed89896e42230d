"""The scripts that load the folder "for R and Python", as they are written into it."""

from __future__ import annotations

R = """# Loads all tables of this folder into a list of data frames. Base R only, no packages needed.
#
#   source("load.R", chdir = TRUE)
#   names(project)
#   head(project$comments)
#
# Choices are factors, counts and degrees are numbers, flags are 1, 0 or NA. Times stay texts as the project has them:
# as.Date(substr(project$comments$time, 1, 10)) makes days of them. attr(column, "label") says what a column holds.

threadnote_load <- function(folder = ".") {
  read <- function(path) {
    utils::read.csv(
      file.path(folder, path),
      colClasses = "character", na.strings = character(0), encoding = "UTF-8", quote = "\\"",
      check.names = FALSE, comment.char = "", fill = FALSE, blank.lines.skip = FALSE
    )
  }
  dictionary <- read("data_dictionary.csv")
  labels <- read("value_labels.csv")
  tables <- list()
  for (name in unique(dictionary$table)) {
    data <- read(file.path("data", paste0(name, ".csv")))
    about <- dictionary[dictionary$table == name, ]
    for (place in seq_len(nrow(about))) {
      column <- data[[place]]
      values <- labels[labels$table == name & labels$variable == about$variable[place], ]
      if (nrow(values) > 0) {
        column <- factor(as.integer(column), levels = as.integer(values$value), labels = values$label)
      } else if (about$type[place] %in% c("whole", "number")) {
        column <- as.numeric(column)
      } else if (about$type[place] == "flag") {
        column <- as.integer(column)
      }
      attr(column, "label") <- about$label[place]
      data[[place]] <- column
    }
    tables[[name]] <- data
  }
  tables
}

project <- threadnote_load()
"""

PYTHON = '''"""Loads all tables of this folder: data frames if pandas is there, else lists of dictionaries.

    from load import load
    project = load()
    project["comments"]

Choices are categories (without pandas: words), counts and degrees are whole numbers, flags are 1, 0 or nothing. Times
stay texts as the project has them. A data frame's `attrs["labels"]` say what its columns hold.
"""

import csv
import pathlib
import sys

NUMBERS = {"whole": int, "flag": int, "number": float}
PANDAS = {"whole": "Int64", "flag": "Int8", "number": "Float64"}


def rows_of(path):
    """The header, then the rows of a CSV file."""
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    with open(path, encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines)


def records_of(path):
    header, *rows = rows_of(path)
    return [dict(zip(header, row)) for row in rows]


def load(folder=None, frames=True):
    """Every table by name; with `frames` off never as data frames."""
    folder = pathlib.Path(folder or pathlib.Path(__file__).parent)
    pandas = None
    if frames:
        try:
            import pandas
        except ImportError:
            pass
    labels = {}
    for one in records_of(folder / "value_labels.csv"):
        labels.setdefault((one["table"], one["variable"]), {})[one["value"]] = one["label"]
    variables = {}
    for one in records_of(folder / "data_dictionary.csv"):
        variables.setdefault(one["table"], []).append(one)
    return {
        table: load_table(folder / "data" / (table + ".csv"), table, about, labels, pandas)
        for table, about in variables.items()
    }


def load_table(path, table, about, labels, pandas):
    """One table; `about` are its rows of the data dictionary."""
    rows = rows_of(path)
    names = next(rows)
    answers = [labels.get((table, one["variable"])) for one in about]
    readers = [cell_reader(one["type"], some) for one, some in zip(about, answers)]
    read = ([reader(cell) for reader, cell in zip(readers, row)] for row in rows)
    if pandas is None:
        return [dict(zip(names, row)) for row in read]
    columns = list(zip(*read)) or [()] * len(names)
    frame = pandas.DataFrame(
        {
            name: series(pandas, column, one["type"], some)
            for name, column, one, some in zip(names, columns, about, answers)
        }
    )
    frame.attrs["labels"] = {one["variable"]: one["label"] for one in about}
    return frame


def cell_reader(kind, answers):
    if answers:
        return lambda cell: answers.get(cell)
    number = NUMBERS.get(kind)
    if number is None:
        return str
    return lambda cell: number(cell) if cell else None


def series(pandas, column, kind, answers):
    if answers:
        return pandas.Categorical(column, categories=list(dict.fromkeys(answers.values())))
    return pandas.array(list(column), dtype=PANDAS[kind] if kind in PANDAS else "object")


if __name__ == "__main__":
    for table, loaded in load().items():
        print(table, len(loaded))
'''
