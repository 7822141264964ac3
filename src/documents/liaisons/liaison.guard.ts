import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import type { PortalRequest } from '../../web/request.js';
import { keepLiaisons } from './liaison.policy.js';

/** Lets whoever keeps no liaison statements bring no files: everybody reads the list, nobody else fills the disk. */
@Injectable()
export class LiaisonGuard implements CanActivate {
  constructor(private readonly groups: GroupsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { method, params, actor = Actor.visitor } = context.switchToHttp().getRequest<PortalRequest>();
    if (method !== 'POST') return true;
    actor.ensure(keepLiaisons, await this.groups.find(String(params.group)));
    return true;
  }
}
