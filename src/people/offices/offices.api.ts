import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { type Deed, KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { PeopleService } from '../people.service.js';
import { HoldersService } from './holders.service.js';
import { HoldingBody, OfficeBody, OfficeFactsBody } from './office.dto.js';
import type { Office } from './office.entity.js';
import { OfficesService } from './offices.service.js';
import { heldOfficeSchema, officeSchema, presentHeldOffice, presentOffice } from './present-office.js';

/** Offices for programs: reading, entering and changing them, and who holds them. */
@Controller('api/v1/offices')
@Chapter('Offices', 'Posts that persons hold one after the other, such as Director of TSB.')
export class OfficesApi {
  constructor(
    private readonly people: PeopleService,
    private readonly offices: OfficesService,
    private readonly holders: HoldersService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listOffices', { summary: 'All offices', answer: pageOf(officeSchema) })
  async list(@Asked() _query: unknown) {
    return presentList((await this.offices.all()).map(presentOffice));
  }

  @Get(':office')
  @Described('showOffice', { summary: 'An office and who held it when', answer: heldOfficeSchema, refusals: ['missing'] })
  async show(@Param('office') code: string, @Asked() _query: unknown) {
    return this.held(await this.offices.find(code));
  }

  @Post()
  @Described('enterOffice', { summary: 'Enter an office', answer: heldOfficeSchema, status: 201 })
  async enter(
    @Who() actor: Actor,
    @JsonBody(OfficeBody) body: OfficeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deed(201, await this.offices.enter(actor, body.code, await this.facts(body))),
    );
  }

  @Post(':office/changes')
  @Described('changeOffice', {
    summary: 'Change what is known of an office',
    more: 'Everything is said anew; what is left out is no longer known. The code stays.',
    answer: heldOfficeSchema,
    refusals: ['missing'],
  })
  async change(
    @Who() actor: Actor,
    @Param('office') code: string,
    @JsonBody(OfficeFactsBody) body: OfficeFactsBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deed(200, await this.offices.change(actor, code, await this.facts(body))),
    );
  }

  @Post(':office/holdings')
  @Described('holdOffice', {
    summary: 'Write down who holds an office',
    more: 'The same person with the same beginning, or without an end yet, is changed.',
    answer: heldOfficeSchema,
    status: 201,
    refusals: ['missing'],
  })
  async hold(
    @Who() actor: Actor,
    @Param('office') code: string,
    @JsonBody(HoldingBody) { name, email = null, from = null, until = null }: HoldingBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const office = await this.offices.find(code);
      await this.holders.hold(actor, office, { name, email, from, until });
      return this.deed(201, office);
    });
  }

  private async facts({ names, inSentences = null, address = null, organization: wanted }: OfficeFactsBody) {
    const [organization = null] = await this.people.recognise('organization', wanted ? [wanted] : []);
    return { names, inSentences, address, organization };
  }

  private async deed(status: Deed['status'], office: Office): Promise<Deed> {
    return { status, location: `/offices/${office.code}`, body: await this.held(office) };
  }

  private async held(office: Office) {
    return presentHeldOffice(office, await this.offices.holdings(office));
  }
}
