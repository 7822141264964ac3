import { Injectable } from '@nestjs/common';
import type { MandateBasis } from '../groups/mandate-basis.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Instrument } from '../instruments/instrument.entity.js';
import { InstrumentsService } from '../instruments/instruments.service.js';

/** What the page of an instrument shows. */
export interface InstrumentSight {
  instrument: Instrument;
  /** What the same body calls by the same number. */
  versions: Instrument[];
  /** What groups were told to do by it. */
  mandates: MandateBasis[];
}

@Injectable()
export class InstrumentGatherer {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly groups: GroupsService,
  ) {}

  /** @throws Refused missing, when there is no such instrument. */
  async instrument(slug: string): Promise<InstrumentSight> {
    const instrument = await this.instruments.find(slug);
    return {
      instrument,
      versions: await this.instruments.versions(instrument),
      mandates: await this.groups.mandatesUnder(instrument),
    };
  }
}
