import { Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { ParticipantsService } from '../../participants/participants.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { minuted } from '../minuted.js';
import { AttendanceForm } from './attendance.dto.js';
import { type Attendance, AttendanceService } from './attendance.service.js';
import { AttendancePage } from './views/attendance-page.js';
import { SheetPage } from './views/sheet-page.js';

/** Who was there, sitting by sitting. */
@Controller('meetings/:meeting/attendance')
export class AttendancePages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly participants: ParticipantsService,
    private readonly attendance: AttendanceService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('meeting') slug: string): Promise<Page> {
    const meeting = await this.meetings.find(slug);
    return page(AttendancePage, { meeting, attendance: await this.attendance.of(actor, meeting) });
  }

  @Get(':session')
  async showSheet(@Who() actor: Actor, @Param('meeting') slug: string, @Param('session', ParseIntPipe) number: number): Promise<Page> {
    const meeting = await minuted(this.meetings, actor, slug);
    const found = await this.attendance.find(actor, meeting, number);
    return this.sheet(meeting, found, ticked(found));
  }

  @Post(':session')
  async mark(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('session', ParseIntPipe) number: number,
    @Form(AttendanceForm) form: FilledForm<AttendanceForm>,
  ): Promise<Page | GoTo> {
    const meeting = await minuted(this.meetings, actor, slug);
    const marked = await form.submit(({ version, ...marks }) => this.attendance.mark(actor, meeting, number, marks, version));
    if (marked) return goTo(`/meetings/${meeting.slug}/attendance#session-${number}`);
    return this.sheet(meeting, await this.attendance.find(actor, meeting, number), form, 422);
  }

  private async sheet(meeting: Meeting, attendance: Attendance, form: FilledForm<AttendanceForm>, status = 200): Promise<Page> {
    const registered = await this.participants.registered(meeting);
    return page(SheetPage, { meeting, attendance, registered, form, present: ticked(attendance) }, status);
  }
}

/** The sheet as it stands. */
function ticked({ present, apologies }: Attendance): FilledForm<AttendanceForm> {
  const handles = [present, apologies].map((all) => (all ?? []).map(({ person }) => person.handle));
  return FilledForm.blank<AttendanceForm>({ present: handles[0], apologies: handles[1] });
}
