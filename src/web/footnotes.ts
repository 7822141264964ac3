import { Injectable } from '@nestjs/common';
import type { MessageKey } from '../foundation/i18n/translator.js';

/** What stands at the foot of every page beside the usual, such as that the data are a sample. */
@Injectable()
export class Footnotes {
  private readonly keys = new Set<MessageKey>();

  get all(): readonly MessageKey[] {
    return [...this.keys];
  }

  add(key: MessageKey): void {
    this.keys.add(key);
  }
}
