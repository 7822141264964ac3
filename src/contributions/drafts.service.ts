import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Language } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import type { Variant } from '../documents/variants/variant.entity.js';
import type { FileRole } from '../documents/variants/document-file.entity.js';
import type { Organization } from '../people/organization.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Answers } from './answers.js';
import { Contribution } from './contribution.entity.js';
import { contribute, contributingSeats, draft } from './contribution.policy.js';
import type { Destination } from './destination.js';
import { DraftFile } from './draft-file.entity.js';
import { ReceptionService, type TakenFile } from '../foundation/files/reception.service.js';

/** A file for a draft, with what its sender said about it. */
export interface NewDraftFile {
  file: TakenFile;
  language: Language | null;
  role: FileRole;
}

/** What is said of a file that lies with a draft already. */
export interface FileWords {
  id: number;
  /** Null: in the language of the original. */
  language: Language | null;
  role: FileRole;
}

/** Keeps what a delegation is preparing: every answer and every file that has arrived, until it is submitted. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly reception: ReceptionService,
  ) {}

  /**
   * Begins a draft, or saves one that is there already under this key; further files are added to it.
   * A draft that has been submitted meanwhile is left as it is.
   */
  save(
    actor: Actor,
    destination: Destination,
    key: string,
    answers: Answers,
    files: readonly NewDraftFile[] = [],
  ): Promise<Contribution> {
    actor.ensure(contribute, destination);
    return this.database.transaction(async () => {
      const there = await this.database.claim(Contribution, { key });
      if (there) actor.ensure(draft, there);
      if (there && !there.isDraft) return there;
      const contribution = there ?? this.begin(actor, destination, key);
      const organization = await this.behind(actor, contribution, answers);
      Object.assign(contribution, { organization, answers, savedAt: this.clock.now() });
      await this.database.save(contribution);
      if (!there) await this.noteBeginning(actor, contribution);
      for (const one of files) await this.addFile(contribution, one);
      return contribution;
    });
  }

  /** A draft or a submitted contribution of one's own delegation. @throws Refused missing */
  async find(actor: Actor, key: string): Promise<Contribution> {
    return drafted(actor, await this.database.manager.findOneBy(Contribution, { key }));
  }

  files(contribution: Contribution): Promise<DraftFile[]> {
    return this.database.rows.matching(DraftFile, { contribution });
  }

  /** Says in which language a draft's files are, and which are annexes. */
  describeFiles(actor: Actor, key: string, words: readonly FileWords[]): Promise<void> {
    return this.change(actor, key, async (contribution) => {
      const files = await this.files(contribution);
      for (const { id, language, role } of words) {
        const file = files.find((one) => one.id === id);
        if (file) await this.database.save(Object.assign(file, { language, role }));
      }
    });
  }

  removeFile(actor: Actor, key: string, id: number): Promise<void> {
    return this.change(actor, key, async (contribution) => {
      const file = await this.database.manager.findOneBy(DraftFile, { id, contribution: { id: contribution.id } });
      if (file) await this.database.remove(file);
    });
  }

  /** Notes what a draft became; its files belong to the document from now on. Inside the registering transaction. */
  async finish(contribution: Contribution, variant: Variant): Promise<void> {
    for (const file of await this.files(contribution)) await this.database.remove(file);
    await this.database.save(Object.assign(contribution, { variant }));
  }

  /** Throws a draft away. */
  discard(actor: Actor, key: string): Promise<void> {
    return this.change(actor, key, async (contribution) => {
      await this.journal.note(actor, {
        verb: 'contributions.discard',
        subject: contribution.destination.slug,
        onBehalfOf: contribution.organization.code,
      });
      await this.database.remove(contribution);
    });
  }

  /** The drafts of the delegations for which a person sits, the latest first. */
  async ofDelegation(actor: Actor): Promise<Contribution[]> {
    const drafts = await this.database.manager.find(Contribution, {
      where: { organization: { id: In(actor.organizationIds) }, variant: IsNull() },
      order: { savedAt: 'DESC' },
    });
    return drafts.filter((one) => actor.may(draft, one));
  }

  /** The entities for which the actor may contribute there. */
  organizations(actor: Actor, destination: Destination): Promise<Organization[]> {
    return this.people.organizationsById(contributingSeats(actor, destination).flatMap(({ organizationId }) => organizationId ?? []));
  }

  private begin(actor: Actor, { group, meeting }: Destination, key: string): Contribution {
    return Object.assign(new Contribution(), { key, group, meeting, author: { id: actor.identity.id }, variant: null });
  }

  /** The entity on whose behalf it is brought: as the author says where she sits for several, else as it was, or hers. */
  private async behind(actor: Actor, contribution: Contribution, { onBehalfOf }: Answers): Promise<Organization> {
    const own = await this.organizations(actor, contribution.destination);
    return own.find(({ code }) => code === onBehalfOf) ?? contribution.organization ?? own[0]!;
  }

  private noteBeginning(actor: Actor, { destination, organization }: Contribution): Promise<void> {
    return this.journal.note(actor, { verb: 'contributions.draft', subject: destination.slug, onBehalfOf: organization.code });
  }

  private async addFile(contribution: Contribution, { file, language, role }: NewDraftFile): Promise<void> {
    const stored = await this.reception.enter(file);
    await this.database.save(Object.assign(new DraftFile(), { contribution, file: stored, name: file.name, language, role }));
  }

  private change(actor: Actor, key: string, make: (contribution: Contribution) => Promise<void>): Promise<void> {
    return this.database.transaction(async () => {
      const contribution = drafted(actor, await this.database.claim(Contribution, { key }));
      if (!contribution.isDraft) throw Refused.conflict('contributions.alreadySubmitted');
      await make(contribution);
    });
  }
}

/** What is there for those alone who may work on it. */
function drafted(actor: Actor, contribution: Contribution | null): Contribution {
  if (contribution && actor.may(draft, contribution)) return contribution;
  throw actor.person ? Refused.missing() : Refused.unidentified();
}
