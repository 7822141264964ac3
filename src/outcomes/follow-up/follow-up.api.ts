import { Controller, Get, Param } from '@nestjs/common';
import { outcomes as treatmentOutcomes } from '../../documents/treatments/treatment.entity.js';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { exactly, instantOrNull, listOf, named, orNull, text, textOrNull } from '../../web/json-schema.js';
import { Who } from '../../web/who.js';
import { outcomeSchema, presentOutcome } from '../present-outcome.js';
import { type FollowedItem, type FollowUp, FollowUpGatherer } from './follow-up.gatherer.js';

/** The follow-up note of a meeting, for programs. */
@Controller('api/v1/meetings/:meeting/follow-up')
@Chapter('Outcomes', 'Decisions, proposals, requests and invitations of meetings, and what became of them.')
export class FollowUpApi {
  constructor(private readonly gatherer: FollowUpGatherer) {}

  @Get()
  @Described('showFollowUp', {
    summary: 'What came of a meeting by agenda item, what is still to be done, and when the group meets next',
    more: 'For whoever reads the record of the meeting.',
    answer: followUpSchema(),
    refusals: ['missing'],
  })
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentFollowUp(await this.gatherer.of(actor, slug));
  }
}

function presentFollowUp({ meeting, items, steps, next }: FollowUp) {
  return {
    meeting: meeting.slug,
    items: items.map(presentItem),
    steps: steps.map(presentOutcome),
    next: next && { meeting: next.slug, days: next.days, contributionsCloseAt: next.contributionsCloseAt?.toISOString() ?? null },
  };
}

function presentItem({ item, papers, outcomes }: FollowedItem) {
  const documents = papers.map(({ line, treatment }) => ({ document: line.document.slug, outcome: treatment.outcome }));
  return { item: item?.code ?? null, documents, outcomes: outcomes.map(presentOutcome) };
}

function followUpSchema() {
  const paper = named('FollowedPaper', exactly({ document: text, outcome: { enum: treatmentOutcomes } }));
  const item = named('FollowedItem', exactly({
    item: { ...textOrNull, description: 'The code of the agenda item; null for the meeting as a whole.' },
    documents: listOf(paper),
    outcomes: listOf(outcomeSchema),
  }));
  const next = named('NextMeeting', exactly({ meeting: text, days: listOf(text), contributionsCloseAt: instantOrNull }));
  return named('FollowUp', exactly({ meeting: text, items: listOf(item), steps: listOf(outcomeSchema), next: orNull(next) }));
}
