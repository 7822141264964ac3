import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { PortalRequest } from '../../web/request.js';

/** Refuses whoever does not serve the meeting's group before a byte of a file is read. */
@Injectable()
export class SecretariatGuard implements CanActivate {
  constructor(private readonly meetings: MeetingsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, actor = Actor.visitor } = context.switchToHttp().getRequest<PortalRequest>();
    if (!actor.person) throw Refused.unidentified();
    await this.meetings.served(actor, String(params.meeting));
    return true;
  }
}
