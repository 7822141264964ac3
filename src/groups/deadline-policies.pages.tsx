import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { DeadlinePolicyForm } from './deadline-policy.dto.js';
import { DeadlinePoliciesService } from './deadline-policies.service.js';
import { type DeadlinePolicy, documentClasses } from './deadline-policy.entity.js';
import type { Group } from './group.entity.js';
import { GroupsService } from './groups.service.js';
import { DeadlinePoliciesPage } from './views/deadline-policies-page.js';
import { DeadlinePolicyFormPage } from './views/deadline-policy-form.js';

/** Where everybody reads by which rules a group's papers are due, and its secretariat changes them. */
@Controller('groups/:slug/deadline-policies')
export class DeadlinePoliciesPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly policies: DeadlinePoliciesService,
  ) {}

  @Get()
  async list(@Param('slug') slug: string): Promise<Page> {
    const group = await this.groups.find(slug);
    const props = { group, policies: await this.policies.of(group), inForce: await this.policies.inForce(group) };
    return page(DeadlinePoliciesPage, props);
  }

  @Get('new')
  async showForm(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const group = await this.groups.served(actor, slug);
    return page(DeadlinePolicyFormPage, { group, form: filled(await this.policies.inForce(group), this.policies.today(group)) });
  }

  @Post()
  async adopt(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(DeadlinePolicyForm) form: FilledForm<DeadlinePolicyForm>,
  ): Promise<Page | GoTo> {
    const group = await this.groups.served(actor, slug);
    const adopted = await form.submit((answers) => this.policies.adopt(actor, group, answers.policy()));
    return adopted ? goTo(addressOf(group)) : page(DeadlinePolicyFormPage, { group, form }, 422);
  }

  /** The address of the button leads to the page on which it stands. */
  @Get(':day/dropping')
  async goToList(@Param('slug') slug: string): Promise<GoTo> {
    return goTo(addressOf(await this.groups.find(slug)));
  }

  @Post(':day/dropping')
  async drop(@Who() actor: Actor, @Param('slug') slug: string, @Param('day') day: string): Promise<GoTo> {
    const group = await this.groups.served(actor, slug);
    await this.policies.drop(actor, group, day);
    return goTo(addressOf(group));
  }
}

/** A new policy begins with what holds now. */
function filled({ zone, time, recentDays, reportsBefore, warnDays, rules }: DeadlinePolicy, today: string): FilledForm<DeadlinePolicyForm> {
  const fields = documentClasses.flatMap((one) => [
    [`days_${one}`, String(rules[one].days ?? '')],
    [`effect_${one}`, rules[one].effect],
  ]);
  const counted = { recentDays: String(recentDays), reportsBefore, warnDays: String(warnDays ?? '') };
  const rest = { validFrom: today, zone: zone ?? '', time: time ?? '', ...counted };
  return FilledForm.blank<DeadlinePolicyForm>({ ...rest, ...Object.fromEntries(fields) });
}

function addressOf({ slug }: Group): string {
  return `/groups/${slug}/deadline-policies`;
}
