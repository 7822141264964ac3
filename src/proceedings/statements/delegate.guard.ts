import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { PortalRequest } from '../../web/request.js';
import { handIn } from './statement.policy.js';

/** Refuses whoever hands in nothing here before a byte of a file is read. */
@Injectable()
export class DelegateGuard implements CanActivate {
  constructor(private readonly meetings: MeetingsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, actor = Actor.visitor } = context.switchToHttp().getRequest<PortalRequest>();
    if (!actor.person) throw Refused.unidentified();
    actor.ensure(handIn, await this.meetings.find((params as { meeting: string }).meeting));
    return true;
  }
}
