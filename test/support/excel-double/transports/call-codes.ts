/** The calls of Office's older API that reach the host, by the number they travel under. */
export const Call = {
  saveSettings: 76,
  openFile: 77,
  fileSlice: 80,
  closeFile: 81,
  richApi: 93,
} as const

export const DocumentEvent = { selectionChanged: 2, richApiMessage: 33 } as const

export const Refusal = { internal: 5001, tooManyFiles: 5009 } as const
