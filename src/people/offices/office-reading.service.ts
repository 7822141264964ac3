import { Injectable } from '@nestjs/common';
import { Refused } from '../../foundation/errors.js';
import { fold } from '../../foundation/search/folding.js';
import type { Organization } from '../organization.entity.js';
import { PeopleService } from '../people.service.js';
import type { Office } from './office.entity.js';
import { OfficesService } from './offices.service.js';

/** Who is meant as the source of a document: an entity, or an office with the entity to which it belongs. */
export interface RecognisedSource {
  organization: Organization;
  office: Office | null;
}

/** The same where the office may belong to no entity. */
export interface MeantSource {
  organization: Organization | null;
  office: Office | null;
}

/** Finds out which entities and offices are meant by what people wrote. */
@Injectable()
export class OfficeReading {
  constructor(
    private readonly people: PeopleService,
    private readonly offices: OfficesService,
  ) {}

  /**
   * The sources that these codes or names mean, in their order. Names count in any of the six languages, whatever
   * their case. What is neither an entity nor the office of one is refused as an error of the field.
   */
  async recogniseSources(field: string, wanted: readonly string[]): Promise<RecognisedSource[]> {
    if (wanted.length === 0) return [];
    const offices = (await this.offices.all()).filter(({ organization }) => organization !== null);
    const meant = wanted.map((text) => offices.find((one) => isCalled(one, text)) ?? null);
    const others = await this.people.recognise(field, wanted.filter((_, index) => meant[index] === null));
    return meant.map((office) => ({ organization: office?.organization ?? others.shift()!, office }));
  }

  /** The entity or the office that a code or a name means; what is neither is refused as an error of the field. */
  async recogniseBody(field: string, text: string): Promise<MeantSource> {
    const [meant] = await this.lookUp([text]);
    return meant ?? { organization: (await this.people.recognise(field, [text]))[0]!, office: null };
  }

  /** The offices or entities that these codes or names mean, in their order; null where they mean neither. */
  async lookUp(wanted: readonly string[]): Promise<(MeantSource | null)[]> {
    const [offices, organizations] = [await this.offices.all(), await this.people.lookUp(wanted)];
    return wanted.map((text, index) => {
      const office = offices.find((one) => isCalled(one, text));
      if (office) return { organization: office.organization, office };
      const organization = organizations[index];
      return organization ? { organization, office: null } : null;
    });
  }

  /** The office that a code or a name means; an unknown one is refused as an error of the field. */
  async recognise(field: string, text: string): Promise<Office> {
    const office = (await this.offices.all()).find((one) => isCalled(one, text));
    if (!office) throw Refused.field(field, 'people.unknownOffice', { name: text.slice(0, 200) });
    return office;
  }
}

function isCalled({ code, names }: Office, text: string): boolean {
  const folded = fold(text);
  return [code, ...Object.values(names)].some((name) => fold(name) === folded);
}
