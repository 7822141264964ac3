import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { Who } from '../../web/who.js';
import { RecordChangesQuery, stateIn } from './changes.dto.js';
import { RecordChangesService } from './changes.service.js';
import { presentRecordChanges, recordChangesSchema } from './present-changes.js';

/** What changed in a record, for programs. */
@Controller('api/v1/meetings/:meeting/record/changes')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class RecordChangesApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly changes: RecordChangesService,
  ) {}

  @Get()
  @Described('compareRecord', {
    summary: 'What changed between two editions of a record, or since the last one',
    more: 'Paragraph by paragraph; those of which nothing changed are left out. The draft is for the chair and the secretariat.',
    answer: recordChangesSchema,
    refusals: ['forbidden', 'missing'],
  })
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Asked(RecordChangesQuery) { from, to }: RecordChangesQuery) {
    const wanted = { from: stateIn(from), to: stateIn(to) };
    return presentRecordChanges(await this.changes.compare(actor, await this.meetings.find(slug), wanted));
  }
}
