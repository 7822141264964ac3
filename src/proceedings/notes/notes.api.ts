import { Controller, Get, Param, ParseIntPipe, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import type { Language } from '../../foundation/i18n/languages.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody, said } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { type Deed, KeptAnswers } from '../../web/kept-answers.js';
import { languageOf } from '../../web/language-of.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { NoteBody, NoteChangeBody } from './note.dto.js';
import type { Note } from './note.entity.js';
import { NoteReading } from './note-reading.service.js';
import { type NewNote, NotesService, type NoteWords } from './notes.service.js';
import { noteSchema, presentNote } from './present-note.js';

/** What is noted while a meeting sits, for programs. */
@Controller('api/v1/meetings/:meeting/notes')
@Chapter('Proceedings', 'What a meeting takes up, and what its chair and secretariat note of it.')
export class NotesApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly notes: NotesService,
    private readonly reading: NoteReading,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listNotes', {
    summary: 'What was noted of a meeting',
    more: 'For the chair and the secretariat; others read the record.',
    answer: pageOf(noteSchema),
    refusals: ['forbidden', 'missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList((await this.notes.of(actor, await this.meetings.find(slug))).map(presentNote));
  }

  @Get(':note')
  @Described('showNote', { summary: 'One note', answer: noteSchema, refusals: ['forbidden', 'missing'] })
  async show(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('note', ParseIntPipe) number: number,
    @Asked() _query: unknown,
  ) {
    return presentNote(await this.notes.find(actor, await this.meetings.find(slug), number));
  }

  @Post()
  @Described('note', { summary: 'Note what happened', answer: noteSchema, status: 201, refusals: ['missing'] })
  async note(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(NoteBody) body: NoteBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const words = await this.words(actor, meeting, body, languageOf(request));
      return this.deed(201, actor, await this.notes.note(actor, meeting, words as NewNote));
    });
  }

  @Patch(':note')
  @Described('changeNote', {
    summary: 'Change a note, or strike it out',
    more: 'What is left out stays. No note is erased.',
    answer: noteSchema,
    refusals: ['missing'],
  })
  async change(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('note', ParseIntPipe) number: number,
    @JsonBody(NoteChangeBody) body: NoteChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const words = await this.words(actor, meeting, body, languageOf(request));
      return this.deed(200, actor, await this.notes.change(actor, meeting, number, words));
    });
  }

  private async words(actor: Actor, meeting: Meeting, body: NoteChangeBody, language: Language): Promise<Partial<NoteWords>> {
    const { kind, item, session, by, document, texts, isStruck } = body;
    return said({
      ...{ kind, texts, isStruck },
      item: item === undefined ? undefined : await this.reading.item(meeting, item ?? ''),
      session: session && (await this.reading.session(meeting, session)),
      variant: document && (await this.reading.variant(actor, document)),
      ...(by === undefined ? {} : await this.reading.speaker(by, language)),
    }) as Partial<NoteWords>;
  }

  private async deed(status: Deed['status'], actor: Actor, { meeting, number }: Note): Promise<Deed> {
    const note = await this.notes.find(actor, meeting, number);
    return { status, location: `/meetings/${meeting.slug}/notes/${number}`, body: presentNote(note) };
  }
}
