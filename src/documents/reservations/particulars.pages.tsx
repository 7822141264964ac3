import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDetails } from '../document-details.js';
import type { DocumentSource } from '../document-source.entity.js';
import type { Document } from '../document.entity.js';
import { describe } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';
import { ParticularsForm } from './reservation.dto.js';
import { ReservationsService } from './reservations.service.js';
import { ParticularsFormPage } from './views/particulars-form.js';

/** Where title, sources, agenda items and purpose of a document are said anew. */
@Controller('documents/:slug/particulars')
export class ParticularsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly reservations: ReservationsService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Req() request: PortalRequest): Promise<Page> {
    const document = await this.mine(actor, slug);
    const { sources, items } = await this.details.line(actor, document);
    const reading = languageOf(request);
    const language = document.titles[reading] ? reading : (document.originalLanguage ?? reading);
    const form = FilledForm.blank<ParticularsForm>({
      title: document.titles[language] ?? '',
      language,
      sources: sources.flatMap((source) => writtenSource(source) ?? []).join(', '),
      items: items.map(({ item }) => item.code),
      purpose: document.purpose ?? '',
    });
    return page(ParticularsFormPage, { document, agenda: await this.agenda(document), form });
  }

  @Post()
  async change(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(ParticularsForm) form: FilledForm<ParticularsForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    const document = await this.mine(actor, slug);
    const changed = await form.submit((answers) =>
      this.reservations.change(actor, slug, answers.particulars(languageOf(request), document.titles)),
    );
    return changed ? goTo(`/documents/${changed.slug}`) : page(ParticularsFormPage, { document, agenda: await this.agenda(document), form }, 422);
  }

  private async mine(actor: Actor, slug: string): Promise<Document> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(describe, subject);
    return subject.document;
  }

  private async agenda({ meeting }: Document): Promise<AgendaItem[]> {
    return meeting ? this.meetings.agenda(meeting) : [];
  }
}

/** What one writes to name a source again; nothing for the group itself. */
function writtenSource({ office, organization, text }: DocumentSource): string | undefined {
  return office?.code ?? organization?.code ?? Object.values(text ?? {})[0];
}
