import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../foundation/database/database.js';
import { type FileKind, fileKinds } from '../foundation/files/file-kinds.js';
import type { StoredFile } from '../foundation/files/stored-file.entity.js';
import { type Language, languages, type Texts } from '../foundation/i18n/languages.js';
import { indexed } from '../foundation/search/words.js';
import type { Group } from '../groups/group.entity.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Office } from '../people/offices/office.entity.js';
import type { Organization } from '../people/organization.entity.js';
import { DocumentAlias } from './document-alias.entity.js';
import { DocumentFile, type FileRole } from './variants/document-file.entity.js';
import { DocumentItem } from './document-item.entity.js';
import { DocumentSource } from './document-source.entity.js';
import { Document, type Purpose } from './document.entity.js';
import { LanguageVersion, type VersionState } from './variants/language-version.entity.js';
import { RenditionOrders } from './renditions/rendition-orders.js';
import type { Series } from './series/series.entity.js';
import { normalisedSpelling, slugOfSpelling } from './symbols/spelling.js';
import { slugOf, symbolKey } from './symbols/symbol.js';
import { Variant } from './variants/variant.entity.js';

/** Everything that is said of a document when it is registered. */
export type NewDocument = Pick<Document, 'group' | 'meeting' | 'titles' | 'access' | 'publication'> &
  Partial<Omit<Document, 'id' | 'slug' | 'symbol'>> & {
    sources: readonly NewSource[];
    items?: readonly AgendaItem[];
    aliases?: readonly string[];
  };

export interface NewSource {
  organization?: Organization | null;
  group?: Group | null;
  office?: Office | null;
  text?: Texts | null;
  isConfirmed?: boolean;
}

/** What is issued with a variant. */
export interface Issue {
  key: string;
  files: readonly IssuedFile[];
  /** The state of the languages in which there is no file. */
  otherLanguages: VersionState;
  registeredAt: Date | null;
  postedAt: Date | null;
  isLate: boolean;
  /** The languages that it concerns; all of them where nothing is said. */
  appliesTo?: Language[] | null;
  /** What the document is to be called once this is posted. */
  titles?: Texts | null;
  purpose?: Purpose | null;
}

export interface IssuedFile {
  file: StoredFile;
  sentAs: string;
  language: Language;
  role: FileRole;
  /** Whether the portal made it itself, as it does for its own documents. */
  isMadeHere?: boolean;
}

const usual = {
  series: '',
  number: null,
  prefix: null,
  counting: null,
  foreignSymbol: null,
  foreignItem: null,
  titlesTranslated: [],
  isTitleDescriptive: false,
  purpose: null,
  originalLanguage: null,
  dated: null,
  actionLines: { main: [], supplementary: [] },
  presentedBy: null,
  presentingOffice: null,
  covers: null,
  note: null,
  opensAt: null,
  documentClass: 'contribution' as const,
  notLateReason: null,
  isLate: false,
  registeredAt: null,
  postedAt: null,
  checkedAt: null,
  withdrawnAt: null,
  withdrawalReason: null,
  withdrawnFrom: null,
  registrarId: null,
};

/** Where numbers are given. */
type Numbering = Pick<Document, 'group' | 'meeting'>;

/** What is not said of a variant when it is issued. */
const fresh = { titles: null, purpose: null, appliesTo: null, filedAt: null, returnedAt: null, returnReason: null };

/** Where contributions are counted. */
const plain = { letters: '', counting: 'meeting' } as const;

