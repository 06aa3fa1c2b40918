/** What a command's exit code says, as with `diff(1)`: 0 nothing to report, 1 something to report, 2 trouble. */
export const exit = { nothing: 0, something: 1, trouble: 2 } as const;
