import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { translator } from '../../foundation/i18n/translator.js';
import { presentProblem, problemSchema } from '../../people/import/present-problem.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { JsonBody } from '../../web/json-body.js';
import { exactly, listOf, named, whole, yesNo } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { languageOf } from '../../web/language-of.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { GroupsService } from '../groups.service.js';
import { SeatImportBody } from './seat-import.dto.js';
import { SeatImportService } from './seat-import.service.js';

const seatImportSchema = named('SeatImport', exactly({
  seats: { ...whole, description: 'How many seats the table holds that could be understood.' },
  applied: { ...yesNo, description: 'Whether they have been given now.' },
  problems: listOf(problemSchema),
}));

/** Giving many seats at once, for programs. */
@Controller('api/v1/groups/:group/seat-imports')
@Chapter('Groups', 'Working groups and the bodies above and under them.')
export class SeatImportApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly imports: SeatImportService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('importSeats', {
    summary: 'Look at a table of seats, or give all of them',
    more: 'With `apply` all seats are given, unless anything is wrong with any of them; every problem is told by its line.',
    answer: seatImportSchema,
    refusals: ['missing'],
  })
  async receive(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(SeatImportBody) { text, apply = false }: SeatImportBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.served(actor, slug);
    const t = translator(languageOf(request));
    await this.answers.give(actor, request, response, async () => {
      const { lines, problems } = await this.imports.check(actor, group, text);
      const applied = apply && problems.length === 0;
      if (applied) await this.imports.apply(actor, group, text);
      const body = { seats: lines.length, applied, problems: problems.map((problem) => presentProblem(problem, t)) };
      return { status: 200, location: `/groups/${group.slug}`, body };
    });
  }
}
