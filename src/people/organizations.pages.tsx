import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { type GoTo, goTo, movedTo, type Page, page } from '../web/page.js';
import { fieldsOfTexts } from '../web/six-languages.js';
import { Who } from '../web/who.js';
import { FocalPointsService } from './focal-points.service.js';
import { OrganizationForm } from './organization.dto.js';
import { type Organization, organizationKinds } from './organization.entity.js';
import { OrganizationsService } from './organizations.service.js';
import { keepPeople, seePeopleOf } from './people.policy.js';
import { type NewOrganization, PeopleService } from './people.service.js';
import { OrganizationFormPage } from './views/organization-form.js';
import { OrganizationPage } from './views/organization-page.js';
import { OrganizationsPage } from './views/organizations-page.js';

/** How many of its people the page of an entity shows. */
const mostShown = 200;

/** The entities for which people act: who they are for everybody, and their people for those who may see them. */
@Controller('organizations')
export class OrganizationsPages {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleService,
    private readonly points: FocalPointsService,
  ) {}

  @Get()
  async list(@Query('q') q: unknown, @Query('kind') asked: unknown): Promise<Page> {
    const words = typeof q === 'string' ? q.slice(0, 300) : '';
    const kind = organizationKinds.find((one) => one === asked);
    return page(OrganizationsPage, { organizations: await this.organizations.list({ words, kind }), words, kind });
  }

  @Get('new')
  showNew(@Who() actor: Actor): Page {
    actor.ensure(keepPeople, null);
    return page(OrganizationFormPage, { form: FilledForm.blank<OrganizationForm>(), organization: null });
  }

  @Post()
  async add(@Who() actor: Actor, @Form(OrganizationForm) form: FilledForm<OrganizationForm>): Promise<Page | GoTo> {
    actor.ensure(keepPeople, null);
    const made = await form.submit((said) => this.people.addOrganization(actor, factsOf(said)));
    return made ? goTo(addressOf(made)) : page(OrganizationFormPage, { form, organization: null }, 422);
  }

  @Get(':organization')
  async show(@Who() actor: Actor, @Param('organization') code: string): Promise<Page | GoTo> {
    const organization = await this.organizations.find(code);
    if (organization.code !== code) return movedTo(addressOf(organization));
    const seesPeople = actor.may(seePeopleOf, organization);
    const [people, total] = seesPeople ? await this.people.list({ organization }, { offset: 0, limit: mostShown }) : [null, 0];
    const points = seesPeople ? await this.points.current(organization) : null;
    return page(OrganizationPage, { organization, people, total, points });
  }

  @Get(':organization/edit')
  async showForm(@Who() actor: Actor, @Param('organization') code: string): Promise<Page> {
    actor.ensure(keepPeople, null);
    const organization = await this.organizations.find(code);
    return page(OrganizationFormPage, { form: filledFrom(organization), organization });
  }

  @Post(':organization')
  async change(
    @Who() actor: Actor,
    @Param('organization') code: string,
    @Form(OrganizationForm) form: FilledForm<OrganizationForm>,
  ): Promise<Page | GoTo> {
    actor.ensure(keepPeople, null);
    const organization = await this.organizations.find(code);
    const changed = await form.submit((said) => this.organizations.change(actor, organization, factsOf(said)));
    return changed ? goTo(addressOf(changed)) : page(OrganizationFormPage, { form, organization }, 422);
  }
}

function factsOf(said: OrganizationForm): NewOrganization {
  return { code: said.code, kind: said.kind, names: said.names(), inSentences: said.inSentences() };
}

function filledFrom({ code, kind, names, inSentences }: Organization): FilledForm<OrganizationForm> {
  const texts = { ...fieldsOfTexts('name', names), ...fieldsOfTexts('inSentences', inSentences) };
  return FilledForm.blank<OrganizationForm>({ code, kind, ...texts });
}

function addressOf({ code }: Organization): string {
  return `/organizations/${encodeURIComponent(code)}`;
}
