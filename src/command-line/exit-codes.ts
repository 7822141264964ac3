/** What a command tells whoever called it: that it went well, that it was refused or failed, that it is no command. */
export const exitCodes = { well: 0, failed: 1, misused: 2 } as const;
