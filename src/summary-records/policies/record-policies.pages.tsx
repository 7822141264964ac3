import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Group } from '../../groups/group.entity.js';
import { GroupsService } from '../../groups/groups.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { RecordPoliciesService } from './record-policies.service.js';
import { RecordPolicyForm } from './record-policy.dto.js';
import type { RecordRules } from './record-rules.js';
import { RecordPoliciesPage } from './views/record-policies-page.js';
import { RecordPolicyFormPage } from './views/record-policy-form.js';

/** Where everybody reads by which rules a group's records are corrected and approved, and its secretariat changes them. */
@Controller('groups/:slug/record-policies')
export class RecordPoliciesPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly policies: RecordPoliciesService,
  ) {}

  @Get()
  async list(@Param('slug') slug: string): Promise<Page> {
    const group = await this.groups.find(slug);
    return page(RecordPoliciesPage, { group, policies: await this.policies.of(group), today: this.policies.today(group) });
  }

  @Get('new')
  async showForm(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const group = await this.groups.served(actor, slug);
    return this.formPage(group, filled(await this.policies.inForce(group), this.policies.today(group)));
  }

  @Post()
  async adopt(@Who() actor: Actor, @Param('slug') slug: string, @Form(RecordPolicyForm) form: FilledForm<RecordPolicyForm>): Promise<Page | GoTo> {
    const group = await this.groups.served(actor, slug);
    const adopted = await form.submit((answers) => this.policies.adopt(actor, group, answers.policy()));
    return adopted ? goTo(addressOf(group)) : this.formPage(group, form, 422);
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

  private async formPage(group: Group, form: FilledForm<RecordPolicyForm>, status = 200): Promise<Page> {
    return page(RecordPolicyFormPage, { group, form, series: await this.policies.series(group) }, status);
  }
}

/** New rules begin with what holds now. */
function filled(rules: RecordRules, today: string): FilledForm<RecordPolicyForm> {
  const { windowDays, correctable, decidedBy, isWindowBar, needsTwo, approvedBy, series, language } = rules;
  return FilledForm.blank<RecordPolicyForm>({
    ...{ validFrom: today, windowDays: String(windowDays), correctable, decidedBy, approvedBy, series, language },
    isWindowBar: isWindowBar ? 'yes' : '',
    needsTwo: needsTwo ? 'yes' : '',
  });
}

function addressOf({ slug }: Group): string {
  return `/groups/${slug}/record-policies`;
}
