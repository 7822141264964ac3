import { Injectable } from '@nestjs/common';
import type { DocumentLine } from '../../documents/document-details.js';
import { DocumentLists } from '../../documents/document-lists.js';
import { MentionsService } from '../../documents/mentions/mentions.service.js';
import { saidInProse } from '../../documents/mentions/sayings.js';
import type { Actor } from '../../foundation/actor.js';
import { areAlike } from '../../foundation/i18n/languages.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { Mentions } from '../../web/ui/told.js';
import type { Outcome } from '../outcomes/outcome.entity.js';
import { OutcomeReading } from '../outcomes/outcome-reading.service.js';
import type { Annotation } from './annotation.entity.js';
import { AnnotationsService } from './annotations.service.js';

/** An item with what lies under it and what is written to it. */
export interface AnnotatedItem {
  item: AgendaItem;
  lines: DocumentLine[];
  /** What earlier meetings left open under an item of this title. */
  open: Outcome[];
  annotation: Annotation | null;
}

export interface AnnotatedAgenda {
  meeting: Meeting;
  /** What earlier meetings left open under no item that is on this agenda. */
  open: Outcome[];
  items: AnnotatedItem[];
  /** Documents under no item. */
  loose: DocumentLine[];
  /** What is written to items that are on the agenda no more. */
  left: Annotation[];
  mentions: Mentions;
}

const mostDocuments = 1000;

/** Gathers what the chair has before her while the meeting sits. */
@Injectable()
export class AnnotatedAgendas {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly documents: DocumentLists,
    private readonly annotations: AnnotationsService,
    private readonly outcomes: OutcomeReading,
    private readonly mentions: MentionsService,
  ) {}

  async of(actor: Actor, meeting: Meeting): Promise<AnnotatedAgenda> {
    const annotations = await this.annotations.of(actor, meeting);
    const agenda = await this.meetings.agenda(meeting);
    const { lines } = await this.documents.list(actor, { meeting }, { sort: 'symbol', limit: mostDocuments });
    const open = await this.outcomes.openBefore(meeting);
    const written = annotations.flatMap(({ speech, remarks }) => [speech, remarks]);
    const said = [...agenda.map(({ titles }) => titles), ...saidInProse([...written.map((text) => (text ? { en: text } : null)), ...open.map(({ note }) => note.texts)])];
    return {
      meeting,
      open: open.filter((outcome) => !agenda.some((item) => isUnder(item, outcome))),
      items: agenda.map((item) => ({
        item,
        lines: lines.filter(({ items }) => items.some((one) => one.item.id === item.id)),
        open: open.filter((outcome) => isUnder(item, outcome)),
        annotation: annotations.find(({ code }) => code === item.code) ?? null,
      })),
      loose: lines.filter(({ items }) => items.length === 0),
      left: annotations.filter(({ code }) => !agenda.some((item) => item.code === code)),
      mentions: await this.mentions.in(actor, said),
    };
  }
}

/** Codes change from agenda to agenda; what an item is called is what it is about. */
function isUnder({ titles }: AgendaItem, { note }: Outcome): boolean {
  return note.item !== null && areAlike(note.item.titles, titles);
}
