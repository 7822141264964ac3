import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { fieldsOfTexts } from '../../web/six-languages.js';
import { Who } from '../../web/who.js';
import { PeopleService } from '../people.service.js';
import { HoldersService } from './holders.service.js';
import { HoldingForm, OfficeChangeForm, OfficeForm } from './office.dto.js';
import type { Office } from './office.entity.js';
import { keepOffices } from './office.policy.js';
import { type OfficeFacts, OfficesService } from './offices.service.js';
import { HoldingFormPage } from './views/holding-form.js';
import { OfficeFormPage } from './views/office-form.js';

/** Where offices are entered and changed, and where it is written down who holds them. */
@Controller('offices')
export class OfficesPages {
  constructor(
    private readonly people: PeopleService,
    private readonly offices: OfficesService,
    private readonly holders: HoldersService,
  ) {}

  @Get('new')
  showNew(@Who() actor: Actor): Promise<Page> {
    actor.ensure(keepOffices, null);
    return this.officeForm(FilledForm.blank<OfficeForm>(), null);
  }

  @Post()
  async enter(@Who() actor: Actor, @Form(OfficeForm) form: FilledForm<OfficeForm>): Promise<Page | GoTo> {
    actor.ensure(keepOffices, null);
    const entered = await form.submit(async (answers) => this.offices.enter(actor, answers.code, await this.facts(answers)));
    return entered ? goTo(`/offices/${entered.code}`) : this.officeForm(form, null, 422);
  }

  /** The addresses of forms lead to where they stand, for whoever reloads one, or signs in first. */
  @Get(':code/changes')
  goToChanges(@Param('code') code: string): GoTo {
    return goTo(`/offices/${encodeURIComponent(code)}/changes/new`);
  }

  @Get(':code/holdings')
  goToHoldings(@Param('code') code: string): GoTo {
    return goTo(`/offices/${encodeURIComponent(code)}/holdings/new`);
  }

  @Get(':code/changes/new')
  async showChanges(@Who() actor: Actor, @Param('code') code: string): Promise<Page> {
    const office = await this.kept(actor, code);
    const { names, inSentences, address, organization } = office;
    const texts = { ...fieldsOfTexts('name', names), ...fieldsOfTexts('inSentences', inSentences), ...fieldsOfTexts('address', address) };
    const known = { ...texts, organization: organization?.code ?? '' };
    return this.officeForm(FilledForm.blank<OfficeChangeForm>(known), office);
  }

  @Post(':code/changes')
  async change(
    @Who() actor: Actor,
    @Param('code') code: string,
    @Form(OfficeChangeForm) form: FilledForm<OfficeChangeForm>,
  ): Promise<Page | GoTo> {
    const office = await this.kept(actor, code);
    const changed = await form.submit(async (answers) => this.offices.change(actor, office.code, await this.facts(answers)));
    return changed ? goTo(`/offices/${office.code}`) : this.officeForm(form, office, 422);
  }

  @Get(':code/holdings/new')
  async showHolding(@Who() actor: Actor, @Param('code') code: string): Promise<Page> {
    return this.holdingForm(FilledForm.blank<HoldingForm>(), await this.kept(actor, code));
  }

  @Post(':code/holdings')
  async hold(
    @Who() actor: Actor,
    @Param('code') code: string,
    @Form(HoldingForm) form: FilledForm<HoldingForm>,
  ): Promise<Page | GoTo> {
    const office = await this.kept(actor, code);
    const holding = await form.submit(({ name, email, from, until }) =>
      this.holders.hold(actor, office, { name, email: email || null, from: from || null, until: until || null }),
    );
    return holding ? goTo(`/offices/${office.code}`) : this.holdingForm(form, office, 422);
  }

  private kept(actor: Actor, code: string): Promise<Office> {
    actor.ensure(keepOffices, null);
    return this.offices.find(code);
  }

  private async facts({ names, inSentences, address, organization: wanted }: OfficeChangeForm): Promise<OfficeFacts> {
    const [organization = null] = await this.people.recognise('organization', wanted ? [wanted] : []);
    return { names, inSentences: inSentences ?? null, address: address ?? null, organization };
  }

  private async officeForm(form: FilledForm<OfficeForm> | FilledForm<OfficeChangeForm>, office: Office | null, status = 200): Promise<Page> {
    const organizations = await this.people.organizations();
    return page(OfficeFormPage, { form: form as FilledForm<OfficeForm>, office, organizations }, status);
  }

  private async holdingForm(form: FilledForm<HoldingForm>, office: Office, status = 200): Promise<Page> {
    return page(HoldingFormPage, { form, office, holdings: await this.offices.holdings(office) }, status);
  }
}
