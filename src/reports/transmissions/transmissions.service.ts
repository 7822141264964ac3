import { Injectable } from '@nestjs/common';
import type { Document } from '../../documents/document.entity.js';
import { DocumentRelation } from '../../documents/relations/document-relation.entity.js';
import { IssuedDocuments } from '../../documents/issued/issued-documents.service.js';
import type { IssuedPaper, KeptText } from '../../documents/issued/issued-paper.js';
import { plainKey } from '../../documents/series/series.entity.js';
import { SeriesService } from '../../documents/series/series.service.js';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { dayIn } from '../../foundation/i18n/dates.js';
import { languages } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { Group } from '../../groups/group.entity.js';
import { forwardedTitles } from './printed-transmission.js';
import { TransmissionLetters } from './transmission-letters.js';
import { TransmissionFiles } from './transmission-files.service.js';
import { type Answer, Transmission } from './transmission.entity.js';
import { receive, transmit } from './transmission.policy.js';

export type NewTransmission = Pick<Transmission, 'original' | 'addressee' | 'purpose'> & Partial<Pick<Transmission, 'replyBy' | 'note'>>;

/** What was forwarded under its number at the addressee, with its files on the disk. */
export interface PreparedReception {
  transmission: Transmission;
  document: Document;
  texts: KeptText[];
}

/**
 * Forwards documents to other bodies (RPT-2, RPT-3). Each addressee registers a document of its own: a cover note that leads
 * to the original, which stays as it is under its own number. What became of it there is told to both.
 */
@Injectable()
export class TransmissionsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly series: SeriesService,
    private readonly issued: IssuedDocuments,
    private readonly files: TransmissionFiles,
    private readonly letters: TransmissionLetters,
  ) {}

  /** What a body has forwarded and what was forwarded to it, the latest first. */
  of({ id }: Group): Promise<Transmission[]> {
    return this.database.manager.find(Transmission, { where: [{ group: { id } }, { addressee: { id } }], order: { id: 'DESC' } });
  }

  /** To whom a document was forwarded. */
  ofDocument({ id }: Document): Promise<Transmission[]> {
    return this.database.manager.find(Transmission, { where: { original: { id } }, order: { id: 'ASC' } });
  }

  /** @throws Refused missing */
  async find({ id }: Group, number: number): Promise<Transmission> {
    const found = await this.database.manager.findOneBy(Transmission, { group: { id }, number });
    if (!found) throw Refused.missing('reports.noSuchTransmission');
    return found;
  }

  /** Forwards a document that the body has posted, and tells the addressee. */
  transmit(actor: Actor, group: Group, sent: NewTransmission): Promise<Transmission> {
    return this.database.transaction(async () => {
      const transmission = await this.enter(actor, group, sent);
      await this.letters.tellAddressee(transmission);
      return transmission;
    });
  }

  /** Enters what was forwarded, and registered there, before the portal was there. */
  recall(actor: Actor, group: Group, { sentOn, document, ...sent }: NewTransmission & Pick<Transmission, 'sentOn' | 'document'>): Promise<Transmission> {
    return this.database.transaction(async () => {
      const transmission = await this.enter(actor, group, sent);
      return this.database.save(Object.assign(transmission, { sentOn, document, state: 'received' as const }));
    });
  }

  /** Makes it a document of the addressee. Not inside a transaction, since its files take their time. */
  async prepareReception(actor: Actor, { group, number }: Transmission, symbol: string | null, version?: number): Promise<PreparedReception> {
    const reserved = await this.database.transaction(async () => {
      const transmission = await this.claimed(actor, group, number, version);
      transmission.ensureAwaited();
      const under = symbol ? { symbol } : await this.series.find(transmission.addressee, plainKey);
      const document = await this.issued.reserve(actor, paperOf(transmission, under), transmission.document);
      await this.database.save(Object.assign(transmission, { document }));
      return { transmission, document, dated: dayIn(transmission.addressee.zone, await this.database.now()) };
    });
    const made = await this.files.make(reserved.transmission, reserved.document, reserved.dated);
    return { ...reserved, texts: await this.issued.keep(made) };
  }

  /** Registers it there. @throws Refused stale, when it was changed while its files were made */
  finishReception(actor: Actor, { transmission: seen, document, texts }: PreparedReception): Promise<Transmission> {
    return this.database.transaction(async () => {
      const transmission = await this.claimed(actor, seen.group, seen.number, seen.version);
      transmission.ensureAwaited();
      await this.issued.issue(actor, document, texts);
      const relation = { document, type: 'forwards', toDocument: transmission.original, toGroup: null, toSymbol: null, toText: null, remark: null };
      await this.database.save(Object.assign(new DocumentRelation(), relation));
      await this.database.save(Object.assign(transmission, { state: 'received', version: transmission.version + 1 }));
      await this.journal.note(actor, { verb: 'reports.receive', subject: transmission.slug, details: { document: document.slug } });
      await this.letters.tellSender(transmission);
      return transmission;
    });
  }

  /** Says what the addressee made of it. */
  answer(actor: Actor, { group, number }: Transmission, answer: Answer, remark: string | null, version?: number): Promise<Transmission> {
    return this.database.transaction(async () => {
      const transmission = await this.claimed(actor, group, number, version);
      if (!transmission.isReceived) throw Refused.conflict('reports.isNotReceived');
      const answeredOn = dayIn(transmission.addressee.zone, await this.database.now());
      await this.database.save(Object.assign(transmission, { state: answer, remark, answeredOn, version: transmission.version + 1 }));
      await this.journal.note(actor, { verb: 'reports.answer', subject: transmission.slug, details: { answer, remark } });
      await this.letters.tellSender(transmission);
      return transmission;
    });
  }

  private enter(actor: Actor, group: Group, { original, addressee, purpose, replyBy = null, note = null }: NewTransmission): Promise<Transmission> {
    actor.ensure(transmit, group);
    if (original.group.id !== group.id || !original.isPosted) throw Refused.field('document', 'reports.notItsDocument');
    if (addressee.id === group.id) throw Refused.field('addressee', 'reports.notToItself');
    return this.database.transaction(async () => {
      const number = await this.database.next(`transmissions/${group.id}`);
      const sentOn = dayIn(group.zone, await this.database.now());
      const said = { group, number, original, addressee, purpose, replyBy, note, sentOn };
      const begun = { document: null, state: 'sent' as const, remark: null, answeredOn: null };
      const transmission = await this.database.save(Object.assign(new Transmission(), said, begun));
      const details = { document: original.slug, addressee: addressee.slug, purpose, replyBy };
      await this.journal.note(actor, { verb: 'reports.transmit', subject: transmission.slug, details });
      return transmission;
    });
  }

  private async claimed(actor: Actor, { id }: Group, number: number, version?: number): Promise<Transmission> {
    const transmission = await this.database.claim(Transmission, { group: { id }, number });
    if (!transmission) throw Refused.missing('reports.noSuchTransmission');
    actor.ensure(receive, transmission);
    ensureUnchanged(transmission, version);
    return transmission;
  }
}

/** The document at the addressee: from the body that forwards, called as what it forwards. */
function paperOf({ group, addressee, original, purpose }: Transmission, under: IssuedPaper['under']): IssuedPaper {
  return {
    ...{ group: addressee, meeting: null, under },
    titles: forwardedTitles(original, languages),
    sources: [{ group }],
    language: original.originalLanguage ?? 'en',
    purpose: purpose === 'comment' ? 'discussion' : purpose,
    access: original.access,
  };
}
