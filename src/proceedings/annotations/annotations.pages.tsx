import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { minuted } from '../minuted.js';
import { AnnotatedAgendas } from './annotated-agenda.gatherer.js';
import { AnnotationForm } from './annotation.dto.js';
import type { Annotation } from './annotation.entity.js';
import { AnnotationsService } from './annotations.service.js';
import { AnnotationPage } from './views/annotation-page.js';
import { annotationPlace, AnnotationsPage } from './views/annotations-page.js';

/** The chair's annotated agenda. */
@Controller('meetings/:meeting/annotations')
export class AnnotationsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly annotations: AnnotationsService,
    private readonly agendas: AnnotatedAgendas,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('meeting') slug: string): Promise<Page> {
    return page(AnnotationsPage, { sight: await this.agendas.of(actor, await minuted(this.meetings, actor, slug)) });
  }

  @Get(':item')
  async showForm(@Who() actor: Actor, @Param('meeting') slug: string, @Param('item') code: string): Promise<Page> {
    const meeting = await minuted(this.meetings, actor, slug);
    const annotation = await this.annotations.at(actor, meeting, code);
    return page(AnnotationPage, { meeting, annotation, form: filled(annotation), present: filled(annotation) });
  }

  @Post(':item')
  async write(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('item') code: string,
    @Form(AnnotationForm) form: FilledForm<AnnotationForm>,
  ): Promise<Page | GoTo> {
    const meeting = await minuted(this.meetings, actor, slug);
    const written = await form.submit(({ version, ...words }) => this.annotations.write(actor, meeting, code, words, version));
    if (written) return goTo(`/meetings/${meeting.slug}/annotations#${annotationPlace(code)}`);
    const annotation = await this.annotations.at(actor, meeting, code);
    return page(AnnotationPage, { meeting, annotation, form, present: filled(annotation) }, 422);
  }
}

function filled({ speech, remarks }: Annotation): FilledForm<AnnotationForm> {
  return FilledForm.blank<AnnotationForm>({ speech: speech ?? '', remarks: remarks ?? '' });
}
