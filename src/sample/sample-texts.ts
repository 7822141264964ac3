import { Injectable } from '@nestjs/common';
import { Actor } from '../foundation/actor.js';
import { Facilitators } from '../instruments/action-lines/facilitators.service.js';
import type { Instrument } from '../instruments/instrument.entity.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import type { Organization } from '../people/organization.entity.js';
import type { Office } from '../people/offices/office.entity.js';
import { OfficesService } from '../people/offices/offices.service.js';
import type { Person } from '../people/person.entity.js';
import type { SampleData } from './data.js';

const portal = Actor.portal;

/** Enters what belongs to no group: offices and who held them, instruments, and who facilitated the action lines. */
@Injectable()
export class SampleTexts {
  constructor(
    private readonly offices: OfficesService,
    private readonly instruments: InstrumentsService,
    private readonly facilitators: Facilitators,
  ) {}

  async enterInstruments({ instruments }: SampleData): Promise<Map<string, Instrument>> {
    const entered = new Map<string, Instrument>();
    for (const { slug, titles, ...facts } of instruments) {
      entered.set(slug, await this.instruments.enter(portal, { ...facts, titles: titles ?? {} }, slug));
    }
    return entered;
  }

  async enterOffices(
    { offices }: SampleData,
    organizations: ReadonlyMap<string, Organization>,
    people: ReadonlyMap<string, Person>,
  ): Promise<Map<string, Office>> {
    const entered = new Map<string, Office>();
    for (const { code, names, inSentences, address, organization, holders } of offices) {
      const body = organization ? organizations.get(organization)! : null;
      const office = await this.offices.enter(portal, code, { names, inSentences, address, organization: body });
      for (const holder of holders) await this.offices.hold(portal, office, people.get(holder)!, { from: null, until: null });
      entered.set(code, office);
    }
    return entered;
  }

  async enterFacilitations({ facilitations }: SampleData): Promise<void> {
    for (const { actionLine, ...facilitation } of facilitations) {
      await this.facilitators.facilitate(portal, actionLine, facilitation);
    }
  }
}
