import { Injectable } from '@nestjs/common';
import { MentionsService } from '../documents/mentions/mentions.service.js';
import { saidInProse } from '../documents/mentions/sayings.js';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { FloorsService } from '../proceedings/floor/floors.service.js';
import type { Mentions } from '../web/ui/told.js';
import { FactsService } from './compiling/facts.service.js';
import type { Correction } from './corrections/correction.entity.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { kinOf } from './paragraphs/kin.js';
import type { FactSource } from './paragraphs/fact.js';
import type { Section } from './paragraphs/sections.js';
import type { RecordParagraph } from './record-paragraph.entity.js';
import { sectionsOf } from './sections.js';
import type { SummaryRecord } from './summary-record.entity.js';
import { draw } from './summary-record.policy.js';
import { SummaryRecordsService } from './summary-records.service.js';

/** A record under work, as its editors see it. */
export interface DraftSight {
  meeting: Meeting;
  /** Null before it is compiled for the first time. */
  record: SummaryRecord | null;
  sections: Section<RecordParagraph>[];
  corrections: Correction[];
  /** Whether the meeting has something on the floor now, so that more may be noted. */
  isSitting: boolean;
  mentions: Mentions;
}

@Injectable()
export class RecordGatherer {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly records: SummaryRecordsService,
    private readonly facts: FactsService,
    private readonly mentions: MentionsService,
    private readonly corrections: CorrectionsService,
    private readonly floors: FloorsService,
  ) {}

  async draft(actor: Actor, slug: string): Promise<DraftSight> {
    const meeting = await this.drawn(actor, slug);
    const record = await this.records.of(meeting);
    const paragraphs = record ? await this.records.paragraphs(record) : [];
    const agenda = await this.meetings.agenda(meeting);
    const mentions = await this.mentions.in(actor, [...agenda.map(({ titles }) => titles), ...saidInProse(paragraphs.map(({ texts }) => texts))]);
    const corrections = await this.corrections.of(actor, meeting);
    const isSitting = (await this.floors.of(meeting)) !== null;
    return { meeting, record, sections: record ? sectionsOf(agenda, paragraphs) : [], corrections, isSitting, mentions };
  }

  /** The same, for programs, which are told that there is none. */
  async compiled(actor: Actor, slug: string): Promise<DraftSight & { record: SummaryRecord }> {
    const { record, ...sight } = await this.draft(actor, slug);
    if (!record) throw Refused.missing('summary-records.notCompiled');
    return { ...sight, record };
  }

  /** The meeting, for those who draw up its record. */
  async drawn(actor: Actor, slug: string): Promise<Meeting> {
    const meeting = await this.meetings.find(slug);
    actor.ensure(draw, meeting);
    return meeting;
  }

  /** Why the paragraph stands there: where its facts were written down, by whom and when. */
  async sources(actor: Actor, paragraph: RecordParagraph): Promise<FactSource[]> {
    const { record } = paragraph;
    const kin = kinOf(paragraph, await this.records.paragraphs(record));
    const keys = new Set(kin.flatMap(({ fact }) => fact ?? []));
    if (keys.size === 0) return [];
    return (await this.facts.of(actor, record.meeting)).filter(({ key }) => keys.has(key)).flatMap(({ sources }) => sources);
  }
}
