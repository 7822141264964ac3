import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { exactly, named, pageOf, text, textOrNull } from '../web/json-schema.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { FocalPointBody } from './focal-point.dto.js';
import type { FocalPoint } from './focal-point.entity.js';
import { FocalPointsService } from './focal-points.service.js';
import { OrganizationsService } from './organizations.service.js';
import { seePeopleOf } from './people.policy.js';
import { personSchema, presentPerson } from './present-person.js';

const focalPointSchema = named(
  'FocalPoint',
  exactly({ person: personSchema, organization: text, from: text, until: textOrNull }),
);

function presentFocalPoint({ person, organization, from, until }: FocalPoint) {
  return { person: presentPerson(person), organization: organization.code, from, until };
}

/** Who answers for an entity, for programs. */
@Controller('api/v1/organizations/:organization/focal-points')
@Chapter('Entities', 'Member States, companies, bureaux and others for which people act.')
export class FocalPointsApi {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly points: FocalPointsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listFocalPoints', {
    summary: 'Who answers for an entity today',
    answer: pageOf(focalPointSchema),
    refusals: ['forbidden', 'missing'],
  })
  async list(@Who() actor: Actor, @Param('organization') code: string, @Asked() _query: unknown) {
    const organization = await this.organizations.find(code);
    actor.ensure(seePeopleOf, organization);
    return presentList((await this.points.current(organization)).map(presentFocalPoint));
  }

  @Post()
  @Described('nameFocalPoint', {
    summary: 'Name somebody who answers for an entity',
    more: 'An administrator names the first; from then on they name each other.',
    answer: focalPointSchema,
    status: 201,
    refusals: ['missing'],
  })
  async name(
    @Who() actor: Actor,
    @Param('organization') code: string,
    @JsonBody(FocalPointBody) body: FocalPointBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const organization = await this.organizations.find(code);
    await this.answers.give(actor, request, response, async () => {
      const point = await this.points.name(actor, organization, body);
      return { status: 201, location: `/organizations/${organization.code}`, body: presentFocalPoint(point) };
    });
  }

  @Post(':person/ending')
  @Described('endFocalPoint', {
    summary: 'Let somebody no longer answer for an entity',
    answer: pageOf(focalPointSchema),
    refusals: ['missing'],
  })
  async end(
    @Who() actor: Actor,
    @Param('organization') code: string,
    @Param('person') handle: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const organization = await this.organizations.find(code);
    await this.answers.give(actor, request, response, async () => {
      await this.points.end(actor, organization, handle);
      const left = (await this.points.current(organization)).map(presentFocalPoint);
      return { status: 200, location: `/organizations/${organization.code}`, body: presentList(left) };
    });
  }
}
