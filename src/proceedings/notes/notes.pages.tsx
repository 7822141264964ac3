import { Controller, Get, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { type Language, withText } from '../../foundation/i18n/languages.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { FloorGatherer } from '../floor/floor.gatherer.js';
import { FloorPage } from '../floor/views/floor-page.js';
import { minuted } from '../minuted.js';
import { NoteForm } from './note.dto.js';
import type { Note } from './note.entity.js';
import { filledNote } from './note-form.js';
import { NoteReading } from './note-reading.service.js';
import { NotesService, type NoteWords } from './notes.service.js';
import { NotePage } from './views/note-page.js';

/** Where chair and secretariat note what happens; the form of a new note stands on the floor. */
@Controller('meetings/:slug/notes')
export class NotesPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly notes: NotesService,
    private readonly reading: NoteReading,
    private readonly gatherer: FloorGatherer,
  ) {}

  @Get()
  goToFloor(@Param('slug') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/floor`);
  }

  @Post()
  async note(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Form(NoteForm) form: FilledForm<NoteForm>,
  ): Promise<Page | GoTo> {
    const meeting = await minuted(this.meetings, actor, slug);
    const noted = await form.submit(async (answers) =>
      this.notes.note(actor, meeting, await this.words(actor, meeting, answers, languageOf(request))),
    );
    return noted ? goTo(`${floorOf(meeting)}#note-${noted.number}`) : this.floorPage(actor, meeting, form);
  }

  @Get(':note')
  async showNote(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('note', ParseIntPipe) number: number,
  ): Promise<Page> {
    const meeting = await minuted(this.meetings, actor, slug);
    const note = await this.notes.find(actor, meeting, number);
    return this.notePage(meeting, note, filledNote(note, languageOf(request)), languageOf(request));
  }

  @Post(':note')
  async change(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('note', ParseIntPipe) number: number,
    @Form(NoteForm) form: FilledForm<NoteForm>,
  ): Promise<Page | GoTo> {
    const meeting = await minuted(this.meetings, actor, slug);
    const before = await this.notes.find(actor, meeting, number);
    const changed = await form.submit(async (answers) => {
      const words = await this.words(actor, meeting, answers, languageOf(request), before);
      return this.notes.change(actor, meeting, number, words, answers.version);
    });
    if (changed) return goTo(`${floorOf(meeting)}#note-${number}`);
    return this.notePage(meeting, await this.notes.find(actor, meeting, number), form, languageOf(request), 422);
  }

  /** The words of the note before in its other languages stay as they are. */
  private async words(actor: Actor, meeting: Meeting, answers: NoteForm, language: Language, before: Note | null = null): Promise<NoteWords> {
    const { kind, item = '', session, by, document, text, struck } = answers;
    return {
      kind,
      item: await this.reading.item(meeting, item),
      session: session ? await this.reading.session(meeting, session) : null,
      variant: document ? await this.reading.variant(actor, document) : null,
      ...(await this.reading.speaker(by ?? null, language)),
      texts: withText(before?.texts ?? null, language, text ?? ''),
      isStruck: struck === 'yes',
    };
  }

  private async floorPage(actor: Actor, meeting: Meeting, form: FilledForm<NoteForm>): Promise<Page> {
    return page(FloorPage, { sight: await this.gatherer.floor(actor, meeting), form }, 422);
  }

  private async notePage(meeting: Meeting, note: Note, form: FilledForm<NoteForm>, language: Language, status = 200): Promise<Page> {
    const choices = await this.gatherer.choices(meeting);
    return page(NotePage, { meeting, note, form, present: filledNote(note, language), ...choices }, status);
  }
}

function floorOf({ slug }: Meeting): string {
  return `/meetings/${slug}/floor`;
}
