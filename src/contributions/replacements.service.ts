import { Injectable } from '@nestjs/common';
import { Document } from '../documents/document.entity.js';
import { JudgingService } from '../documents/deadlines/judging.service.js';
import { revise } from '../documents/document.policy.js';
import { lateEffectOn } from '../documents/publishing.js';
import { RegistrationService } from '../documents/registration.service.js';
import { RegistryService } from '../documents/registry.service.js';
import type { Variant } from '../documents/variants/variant.entity.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { ClassDeadline } from '../meetings/deadlines.js';
import type { Organization } from '../people/organization.entity.js';
import { CertificationService } from './certification.service.js';
import { Contribution } from './contribution.entity.js';
import { Destination } from './destination.js';
import { Destinations } from './destinations.service.js';
import type { Arrival } from './receipt-body.js';
import type { Receipt } from './receipt.entity.js';
import { ReceptionService, type TakenFile } from '../foundation/files/reception.service.js';

/** Lets a delegation replace the files of what it has submitted, as long as that has not been posted. */
@Injectable()
export class ReplacementsService {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryService,
    private readonly registration: RegistrationService,
    private readonly reception: ReceptionService,
    private readonly certification: CertificationService,
    private readonly judging: JudgingService,
    private readonly destinations: Destinations,
  ) {}

  /**
   * Puts these files in place of the former ones, in the language of the original, and certifies that by a receipt
   * of its own; the first receipt stays. What had been returned to her is handed in
   * again by that. Published bytes never change: what is posted needs a revision (REV-8).
   */
  replace(actor: Actor, slug: string, taken: readonly TakenFile[], beforeShift: Arrival): Promise<Receipt> {
    if (taken.length === 0) throw Refused.field('file', 'contributions.fileMissing');
    return this.database.transaction(async () => {
      const document = await this.database.claim(Document, { slug });
      if (!document) throw Refused.missing('documents.missing', { symbol: slug });
      actor.ensure(revise, { document, sources: await this.registry.sources(document) });
      const variant = await this.unposted(document);
      const { destination, organization } = await this.broughtFor(actor, variant);
      const language = document.originalLanguage!;
      const files = [];
      for (const one of taken) {
        files.push({ file: await this.reception.enter(one), name: one.name, language, role: 'main' as const });
      }
      await this.registration.replaceFiles(variant, files.map(({ name, ...file }) => ({ ...file, sentAs: name })));
      const arrival = await this.certification.byDecidingClock(beforeShift);
      const present = await this.destinations.open(destination);
      const deadline = await this.deadline(present, document, organization);
      await this.judge(variant, deadline, arrival.receivedAt);
      const verb = 'contributions.replace';
      return this.certification.certify(actor, { verb, destination, deadline: deadline.at, organization, variant, language, files, arrival });
    });
  }

  /** The deadline for its sources and for whoever brought it, as it stands in this transaction. */
  private async deadline({ meeting }: Destination, document: Document, { id }: Organization): Promise<ClassDeadline> {
    if (!meeting) return { at: null, effect: 'accept' };
    const sources = (await this.registry.sources(document)).flatMap((source) => source.organization?.id ?? []);
    const items = await this.judging.itemsOf(document);
    return this.judging.deadline(meeting, { of: document.documentClass, organizationIds: [id, ...sources], items });
  }

  /** For whom and where to it was brought; of what was filed under a reserved number its source tells. */
  private async broughtFor(actor: Actor, { id, document }: Variant): Promise<Pick<Contribution, 'destination' | 'organization'>> {
    const contribution = await this.database.manager.findOneBy(Contribution, { variant: { id } });
    if (contribution) return contribution;
    const sources = await this.registry.sources(document);
    const own = sources.find(({ organization }) => organization && actor.bringsFor(organization.id, document.group.id));
    const destination = Destination.of(document);
    if (!destination || !own?.organization) throw Refused.conflict('contributions.nothingToReplace', { symbol: document.symbol });
    return { destination, organization: own.organization };
  }

  /** Files that come after the deadline make late what was in time before, and the group does with it as with all that is late. */
  private async judge(variant: Variant, deadline: ClassDeadline, receivedAt: Date): Promise<void> {
    const effect = lateEffectOn(deadline, receivedAt);
    const { document } = variant;
    const isLate = effect !== null && document.notLateReason === null;
    variant.takeBack();
    await this.database.save(Object.assign(variant, { filedAt: receivedAt, isLate: isLate || variant.isLate }));
    if (!isLate) return;
    if (variant.position > 0) return;
    if (effect === 'hold' && document.publication === 'registered') document.hold();
    await this.database.save(Object.assign(document, { isLate: true }));
  }

  /** The latest variant that has been registered and not posted. @throws Refused conflict, when all are posted. */
  async unposted(document: Document): Promise<Variant> {
    const latest = await this.registry.unposted(document);
    if (!latest || document.isWithdrawn) throw Refused.conflict('contributions.nothingToReplace', { symbol: document.symbol });
    return latest;
  }
}
