import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { writtenTexts } from '../web/six-languages.js';
import { Who } from '../web/who.js';
import { changeGroupForm } from './change-group-form.js';
import { EndingForm, GroupChangeForm, MandateForm, SubgroupForm } from './group-change.dto.js';
import { GroupChangesService } from './group-changes.service.js';
import type { Group } from './group.entity.js';
import { GroupsService } from './groups.service.js';
import { SubgroupsService } from './subgroups.service.js';
import { GroupChangeFormPage } from './views/group-change-form.js';
import { MandateFormPage } from './views/mandate-form.js';
import { SubgroupFormPage } from './views/subgroup-form.js';

type Forms = { form?: FilledForm<GroupChangeForm>; ending?: FilledForm<EndingForm> };

/** Where a secretariat changes its group, ends it, and sets up others under it. */
@Controller('groups/:slug')
export class GroupChangesPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly changes: GroupChangesService,
    private readonly subgroups: SubgroupsService,
  ) {}

  @Get('change')
  async showForm(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return this.changePage(await this.groups.served(actor, slug));
  }

  @Post('change')
  async change(@Who() actor: Actor, @Param('slug') slug: string, @Form(GroupChangeForm) form: FilledForm<GroupChangeForm>): Promise<Page | GoTo> {
    await this.groups.served(actor, slug);
    const changed = await form.submit((answers) => {
      const { names, ...words } = answers.words();
      return this.changes.change(actor, slug, { ...words, names: needed(names, 'name_en', 'groups.nameMissing') }, answers.version);
    });
    return changed ? goTo(addressOf(changed)) : this.changePage(await this.groups.find(slug), { form }, 422);
  }

  /** The address of the form leads to the page on which it stands. */
  @Get('ending')
  goToChange(@Param('slug') slug: string): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}/change`);
  }

  @Post('ending')
  async end(@Who() actor: Actor, @Param('slug') slug: string, @Form(EndingForm) ending: FilledForm<EndingForm>): Promise<Page | GoTo> {
    const group = await this.groups.served(actor, slug);
    const ended = await ending.submit(({ endsOn, reason }) => this.changes.end(actor, slug, endsOn || null, reason || null));
    return ended ? goTo(addressOf(ended)) : this.changePage(group, { ending }, 422);
  }

  @Get('subgroups/new')
  async showSubgroup(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const group = await this.groups.served(actor, slug);
    return page(SubgroupFormPage, { group, form: FilledForm.blank<SubgroupForm>({ kind: 'ad-hoc' }) });
  }

  @Post('subgroups')
  async setUp(@Who() actor: Actor, @Param('slug') slug: string, @Form(SubgroupForm) form: FilledForm<SubgroupForm>): Promise<Page | GoTo> {
    const group = await this.groups.served(actor, slug);
    const made = await form.submit(({ acronym, slug: own, kind, convenor, mailbox, setUpBy, endsOn, ...texts }) =>
      this.subgroups.setUp(actor, group, {
        ...{ slug: own, kind, convenor, acronym: acronym || null, mailbox: mailbox || null, setUpBy: setUpBy || null, endsOn: endsOn || null },
        names: needed(writtenTexts(texts, 'name'), 'name_en', 'groups.nameMissing'),
        mandate: needed(writtenTexts(texts, 'mandate'), 'mandate_en', 'groups.mandateMissing'),
        basis: writtenTexts(texts, 'basis'),
      }),
    );
    return made ? goTo(addressOf(made)) : page(SubgroupFormPage, { group, form }, 422);
  }

  /** The addresses of the forms lead to the forms. */
  @Get(['subgroups', 'mandates'])
  goToGroup(@Param('slug') slug: string): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}`);
  }

  @Get('mandates/new')
  async showMandate(@Who() actor: Actor, @Req() request: PortalRequest, @Param('slug') slug: string): Promise<Page> {
    const group = await this.groups.served(actor, slug);
    return page(MandateFormPage, { group, form: FilledForm.blank<MandateForm>({ language: languageOf(request) }) });
  }

  @Post('mandates')
  async addMandate(@Who() actor: Actor, @Param('slug') slug: string, @Form(MandateForm) form: FilledForm<MandateForm>): Promise<Page | GoTo> {
    const group = await this.groups.served(actor, slug);
    const made = await form.submit(({ validFrom, language, items }) => {
      const lines = items.split('\n').map((line) => line.trim()).filter(Boolean);
      const points = lines.map((line, at) => ({ code: String(at + 1), text: { [language]: line } }));
      return this.groups.addMandate(actor, group, { validFrom, items: points, bases: [] });
    });
    return made ? goTo(addressOf(group)) : page(MandateFormPage, { group, form }, 422);
  }

  private async changePage(group: Group, { form, ending }: Forms = {}, status = 200): Promise<Page> {
    const all = await this.groups.all();
    const filled = FilledForm.blank<EndingForm>({ endsOn: group.endsOn ?? '', reason: group.endReason ?? '' });
    const forms = { form: form ?? changeGroupForm(group, all), ending: ending ?? filled };
    return page(GroupChangeFormPage, { group, groups: all, present: changeGroupForm(group, all), ...forms }, status);
  }
}

function needed(texts: Texts | null, field: string, key: 'groups.nameMissing' | 'groups.mandateMissing'): Texts {
  if (!texts) throw Refused.field(field, key);
  return texts;
}

function addressOf({ slug }: Group): string {
  return `/groups/${slug}`;
}
