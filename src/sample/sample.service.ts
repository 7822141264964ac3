import { Readable } from 'node:stream';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ReceptionService, type TakenFile } from '../foundation/files/reception.service.js';
import { CitationsService } from '../documents/description/citations.service.js';
import type { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { RelationsService } from '../documents/relations/relations.service.js';
import { type IssuedFile, RegistrationService } from '../documents/registration.service.js';
import { RegistryService } from '../documents/registry.service.js';
import type { Variant } from '../documents/variants/variant.entity.js';
import { EventsService } from '../events/events.service.js';
import { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { FileStore } from '../foundation/files/file-store.js';
import { Journal } from '../foundation/journal.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { PeopleService } from '../people/people.service.js';
import { Footnotes } from '../web/footnotes.js';
import { readSampleData, type SampleData, type SampleDocument, type SampleEvent, type SampleSource } from './data.js';
import type { Entered } from './entered.js';
import { SampleBodies } from './sample-bodies.js';
import { SampleDemonstration } from './sample-demonstration.js';
import { SampleNotes } from './sample-notes.js';
import { SampleReports } from './sample-reports.js';
import { type SheetLanguage } from './sheet/sheet.js';
import { sheetOf } from './sheet/sheet-of.js';

const portal = Actor.portal;

const sheetLanguages: readonly SheetLanguage[] = ['en', 'zh'];

/** Enters WG-WSIS as the public report of 2008 tells of it, and a meeting to come to which newcomers can contribute. */
@Injectable()
export class SampleService implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly reception: ReceptionService,
    private readonly bodies: SampleBodies,
    private readonly notes: SampleNotes,
    private readonly demonstration: SampleDemonstration,
    private readonly reports: SampleReports,
    private readonly people: PeopleService,
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly registration: RegistrationService,
    private readonly registry: RegistryService,
    private readonly documents: DocumentsService,
    private readonly relations: RelationsService,
    private readonly events: EventsService,
    private readonly citations: CitationsService,
    private readonly footnotes: Footnotes,
    private readonly journal: Journal,
  ) {}

  /** Whether no entity and no group has been entered into this portal yet. People may be there. */
  async isPortalEmpty(): Promise<boolean> {
    const [entities, groups] = [await this.people.organizations(), await this.groups.all()];
    return entities.length === 0 && groups.length === 0;
  }

  async isLoaded(): Promise<boolean> {
    return (await this.journal.about('sample')).length > 0;
  }

  /** Says at the foot of every page that the data are a sample, as long as they are. */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.isLoaded()) this.footnotes.add('sample.footer');
  }

  /** Loads the sample; where it is loaded already, nothing changes. Answers whether it was loaded now. */
  async load(data = readSampleData()): Promise<boolean> {
    if (await this.isLoaded()) return false;
    const sheets = await this.makeSheets(data);
    await this.database.transaction(async () => {
      const entered = await this.bodies.enter(data, this.clock.now());
      const variants = new Map<string, Variant>();
      for (const document of data.documents) variants.set(document.slug, await this.enterDocument(document, sheets.get(document.slug)!, entered));
      for (const document of data.documents) await this.relate(document, entered);
      for (const event of data.events) await this.enterEvent(event, entered);
      await this.notes.enter(data, { ...entered, variants });
      await this.reports.enter(data, { ...entered, variants });
      await this.demonstration.enter(data, { ...entered, variants });
      await this.journal.note(portal, { verb: 'sample.load', subject: 'sample' });
    });
    this.footnotes.add('sample.footer');
    return true;
  }

  /**
   * Files are made and kept before the transaction begins, which waits for nothing but the database. What makes them
   * is only loaded here: a portal that has its sample starts without it.
   */
  private async makeSheets(data: SampleData): Promise<Map<string, MadeSheet[]>> {
    const { makeDocx } = await import('./sheet/docx.js');
    const { SheetPrinter } = await import('./sheet/pdf.js');
    const printer = new SheetPrinter();
    const made = new Map<string, MadeSheet[]>();
    for (const document of data.documents) {
      const sheets: MadeSheet[] = [];
      for (const language of sheetLanguages) {
        const sheet = sheetOf(document, language, data);
        const files = { docx: await makeDocx(sheet), pdf: printer.pdf(sheet) };
        for (const [extension, bytes] of Object.entries(files)) {
          sheets.push({ language, file: await this.keep(`${document.slug}-${language}.${extension}`, bytes) });
        }
      }
      made.set(document.slug, sheets);
    }
    return made;
  }

  private async keep(name: string, bytes: Buffer): Promise<TakenFile> {
    const spooled = await this.files.spool(Readable.from([bytes]), bytes.length);
    const { taken } = await this.reception.take([{ name, part: 'file', spooled }]);
    return taken[0]!;
  }

  private async enterDocument(sample: SampleDocument, sheets: readonly MadeSheet[], entered: Entered): Promise<Variant> {
    const meeting = sample.meeting ? entered.meetings.get(sample.meeting)! : null;
    if (meeting && sample.number) await this.registration.reachNumber(meeting, sample.number);
    const document = await this.registration.register({
      group: entered.groups.get(sample.foreign?.bodyGroup ?? sample.group)!,
      meeting,
      number: sample.number,
      foreignSymbol: sample.foreign?.symbol ?? null,
      foreignItem: sample.foreign ? (sample.agendaItems[0] ?? null) : null,
      titles: sample.titles,
      titlesTranslated: sample.titlesTranslated,
      isTitleDescriptive: !sample.titleStated,
      purpose: sample.purpose,
      access: 'public',
      publication: 'posted',
      checkedAt: this.clock.now(),
      originalLanguage: sample.originalLanguage,
      dated: sample.date,
      actionLines: sample.actionLines,
      presentedBy: sample.presentedBy,
      presentingOffice: entered.offices.get(sample.presentingOffice ?? '') ?? null,
      covers: sample.covers,
      note: sample.notes,
      sources: sample.sources.map((source) => sourceOf(source, entered)),
      items: meeting ? await this.meetings.items('items', meeting, sample.agendaItems) : [],
      aliases: [sample.writtenAs, ...(sample.foreign?.aliases ?? [])],
    });
    const variant = await this.registration.issue(document, {
      key: 'rev0',
      files: await this.enterSheets(sheets),
      otherLanguages: 'not-planned',
      registeredAt: null,
      postedAt: null,
      isLate: false,
    });
    for (const { outcome, meeting: slug, remark } of sample.treatments) {
      await this.documents.treat(portal, document.slug, { outcome, meeting: entered.meetings.get(slug)!, remark, isOlder: true });
    }
    return variant;
  }

  private async enterSheets(sheets: readonly MadeSheet[]): Promise<IssuedFile[]> {
    const issued: IssuedFile[] = [];
    for (const { language, file } of sheets) {
      issued.push({ file: await this.reception.enter(file), sentAs: file.name, language, role: 'main' });
    }
    return issued;
  }

  private async relate({ slug, relations, citations = [] }: SampleDocument, { groups, instruments }: Entered): Promise<void> {
    const references = citations.map(({ instrument, paragraph }) => ({ instrument: instruments.get(instrument)!, paragraph }));
    await this.citations.put((await this.registry.bySlug(slug))!, references);
    for (const { type, target } of relations) {
      await this.relations.relate(portal, slug, { type, target: await this.targetOf(target, groups) });
    }
  }

  private async enterEvent({ slug, group, chairs, documents, ...facts }: SampleEvent, entered: Entered): Promise<void> {
    const about: Document[] = [];
    for (const document of documents) about.push((await this.registry.bySlug(document))!);
    await this.events.enter(portal, slug, {
      ...facts,
      group: group ? entered.groups.get(group)! : null,
      chairs: chairs.map(({ person, office, text }) => ({
        person: person ? entered.people.get(person)! : null,
        office: office ? entered.offices.get(office)! : null,
        text,
      })),
      documents: about,
    });
  }

  private async targetOf(target: SampleDocument['relations'][number]['target'], groups: Entered['groups']) {
    if ('document' in target) return { document: (await this.registry.bySlug(target.document)) as Document };
    return 'group' in target ? { group: groups.get(target.group)! } : target;
  }
}

interface MadeSheet {
  language: SheetLanguage;
  file: TakenFile;
}

function sourceOf(source: SampleSource, { organizations, groups, offices }: Entered) {
  if (source.kind === 'organization') return { organization: organizations.get(source.organization)! };
  if (source.kind === 'group') return { group: groups.get(source.group)! };
  if (source.kind === 'text') return { text: source.text };
  return {
    office: offices.get(source.office)!,
    organization: source.organization ? organizations.get(source.organization)! : null,
    group: source.group ? groups.get(source.group)! : null,
  };
}
