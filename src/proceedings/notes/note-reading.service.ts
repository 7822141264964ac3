import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Language, Texts } from '../../foundation/i18n/languages.js';
import { DocumentDetails, latestOf } from '../../documents/document-details.js';
import type { Document } from '../../documents/document.entity.js';
import { Finder } from '../../documents/symbols/finder.js';
import type { Variant } from '../../documents/variants/variant.entity.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { OfficesService } from '../../people/offices/offices.service.js';
import { PeopleService } from '../../people/people.service.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import type { Note } from './note.entity.js';

/** Who spoke: an entity, an office, or somebody of whom only the name is known. */
export type Speaker = Pick<Note, 'organization' | 'office' | 'speaker'>;

/** Recognises what is typed at the table: items by their code, documents by their symbol, speakers by any name. */
@Injectable()
export class NoteReading {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly finder: Finder,
    private readonly details: DocumentDetails,
    private readonly people: PeopleService,
    private readonly offices: OfficesService,
  ) {}

  async item(meeting: Meeting, code: string): Promise<AgendaItem | null> {
    const [item] = await this.meetings.items('item', meeting, code ? [code] : []);
    return item ?? null;
  }

  async session(meeting: Meeting, number: number): Promise<Session> {
    const found = (await this.sessions.of(meeting)).find(({ session }) => session.number === number);
    if (!found) throw Refused.field('session', 'sessions.noSuchSession');
    return found.session;
  }

  /** The document of a symbol in any spelling. One of which the actor may not know is answered like one that nobody has. */
  async document(actor: Actor, symbol: string): Promise<{ document: Document; key: string | null }> {
    const found = await this.finder.bySpelling(actor, symbol);
    if (!found) throw Refused.field('document', 'proceedings.noSuchDocument', { symbol });
    return { document: found.document, key: found.variant };
  }

  /** The state of the document that the symbol names; its latest where it names none. */
  async variant(actor: Actor, symbol: string): Promise<Variant> {
    const { document, key } = await this.document(actor, symbol);
    const line = await this.details.line(actor, document);
    const named = key ? line.variants.find(({ variant }) => variant.key === key) : latestOf(line);
    if (!named) throw Refused.field('document', 'proceedings.nothingToNote', { symbol: document.symbol });
    return named.variant;
  }

  /** Nobody, where no name is given. */
  async speaker(name: string | null, language: Language): Promise<Speaker> {
    if (!name) return { organization: null, office: null, speaker: null };
    const [organization = null] = await this.people.lookUp([name]);
    if (organization) return { organization, office: null, speaker: null };
    const office = (await this.offices.all()).find((one) => isCalled(one, name)) ?? null;
    return { organization: null, office, speaker: office ? null : { [language]: name } };
  }
}

function isCalled({ code, names }: { code: string; names: Texts }, name: string): boolean {
  const folded = name.toLocaleLowerCase();
  return [code, ...Object.values(names)].some((one) => one.toLocaleLowerCase() === folded);
}
