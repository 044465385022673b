"""Writes the sheet of write.mjs with openpyxl's fast mode."""

import datetime
import sys

import openpyxl
import usage  # noqa: F401

target, rows, columns = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
FIRST_DAY = datetime.datetime(2023, 1, 1)
MAKE = [
    lambda row, column: row,
    lambda row, column: f"Dependencia {row % 26}",
    lambda row, column: f"Actividad {row} de la columna {column}, con su texto propio y una frase de regular longitud",
    lambda row, column: FIRST_DAY + datetime.timedelta(row % 365),
]
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet()
for row in range(rows):
    sheet.append([MAKE[column % len(MAKE)](row, column) for column in range(columns)])
book.save(target)
