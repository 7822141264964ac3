import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Group } from '../../groups/group.entity.js';
import { GroupsService } from '../../groups/groups.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { fieldsOfTexts } from '../../web/six-languages.js';
import { Who } from '../../web/who.js';
import { SeriesForm } from './series.dto.js';
import { keepSeries } from './series.policy.js';
import { SeriesService } from './series.service.js';
import { usualRules } from './usual-series.js';
import { SeriesFormPage } from './views/series-form.js';
import { SeriesPage } from './views/series-page.js';

/** The series of a group: everybody sees them, its secretariat opens and changes them. */
@Controller('groups/:slug/series')
export class SeriesPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly series: SeriesService,
  ) {}

  @Get()
  async list(@Param('slug') slug: string): Promise<Page> {
    const group = await this.groups.find(slug);
    return page(SeriesPage, { group, series: await this.series.of(group) });
  }

  @Get('new')
  async showNew(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const group = await this.kept(actor, slug);
    return page(SeriesFormPage, { group, series: null, form: FilledForm.blank<SeriesForm>(writtenRules(usualRules)) });
  }

  @Post()
  async open(@Who() actor: Actor, @Param('slug') slug: string, @Form(SeriesForm) form: FilledForm<SeriesForm>): Promise<Page | GoTo> {
    const group = await this.kept(actor, slug);
    const made = await form.submit((answers) =>
      this.series.open(actor, group, { letters: answers.letters ?? '', ...answers.names(), ...answers.rules() }),
    );
    return made ? goTo(`/groups/${group.slug}/series`) : page(SeriesFormPage, { group, series: null, form }, 422);
  }

  @Get(':series')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Param('series') key: string): Promise<Page> {
    const group = await this.kept(actor, slug);
    const series = await this.series.find(group, key);
    return page(SeriesFormPage, { group, series, form: FilledForm.blank<SeriesForm>({ ...fieldsOfTexts('name', series.names), ...writtenRules(series) }) });
  }

  @Post(':series')
  async change(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('series') key: string,
    @Form(SeriesForm) form: FilledForm<SeriesForm>,
  ): Promise<Page | GoTo> {
    const group = await this.kept(actor, slug);
    const series = await this.series.find(group, key);
    const changed = await form.submit((answers) =>
      this.series.change(actor, group, key, { ...answers.names(), ...answers.rules() }),
    );
    return changed ? goTo(`/groups/${group.slug}/series`) : page(SeriesFormPage, { group, series, form }, 422);
  }

  private async kept(actor: Actor, slug: string): Promise<Group> {
    const group = await this.groups.find(slug);
    actor.ensure(keepSeries, group);
    return group;
  }
}

/** The rules as a form holds them. */
function writtenRules({ access, purpose, isOnAgenda, registeredBy, counting, mostOpen, isOpen }: typeof usualRules) {
  return {
    access: access ?? '',
    purpose: purpose ?? '',
    registeredBy,
    counting,
    mostOpen: mostOpen === null ? '' : String(mostOpen),
    ...(isOnAgenda ? { isOnAgenda: 'yes' } : {}),
    ...(isOpen ? { isOpen: 'yes' } : {}),
  };
}
