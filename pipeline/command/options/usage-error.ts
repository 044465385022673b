/** Something the person must change before the command can do its work; its message is shown as it is. */
export class UsageError extends Error {}
