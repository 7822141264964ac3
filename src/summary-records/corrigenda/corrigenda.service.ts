import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { IssuedDocuments } from '../../documents/issued/issued-documents.service.js';
import type { KeptText, MadeText } from '../../documents/issued/issued-paper.js';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { EditionFiles } from '../editions/edition-files.service.js';
import { EditionLetters } from '../editions/edition-letters.js';
import type { Edition } from '../editions/edition.entity.js';
import { EditionsService } from '../editions/editions.service.js';
import { SummaryRecord } from '../summary-record.entity.js';
import { draw } from '../summary-record.policy.js';
import { CorrectedTexts } from './corrected-texts.service.js';
import { Corrigendum } from './corrigendum.entity.js';
import { printedCorrigendum } from './printed-corrigendum.js';

/** A corrigendum under its number, with its files on the disk. */
export interface PreparedCorrigendum {
  corrigendum: Corrigendum;
  edition: Edition;
  texts: KeptText[];
  issuedAt: Date;
}

/** Issues the corrigenda of approved records: as Corr.1, Corr.2 of their documents, in the languages in which something changes. */
@Injectable()
export class CorrigendaService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly editions: EditionsService,
    private readonly texts: CorrectedTexts,
    private readonly files: EditionFiles,
    private readonly issued: IssuedDocuments,
    private readonly letters: EditionLetters,
  ) {}

  async issue(actor: Actor, meeting: Meeting): Promise<Corrigendum> {
    return this.finish(actor, await this.prepare(actor, meeting));
  }

  /** Gives it its number, and makes its files. Not inside a transaction. @throws Refused conflict, where nothing waits for it */
  async prepare(actor: Actor, meeting: Meeting): Promise<PreparedCorrigendum> {
    actor.ensure(draw, meeting);
    return this.prepareFor(actor, await this.approved(actor, meeting));
  }

  /** The same for an edition that is about to be final; null, where nothing waits for its corrigendum. */
  async prepareWith(actor: Actor, edition: Edition): Promise<PreparedCorrigendum | null> {
    const { changes } = await this.texts.waiting(edition);
    return changes.length > 0 ? this.prepareFor(actor, edition) : null;
  }

  private async prepareFor(actor: Actor, edition: Edition): Promise<PreparedCorrigendum> {
    const { corrigendum, issuedAt } = await this.database.transaction(async () => {
      await this.database.claim(SummaryRecord, { id: edition.record.id });
      return { corrigendum: await this.numbered(actor, edition), issuedAt: await this.database.now() };
    });
    return { corrigendum, edition, issuedAt, texts: await this.issued.keep(await this.made(corrigendum, edition, issuedAt)) };
  }

  /** @throws Refused conflict, when somebody else has issued it meanwhile */
  finish(actor: Actor, prepared: PreparedCorrigendum): Promise<Corrigendum> {
    return this.database.transaction(() => this.enter(actor, prepared));
  }

  /** The same inside a transaction: that of the approval. */
  async enter(actor: Actor, { corrigendum: { id }, edition, texts, issuedAt }: PreparedCorrigendum): Promise<Corrigendum> {
    const corrigendum = (await this.database.claim(Corrigendum, { id }))!;
    await this.issued.issue(actor, edition.document!, texts, corrigendum.path);
    await this.database.save(Object.assign(corrigendum, { issuedAt, issuedBy: actor.person?.name ?? null }));
    const { record: { meeting }, number, corrections } = corrigendum;
    await this.journal.note(actor, { verb: 'summary-records.issueCorrigendum', subject: meeting.slug, details: { number, corrections } });
    await this.letters.announceCorrigendum(corrigendum);
    return corrigendum;
  }

  /** The corrigenda of a record that somebody reads, with the approved record. @throws Refused missing, where it is not approved */
  async of(actor: Actor, meeting: Meeting): Promise<{ edition: Edition; corrigenda: Corrigendum[] }> {
    const edition = await this.approved(actor, meeting);
    return { edition, corrigenda: await this.texts.issued(edition.record) };
  }

  /** @throws Refused missing */
  async find(actor: Actor, meeting: Meeting, number: number): Promise<{ edition: Edition; corrigendum: Corrigendum }> {
    const { edition, corrigenda } = await this.of(actor, meeting);
    const corrigendum = corrigenda.find((one) => one.number === number);
    if (!corrigendum) throw Refused.missing('summary-records.noCorrigendum');
    return { edition, corrigendum };
  }

  private async approved(actor: Actor, meeting: Meeting): Promise<Edition> {
    const edition = (await this.editions.of(actor, meeting)).find(({ kind }) => kind === 'approved');
    if (!edition?.document) throw Refused.missing('summary-records.noCorrigendum');
    return edition;
  }

  /** What an attempt before this one has reserved is taken up, with what waits now. */
  private async numbered(actor: Actor, edition: Edition): Promise<Corrigendum> {
    const { changes, corrections } = await this.texts.waiting(edition);
    if (changes.length === 0) throw Refused.conflict('summary-records.nothingToCorrect');
    const { record } = edition;
    const before = await this.database.manager.findOneBy(Corrigendum, { record: { id: record.id }, issuedAt: IsNull() });
    const number = before?.number ?? (await this.issued.reserveCorrigendum(actor, edition.document!))[0]!.number;
    const said = { record, number, changes, corrections: corrections.map((one) => one.number), issuedAt: null, issuedBy: null };
    return this.database.save(Object.assign(before ?? new Corrigendum(), said));
  }

  private async made(corrigendum: Corrigendum, edition: Edition, issuedAt: Date): Promise<MadeText[]> {
    const texts: MadeText[] = [];
    for (const language of corrigendum.languages) {
      const printed = await this.files.printed(edition, language);
      texts.push(...(await this.files.texts(printedCorrigendum(corrigendum, { printed, edition, issuedAt }))).texts);
    }
    return texts;
  }
}
