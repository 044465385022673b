const SYSTEM = new Set(['__macosx', 'thumbs.db', 'desktop.ini'])

/** Whether a file or folder of this name was put there by a system or a program, not by a person. */
export function isLitter(name: string): boolean {
  return /^(\.|~\$)/.test(name) || SYSTEM.has(name.toLowerCase())
}
