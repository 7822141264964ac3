import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { PortalRequest } from '../../web/request.js';
import { file } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';
import { registerIn } from '../series/series.policy.js';
import { SeriesService } from '../series/series.service.js';

/** Refuses whoever may register nothing before a byte of a file is read, so that no stranger fills the disk. */
@Injectable()
export class RegistrarGuard implements CanActivate {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly series: SeriesService,
    private readonly registry: RegistryService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, actor = Actor.visitor } = context.switchToHttp().getRequest<PortalRequest>();
    if (!actor.person) throw Refused.unidentified();
    const { meeting, document } = params as Record<string, string | undefined>;
    if (document) actor.ensure(file, await this.registry.find(actor, document));
    if (!meeting) return true;
    const series = await this.series.of((await this.meetings.find(meeting)).group);
    if (!series.some((one) => actor.may(registerIn, one))) throw Refused.forbidden();
    return true;
  }
}
