import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { changeForm } from './change-form.js';
import { GroundForm, MeetingChangeForm, StateForm } from './meeting-change.dto.js';
import { MeetingChangesService } from './meeting-changes.service.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingsService } from './meetings.service.js';
import { MeetingChangeFormPage } from './views/meeting-change-form.js';
import { StateFormPage } from './views/state-form.js';

/** Where the secretariat changes a meeting, and postpones, cancels or closes it. */
@Controller('meetings/:slug')
export class MeetingChangesPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly changes: MeetingChangesService,
  ) {}

  @Get('change')
  async showForm(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    return page(MeetingChangeFormPage, { meeting, form: changeForm(meeting) });
  }

  @Post('change')
  async change(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(MeetingChangeForm) form: FilledForm<MeetingChangeForm>,
  ): Promise<Page | GoTo> {
    await this.meetings.served(actor, slug);
    const changed = await form.submit((answers) => this.changes.change(actor, slug, answers.words(), answers));
    if (changed) return goTo(addressOf(changed));
    return page(MeetingChangeFormPage, { meeting: await this.meetings.find(slug), form }, 422);
  }

  @Get('state')
  async showState(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    return page(StateFormPage, { meeting, form: FilledForm.blank<StateForm>({ version: String(meeting.version) }) });
  }

  @Post('state')
  async become(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(StateForm) form: FilledForm<StateForm>,
  ): Promise<Page | GoTo> {
    await this.meetings.served(actor, slug);
    const changed = await form.submit((answers) => this.changes.become(actor, slug, answers.state, answers));
    if (changed) return goTo(addressOf(changed));
    return page(StateFormPage, { meeting: await this.meetings.find(slug), form }, 422);
  }

  /** The addresses of the buttons lead to the form in which they stand. */
  @Get(['state/taking-back', 'deletion'])
  goToState(@Param('slug') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/state`);
  }

  @Post('state/taking-back')
  async takeBack(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(GroundForm) form: FilledForm<StateForm>,
  ): Promise<Page | GoTo> {
    await this.meetings.served(actor, slug);
    const changed = await form.submit((answers) => this.changes.takeBack(actor, slug, answers));
    if (changed) return goTo(addressOf(changed));
    return page(StateFormPage, { meeting: await this.meetings.find(slug), form }, 422);
  }

  @Post('deletion')
  async remove(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(GroundForm) form: FilledForm<StateForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const removed = await form.submit((answers) => this.changes.remove(actor, slug, answers));
    return removed ? goTo(`/groups/${meeting.group.slug}`) : page(StateFormPage, { meeting, form }, 422);
  }
}

function addressOf({ slug }: Meeting): string {
  return `/meetings/${slug}`;
}
