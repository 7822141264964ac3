import { Injectable } from '@nestjs/common';
import type { DocumentLine } from '../../documents/document-details.js';
import { DocumentLists } from '../../documents/document-lists.js';
import { MentionsService } from '../../documents/mentions/mentions.service.js';
import { saidInProse } from '../../documents/mentions/sayings.js';
import type { Treatment } from '../../documents/treatments/treatment.entity.js';
import type { Actor } from '../../foundation/actor.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { Mentions } from '../../web/ui/told.js';
import type { Outcome } from '../../proceedings/outcomes/outcome.entity.js';
import { OutcomesService } from '../outcomes.service.js';

/** A document with what the meeting made of it last. */
export interface FollowedPaper {
  line: DocumentLine;
  treatment: Treatment;
}

/** What came of one agenda item; of the meeting as a whole where there is none. */
export interface FollowedItem {
  item: AgendaItem | null;
  papers: FollowedPaper[];
  outcomes: Outcome[];
}

/** What a meeting leaves to be done, on one page (MTG-7). */
export interface FollowUp {
  meeting: Meeting;
  items: FollowedItem[];
  /** What is still to be done, what is due first at the top. */
  steps: Outcome[];
  /** The group's next meeting, with its days and deadline. */
  next: Meeting | null;
  mentions: Mentions;
}

/** A note tells of no more documents than these. */
const mostDocuments = 1000;

@Injectable()
export class FollowUpGatherer {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly documents: DocumentLists,
    private readonly outcomes: OutcomesService,
    private readonly mentions: MentionsService,
  ) {}

  /** @throws Refused missing, for whoever does not read what the meeting decided */
  async of(actor: Actor, slug: string): Promise<FollowUp> {
    const meeting = await this.meetings.find(slug);
    const outcomes = await this.outcomes.ofMeeting(actor, meeting);
    const agenda = await this.meetings.agenda(meeting);
    const papers = await this.papers(actor, meeting);
    const items = [...agenda, null].map((item) => ({
      item,
      papers: papers.filter(({ line }) => (line.items[0]?.item.id ?? null) === (item?.id ?? null)),
      outcomes: outcomes.filter(({ note }) => (note.item?.id ?? null) === (item?.id ?? null)),
    }));
    const texts = saidInProse(outcomes.map(({ note }) => note.texts));
    return {
      meeting,
      items: items.filter((one) => one.papers.length + one.outcomes.length > 0),
      steps: outcomes.filter(({ isToDo }) => isToDo).toSorted(byDue),
      next: (await this.meetings.of(meeting.group)).findLast(({ number, state }) => number > meeting.number && state !== 'cancelled') ?? null,
      mentions: await this.mentions.in(actor, [...agenda.map(({ titles }) => titles), ...texts]),
    };
  }

  private async papers(actor: Actor, meeting: Meeting): Promise<FollowedPaper[]> {
    const { lines } = await this.documents.list(actor, { meeting }, { sort: 'symbol', limit: mostDocuments });
    return lines.flatMap((line) => {
      const treatment = line.treatments.findLast(({ meeting: by, outcome }) => by?.id === meeting.id && outcome !== 'introduced');
      return treatment ? [{ line, treatment }] : [];
    });
  }
}

function byDue(one: Outcome, other: Outcome): number {
  const [day, otherDay] = [dueDay(one), dueDay(other)];
  return day === otherDay ? one.note.number - other.note.number : day.localeCompare(otherDay);
}

/** Something that is due some time comes behind what is due on a day. */
function dueDay({ dueOn, dueMeeting }: Outcome): string {
  return dueOn ?? dueMeeting?.opensOn ?? '9999';
}
