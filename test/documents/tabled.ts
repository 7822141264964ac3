import { expect } from 'vitest';
import { Document } from '../../src/documents/document.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Organization } from '../../src/people/organization.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import type { World } from '../builders/world.js';

/** A contribution that lies on the table of a meeting, and those who have to do with it. */
export interface Tabled {
  slug: string;
  group: Group;
  meeting: Meeting;
  delegate: Person;
  /** Another entity that the delegate named as a source beside her own. */
  other: Organization;
  secretary: Visitor;
  chair: Visitor;
}

export async function table(world: World, the: Parameters<World['group']>[0] = {}): Promise<Tabled> {
  const group = await world.group(the);
  const meeting = await world.meeting({ group });
  const other = await world.organization();
  const delegate = await world.seat(group);
  const program = await Program.of(world, delegate);
  const source = [delegate.organization!.code, other.code];
  const metadata = { title: 'On numbers', language: 'en', purpose: 'action', source };
  const sent = await program.contribute(meeting, metadata, [textFile()]);
  expect(sent.status, sent.text).toBe(201);
  return {
    slug: String(sent.headers.location).replace('/documents/', ''),
    group,
    meeting,
    delegate,
    other,
    secretary: await world.signedIn(await world.seat(group, { role: 'secretary' })),
    chair: await world.signedIn(await world.seat(group, { role: 'chair' })),
  };
}

/** The document as it is stored now. */
export function stored(world: World, { slug }: Pick<Tabled, 'slug'>): Promise<Document> {
  return world.get(Database).manager.findOneByOrFail(Document, { slug });
}
