import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Actor } from '../../foundation/actor.js';
import type { PortalRequest } from '../../web/request.js';
import { keepPeople } from '../people.policy.js';

/** Refuses whoever may not enter people before a byte of a file is read. */
@Injectable()
export class KeeperGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { actor = Actor.visitor } = context.switchToHttp().getRequest<PortalRequest>();
    actor.ensure(keepPeople, null);
    return true;
  }
}
