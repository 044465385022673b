"""What a colleague would write: read every workbook with pandas and openpyxl, put all together, write one workbook."""

import glob
import os
import sys

import pandas as pd
import usage  # noqa: F401

folder, target = sys.argv[1], sys.argv[2]
frames = []
for path in sorted(glob.glob(os.path.join(folder, "*.xlsx"))):
    frame = pd.read_excel(path, header=None, engine="openpyxl")
    frame["archivo"] = os.path.basename(path)
    frames.append(frame)
pd.concat(frames, ignore_index=True).to_excel(target, index=False, engine="openpyxl")
