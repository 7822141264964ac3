import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { keepPeople, seePeople } from './people.policy.js';
import { PeopleService } from './people.service.js';
import { PersonForm } from './person.dto.js';
import type { Person } from './person.entity.js';
import { PeoplePage } from './views/people-page.js';
import { PersonFormPage } from './views/person-form.js';

const pageLength = 100;
const longestPage = 100_000;

/** Everybody who is entered, and the forms by which administrators enter and change them. */
@Controller('people')
export class PeoplePages {
  constructor(private readonly people: PeopleService) {}

  @Get()
  async list(
    @Who() actor: Actor,
    @Query('q') q: unknown,
    @Query('organization') code: unknown,
    @Query('page') asked: unknown,
  ): Promise<Page> {
    actor.ensure(seePeople, null);
    const words = wordsIn(q);
    const organizations = await this.people.organizations();
    const organization = organizations.find((one) => one.code === code);
    const number = Math.min(Math.max(Math.trunc(Number(asked)) || 1, 1), longestPage);
    const part = { offset: (number - 1) * pageLength, limit: pageLength };
    const [people, total] = await this.people.list({ words, organization }, part);
    const pages = Math.max(1, Math.ceil(total / pageLength));
    return page(PeoplePage, { people, total, words, organization, organizations, page: number, pages });
  }

  @Get('new')
  async showNew(@Who() actor: Actor, @Query('organization') code: unknown): Promise<Page> {
    actor.ensure(keepPeople, null);
    return this.form(FilledForm.blank<PersonForm>({ organization: code }), null);
  }

  @Post()
  async add(@Who() actor: Actor, @Form(PersonForm) form: FilledForm<PersonForm>): Promise<Page | GoTo> {
    actor.ensure(keepPeople, null);
    const made = await form.submit(async (said) => this.people.add(actor, await this.written(said)));
    return made ? goTo(`/people/${made.handle}`) : this.form(form, null, 422);
  }

  @Get(':person/edit')
  async showForm(@Who() actor: Actor, @Param('person') handle: string): Promise<Page> {
    actor.ensure(keepPeople, null);
    const person = await this.people.find(actor, handle);
    return this.form(filledFrom(person), person);
  }

  @Post(':person')
  async change(
    @Who() actor: Actor,
    @Param('person') handle: string,
    @Form(PersonForm) form: FilledForm<PersonForm>,
  ): Promise<Page | GoTo> {
    actor.ensure(keepPeople, null);
    const person = await this.people.find(actor, handle);
    const changed = await form.submit(async (said) => this.people.change(actor, handle, await this.written(said)));
    return changed ? goTo(`/people/${handle}`) : this.form(form, person, 422);
  }

  private async form(form: FilledForm<PersonForm>, person: Person | null, status?: number): Promise<Page> {
    return page(PersonFormPage, { form, person, organizations: await this.people.organizations() }, status);
  }

  private async written({ name, email, organization, language, isAdmin }: PersonForm) {
    const [entity] = await this.people.recognise('organization', organization ? [organization] : []);
    return { name, email, organization: entity ?? null, language: language || null, isAdmin: Boolean(isAdmin) };
  }
}

function filledFrom({ name, email, organization, language, isAdmin }: Person): FilledForm<PersonForm> {
  return FilledForm.blank<PersonForm>({
    ...{ name, email: email ?? '', organization: organization?.code ?? '', language: language ?? '' },
    isAdmin: isAdmin ? '1' : '',
  });
}

/** A search as it was typed; what controls terminals and ends texts in databases is no word. */
function wordsIn(q: unknown): string {
  return typeof q === 'string' ? q.replace(/\p{Cc}/gu, ' ').trim().slice(0, 300) : '';
}
