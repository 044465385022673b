"""What a colleague would write: read every workbook with pandas and openpyxl, concatenate, write one workbook."""

import glob
import os
import resource
import sys

import pandas as pd

folder, target = sys.argv[1], sys.argv[2]
frames = []
for path in sorted(glob.glob(os.path.join(folder, "*.xlsx"))):
    frame = pd.read_excel(path, header=None, engine="openpyxl")
    frame["archivo"] = os.path.basename(path)
    frames.append(frame)
pd.concat(frames, ignore_index=True).to_excel(target, index=False, engine="openpyxl")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, file=sys.stderr)
