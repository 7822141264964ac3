import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Group } from '../../groups/group.entity.js';
import { serve } from '../../groups/group.policy.js';
import { GroupsService } from '../../groups/groups.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { InboxService } from './inbox.service.js';
import { PostingsForm } from './postings.dto.js';
import { PostingsPage } from './views/postings-page.js';

/** Where documents that were ticked in the inbox are posted, and where it is told what became of each. */
@Controller('groups/:slug/postings')
export class PostingsPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly inbox: InboxService,
  ) {}

  /** The form stands in the inbox. */
  @Get()
  goToInbox(@Param('slug') slug: string): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}/inbox`);
  }

  @Post()
  async post(@Who() actor: Actor, @Param('slug') slug: string, @Form(PostingsForm) form: FilledForm<PostingsForm>): Promise<Page> {
    const group = await this.groups.find(slug);
    actor.ensure(serve, group);
    const postings = await form.submit(({ documents }) => {
      if (documents.length === 0) throw Refused.conflict('documents.nothingTicked');
      return this.inbox.postAll(actor, group, documents);
    });
    const back = backTo(group, form.text('meeting'));
    return page(PostingsPage, { group, back, postings: postings ?? [], errors: form.errors }, postings ? 200 : 422);
  }
}

/** The inbox in which they were ticked. */
function backTo({ slug }: Group, meeting: string): string {
  return meeting.startsWith(`${slug}-`) ? `/meetings/${encodeURIComponent(meeting)}/inbox` : `/groups/${slug}/inbox`;
}
