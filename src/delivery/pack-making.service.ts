import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { createElement } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { FileStore } from '../foundation/files/file-store.js';
import { inLanguage } from '../foundation/i18n/languages.js';
import type { Translate } from '../foundation/i18n/translator.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { meetingInWords } from '../meetings/views/meeting-name.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { bytesOf, type ReadableEntry } from './pack-archive.js';
import type { GroupPackQuery, MeetingPackQuery, PackChoice } from './pack-choice.js';
import { PackContents } from './pack-contents.service.js';
import { indexName, manifestName, type PackedFile, placed } from './pack-files.js';
import { manifestOf } from './pack-manifest.js';
import { type PackPaper, sessionKey } from './pack-paper.js';
import { planPack } from './pack-plan.js';
import { groupOf, type PackScope } from './pack-rows.service.js';
import { PackIndex } from './views/pack-index.js';

/** An entry of a pack. */
export interface PackEntry extends ReadableEntry {
  /** In lower-case hexadecimal. */
  sha256: string;
  /** Whether its bytes lie in the file store; else they are what the pack tells of itself. */
  isKept: boolean;
}

/** A pack that can be sent. */
export interface Pack {
  /** Under which it is saved, without its extension: WG-WSIS-13. */
  name: string;
  entries: PackEntry[];
}

/** What ZIP takes for no time at all. */
const noTime = Date.UTC(1980, 0, 1);

/** Makes the contents of packs: what their reader may have, and a list of it and of what she may not have. */
@Injectable()
export class PackMaking {
  constructor(
    private readonly contents: PackContents,
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly store: FileStore,
  ) {}

  /** @throws Refused invalid, when the choice names a document, an item or a session that there is not */
  async make(actor: Actor, scope: PackScope, query: GroupPackQuery & MeetingPackQuery, t: Translate): Promise<Pack> {
    const papers = await this.contents.of(actor, scope);
    const choice = 'meeting' in scope ? await this.choiceIn(scope.meeting, query) : { ...query, session: undefined };
    ensureDocuments(choice, papers);
    const plan = planPack(papers, choice);
    const files = placed(plan.files, 'group' in scope, t);
    const of = { group: groupOf(scope).slug, meeting: 'meeting' in scope ? scope.meeting.slug : null };
    const index = createElement(PackIndex, { t, title: titleOf(scope, t), files, leftOut: plan.leftOut });
    const entries = files.map((file) => this.entryOf(file));
    const at = latestOf(entries);
    return {
      name: nameOf(scope, query),
      entries: [
        toldEntry(indexName, `<!DOCTYPE html>\n${renderToString(index)}\n`, at),
        toldEntry(manifestName, manifestOf(of, files, plan.leftOut), at),
        ...entries,
      ],
    };
  }

  private async choiceIn(meeting: Meeting, { session: key, ...choice }: MeetingPackQuery): Promise<PackChoice> {
    if (choice.item !== undefined) await this.meetings.items('item', meeting, [choice.item]);
    if (key === undefined) return choice;
    const sat = (await this.sessions.of(meeting)).filter(({ session }) => sessionKey(session) === key);
    if (sat.length === 0) throw Refused.field('session', 'documents.unknownSession');
    return { ...choice, session: { key, items: sat.flatMap(({ session }) => session.items) } };
  }

  private entryOf({ path, variant, file }: PackedFile): PackEntry {
    return {
      name: path,
      size: file.size,
      crc32: file.crc32,
      modifiedAt: variant.postedAt ?? file.keptAt,
      sha256: file.sha256,
      isKept: true,
      ...this.store.bytes(file.sha256),
    };
  }
}

/** None that was asked for is passed over in silence. */
function ensureDocuments({ documents = [], only }: PackChoice, papers: readonly PackPaper[]): void {
  if (only && documents.length === 0) throw Refused.field('documents', 'delivery.nothingTicked');
  const known = new Set(papers.map(({ document }) => document.slug));
  const unknown = documents.find((slug) => !known.has(slug));
  if (unknown !== undefined) throw Refused.field('documents', 'documents.missing', { symbol: unknown.slice(0, 100) });
}

function toldEntry(name: string, text: string, modifiedAt: Date): PackEntry {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, size: bytes.length, crc32: crc32(bytes), modifiedAt, sha256, isKept: false, ...bytesOf(bytes) };
}

/** When the pack was last added to, so that what it tells of itself bears no moment of its own. */
function latestOf(entries: readonly PackEntry[]): Date {
  return new Date(entries.reduce((last, { modifiedAt }) => Math.max(last, modifiedAt.getTime()), noTime));
}

function titleOf(scope: PackScope, t: Translate): string {
  if ('meeting' in scope) return meetingInWords(scope.meeting, t);
  return inLanguage(scope.group.names, t.language)?.text ?? scope.group.label;
}

/** WG-WSIS-13, WG-WSIS-13-4, WG-WSIS-13-2026-05-04-0930. */
function nameOf(scope: PackScope, { item, session }: MeetingPackQuery): string {
  const of = 'meeting' in scope ? `${scope.meeting.group.label}-${scope.meeting.number}` : scope.group.label;
  const sat = session?.replace(`-${groupOf(scope).slug}`, '');
  const parts = [of, item, sat].map((part) => part?.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'));
  return parts.filter(Boolean).join('-');
}
