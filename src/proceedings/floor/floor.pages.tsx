import { Controller, Get, Param, Post } from '@nestjs/common';
import { DocumentsService } from '../../documents/documents.service.js';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import type { FieldError } from '../../foundation/errors.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { sittingAt } from '../../sessions/sitting-now.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import type { NoteForm } from '../notes/note.dto.js';
import { NoteReading } from '../notes/note-reading.service.js';
import { minuted } from '../minuted.js';
import { FloorForm, OutcomeForm } from './floor.dto.js';
import { FloorWatch } from './floor-watch.service.js';
import { FloorGatherer } from './floor.gatherer.js';
import { FloorsService } from './floors.service.js';
import { paperId } from './views/floor-paper.js';
import { FloorPage } from './views/floor-page.js';

/** Where chair and secretariat say what a meeting takes up. */
@Controller('meetings/:slug/floor')
export class FloorPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly floors: FloorsService,
    private readonly reading: NoteReading,
    private readonly gatherer: FloorGatherer,
    private readonly documents: DocumentsService,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
    private readonly watch: FloorWatch,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return this.floorPage(actor, await minuted(this.meetings, actor, slug));
  }

  @Post()
  async take(@Who() actor: Actor, @Param('slug') slug: string, @Form(FloorForm) form: FilledForm<FloorForm>): Promise<Page | GoTo> {
    const meeting = await minuted(this.meetings, actor, slug);
    const taken = await form.submit(async ({ item, document }) => {
      const found = document ? await this.reading.document(actor, document) : null;
      return this.floors.take(actor, meeting, await this.reading.item(meeting, item ?? ''), found?.document ?? null);
    });
    if (!taken) return this.floorPage(actor, meeting, form.errors);
    const place = taken.document ? `#${paperId(taken.item, taken.document)}` : taken.item ? `#item-${taken.item.id}` : '';
    return goTo(`/meetings/${meeting.slug}/floor${place}`);
  }

  @Get('outcomes')
  goToFloor(@Param('slug') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/floor`);
  }

  /** Records what is made of a document in the sitting that goes on, and comes back to its line. */
  @Post('outcomes')
  async treat(@Who() actor: Actor, @Param('slug') slug: string, @Form(OutcomeForm) form: FilledForm<OutcomeForm>): Promise<Page | GoTo> {
    const meeting = await minuted(this.meetings, actor, slug);
    const line = await form.submit(async ({ outcome, document, item = '' }) => {
      const under = await this.reading.item(meeting, item);
      const session = sittingAt(meeting, await this.sessions.of(meeting), this.clock.now());
      const treated = await this.documents.treat(actor, document, { outcome, meeting, session });
      this.watch.look();
      return paperId(under, treated);
    });
    if (line) return goTo(`/meetings/${meeting.slug}/floor#${line}`);
    return this.floorPage(actor, meeting, form.errors.map((error) => ({ ...error, field: '' })));
  }

  private async floorPage(actor: Actor, meeting: Meeting, complaints: readonly FieldError[] = []): Promise<Page> {
    const sight = await this.gatherer.floor(actor, meeting);
    const form = FilledForm.blank<NoteForm>({ kind: 'point', item: sight.floor?.item?.code ?? '' });
    return page(FloorPage, { sight, form, complaints }, complaints.length > 0 ? 422 : 200);
  }
}
