import { Document } from '../../src/documents/document.entity.js';
import { Actor } from '../../src/foundation/actor.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { ParticipationsService } from '../../src/participants/participations.service.js';
import { FocalPointsService } from '../../src/people/focal-points.service.js';
import { NotesService } from '../../src/proceedings/notes/notes.service.js';
import { ReportsService } from '../../src/reports/reports.service.js';
import { TransmissionsService } from '../../src/reports/transmissions/transmissions.service.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { CompilingService } from '../../src/summary-records/compiling/compiling.service.js';
import { EditedDraftsService } from '../../src/summary-records/edited/edited-drafts.service.js';
import { EditionsService } from '../../src/summary-records/editions/editions.service.js';
import { usualRules } from '../../src/summary-records/policies/record-rules.js';
import type { Agent, Sending } from './agent.js';
import { askingFor } from './asking.js';
import type { Place } from './place.js';

/** The file that goes with what is sent in parts. */
export const inParts = (metadata: object): Sending => ({
  inParts: true,
  fields: { metadata: JSON.stringify(metadata) },
  files: [{ name: 'text.txt', text: 'A text' }],
});

/** A group beside the place's, whose officials name in their own group and meeting what belongs to the place. */
export class Neighbours {
  group: Group;
  meeting: Meeting;
  secretariat: Agent;
  chair: Agent;
  delegate: Agent;
  /** What things of the place are called for which its walk uses names that nobody gave. */
  paragraph: string;
  private edited: string;

  private constructor(readonly place: Place) {}

  static async of(place: Place): Promise<Neighbours> {
    const made = new Neighbours(place);
    await made.moveIn();
    await made.fillPlace();
    return made;
  }

  private async moveIn(): Promise<void> {
    const { world } = this.place;
    this.group = await world.group({ slug: 'wg-gamma', acronym: 'WG-GAMMA' });
    this.meeting = await world.meeting({ group: this.group, number: 1, agenda: [{ code: '9', titles: { en: 'Another item' } }] });
    await world.get(CompilingService).compile(Actor.portal, this.meeting);
    for (const role of ['secretary', 'chair', 'delegate'] as const) {
      this[role === 'secretary' ? 'secretariat' : role] = await this.place.agentOf(await world.seat(this.group, { role }));
    }
  }

  /** What the place lacks, so that every name stands for something. */
  private async fillPlace(): Promise<void> {
    const { world, meeting, egypt, group, people } = this.place;
    await this.made('/api/v1/meetings/:meeting/extensions');
    await this.made('/api/v1/groups/:group/series', { json: { letters: 'QX', names: { en: 'Another series' } } });
    await this.made('/api/v1/groups/:group/record-policies', { json: { ...usualRules, series: 'plain', validFrom: '2099-01-01' } });
    const policy = (await askingFor(this.place, 'POST /api/v1/groups/:group/deadline-policies')).sending!.json;
    await this.made('/api/v1/groups/:group/deadline-policies', { json: { ...policy, validFrom: '2099-01-01' } });
    const addressees = [{ name: 'UNESCO', purpose: 'action' }];
    await this.made('/api/v1/groups/:group/liaisons', inParts({ direction: 'out', titles: { en: 'A title' }, language: 'en', addressees }));
    this.paragraph = (await this.made('/api/v1/meetings/:meeting/record/paragraphs')).handle as string;
    const draft = { name: 'edited.docx', language: 'en' as const, last: 1, paragraphs: [] };
    this.edited = (await world.get(EditedDraftsService).receive(Actor.portal, meeting, draft)).handle;
    await world.get(SessionsService).schedule(Actor.portal, meeting, { group, kind: 'plenary', day: '2026-05-05' });
    await world.get(ParticipationsService).apply(await world.actor(people.member), meeting, { organization: 'EG', capacity: 'delegate' });
    await world.get(FocalPointsService).name(Actor.portal, egypt, { email: people.member.email! });
  }

  private async made(route: string, other?: Sending): Promise<Record<string, unknown>> {
    const { path, sending = {} } = await askingFor(this.place, `POST ${route}`);
    const answer = await this.place.agents.admin.program('POST', path, other ?? sending);
    if (answer.status > 299) throw new Error(`${route}: ${answer.text}`);
    return JSON.parse(answer.text) as Record<string, unknown>;
  }

  /** Things of their own, beside which those of others may be named. Answers with their document's name. */
  async settle(): Promise<string> {
    const { world, group, papers, database } = this.place;
    await world.get(SessionsService).schedule(Actor.portal, this.meeting, { group: this.group, kind: 'plenary', day: '2026-05-04' });
    await world.get(EditionsService).issue(Actor.portal, this.meeting, { kind: 'provisional' });
    await world.get(NotesService).note(Actor.portal, this.meeting, { kind: 'decision', texts: { en: 'A decision' } });
    const report = { titles: { en: 'A report' }, meetings: [this.meeting], originalLanguage: 'en' as const };
    await world.get(ReportsService).begin(Actor.portal, this.group, report);
    const original = await database.manager.findOneByOrFail(Document, { slug: papers['posted-public'].slug });
    await world.get(TransmissionsService).transmit(Actor.portal, group, { original, addressee: this.group, purpose: 'information' });
    const path = `/api/v1/meetings/${this.meeting.slug}/documents`;
    const sent = await this.secretariat.program('POST', path, inParts({ titles: { en: 'Their own' }, language: 'en' }));
    return (JSON.parse(sent.text) as { slug: string }).slug;
  }

  /** An address of the place's walk, with the name of what is there where the walk names nothing. */
  real(path: string): string {
    return path
      .replace('/liaisons/99', '/liaisons/1')
      .replace('/extensions/XX', '/extensions/EG')
      .replace('/series/plain', '/series/qx')
      .replace('/no-such-draft', `/${this.edited}`)
      .replace(/(record\/paragraphs)\/p\d+/, `$1/${this.paragraph}`)
      .replace(/(focal-points)\/[\w-]+/, `$1/${this.place.people.member.handle}`);
  }

  /** The same address under the neighbours' group and meeting, or under another entity. */
  exchanged(path: string): string {
    return path
      .replace(`/${this.place.meeting.slug}/`, `/${this.meeting.slug}/`)
      .replace(`/${this.place.group.slug}/`, `/${this.group.slug}/`)
      .replace('/organizations/EG/', '/organizations/FR/');
  }
}