/** Puts documents into the registry. All of it happens inside the transaction of the verb that asks for it. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly renditions: RenditionOrders,
  ) {}

  /**
   * The next number of a series, of a meeting or over its whole group, from a counter row; between meetings the group
   * counts. Call it first in the transaction: a number is given with the registration or not at all, and never twice
   * (NUM-8, NUM-10).
   */
  nextNumber({ group, meeting }: Numbering, { letters, counting }: Pick<Series, 'letters' | 'counting'> = plain): Promise<number> {
    const isMeetings = meeting !== null && counting === 'meeting';
    return this.database.next(isMeetings ? counterOf(meeting, letters) : `group/${group.id}/${letters}`);
  }

  /** Tells the counter of numbers that were given before the portal was there; it goes on after the highest. */
  async reachNumber(meeting: Meeting, number: number, series = ''): Promise<void> {
    await this.database.reach(counterOf(meeting, series), number);
  }

  async register({ sources, items = [], aliases = [], ...document }: NewDocument): Promise<Document> {
    const made = Object.assign(new Document(), { ...usual, ...document });
    if (!made.foreignSymbol) made.prefix = made.group.label;
    made.slug = made.foreignSymbol ? slugOfSpelling(made.foreignSymbol) : slugOf(made.identity);
    made.symbolKey = symbolKey(made);
    const lines = sources.map((source, position) => sourceOf(made, source, position));
    made.words = wordsOf(made, lines, aliases);
    await this.database.save(made);
    await this.database.saveAll(lines);
    await this.database.saveAll(itemsOf(made, items));
    await this.database.saveAll(aliasesOf(made, aliases));
    return made;
  }

  /** Puts other sources and agenda items in place of those of a document, whose files say the same as before (REV-8). */
  async describe(document: Document, sources: readonly NewSource[], items: readonly AgendaItem[]): Promise<void> {
    await this.putSources(document, sources);
    await this.putUnder(document, items);
    await this.refreshWords(document);
  }

  /** Puts a document under these agenda items of its own meeting, the main one first, and under no others there. */
  putUnder(document: Document, items: readonly AgendaItem[]): Promise<void> {
    return this.replaceItems(document, null, items);
  }

  /** The same for the agenda of a further meeting before which it is put. */
  putBefore(document: Document, meeting: Meeting, items: readonly AgendaItem[]): Promise<void> {
    return this.replaceItems(document, meeting.id, items);
  }

  /** Issues a variant of a document, in every language in which there is a file. */
  async issue(document: Document, { key, files, otherLanguages, ...issue }: Issue): Promise<Variant> {
    const { length: position } = await this.database.rows.matching(Variant, { document });
    const variant = await this.database.save(Object.assign(new Variant(), { ...fresh, ...issue, document, key, position }));
    const versions = await this.database.saveAll(
      languages.map((language) => {
        const isThere = files.some((file) => file.language === language);
        const other = variant.appliesTo?.includes(language) === false ? ('not-planned' as const) : otherLanguages;
        return Object.assign(new LanguageVersion(), { variant, language, state: isThere ? 'ready' : other, dueOn: null, changedAt: null });
      }),
    );
    const saved = await this.database.saveAll(filesOf(versions, files));
    if (issue.postedAt) await this.renditions.ofFiles(saved);
    return variant;
  }

  /** Adds the files of one more language to a variant. */
  async addFiles(version: LanguageVersion, files: readonly IssuedFile[]): Promise<void> {
    const saved = await this.database.saveAll(filesOf([version], files));
    if (version.variant.isOut) await this.renditions.ofFiles(saved);
  }

  /** Puts other files in place of those of one language. Answers with the former ones. */
  async exchangeFiles({ id }: Variant, language: Language, files: readonly IssuedFile[]): Promise<DocumentFile[]> {
    const version = await this.database.manager.findOneByOrFail(LanguageVersion, { variant: { id }, language });
    const former = await this.database.manager.findBy(DocumentFile, { version: { id: version.id } });
    for (const file of former) await this.database.remove(file);
    await this.database.save(Object.assign(version, { state: 'ready' as const }));
    await this.addFiles(version, files);
    return former;
  }

  /** Puts other files in place of those of a variant that nobody but its authors and the secretariat has seen. */
  async replaceFiles(variant: Variant, files: readonly IssuedFile[]): Promise<void> {
    const { manager } = this.database;
    const versions = await manager.findBy(LanguageVersion, { variant: { id: variant.id } });
    const former = await manager.findBy(DocumentFile, { version: { variant: { id: variant.id } } });
    for (const file of former) await this.database.remove(file);
    for (const version of versions) {
      const isThere = files.some(({ language }) => language === version.language);
      await this.database.save(Object.assign(version, { state: isThere ? 'ready' : 'missing' }));
    }
    await this.database.saveAll(filesOf(versions, files));
  }

  /** Puts other sources in place of a document's; its words are to be refreshed then. */
  async putSources(document: Document, sources: readonly NewSource[]): Promise<void> {
    const former = await this.database.manager.findBy(DocumentSource, { document: { id: document.id } });
    for (const source of former) await this.database.remove(source);
    await this.database.saveAll(sources.map((source, position) => sourceOf(document, source, position)));
  }

  /** Words are what searching finds a document by; they follow its titles and sources. */
  async refreshWords(document: Document): Promise<void> {
    const where = { document: { id: document.id } };
    const sources = await this.database.manager.findBy(DocumentSource, where);
    const aliases = await this.database.manager.findBy(DocumentAlias, where);
    document.words = wordsOf(document, sources, aliases.map(({ writtenAs }) => writtenAs));
    await this.database.save(document);
  }

  private async replaceItems(document: Document, placedBefore: number | null, items: readonly AgendaItem[]): Promise<void> {
    const where = { document: { id: document.id }, placedBefore: placedBefore ?? IsNull() };
    for (const row of await this.database.manager.findBy(DocumentItem, where)) await this.database.remove(row);
    await this.database.saveAll(itemsOf(document, items, placedBefore));
  }
}

