import { Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { PeopleService } from '../people/people.service.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { GroupForm } from './group-form.dto.js';
import type { Group } from './group.entity.js';
import { createGroup } from './group.policy.js';
import { GroupsService } from './groups.service.js';
import { SeatForm } from './seat-form.dto.js';
import { SeatingService } from './seating.service.js';
import { SeatsService } from './seats.service.js';
import { GroupFormPage } from './views/group-form.js';
import { SeatFormPage } from './views/seat-form.js';

/** What stands in the form of a new group before anything is written. */
const usual = {
  kind: 'working-group',
  openTo: ['member-state', 'sector-member'],
  posting: 'at-once',
  lateEffect: 'accept',
  deadlineDays: '12',
  defaultAccess: 'public',
  zone: 'Europe/Zurich',
};

/** Where groups are made and seats in them are given and ended. */
@Controller('groups')
export class GroupsPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly seats: SeatsService,
    private readonly seating: SeatingService,
    private readonly people: PeopleService,
  ) {}

  @Get('new')
  async showGroupForm(@Who() actor: Actor): Promise<Page> {
    actor.ensure(createGroup, null);
    return this.groupForm(FilledForm.blank<GroupForm>(usual));
  }

  @Post()
  async create(@Who() actor: Actor, @Form(GroupForm) form: FilledForm<GroupForm>): Promise<Page | GoTo> {
    actor.ensure(createGroup, null);
    const group = await form.submit((answers) => this.make(actor, answers));
    return group ? goTo(`/groups/${group.slug}`) : this.groupForm(form, 422);
  }

  @Get(':slug/seats/new')
  async showSeatForm(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const group = await this.groups.served(actor, slug);
    return this.seatForm(group, FilledForm.blank<SeatForm>());
  }

  /** The addresses of forms lead to where they stand, for whoever reloads one, or signs in first. */
  @Get([':slug/seats', ':slug/seats/:id/ending'])
  goToSeatForm(@Param('slug') slug: string): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}/seats/new`);
  }

  @Post(':slug/seats')
  async giveSeat(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(SeatForm) form: FilledForm<SeatForm>,
  ): Promise<Page | GoTo> {
    const group = await this.groups.served(actor, slug);
    const seat = await form.submit((answers) => this.seating.seat(actor, group, answers));
    return seat ? goTo(`/groups/${group.slug}`) : this.seatForm(group, form, 422);
  }

  @Post(':slug/seats/:id/ending')
  async endSeat(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<GoTo> {
    const group = await this.groups.served(actor, slug);
    await this.seats.end(actor, group, id);
    return goTo(`/groups/${group.slug}`);
  }

  private async make(actor: Actor, answers: GroupForm): Promise<Group> {
    const { kind, posting, lateEffect, deadlineDays, defaultAccess, zone, openTo = [], prefixes = [] } = answers;
    const parent = answers.parent ? (await this.groups.all()).find(({ slug }) => slug === answers.parent) : null;
    if (parent === undefined) throw Refused.field('parent', 'groups.unknownParent');
    const slug = answers.slug || (answers.acronym ?? '').toLowerCase();
    if (slug === 'new') throw Refused.field('slug', 'groups.slugReserved');
    return this.groups.create(actor, {
      slug,
      acronym: answers.acronym || null,
      names: answers.names(),
      parentId: parent?.id ?? null,
      ...{ kind, posting, lateEffect, deadlineDays, defaultAccess, zone, openTo, prefixes },
    });
  }

  private async groupForm(form: FilledForm<GroupForm>, status = 200): Promise<Page> {
    return page(GroupFormPage, { form, groups: await this.groups.all() }, status);
  }

  private async seatForm(group: Group, form: FilledForm<SeatForm>, status = 200): Promise<Page> {
    const [seats, organizations] = await Promise.all([this.seats.current(group), this.people.organizations()]);
    return page(SeatFormPage, { form, group, seats, organizations }, status);
  }
}
