import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { pageOf } from '../web/json-schema.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import type { Group } from './group.entity.js';
import { GroupsService } from './groups.service.js';
import { presentSeat, seatSchema } from './present-seat.js';
import { SeatBody, SeatNamed } from './seat.dto.js';
import type { Seat } from './seat.entity.js';
import { SeatingService } from './seating.service.js';
import { SeatsService } from './seats.service.js';

/** Seats for the programs of a secretariat: who holds which, giving them and ending them. */
@Controller('api/v1/groups/:group/seats')
@Chapter('Groups', 'Working groups and the bodies above and under them.')
export class SeatsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly seats: SeatsService,
    private readonly seating: SeatingService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listSeats', {
    summary: 'The seats of a group that are held today',
    more: 'For its secretariat.',
    answer: pageOf(seatSchema),
    isPersonal: true,
    refusals: ['forbidden', 'missing'],
  })
  async list(@Who() actor: Actor, @Param('group') slug: string, @Asked() _query: unknown) {
    return presentList((await this.seats.current(await this.groups.served(actor, slug))).map(presentSeat));
  }

  @Post()
  @Described('giveSeat', {
    summary: 'Give somebody a seat in a group',
    more: 'Only an administrator may name a person whom the portal does not know yet.',
    answer: seatSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async give(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(SeatBody) body: SeatBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.served(actor, slug);
    await this.answers.give(actor, request, response, async () => {
      const seat = await this.seating.seat(actor, group, body.written());
      return { status: 201, location: `/groups/${group.slug}`, body: presentSeat(seat) };
    });
  }

  @Post('ending')
  @Described('endSeat', {
    summary: 'End a seat as of yesterday',
    more: 'From the next request on the person no longer holds it.',
    answer: seatSchema,
    refusals: ['missing'],
  })
  async end(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(SeatNamed) named: SeatNamed,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.served(actor, slug);
    await this.answers.give(actor, request, response, async () => {
      const seat = await this.seats.end(actor, group, (await this.meant(group, named)).id);
      return { status: 200, location: `/groups/${group.slug}`, body: presentSeat(seat) };
    });
  }

  private async meant(group: Group, named: SeatNamed): Promise<Seat> {
    const seat = (await this.seats.current(group)).find((one) => named.isMeant(one));
    if (!seat) throw Refused.field('email', 'groups.noSuchSeat');
    return seat;
  }
}
