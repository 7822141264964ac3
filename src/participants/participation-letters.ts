import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../config.js';
import { inLanguage } from '../foundation/i18n/languages.js';
import { type Translate, translator } from '../foundation/i18n/translator.js';
import { PostOffice } from '../foundation/mail/post-office.js';
import { CONFIG } from '../foundation/tokens.js';
import { SeatsService } from '../groups/seats.service.js';
import { meetingInWords } from '../meetings/views/meeting-name.js';
import { FocalPointsService } from '../people/focal-points.service.js';
import type { Person } from '../people/person.entity.js';
import type { Participation } from './participation.entity.js';

/** The letters about taking part in a meeting. */
@Injectable()
export class ParticipationLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
    private readonly points: FocalPointsService,
    private readonly seats: SeatsService,
  ) {}

  /** To the focal points of the entity; where it has none, to the secretariat of the group. */
  async tellDeciders(participation: Participation): Promise<void> {
    const { meeting, person, organization } = participation;
    const points = (await this.points.current(organization)).map((point) => point.person);
    const secretaries = (await this.seats.current(meeting.group)).filter(({ role }) => role === 'secretary');
    const deciders = points.length > 0 ? points : secretaries.map((seat) => seat.person);
    const url = `${this.addressOf(participation)}/participants/${person.handle}`;
    for (const decider of deciders) {
      await this.write(decider, participation, (t, values) => t('participants.waitsLetter', { ...values, url }));
    }
  }

  async tellApplicant(participation: Participation): Promise<void> {
    const { person, state, reason } = participation;
    const url = `${this.addressOf(participation)}/participation`;
    await this.write(person, participation, (t, values) =>
      state === 'registered'
        ? t('participants.registeredLetter', { ...values, url })
        : t('participants.refusedLetter', { ...values, reason: reason ?? '' }),
    );
  }

  private async write({ email, language }: Person, { meeting, person, organization, capacity }: Participation, say: Say): Promise<void> {
    if (!email) return;
    const t = translator(language ?? 'en');
    const values = {
      name: person.name,
      meeting: meetingInWords(meeting, t),
      entity: inLanguage(organization.names, t.language)?.text ?? organization.code,
      capacity: t(`participants.capacity_${capacity}`),
    };
    await this.post.write({ to: email, language: t.language, subject: values.meeting, body: say(t, values) });
  }

  private addressOf({ meeting }: Participation): string {
    return `${originOf(this.config)}/meetings/${meeting.slug}`;
  }
}

type Say = (t: Translate, values: Record<'name' | 'meeting' | 'entity' | 'capacity', string>) => string;
