import { Injectable } from '@nestjs/common';
import { DocumentDetails, type DocumentLine } from '../../documents/document-details.js';
import { RegistryService } from '../../documents/registry.service.js';
import type { Document } from '../../documents/document.entity.js';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Group } from '../../groups/group.entity.js';
import { GroupsService } from '../../groups/groups.service.js';
import type { Transmission } from './transmission.entity.js';
import { receive } from './transmission.policy.js';
import { TransmissionsService } from './transmissions.service.js';

/** A transmission with its two documents as far as the reader sees them. */
export interface TransmissionLine {
  transmission: Transmission;
  original: DocumentLine;
  /** Null until it is registered at the addressee. */
  document: DocumentLine | null;
}

@Injectable()
export class TransmissionsGatherer {
  constructor(
    private readonly groups: GroupsService,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly transmissions: TransmissionsService,
  ) {}

  /** What a body forwarded and what was forwarded to it, as far as the reader may know of what was forwarded. */
  async list(actor: Actor, slug: string): Promise<{ group: Group; lines: TransmissionLine[] }> {
    const group = await this.groups.find(slug);
    return { group, lines: await this.lines(actor, await this.transmissions.of(group)) };
  }

  /** @throws Refused missing, also for whoever does not see what was forwarded */
  async line(actor: Actor, slug: string, number: number): Promise<TransmissionLine> {
    const [line] = await this.lines(actor, [await this.transmissions.find(await this.groups.find(slug), number)]);
    if (!line) throw Refused.missing('reports.noSuchTransmission');
    return line;
  }

  /** To whom a document was forwarded, and what became of it there. */
  async ofDocument(actor: Actor, document: Document): Promise<TransmissionLine[]> {
    return this.lines(actor, await this.transmissions.ofDocument(document));
  }

  /** The same, for whoever answers for the addressee. @throws Refused forbidden */
  async awaited(actor: Actor, slug: string, number: number): Promise<Transmission> {
    const { transmission } = await this.line(actor, slug, number);
    actor.ensure(receive, transmission);
    return transmission;
  }

  /** The document with this symbol, which somebody wants to forward. */
  async original(spelling: string): Promise<Document> {
    const found = await this.registry.resolve(spelling);
    if (!found) throw Refused.field('document', 'reports.notItsDocument');
    return found.document;
  }

  private async lines(actor: Actor, transmissions: readonly Transmission[]): Promise<TransmissionLine[]> {
    const documents = transmissions.flatMap(({ original, document }) => [original, ...(document ? [document] : [])]);
    const lines = await this.details.lines(actor, documents);
    const lineOf = (document: Document | null) => lines.find((line) => line.document.id === document?.id) ?? null;
    return transmissions.flatMap((transmission) => {
      const original = lineOf(transmission.original);
      return original && original.sight === 'all' ? [{ transmission, original, document: transmission.isReceived ? lineOf(transmission.document) : null }] : [];
    });
  }
}
