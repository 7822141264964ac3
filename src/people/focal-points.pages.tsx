import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { FocalPointBody } from './focal-point.dto.js';
import { FocalPointsService } from './focal-points.service.js';
import type { Organization } from './organization.entity.js';
import { OrganizationsService } from './organizations.service.js';
import { keepFocalPoints } from './people.policy.js';
import { FocalPointFormPage } from './views/focal-point-form.js';

/** Where it is said who answers for an entity. */
@Controller('organizations/:organization/focal-points')
export class FocalPointsPages {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly points: FocalPointsService,
  ) {}

  @Get()
  async showForm(@Who() actor: Actor, @Param('organization') code: string): Promise<Page> {
    return this.form(await this.kept(actor, code), FilledForm.blank<FocalPointBody>());
  }

  @Post()
  async name(
    @Who() actor: Actor,
    @Param('organization') code: string,
    @Form(FocalPointBody) form: FilledForm<FocalPointBody>,
  ): Promise<Page | GoTo> {
    const organization = await this.kept(actor, code);
    const named = await form.submit((said) => this.points.name(actor, organization, said));
    return named ? goTo(addressOf(organization)) : this.form(organization, form, 422);
  }

  /** For whoever signs in after the form was sent. */
  @Get(':person/ending')
  goBack(@Param('organization') code: string): GoTo {
    return goTo(`/organizations/${encodeURIComponent(code)}`);
  }

  @Post(':person/ending')
  async end(@Who() actor: Actor, @Param('organization') code: string, @Param('person') handle: string): Promise<GoTo> {
    const organization = await this.kept(actor, code);
    await this.points.end(actor, organization, handle);
    return goTo(addressOf(organization));
  }

  private async kept(actor: Actor, code: string): Promise<Organization> {
    const organization = await this.organizations.find(code);
    actor.ensure(keepFocalPoints, organization);
    return organization;
  }

  private form(organization: Organization, form: FilledForm<FocalPointBody>, status?: number): Page {
    return page(FocalPointFormPage, { organization, form }, status);
  }
}

function addressOf({ code }: Organization): string {
  return `/organizations/${encodeURIComponent(code)}`;
}