function counterOf(meeting: Meeting, series: string): string {
  return `meeting/${meeting.id}/${series}`;
}

function sourceOf(document: Document, source: NewSource, position: number): DocumentSource {
  const { organization = null, group = null, office = null, text = null, isConfirmed = true } = source;
  return Object.assign(new DocumentSource(), { document, position, organization, group, office, text, isConfirmed });
}

function itemsOf(document: Document, items: readonly AgendaItem[], placedBefore: number | null = null): DocumentItem[] {
  return items.map((item, position) => Object.assign(new DocumentItem(), { document, item, position, placedBefore }));
}

/** A symbol of another body is found by its own spellings alone, so it is an alias too. */
function aliasesOf(document: Document, aliases: readonly string[]): DocumentAlias[] {
  const written = document.foreignSymbol ? [document.foreignSymbol, ...aliases] : aliases;
  const bySpelling = new Map(written.toReversed().map((writtenAs) => [normalisedSpelling(writtenAs), writtenAs]));
  return [...bySpelling].map(([spelling, writtenAs]) => Object.assign(new DocumentAlias(), { document, writtenAs, spelling }));
}

function wordsOf(document: Document, sources: readonly DocumentSource[], aliases: readonly string[]): string {
  const names = sources.flatMap((source) => [...Object.values(source.names), source.organization?.code ?? '', source.office?.code ?? '']);
  return indexed([document.symbol, document.slug, ...aliases, ...Object.values(document.titles), ...names].join(' '));
}

/** Names the files of each language: fr.docx for the text, fr-annex1.xlsx for what comes beside it (DOC-8). */
function filesOf(versions: readonly LanguageVersion[], files: readonly IssuedFile[]): DocumentFile[] {
  return versions.flatMap((version) => {
    const taken = new Set<FileKind>();
    let annexes = 0;
    return files
      .filter(({ language }) => language === version.language)
      .map(({ file, sentAs, role, isMadeHere = false }) => {
        const isMain = role === 'main' && !taken.has(file.kind);
        if (isMain) taken.add(file.kind);
        const position = isMain ? 0 : ++annexes;
        const fileName = `${version.language}${isMain ? '' : `-annex${position}`}.${fileKinds[file.kind].extension}`;
        return Object.assign(new DocumentFile(), { version, role: isMain ? 'main' : 'annex', position, fileName, sentAs, file, isMadeHere });
      });
  });
}
