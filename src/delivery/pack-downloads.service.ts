import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { canonicalJson } from '../foundation/canonical.js';
import { Database } from '../foundation/database/database.js';
import { hashOf } from '../foundation/secrets.js';
import type { MeetingPackQuery } from './pack-choice.js';
import { PackDownload } from './pack-download.entity.js';
import type { PackScope } from './pack-rows.service.js';

/** In milliseconds: what was being posted while a pack was made may not have been in it yet. */
const overlap = 60_000;

/** Remembers for each person when she last took everything, so that next time she need not take it again. */
@Injectable()
export class PackDownloads {
  constructor(private readonly database: Database) {}

  /** Since when things are new to the actor, in this choice; null where she has not taken it yet. */
  async last(actor: Actor, scope: PackScope, query: MeetingPackQuery = {}): Promise<Date | null> {
    if (!actor.person) return null;
    const choice = In([choiceOf(query), choiceOf({})]);
    const taken = await this.database.manager.findBy(PackDownload, { person: { id: actor.person.id }, scope: nameOf(scope), choice });
    return taken.length > 0 ? new Date(Math.max(...taken.map(({ at }) => at.getTime()))) : null;
  }

  /** A pack of all that there was at this moment, or of all that was new since the last one, has gone out whole. */
  async note(actor: Actor, scope: PackScope, query: MeetingPackQuery, beganAt: Date): Promise<void> {
    const { person, looking } = actor;
    if (!person || looking || query.documents || query.only || !(await this.isWhole(actor, scope, query))) return;
    const at = new Date(beganAt.getTime() - overlap);
    const what = { person: { id: person.id }, scope: nameOf(scope), choice: choiceOf(query) };
    await this.database.transaction(async () => {
      const download = await this.database.claimOrBegin(PackDownload, what, Object.assign(new PackDownload(), { ...what, at }));
      if (download.at < at) await this.database.save(Object.assign(download, { at }));
    });
  }

  private async isWhole(actor: Actor, scope: PackScope, query: MeetingPackQuery): Promise<boolean> {
    if (query.since === undefined) return true;
    const last = await this.last(actor, scope, query);
    return last !== null && Date.parse(query.since) <= last.getTime();
  }
}

function nameOf(scope: PackScope): string {
  return 'meeting' in scope ? `meeting/${scope.meeting.slug}` : `group/${scope.group.slug}`;
}

function choiceOf({ languages = [], formats = [], types = [], item = '', session = '' }: MeetingPackQuery): string {
  const [inLanguages, inFormats, ofTypes] = [languages, formats, types].map((list) => [...list].toSorted());
  return hashOf(canonicalJson({ inLanguages, inFormats, ofTypes, item, session }));
}
