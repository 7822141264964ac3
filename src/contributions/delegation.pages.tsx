import { Controller, Get, Param, Post } from '@nestjs/common';
import { In } from 'typeorm';
import { type DocumentLine, DocumentDetails } from '../documents/document-details.js';
import { RegistryService } from '../documents/registry.service.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import type { Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { Clock } from '../foundation/clock.js';
import { contribute } from './contribution.policy.js';
import { Destination } from './destination.js';
import { DraftsService } from './drafts.service.js';
import { Receipt } from './receipt.entity.js';
import { DelegationPage } from './views/delegation-page.js';

/** A delegation's own page: what it prepares, what it has contributed, and what became of it. */
@Controller()
export class DelegationPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly drafts: DraftsService,
  ) {}

  @Get('delegation')
  async show(@Who() actor: Actor): Promise<Page> {
    void actor.identity;
    const lines = await this.contributed(actor);
    return page(DelegationPage, {
      drafts: await this.drafts.ofDelegation(actor),
      lines,
      receipts: await this.receipts(actor, lines),
      open: await this.open(actor),
      groups: await this.ownGroups(actor),
    });
  }

  /** No guard looks for the draft before: of two clicks on the button, the second one would find it gone. */
  @Post('contributions/:contribution/discarding')
  async discard(@Who() actor: Actor, @Param('contribution') key: string): Promise<GoTo> {
    await this.drafts.discard(actor, key);
    return goTo('/delegation');
  }

  private async contributed(actor: Actor): Promise<DocumentLine[]> {
    const documents = (await this.registry.ofSources(null, actor.organizationIds)).map(({ document }) => document);
    return this.details.lines(actor, documents);
  }

  private receipts(actor: Actor, lines: readonly DocumentLine[]): Promise<Receipt[]> {
    const documents = In(lines.map(({ document }) => document.id));
    return this.database.manager.find(Receipt, {
      where: { organization: { id: In(actor.organizationIds) }, variant: { document: { id: documents } } },
    });
  }

  /** The meetings to which one may contribute now. */
  private async open(actor: Actor): Promise<Meeting[]> {
    const now = this.clock.now();
    const open = (meeting: Meeting) => Destination.meeting(meeting).takesContributions(now) && actor.may(contribute, meeting);
    return (await this.meetings.all()).filter(open);
  }

  /** The groups to which one may contribute between meetings. */
  private async ownGroups(actor: Actor): Promise<Group[]> {
    const now = this.clock.now();
    const open = (group: Group) => Destination.group(group).takesContributions(now) && actor.may(contribute, { group });
    return (await this.groups.all()).filter(open);
  }
}
