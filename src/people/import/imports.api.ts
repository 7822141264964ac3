import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { translator } from '../../foundation/i18n/translator.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { exactly, instantOrNull, listOf, named, text, whole, wholeOrNull } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { languageOf } from '../../web/language-of.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { ImportBody } from './import.dto.js';
import { ImportsService } from './imports.service.js';
import { presentProblem, problemSchema } from './present-problem.js';
import type { PeopleImport } from './people-import.entity.js';

const importSchema = named(
  'Import',
  exactly({ url: text, handle: text, name: text, people: whole, organizations: whole, appliedAt: instantOrNull, entered: wholeOrNull, problems: listOf(problemSchema) }),
);

/** Entering many people or entities at once, for programs. */
@Controller('api/v1/people-imports')
@Chapter('People', 'Who acts for which entity. Secretariats see them, administrators keep them.')
export class ImportsApi {
  constructor(
    private readonly imports: ImportsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('checkImport', {
    summary: 'Send a table of people or entities, to be looked at',
    more: 'Nothing is entered yet: the answer tells what would be, and every problem line by line.',
    answer: importSchema,
    status: 201,
  })
  receive(@Who() actor: Actor, @JsonBody(ImportBody) body: ImportBody, @Req() request: PortalRequest, @Res() response: Response) {
    return this.give(actor, request, response, 201, () => this.imports.receive(actor, body.name ?? '', Buffer.from(body.text)));
  }

  @Get(':import')
  @Described('showImport', { summary: 'A table that was sent', answer: importSchema, refusals: ['forbidden', 'missing'] })
  async show(@Who() actor: Actor, @Param('import') handle: string, @Req() request: PortalRequest, @Asked() _query: unknown) {
    return this.present(actor, await this.imports.find(actor, handle), request);
  }

  @Post(':import')
  @Described('applyImport', {
    summary: 'Enter everybody in a table that was looked at, or nobody',
    answer: importSchema,
    refusals: ['missing', 'conflict'],
  })
  apply(@Who() actor: Actor, @Param('import') handle: string, @Req() request: PortalRequest, @Res() response: Response) {
    return this.give(actor, request, response, 200, () => this.imports.apply(actor, handle));
  }

  private give(actor: Actor, request: PortalRequest, response: Response, status: 200 | 201, act: () => Promise<PeopleImport>) {
    return this.answers.give(actor, request, response, async () => {
      const kept = await act();
      return { status, location: `/people/import/${kept.handle}`, body: await this.present(actor, kept, request) };
    });
  }

  private async present(actor: Actor, { handle, name, text: table, appliedAt, entered }: PeopleImport, request: PortalRequest) {
    const check = appliedAt ? null : await this.imports.check(actor, table);
    const t = translator(languageOf(request));
    return {
      ...{ url: `/people/import/${handle}`, handle, name, appliedAt: appliedAt?.toISOString() ?? null, entered },
      people: check?.people.length ?? 0,
      organizations: check?.organizations.length ?? 0,
      problems: (check?.problems ?? []).map((problem) => presentProblem(problem, t)),
    };
  }
}
