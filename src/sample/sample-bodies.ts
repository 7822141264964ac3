import { DateTime } from 'luxon';
import { Injectable } from '@nestjs/common';
import { Actor } from '../foundation/actor.js';
import type { Group } from '../groups/group.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import { SeatsService } from '../groups/seats.service.js';
import type { Instrument } from '../instruments/instrument.entity.js';
import { deadlineBefore } from '../meetings/deadlines.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService, type NewAgendaItem } from '../meetings/meetings.service.js';
import type { Organization } from '../people/organization.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { ComingMeeting, SampleAgendaItem, SampleData, SampleMeeting, SampleSession } from './data.js';
import { SampleTexts } from './sample-texts.js';

const portal = Actor.portal;

/** What the report of 2008 tells of its officers' terms: no more than its own first day, and its date. */
const told = { from: '2008-01-25', until: '2008-10-15', areDaysKnown: false };

/** Enters who meets and when: entities, people, groups, seats, meetings and their sessions. */
@Injectable()
export class SampleBodies {
  constructor(
    private readonly people: PeopleService,
    private readonly texts: SampleTexts,
    private readonly groups: GroupsService,
    private readonly seats: SeatsService,
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
  ) {}

  async enter(data: SampleData, now: Date) {
    const organizations = await this.enterOrganizations(data);
    const instruments = await this.texts.enterInstruments(data);
    const groups = await this.enterGroups(data, instruments);
    const people = await this.enterPeople(data, organizations, groups);
    const offices = await this.texts.enterOffices(data, organizations, people);
    await this.texts.enterFacilitations(data);
    const meetings = await this.enterMeetings(data, groups, now);
    for (const session of data.sessions) await this.enterSession(session, meetings, groups, people);
    await this.enterAccounts(data, organizations, groups);
    return { organizations, instruments, groups, people, offices, meetings };
  }

  private async enterOrganizations({ organizations }: SampleData): Promise<Map<string, Organization>> {
    const entered = new Map<string, Organization>();
    for (const organization of organizations) {
      entered.set(organization.code, await this.people.addOrganization(portal, organization));
    }
    return entered;
  }

  private async enterGroups(data: SampleData, instruments: ReadonlyMap<string, Instrument>): Promise<Map<string, Group>> {
    const entered = new Map<string, Group>();
    const parentsFirst = data.groups.toSorted((one, other) => Number(one.parent !== null) - Number(other.parent !== null));
    const waiting = [...parentsFirst];
    while (waiting.length > 0) {
      const sample = waiting.shift()!;
      if (sample.parent && !entered.has(sample.parent)) {
        waiting.push(sample);
        continue;
      }
      const { mandates, parent, createdAt: _at, originDocument: _from, ...group } = sample;
      const made = await this.groups.create(portal, { ...group, parentId: parent ? entered.get(parent)!.id : null });
      entered.set(sample.slug, made);
      for (const { instruments: slugs, ...mandate } of mandates) {
        const bases = slugs.map((slug) => ({ instrument: instruments.get(slug)!, paragraph: null }));
        await this.groups.addMandate(portal, made, { ...mandate, bases });
      }
    }
    return entered;
  }

  private async enterPeople(data: SampleData, organizations: ReadonlyMap<string, Organization>, groups: ReadonlyMap<string, Group>) {
    const entered = new Map<string, Person>();
    for (const { slug, name, organization, roles } of data.people) {
      const entity = organization ? organizations.get(organization)! : null;
      const person = await this.people.add(portal, { email: null, name, organization: entity });
      entered.set(slug, person);
      for (const { role, group } of roles) {
        if (role !== 'chair' && role !== 'convenor') continue;
        await this.seats.add(portal, groups.get(group)!, { person, role, organization: entity, ...told });
      }
    }
    return entered;
  }

  private async enterMeetings(data: SampleData, groups: ReadonlyMap<string, Group>, now: Date): Promise<Map<string, Meeting>> {
    const entered = new Map<string, Meeting>();
    for (const { slug, group, agenda, deadline, ...meeting } of data.meetings) {
      const made = await this.meetings.convene(portal, groups.get(group)!, {
        ...meeting,
        contributionsCloseAt: deadline ? new Date(deadline) : null,
        agenda: agenda.map(itemOf),
      });
      entered.set(slug, made);
    }
    const { coming } = data;
    const model = data.meetings.find(({ slug }) => slug === coming.agendaFrom)!;
    const next = await this.meetings.convene(portal, groups.get(coming.group)!, comingMeeting(coming, model, now));
    return entered.set(next.slug, next);
  }

  private async enterSession(
    session: SampleSession,
    meetings: ReadonlyMap<string, Meeting>,
    groups: ReadonlyMap<string, Group>,
    people: ReadonlyMap<string, Person>,
  ): Promise<void> {
    const { meeting, group, date, chairs, starts, ends, part, kind, items, note } = session;
    await this.sessions.schedule(portal, meetings.get(meeting)!, {
      ...{ starts, ends, part, kind, items, note },
      day: date,
      group: groups.get(group)!,
      chairs: chairs.map(({ person, capacity, onBehalfOf }) => ({
        person: people.get(person)!,
        capacity,
        onBehalfOf: onBehalfOf ? people.get(onBehalfOf)! : null,
      })),
    });
  }

  private async enterAccounts(
    { accounts }: SampleData,
    organizations: ReadonlyMap<string, Organization>,
    groups: ReadonlyMap<string, Group>,
  ): Promise<void> {
    for (const { email, name, organization, administrator, seats } of accounts) {
      const entity = organization ? organizations.get(organization)! : null;
      const person = await this.people.add(portal, { email, name, organization: entity, isAdmin: administrator });
      for (const { group, role } of seats) await this.seats.add(portal, groups.get(group)!, { person, role, organization: entity });
    }
  }
}

function comingMeeting(coming: ComingMeeting, model: SampleMeeting, now: Date) {
  const { number, place, zone, agendaNote, note, deadlineDaysBefore } = coming;
  const days = weekdaysFrom(DateTime.fromJSDate(now, { zone }).plus({ days: coming.opensAfterDays }), coming.weekdays);
  return {
    ...{ number, place, zone, agendaNote, note, days },
    contributionsCloseAt: deadlineBefore(days[0]!, deadlineDaysBefore, zone),
    agenda: model.agenda.map(itemOf),
  };
}

/** So many weekdays in one week, on or after a day. */
function weekdaysFrom(day: DateTime, count: number): string[] {
  const first = day.weekday + count - 1 <= 5 ? day : day.plus({ days: 8 - day.weekday });
  return Array.from({ length: count }, (_, index) => first.plus({ days: index }).toISODate()!);
}

function itemOf({ code, titles, parent }: SampleAgendaItem): NewAgendaItem {
  return { code, titles, depth: parent === null ? 0 : 1 };
}
