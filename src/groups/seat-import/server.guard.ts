import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { PortalRequest } from '../../web/request.js';
import { GroupsService } from '../groups.service.js';

/** Refuses whoever does not serve the group before a byte of a file is read. */
@Injectable()
export class ServerGuard implements CanActivate {
  constructor(private readonly groups: GroupsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, actor = Actor.visitor } = context.switchToHttp().getRequest<PortalRequest>();
    if (!actor.person) throw Refused.unidentified();
    await this.groups.served(actor, String(params.slug));
    return true;
  }
}
