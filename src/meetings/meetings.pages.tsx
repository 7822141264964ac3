import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Language } from '../foundation/i18n/languages.js';
import { DeadlinePoliciesService } from '../groups/deadline-policies.service.js';
import type { Group } from '../groups/group.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { MeetingForm } from './meeting-form.dto.js';
import type { Meeting } from './meeting.entity.js';
import { instantOfDeadline, MeetingsService, type NewMeeting } from './meetings.service.js';
import { MeetingFormPage } from './views/meeting-form.js';
import { mergeAgendas, readAgenda } from './written-agenda.js';

/** Where the secretariat convenes the meetings of a group. */
@Controller('groups/:slug/meetings')
export class MeetingsPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly policies: DeadlinePoliciesService,
  ) {}

  @Get('new')
  async showForm(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const group = await this.groups.served(actor, slug);
    const last = await this.last(group);
    const form = FilledForm.blank<MeetingForm>({ number: String((last?.number ?? 0) + 1), zone: group.zone });
    return page(MeetingFormPage, { form, group, last, policy: await this.policies.inForce(group) });
  }

  /** For whoever signs in after a form was sent here. */
  @Get()
  goToGroup(@Param('slug') slug: string): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}`);
  }

  @Post()
  async convene(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Form(MeetingForm) form: FilledForm<MeetingForm>,
  ): Promise<Page | GoTo> {
    const group = await this.groups.served(actor, slug);
    const last = await this.last(group);
    const meeting = await form.submit(async (answers) =>
      this.meetings.convene(actor, group, await this.written(answers, group, last, languageOf(request))),
    );
    if (meeting) return goTo(`/meetings/${meeting.slug}`);
    return page(MeetingFormPage, { form, group, last, policy: await this.policies.inForce(group) }, 422);
  }

  private async last(group: Group): Promise<Meeting | null> {
    return (await this.meetings.of(group))[0] ?? null;
  }

  private async written(
    answers: MeetingForm,
    group: Group,
    last: Meeting | null,
    language: Language,
  ): Promise<NewMeeting> {
    const { number, days, place, zone = '', agenda = '' } = answers;
    const carried = answers.carryOver && last ? await this.meetings.carriedOver(last) : [];
    return {
      number,
      days: [...new Set(days)].toSorted(),
      place: place ? { [language]: place } : null,
      zone: zone || null,
      state: answers.planned ? 'planned' : 'convened',
      agenda: mergeAgendas(carried, readAgenda(agenda, language)),
      ...deadlineOf(answers, zone || group.zone),
    };
  }
}

/** A deadline of the meeting's own, if one was written. */
function deadlineOf(answers: MeetingForm, zone: string): Pick<NewMeeting, 'contributionsCloseAt'> {
  const { deadlineDay: day, deadlineTime: time } = answers;
  if (day) return { contributionsCloseAt: instantOfDeadline({ day, time: time || undefined }, zone) };
  if (time) throw Refused.field('deadlineDay', 'meetings.deadlineDayMissing');
  return {};
}
