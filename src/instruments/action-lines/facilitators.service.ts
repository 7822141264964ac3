import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { OfficeReading } from '../../people/offices/office-reading.service.js';
import { keepInstruments } from '../instrument.policy.js';
import type { Facilitation, FacilitationRole } from './facilitation.entity.js';
import { FacilitationsService } from './facilitations.service.js';

/** A facilitation as it is written down: the facilitator by a code or a name, or as a text. */
export interface WrittenFacilitation {
  facilitator?: string | null;
  text?: Texts | null;
  role: FacilitationRole;
  from?: string | null;
  until?: string | null;
  source?: Texts | null;
}

/** Finds out who is meant as the facilitator of an action line, and writes it down. */
@Injectable()
export class Facilitators {
  constructor(
    private readonly reading: OfficeReading,
    private readonly facilitations: FacilitationsService,
  ) {}

  async facilitate(actor: Actor, actionLine: string, { facilitator, text, role, from, until, source }: WrittenFacilitation): Promise<Facilitation> {
    actor.ensure(keepInstruments, null);
    if (!facilitator && !text) throw Refused.field('facilitator', 'instruments.facilitatorMissing');
    const who = facilitator ? await this.reading.recogniseBody('facilitator', facilitator) : { organization: null, office: null };
    return this.facilitations.facilitate(actor, actionLine, {
      ...who,
      text: facilitator ? null : (text ?? null),
      ...{ role, from: from || null, until: until || null, source: source ?? null },
    });
  }
}
