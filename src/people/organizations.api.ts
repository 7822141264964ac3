import { Controller, Get, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { pageOf } from '../web/json-schema.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { OrganizationBody, OrganizationChange, OrganizationQuery } from './organization.dto.js';
import { OrganizationsService } from './organizations.service.js';
import { PeopleService } from './people.service.js';
import { organizationSchema, presentOrganization } from './present-organization.js';

/** Entities for programs: finding, entering and changing them. */
@Controller('api/v1/organizations')
@Chapter('Entities', 'Member States, companies, bureaux and others for which people act.')
export class OrganizationsApi {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listOrganizations', { summary: 'All entities, or some', answer: pageOf(organizationSchema) })
  async list(@Asked(OrganizationQuery) query: OrganizationQuery) {
    return presentList((await this.organizations.list(query.filter)).map(presentOrganization));
  }

  @Get(':organization')
  @Described('showOrganization', {
    summary: 'An entity',
    more: 'A code that it had before leads to it as well.',
    answer: organizationSchema,
    refusals: ['missing'],
  })
  async show(@Param('organization') code: string, @Asked() _query: unknown) {
    return presentOrganization(await this.organizations.find(code));
  }

  @Post()
  @Described('addOrganization', { summary: 'Enter an entity', answer: organizationSchema, status: 201 })
  async add(
    @Who() actor: Actor,
    @JsonBody(OrganizationBody) body: OrganizationBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const organization = await this.people.addOrganization(actor, body);
      return { status: 201, location: `/organizations/${organization.code}`, body: presentOrganization(organization) };
    });
  }

  @Patch(':organization')
  @Described('changeOrganization', {
    summary: 'Change what is said of an entity',
    answer: organizationSchema,
    refusals: ['missing'],
  })
  async change(
    @Who() actor: Actor,
    @Param('organization') code: string,
    @JsonBody(OrganizationChange) body: OrganizationChange,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const organization = await this.organizations.find(code);
    await this.answers.give(actor, request, response, async () => {
      const changed = await this.organizations.change(actor, organization, body.changes);
      return { status: 200, location: `/organizations/${changed.code}`, body: presentOrganization(changed) };
    });
  }
}
