import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import type { Document } from '../document.entity.js';
import { MentionsService } from '../mentions/mentions.service.js';
import { saidInRelations } from '../mentions/sayings.js';
import { RelatedDocuments } from './related-documents.js';
import { tellableTypes } from './relation.policy.js';
import { RelationForm } from './relation.dto.js';
import { TargetReading } from './relation-target.js';
import { RelationsService } from './relations.service.js';
import { RelationsPage } from './views/relations-page.js';

/** Where chair, secretariat and authors say what a document has to do with others, and take it back. */
@Controller('documents/:slug/relations')
export class RelationsPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly related: RelatedDocuments,
    private readonly targets: TargetReading,
    private readonly relations: RelationsService,
    private readonly mentions: MentionsService,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return this.page(actor, slug, FilledForm.blank<RelationForm>());
  }

  @Post()
  async relate(@Who() actor: Actor, @Param('slug') slug: string, @Form(RelationForm) form: FilledForm<RelationForm>): Promise<Page | GoTo> {
    await this.relations.ensureMay(actor, slug);
    const related = await form.submit(async ({ type, remark, ...written }) => {
      const target = await this.targets.read(actor, written);
      return this.relations.relate(actor, slug, { type, target, remark });
    });
    return this.answer(actor, slug, form, related);
  }

  /** The address of the buttons, for whoever had to sign in first. */
  @Get('taking-back')
  goBack(@Param('slug') slug: string): GoTo {
    return goTo(`/documents/${encodeURIComponent(slug)}/relations`);
  }

  @Post('taking-back')
  async takeBack(@Who() actor: Actor, @Param('slug') slug: string, @Form(RelationForm) form: FilledForm<RelationForm>): Promise<Page | GoTo> {
    await this.relations.ensureMay(actor, slug);
    const related = await form.submit(async ({ type, ...written }) => {
      return this.relations.takeBack(actor, slug, type, await this.targets.read(actor, written));
    });
    return this.answer(actor, slug, form, related);
  }

  private answer(actor: Actor, slug: string, form: FilledForm<RelationForm>, related: Document | null): Promise<Page> | GoTo {
    return related ? goTo(`/documents/${related.slug}/relations`) : this.page(actor, slug, form, 422);
  }

  private async page(actor: Actor, slug: string, form: FilledForm<RelationForm>, status = 200): Promise<Page> {
    const subject = await this.relations.ensureMay(actor, slug);
    const { document } = subject;
    const relations = await this.related.of(actor, document);
    const mentions = await this.mentions.in(actor, saidInRelations(relations));
    const groups = await this.groups.all();
    return page(RelationsPage, { document, relations, mentions, types: tellableTypes(actor, subject), groups, form }, status);
  }
}
