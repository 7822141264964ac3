import type { MessageKey, Values } from '../../i18n/translator.js';

/** Why a file cannot be taken, as its reader found it. It becomes the refusing verdict of the inspection. */
export class Unacceptable extends Error {
  constructor(
    readonly key: MessageKey,
    readonly values: Values = {},
  ) {
    super(key);
  }

  static damaged(): Unacceptable {
    return new Unacceptable('foundation.fileDamaged');
  }

  static mixed(): Unacceptable {
    return new Unacceptable('foundation.fileMixed');
  }

  static expands(): Unacceptable {
    return new Unacceptable('foundation.fileExpands');
  }
}
