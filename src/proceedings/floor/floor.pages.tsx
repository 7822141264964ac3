import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import type { NoteForm } from '../notes/note.dto.js';
import { NoteReading } from '../notes/note-reading.service.js';
import { minute } from '../proceedings.policy.js';
import { FloorForm } from './floor.dto.js';
import { FloorGatherer } from './floor.gatherer.js';
import { FloorsService } from './floors.service.js';
import { FloorPage } from './views/floor-page.js';

/** Where chair and secretariat say what a meeting takes up. */
@Controller('meetings/:slug/floor')
export class FloorPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly floors: FloorsService,
    private readonly reading: NoteReading,
    private readonly gatherer: FloorGatherer,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const meeting = await this.minuted(actor, slug);
    const floor = await this.floors.of(meeting);
    return this.floorPage(actor, meeting, FilledForm.blank<NoteForm>({ kind: 'point', item: floor?.item?.code ?? '' }));
  }

  @Post()
  async take(@Who() actor: Actor, @Param('slug') slug: string, @Form(FloorForm) form: FilledForm<FloorForm>): Promise<Page | GoTo> {
    const meeting = await this.minuted(actor, slug);
    const taken = await form.submit(async ({ item, document }) => {
      const found = document ? await this.reading.document(actor, document) : null;
      return this.floors.take(actor, meeting, await this.reading.item(meeting, item ?? ''), found?.document ?? null);
    });
    return taken ? goTo(`/meetings/${meeting.slug}/floor`) : this.floorPage(actor, meeting, FilledForm.blank<NoteForm>(), { taking: form }, 422);
  }

  private async minuted(actor: Actor, slug: string): Promise<Meeting> {
    const meeting = await this.meetings.find(slug);
    actor.ensure(minute, meeting);
    return meeting;
  }

  private async floorPage(
    actor: Actor,
    meeting: Meeting,
    form: FilledForm<NoteForm>,
    { taking = FilledForm.blank<FloorForm>() }: { taking?: FilledForm<FloorForm> } = {},
    status = 200,
  ): Promise<Page> {
    return page(FloorPage, { sight: await this.gatherer.floor(actor, meeting), form, taking }, status);
  }
}
