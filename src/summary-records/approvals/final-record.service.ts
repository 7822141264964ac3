import { Injectable } from '@nestjs/common';
import type { Document } from '../../documents/document.entity.js';
import { IssuedDocuments } from '../../documents/issued/issued-documents.service.js';
import type { IssuedPaper, KeptText } from '../../documents/issued/issued-paper.js';
import { SeriesService } from '../../documents/series/series.service.js';
import { Actor } from '../../foundation/actor.js';
import { dayIn } from '../../foundation/i18n/dates.js';
import { languages } from '../../foundation/i18n/languages.js';
import { translator } from '../../foundation/i18n/translator.js';
import { SeatsService } from '../../groups/seats.service.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { EditionFiles } from '../editions/edition-files.service.js';
import { EditionMaking } from '../editions/edition-making.service.js';
import type { Edition } from '../editions/edition.entity.js';
import { signersOf } from '../editions/signer.js';
import type { RecordRules } from '../policies/record-rules.js';
import type { Approval } from './approval.entity.js';

/** Makes a record that has been approved a document of its meeting, with files in every language in which it has text. */
@Injectable()
export class FinalRecord {
  constructor(
    private readonly issued: IssuedDocuments,
    private readonly series: SeriesService,
    private readonly seats: SeatsService,
    private readonly sessions: SessionsService,
    private readonly making: EditionMaking,
    private readonly files: EditionFiles,
  ) {}

  /** The record as it is approved, under its number. @param former the number that an attempt before this one has reserved */
  async under(actor: Actor, approval: Approval, rules: RecordRules, former: Document | null): Promise<Edition> {
    const { record, way, givenAt } = approval;
    const said = { kind: 'approved' as const, issuedAt: givenAt, correctionsCloseAt: null, approvedBy: way };
    const edition = await this.making.of(actor, record, rules, said);
    edition.document = await this.issued.reserve(actor, await this.paper(edition, rules), former);
    edition.signers = await this.signers(edition);
    return edition;
  }

  /** Its files, kept on the disk. Not inside a transaction: that takes its time. */
  async make(edition: Edition): Promise<KeptText[]> {
    const { texts, replaced } = await this.files.makeAll(edition);
    edition.replaced = Object.keys(replaced).length > 0 ? replaced : null;
    return this.issued.keep(texts);
  }

  /** Enters the record and its document, in the transaction that makes it final. */
  async enter(actor: Actor, edition: Edition, texts: readonly KeptText[]): Promise<Edition> {
    await this.issued.issue(actor, edition.document!, texts);
    return this.making.enter(edition);
  }

  private async paper({ record: { meeting }, language }: Edition, rules: RecordRules): Promise<IssuedPaper> {
    const { group } = meeting;
    const titles = languages.map((one) => {
      const t = translator(one);
      return [one, t('summary-records.titleOf', { name: numberInWords(meeting, t) })];
    });
    return {
      ...{ group, meeting, language: language ?? rules.language, sources: [{ group }] },
      under: await this.series.orUsual(Actor.portal, group, rules.series),
      titles: Object.fromEntries(titles),
      purpose: 'information',
    };
  }

  private async signers({ record: { meeting }, issuedAt }: Edition) {
    const sittings = (await this.sessions.of(meeting)).filter(({ session }) => session.group.id === meeting.group.id && session.state === 'scheduled');
    return signersOf(sittings, await this.seats.officers(meeting.group), meeting.days.at(-1) ?? dayIn(meeting.timeZone, issuedAt));
  }
}
