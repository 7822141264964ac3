import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { dayInWords } from '../../foundation/i18n/dates.js';
import { inLanguage } from '../../foundation/i18n/languages.js';
import { type Translate, translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import type { Group } from '../../groups/group.entity.js';
import { GroupsService } from '../../groups/groups.service.js';
import { SeatsService } from '../../groups/seats.service.js';
import type { Person } from '../../people/person.entity.js';
import type { Transmission } from './transmission.entity.js';

/**
 * The letters by which the secretariats of two bodies hear of what one forwards to the other, inside the transaction that
 * does it. They name the document by its symbol alone: what it is called is not for everybody.
 */
@Injectable()
export class TransmissionLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
    private readonly groups: GroupsService,
    private readonly seats: SeatsService,
  ) {}

  /** That something was forwarded to it, what for, and by when a reply is asked for. */
  async tellAddressee(transmission: Transmission): Promise<void> {
    const { addressee, purpose, replyBy, note } = transmission;
    await this.tell(addressee, transmission, (t) => [
      t('reports.transmissionLetter', valuesOf(transmission)),
      t(`documents.liaisonFor_${purpose}`),
      replyBy ? t('documents.liaisonLetterReplyBy', { day: dayInWords(replyBy, t.language) }) : '',
      note ? (inLanguage(note, t.language)?.text ?? '') : '',
    ]);
  }

  /** That the addressee has registered it, or what became of it there. */
  async tellSender(transmission: Transmission): Promise<void> {
    const { group, state, remark } = transmission;
    await this.tell(group, transmission, (t) => [
      t('reports.transmissionAnswerLetter', { ...valuesOf(transmission), state: t(`reports.transmission_${state}`) }),
      remark ?? '',
    ]);
  }

  private async tell(group: Group, { slug }: Transmission, linesIn: (t: Translate) => string[]): Promise<void> {
    for (const { email, language, hasLeft } of await this.secretariat(group)) {
      if (!email || hasLeft) continue;
      const t = translator(language ?? 'en');
      const lines = linesIn(t);
      const body = [...lines, `${originOf(this.config)}/groups/${slug}`].filter(Boolean).join('\n\n');
      await this.post.write({ to: email, language: t.language, subject: lines[0]!, body: `${body}\n` });
    }
  }

  /** Each of its secretaries once; of the nearest body above where it has none of its own. */
  private async secretariat(group: Group): Promise<Person[]> {
    for (const body of [group, ...(await this.groups.above(group)).toReversed()]) {
      const seats = (await this.seats.current(body)).filter(({ role }) => role === 'secretary');
      if (seats.length > 0) return [...new Map(seats.map(({ person }) => [person.id, person])).values()];
    }
    return [];
  }
}

/** Each isolated, so that it keeps its direction among words of another. */
function valuesOf({ group, addressee, original }: Transmission): Record<'group' | 'addressee' | 'symbol', string> {
  const isolated = (name: string) => `\u2068${name}\u2069`;
  return { group: isolated(group.label), addressee: isolated(addressee.label), symbol: isolated(original.symbol) };
}
