import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import type { Person } from '../../people/person.entity.js';
import { personSchema, presentPerson } from '../../people/present-person.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { EndingsService } from './endings.service.js';

/** Ending accounts, for programs. */
@Controller('api/v1/people/:person')
@Chapter('People', 'Who acts for which entity. Secretariats see them, administrators keep them.')
export class HoldersApi {
  constructor(
    private readonly endings: EndingsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post('ending')
  @Described('endAccount', {
    summary: 'End the account of a person who leaves',
    more: 'Her sign-ins, tokens, links and seats end; what she did stays hers.',
    answer: personSchema,
    refusals: ['missing', 'conflict'],
  })
  end(@Who() actor: Actor, @Param('person') handle: string, @Req() request: PortalRequest, @Res() response: Response) {
    return this.give(actor, request, response, () => this.endings.end(actor, handle));
  }

  @Post('reopening')
  @Described('reopenAccount', {
    summary: 'Let a person who left sign in again',
    more: 'Her seats stay ended.',
    answer: personSchema,
    refusals: ['missing'],
  })
  reopen(@Who() actor: Actor, @Param('person') handle: string, @Req() request: PortalRequest, @Res() response: Response) {
    return this.give(actor, request, response, () => this.endings.reopen(actor, handle));
  }

  private give(actor: Actor, request: PortalRequest, response: Response, act: () => Promise<Person>): Promise<void> {
    return this.answers.give(actor, request, response, async () => {
      const person = await act();
      return { status: 200, location: `/people/${person.handle}`, body: presentPerson(person) };
    });
  }
}
