import { Controller, Get, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody, said } from '../web/json-body.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { pageOf } from '../web/json-schema.js';
import { linksOf, presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { OrganizationsService } from './organizations.service.js';
import type { Organization } from './organization.entity.js';
import { keepPeople, seePeople, seePeopleOf } from './people.policy.js';
import { PeopleService } from './people.service.js';
import { PeopleQuery, PersonBody, PersonChange } from './person.dto.js';
import { personSchema, presentPerson } from './present-person.js';

/** People for programs of those who may see or keep them. */
@Controller('api/v1/people')
@Chapter('People', 'Who acts for which entity. Secretariats see them, administrators keep them.')
export class PeopleApi {
  constructor(
    private readonly people: PeopleService,
    private readonly organizations: OrganizationsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listPeople', {
    summary: 'People by name',
    answer: pageOf(personSchema),
    isPaged: true,
    refusals: ['forbidden', 'missing'],
  })
  async list(
    @Who() actor: Actor,
    @Asked(PeopleQuery) { words, organization: code, limit = 100, cursor: offset = 0 }: PeopleQuery,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const organization = code ? await this.organizations.find(code) : undefined;
    if (organization) actor.ensure(seePeopleOf, organization);
    else actor.ensure(seePeople, null);
    const [people, total] = await this.people.list({ words, organization }, { offset, limit });
    const next = offset + limit < total ? String(offset + limit) : null;
    response.set('Link', linksOf(request.originalUrl, next));
    return presentList(people.map(presentPerson), total);
  }

  @Get(':person')
  @Described('showPerson', { summary: 'A person', answer: personSchema, refusals: ['missing'] })
  async show(@Who() actor: Actor, @Param('person') handle: string, @Asked() _query: unknown) {
    return presentPerson(await this.people.find(actor, handle));
  }

  @Post()
  @Described('addPerson', { summary: 'Enter a person', answer: personSchema, status: 201 })
  async add(
    @Who() actor: Actor,
    @JsonBody(PersonBody) { organization: code, ...body }: PersonBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    actor.ensure(keepPeople, null);
    const organization = await this.named(code);
    await this.answers.give(actor, request, response, async () => {
      const person = await this.people.add(actor, { ...said(body), name: body.name, email: body.email, organization });
      return { status: 201, location: `/people/${person.handle}`, body: presentPerson(person) };
    });
  }

  @Patch(':person')
  @Described('changePerson', {
    summary: 'Change what is said of a person',
    answer: personSchema,
    refusals: ['missing'],
  })
  async change(
    @Who() actor: Actor,
    @Param('person') handle: string,
    @JsonBody(PersonChange) { organization: code, ...body }: PersonChange,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    actor.ensure(keepPeople, null);
    const changes = { ...said(body), ...(code === undefined ? {} : { organization: await this.named(code) }) };
    await this.answers.give(actor, request, response, async () => {
      const person = await this.people.change(actor, handle, changes);
      return { status: 200, location: `/people/${person.handle}`, body: presentPerson(person) };
    });
  }

  private async named(code?: string | null): Promise<Organization | null> {
    const [organization = null] = await this.people.recognise('organization', code ? [code] : []);
    return organization;
  }
}
