import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { PortalRequest } from '../../web/request.js';
import { draw } from '../summary-record.policy.js';

/** Refuses whoever does not draw up the record before a byte of a file is read. */
@Injectable()
export class DrawerGuard implements CanActivate {
  constructor(private readonly meetings: MeetingsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, actor = Actor.visitor } = context.switchToHttp().getRequest<PortalRequest>();
    if (!actor.person) throw Refused.unidentified();
    const { slug, meeting } = params as Record<string, string | undefined>;
    actor.ensure(draw, await this.meetings.find((slug ?? meeting)!));
    return true;
  }
}
