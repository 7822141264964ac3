import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { ItemActForm, ItemForm } from './agenda.dto.js';
import { AgendaService } from './agenda.service.js';
import { itemChangeForm } from './item-change-form.js';
import { AgendaPage } from './views/agenda-page.js';
import { ItemFormPage, type ItemVerb } from './views/item-form.js';

/** Where the secretariat keeps the agenda of a meeting. */
@Controller('meetings/:slug/agenda')
export class AgendaPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly agenda: AgendaService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return this.desk(await this.meetings.served(actor, slug), FilledForm.blank<ItemActForm>());
  }

  @Post()
  async act(@Who() actor: Actor, @Param('slug') slug: string, @Form(ItemActForm) form: FilledForm<ItemActForm>): Promise<Page | GoTo> {
    await this.meetings.served(actor, slug);
    const done = await form.submit(({ act, version }) => {
      const [verb, code = ''] = [act.split(':')[0], act.slice(act.indexOf(':') + 1)];
      if (verb === 'up' || verb === 'down') return this.agenda.shift(actor, slug, code, verb === 'up' ? -1 : 1, version);
      if (verb === 'remove') return this.agenda.remove(actor, slug, code, version);
      throw Refused.field('act', 'web.wrong');
    });
    return done ? goTo(addressOf(done)) : this.desk(await this.meetings.find(slug), form, 422);
  }

  @Get('new')
  async showNew(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    return this.itemPage(meeting, 'add', null, FilledForm.blank<ItemForm>({ depth: '0' }));
  }

  @Post('new')
  async add(@Who() actor: Actor, @Param('slug') slug: string, @Form(ItemForm) form: FilledForm<ItemForm>): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const done = await form.submit((answers) =>
      this.agenda.add(actor, slug, answers.words(), answers.after || null, answers.version),
    );
    return done ? goTo(addressOf(done)) : this.itemPage(meeting, 'add', null, form, 422);
  }

  @Get('items/:code')
  async showItem(@Who() actor: Actor, @Param('slug') slug: string, @Param('code') code: string): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    const item = await this.item(meeting, code);
    return this.itemPage(meeting, 'change', item, itemChangeForm(item));
  }

  @Post('items/:code')
  async change(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('code') code: string,
    @Form(ItemForm) form: FilledForm<ItemForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const done = await form.submit((answers) => this.agenda.change(actor, slug, code, answers.words(), answers.version));
    return done ? goTo(addressOf(done)) : this.itemPage(meeting, 'change', await this.item(meeting, code), form, 422);
  }

  @Get('items/:code/split')
  async showSplit(@Who() actor: Actor, @Param('slug') slug: string, @Param('code') code: string): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    const item = await this.item(meeting, code);
    return this.itemPage(meeting, 'split', item, FilledForm.blank<ItemForm>({ depth: String(item.depth) }));
  }

  @Post('items/:code/split')
  async split(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('code') code: string,
    @Form(ItemForm) form: FilledForm<ItemForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const done = await form.submit((answers) =>
      this.agenda.split(actor, slug, code, answers.words(), answers.documents ?? [], answers.version),
    );
    return done ? goTo(addressOf(done)) : this.itemPage(meeting, 'split', await this.item(meeting, code), form, 422);
  }

  private async desk(meeting: Meeting, form: FilledForm<ItemActForm>, status = 200): Promise<Page> {
    return page(AgendaPage, { meeting, items: await this.meetings.agenda(meeting), form }, status);
  }

  private async itemPage(meeting: Meeting, verb: ItemVerb, item: AgendaItem | null, form: FilledForm<ItemForm>, status = 200): Promise<Page> {
    const [items, present] = [await this.meetings.agenda(meeting), await this.meetings.find(meeting.slug)];
    const links = item ? ((await this.agenda.documentsUnder([item])).get(item.code) ?? []) : [];
    const documents = links.map(({ document }) => document);
    return page(ItemFormPage, { meeting: present, verb, item, items, documents, form }, status);
  }

  private async item(meeting: Meeting, code: string): Promise<AgendaItem> {
    const found = (await this.meetings.agenda(meeting)).find((one) => one.code === code);
    if (!found) throw Refused.missing('meetings.unknownItem', { code: code.slice(0, 20) });
    return found;
  }
}

function addressOf({ slug }: Meeting): string {
  return `/meetings/${slug}/agenda`;
}
