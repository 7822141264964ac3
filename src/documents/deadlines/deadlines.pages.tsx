import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { instantOfDeadline, MeetingsService } from '../../meetings/meetings.service.js';
import { DeadlineWarnings } from '../../meetings/warnings/deadline-warnings.service.js';
import { PeopleService } from '../../people/people.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { DeadlineForm, ExtensionForm } from './deadlines.dto.js';
import { DeadlinesService } from './deadlines.service.js';
import { JudgingService } from './judging.service.js';
import { DeadlinesPage } from './views/deadlines-page.js';

type Forms = { form?: FilledForm<DeadlineForm>; extending?: FilledForm<ExtensionForm> };

/** Where the secretariat moves the deadlines of a meeting, and gives one entity more time. */
@Controller('meetings/:slug')
export class DeadlinesPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly people: PeopleService,
    private readonly deadlines: DeadlinesService,
    private readonly judging: JudgingService,
    private readonly warnings: DeadlineWarnings,
  ) {}

  @Get('deadlines')
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return this.desk(await this.meetings.served(actor, slug));
  }

  @Post('deadlines')
  async move(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(DeadlineForm) form: FilledForm<DeadlineForm>,
  ): Promise<Page | GoTo> {
    const { timeZone } = await this.meetings.served(actor, slug);
    const moved = await form.submit(({ documentClass, day, time, effect, reason = '', version }) => {
      const at = day ? instantOfDeadline({ day, time: time || undefined }, timeZone) : null;
      return this.deadlines.move(actor, slug, { of: documentClass, at, effect, reason, version });
    });
    return moved ? goTo(`/meetings/${moved.slug}/deadlines`) : this.desk(await this.meetings.find(slug), { form }, 422);
  }

  /** The addresses of the forms lead to the page on which they stand. */
  @Get(['extensions', 'extensions/:code/ending'])
  goToDesk(@Param('slug') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/deadlines`);
  }

  @Post('extensions')
  async extend(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(ExtensionForm) extending: FilledForm<ExtensionForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const extended = await extending.submit(async ({ organization: name, untilDay: day, untilTime, why }) => {
      const [organization] = await this.people.recognise('organization', [name]);
      const until = instantOfDeadline({ day, time: untilTime || undefined }, meeting.timeZone);
      return this.deadlines.extend(actor, slug, { organization: organization!, until, reason: why });
    });
    return extended ? goTo(`/meetings/${extended.slug}/deadlines`) : this.desk(meeting, { extending }, 422);
  }

  @Post('extensions/:code/ending')
  async endExtension(@Who() actor: Actor, @Param('slug') slug: string, @Param('code') code: string): Promise<GoTo> {
    await this.meetings.served(actor, slug);
    return goTo(`/meetings/${(await this.deadlines.endExtension(actor, slug, code)).slug}/deadlines`);
  }

  private async desk(meeting: Meeting, { form, extending }: Forms = {}, status = 200): Promise<Page> {
    const [extensions, organizations] = [await this.judging.extensions(meeting), await this.people.organizations()];
    const effect = meeting.lateEffect;
    const forms = {
      form: form ?? FilledForm.blank<DeadlineForm>({ documentClass: 'contribution', effect }),
      extending: extending ?? FilledForm.blank<ExtensionForm>(),
    };
    const warnings = await this.warnings.of(meeting);
    const itemDeadlines = await this.judging.itemDeadlines(meeting);
    return page(DeadlinesPage, { meeting, itemDeadlines, extensions, organizations, warnings, ...forms }, status);
  }
}
