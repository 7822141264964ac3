/**
 * What no reader sees and no text needs: control characters but tabs, soft hyphens, spaces without width, marks of byte
 * order, characters that are none, and what overrides the direction of letters. Joiners, marks of direction and isolates
 * stay: Arabic and Persian need them, and an isolate ends with its line.
 */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060\u206a-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** The text without them, and without halves of characters. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '').toWellFormed();
}
