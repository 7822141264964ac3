import type { Agent } from './agent.js';
import { askingFor, askingForPaper } from './asking.js';
import { doors } from './matrix/doors.js';
import { general } from './matrix.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Place } from './place.js';

/** What one may ask of lists. */
const queries = [
  'sort=posted',
  'sort=source',
  'purpose=action',
  'language=en',
  'item=2',
  'since=2026-03-01',
  'source=FR',
  'words=canary',
];

/** Every address that can be read, with all that one may ask behind it; those that only lead on stand aside. */
export async function everyAddress(place: Place): Promise<string[]> {
  const { 'way-back': _back, 'unknown-file': _none, ...telling } = doors;
  const ways = Object.values(telling).flat().filter((way) => way.startsWith('GET'));
  const papers = [...Object.values(place.papers), place.revision];
  const asked = [
    ...[...general.keys()].filter((route) => route.startsWith('GET')).map((route) => askingFor(place, route)),
    ...papers.flatMap((paper) => ways.map((way) => askingForPaper(place, paper, way))),
  ];
  const paths = (await Promise.all(asked)).map(({ path }) => path);
  return [...new Set([...paths, ...listsOf(place), ...othersOf(place)])];
}

function listsOf({ meeting, adhocMeeting }: Place): string[] {
  const lists = ['/documents', `/meetings/${meeting.slug}`, `/api/v1/meetings/${meeting.slug}/documents`];
  const adhoc = `/meetings/${adhocMeeting.slug}`;
  const asked = lists.flatMap((list) => queries.map((query) => `${list}?${query}`));
  return [...asked, '/documents?q=canary', adhoc, `/api/v1${adhoc}/documents`];
}

function othersOf({ revision, meeting, papers, adhocGroup }: Place): string[] {
  const pack = `/meetings/${meeting.slug}/pack.zip`;
  const revising = `/meetings/${meeting.slug}/contributions/new?revises=`;
  return [
    `/documents/${revision.slug}/rev1`,
    ...['txt', 'docx', 'pdf'].map((kind) => `/documents/${revision.slug}/rev1/en.${kind}`),
    ...Object.values(papers).flatMap(({ slug }) => [`/documents/${slug}/en.docx`, `/documents/${slug}/rev0/en.pdf`]),
    ...[...Object.values(papers), revision].flatMap(({ slug }) => templatesOf(meeting, slug)),
    `${revising}${papers.registered.slug}`,
    `${revising}${papers.withdrawn.slug}`,
    `/groups/${adhocGroup.slug}`,
    `/groups/${adhocGroup.slug}/pack.zip`,
    ...Object.values(papers).map(({ slug }) => `${pack}?documents=${slug}`),
    ...['item=2', 'since=2026-03-01', 'languages=en', 'formats=txt', 'eyes=convenor'].map((choice) => `${pack}?${choice}`),
    ...Object.values(papers).map(({ slug }) => `/documents/${slug}/en.docx?eyes=convenor`),
  ];
}

function templatesOf(meeting: Meeting, slug: string): string[] {
  const path = `/meetings/${meeting.slug}/template.docx?document=${slug}`;
  return [path, `/api/v1${path}`];
}

/** All these addresses as somebody gets them: status, headers and text, without what no two requests have in common. */
export async function answersTo(agent: Agent, addresses: readonly string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const path of addresses) {
    const { status, text, headers } = await agent.ask('GET', path);
    answers.set(path, withoutChance(`${status} ${headers} ${text}`));
  }
  return answers;
}

export function withoutChance(text: string): string {
  return text
    .replace(/name="formToken" value="[^"]*"/g, 'FORM-TOKEN')
    .replace(/;r=\d+;t=\d+/g, ';LEFT') // every request takes one from the rate limit, whatever it is answered
    .replace(/urn:uuid:[0-9a-f-]{36}/g, 'REQUEST')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'KEY');
}
