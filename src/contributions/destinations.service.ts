import { Injectable } from '@nestjs/common';
import { Database } from '../foundation/database/database.js';
import { Group } from '../groups/group.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Destination } from './destination.js';

/** Finds out whether contributions are taken, inside the transaction that registers one. */
@Injectable()
export class Destinations {
  constructor(private readonly database: Database) {}

  /**
   * The meeting or the group as it stands now, whoever is about to change it.
   * @throws Refused conflict, where it takes no contributions
   */
  async open({ group, meeting }: Destination): Promise<Destination> {
    const present = meeting
      ? Destination.meeting((await this.database.claim(Meeting, { id: meeting.id }))!)
      : Destination.group((await this.database.claim(Group, { id: group.id }))!);
    present.ensureTakesContributions(await this.database.now());
    return present;
  }
}
