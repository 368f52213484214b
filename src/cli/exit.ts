/** Exit codes of the commands. */
export const EXIT = { clean: 0, errorsFound: 1, couldNotCheck: 2 } as const;
