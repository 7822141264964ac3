/** What looks like a symbol, WG-X-12/9 or C08/50, is not to be broken at the end of a line (NUM-1). Written for Typst as well. */
export const symbolPattern = '[A-Z][A-Z0-9]{0,11}(?:[-/.][A-Za-z0-9]{1,12}){1,6}';
