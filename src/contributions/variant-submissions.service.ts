import { Injectable } from '@nestjs/common';
import { JudgingService } from '../documents/deadlines/judging.service.js';
import { type IssuedVariant, type NewVariant, VariantsService } from '../documents/variants/variants.service.js';
import { RegistryService } from '../documents/registry.service.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import type { Organization } from '../people/organization.entity.js';
import { CertificationService } from './certification.service.js';
import { Destination } from './destination.js';
import type { Receipt } from './receipt.entity.js';
import type { Arrival } from './receipt-body.js';

/** What has been issued, and the receipt of the delegation that brought it; officials need none. */
export interface Brought extends IssuedVariant {
  receipt: Receipt | null;
}

/** Takes in what is issued on top of documents, and certifies to a delegation that its own has arrived. */
@Injectable()
export class VariantSubmissions {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryService,
    private readonly variants: VariantsService,
    private readonly certification: CertificationService,
    private readonly judging: JudgingService,
  ) {}

  bring(actor: Actor, slug: string, wanted: Omit<NewVariant, 'receivedAt'>, before: Arrival): Promise<Brought> {
    return this.database.transaction(async () => {
      const issued = await this.variants.issue(actor, slug, { ...wanted, receivedAt: before.receivedAt });
      return { ...issued, receipt: await this.certify(actor, issued, before) };
    });
  }

  private async certify(actor: Actor, { variant, files, language }: IssuedVariant, before: Arrival): Promise<Receipt | null> {
    const { document } = variant;
    const destination = Destination.of(document);
    const organization = await this.broughtFor(actor, document);
    if (!destination || !organization) return null;
    const deadline = (await this.judging.deadlineOf(document))?.at ?? null;
    return this.certification.certify(actor, {
      ...{ verb: 'contributions.bringVariant', destination, deadline, organization, variant, language },
      files: files.map(({ sentAs, ...file }) => ({ ...file, name: sentAs })),
      arrival: await this.certification.byDecidingClock(before),
    });
  }

  /** The source for which the actor brings papers. */
  private async broughtFor(actor: Actor, document: IssuedVariant['variant']['document']): Promise<Organization | null> {
    const sources = await this.registry.sources(document);
    const own = sources.find(({ organization }) => organization && actor.bringsFor(organization.id, document.group.id));
    return own?.organization ?? null;
  }
}
