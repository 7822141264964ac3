import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { revise } from '../documents/document.policy.js';
import { RegistryService } from '../documents/registry.service.js';
import { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { PortalRequest } from '../web/request.js';
import { contribute, draft } from './contribution.policy.js';
import { DraftsService } from './drafts.service.js';

/**
 * Stands before every door that takes files: whoever may not contribute is refused before a byte of a file is read,
 * so that no stranger fills the disk.
 */
@Injectable()
export class ContributorGuard implements CanActivate {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly drafts: DraftsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, actor = Actor.visitor } = context.switchToHttp().getRequest<PortalRequest>();
    if (!actor.person) throw Refused.unidentified();
    const { group, meeting, document, contribution } = params as Record<string, string | undefined>;
    if (group) actor.ensure(contribute, { group: await this.groups.find(group) });
    if (meeting) actor.ensure(contribute, await this.meetings.find(meeting));
    if (document) actor.ensure(revise, await this.registry.find(actor, document));
    if (contribution) actor.ensure(draft, await this.drafts.find(actor, contribution));
    return true;
  }
}
