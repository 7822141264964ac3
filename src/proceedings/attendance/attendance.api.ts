import { Controller, Get, Param, ParseIntPipe, Put, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { AttendanceBody } from './attendance.dto.js';
import { AttendanceService } from './attendance.service.js';
import { attendanceSchema, presentAttendance } from './present-attendance.js';

/** Who was there, for programs. */
@Controller('api/v1/meetings/:meeting/attendance')
@Chapter('Proceedings', 'What a meeting takes up, and what its chair and secretariat note of it.')
export class AttendanceApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly attendance: AttendanceService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listAttendance', {
    summary: 'Who was there, sitting by sitting',
    more: 'How many were there everybody may know; who they were, those to whom the participants of the meeting are shown.',
    answer: pageOf(attendanceSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList((await this.attendance.of(actor, await this.meetings.find(slug))).map(presentAttendance));
  }

  @Get(':session')
  @Described('showAttendance', { summary: 'Who was there in one sitting', answer: attendanceSchema, refusals: ['missing'] })
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Param('session', ParseIntPipe) number: number, @Asked() _query: unknown) {
    return presentAttendance(await this.attendance.find(actor, await this.meetings.find(slug), number));
  }

  @Put(':session')
  @Described('markAttendance', {
    summary: 'Note who was there, and who sent apologies',
    more: 'For the chair and the secretariat, anew as a whole; of those who take part in the meeting.',
    answer: attendanceSchema,
    refusals: ['missing'],
  })
  async mark(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('session', ParseIntPipe) number: number,
    @JsonBody(AttendanceBody) body: AttendanceBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const marked = await this.attendance.mark(actor, meeting, number, body);
      return { status: 200, location: `/meetings/${meeting.slug}/attendance`, body: presentAttendance(marked) };
    });
  }
}
