import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { type Deed, Journal } from '../../foundation/journal.js';
import { FocalPoint } from '../focal-point.entity.js';
import { newHandle } from '../handle.js';
import { Organization } from '../organization.entity.js';
import { Person } from '../person.entity.js';
import type { OrganizationLine } from './organizations-check.js';
import type { PersonLine } from './people-check.js';

/** Enters many at once, each with her line in the journal. */
@Injectable()
export class Entering {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async organizations(actor: Actor, lines: readonly OrganizationLine[]): Promise<void> {
    await this.database.saveAll(lines.map((line) => Object.assign(new Organization(), line, { inSentences: null, formerCodes: [] as string[] })));
    const deeds = lines.map(({ code, kind, names }) => ({ verb: 'people.addOrganization', subject: code, details: { kind, names } }));
    await this.journal.noteAll(actor, deeds);
  }

  async people(actor: Actor, lines: readonly PersonLine[]): Promise<void> {
    const usual = { isAdmin: false, createdAt: this.clock.now(), endedAt: null };
    const people = lines.map(({ focal: _focal, ...said }) => Object.assign(new Person(), usual, said, { handle: newHandle() }));
    await this.database.saveAll(people);
    await this.database.saveAll(
      lines.flatMap(({ focal, organization }, at) =>
        focal && organization ? [Object.assign(new FocalPoint(), focal, { person: people[at], organization })] : [],
      ),
    );
    await this.journal.noteAll(actor, lines.flatMap(deedsOf));
  }
}

function deedsOf({ email, name, organization, focal }: PersonLine): Deed[] {
  const onBehalfOf = organization?.code ?? null;
  const entered = { verb: 'people.add', subject: email, onBehalfOf, details: { name, isAdmin: false } };
  return [entered, ...(focal ? [{ verb: 'people.nameFocalPoint', subject: email, onBehalfOf, details: focal }] : [])];
}
