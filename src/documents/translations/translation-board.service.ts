import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { dayIn } from '../../foundation/i18n/dates.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { serve } from '../../groups/group.policy.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { DocumentLine, VersionFiles } from '../document-details.js';
import { DocumentLists } from '../document-lists.js';
import { supersedes } from '../symbols/symbol-variants.js';
import type { Variant } from '../variants/variant.entity.js';
import type { VersionState } from '../variants/language-version.entity.js';
import { isAwaited } from '../variants/version-states.js';

/** A variant that people read now, with its six languages. */
export interface BoardRow {
  line: DocumentLine;
  variant: Variant;
  versions: readonly VersionFiles[];
  /** The languages whose day has passed. */
  overdue: readonly Language[];
}

/** What of a board is looked at: a state, a language, or the one in the other. */
export interface BoardFilter {
  state?: VersionState;
  language?: Language;
}

const mostDocuments = 1000;

/** Which languages of a meeting's documents are there, and which are on their way. */
@Injectable()
export class TranslationBoard {
  constructor(
    private readonly clock: Clock,
    private readonly documents: DocumentLists,
  ) {}

  /** What is overdue comes first, the longest overdue before all; then the documents in their order. */
  async rows(actor: Actor, meeting: Meeting, filter: BoardFilter): Promise<BoardRow[]> {
    actor.ensure(serve, meeting.group);
    const lines = await this.documents.first(actor, { meeting }, { sort: 'symbol', limit: mostDocuments });
    const today = dayIn(meeting.timeZone, this.clock.now());
    const rows = lines.flatMap((line) => rowsOf(line, today)).filter((row) => isWanted(row, filter));
    return rows.toSorted((one, other) => urgency(one).localeCompare(urgency(other)));
  }
}

function rowsOf(line: DocumentLine, today: string): BoardRow[] {
  const current = line.variants.filter((one) => !line.variants.some((other) => supersedes(other.variant.standing, one.variant.standing)));
  return current.map(({ variant, versions }) => {
    const late = versions.filter(({ state, dueOn }) => isAwaited(state) && dueOn !== null && dueOn < today);
    return { line, variant, versions, overdue: late.map(({ language }) => language) };
  });
}

function isWanted({ versions }: BoardRow, { state, language }: BoardFilter): boolean {
  if (!state && !language) return true;
  return versions.some((one) => (!state || one.state === state) && (!language || (one.language === language && (state || isOpen(one)))));
}

/** Whoever looks at one language looks for what it still lacks. */
function isOpen({ state }: VersionFiles): boolean {
  return state !== 'ready' && state !== 'not-planned';
}

const never = '9999-12-31';

/** Sorts what is overdue before what is not, by its day; sorting keeps the order of the others. */
function urgency({ versions, overdue }: BoardRow): string {
  const days = versions.flatMap(({ language, dueOn }) => (overdue.includes(language) && dueOn ? [dueOn] : []));
  return days.toSorted()[0] ?? never;
}
