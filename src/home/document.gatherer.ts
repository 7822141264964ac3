import { Injectable } from '@nestjs/common';
import type { Citation } from '../documents/description/citation.entity.js';
import { CitationsService } from '../documents/description/citations.service.js';
import { DocumentDetails, type DocumentLine, latestOf, type VariantFiles } from '../documents/document-details.js';
import type { Document } from '../documents/document.entity.js';
import type { Liaison } from '../documents/liaisons/liaison.entity.js';
import { LiaisonsService } from '../documents/liaisons/liaisons.service.js';
import { type Placed, PlacingsService } from '../documents/placings/placings.service.js';
import { Tables } from '../documents/placings/tables.service.js';
import { RelatedDocuments, type ShownRelation } from '../documents/relations/related-documents.js';
import { RegistryService } from '../documents/registry.service.js';
import { MentionsService } from '../documents/mentions/mentions.service.js';
import { saidInRelations, saidInText, saidInTreatments } from '../documents/mentions/sayings.js';
import type { Preview } from '../documents/views/text-preview.js';
import type { Actor } from '../foundation/actor.js';
import type { Language } from '../foundation/i18n/languages.js';
import type { Group } from '../groups/group.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { type TransmissionLine, TransmissionsGatherer } from '../reports/transmissions/transmissions.gatherer.js';
import { EditionsService } from '../summary-records/editions/editions.service.js';
import { type DiscussedIn, DiscussionsService } from '../summary-records/discussions/discussions.service.js';
import type { Mentions } from '../web/ui/told.js';
import { Previews } from './previews.js';

/** What the page of a document that one may read shows. */
export interface DocumentSight {
  line: DocumentLine;
  /** The variant that is shown; null while there is none to be seen. */
  shown: VariantFiles | null;
  /** Whether that is what the document's own address shows. */
  isLatest: boolean;
  /** The address below which the files that are shown lie: of the document, or of the one variant that was asked for. */
  address: string;
  /** The groups above the document's own, the highest first. */
  above: Group[];
  /** Other ways in which its symbol is written. */
  aliases: string[];
  relations: ShownRelation[];
  citations: Citation[];
  /** Which records speak of it, as far as the reader reads them. */
  discussedIn: DiscussedIn[];
  /** Before which further meetings and groups it is put. */
  placed: Placed[];
  /** What it is as a liaison statement; null for other documents. */
  liaison: Liaison | null;
  /** The meeting whose summary record it is; null for other documents. */
  recordOf: Meeting | null;
  /** To whom it was forwarded. */
  transmissions: TransmissionLine[];
  /** Before which meeting it comes while it is held, as far as one is convened. */
  heldFor: Meeting | null;
  preview: Preview | null;
  /** What the texts on the page speak of. */
  mentions: Mentions;
}

@Injectable()
export class DocumentGatherer {
  constructor(
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly groups: GroupsService,
    private readonly related: RelatedDocuments,
    private readonly citations: CitationsService,
    private readonly discussions: DiscussionsService,
    private readonly placings: PlacingsService,
    private readonly tables: Tables,
    private readonly liaisons: LiaisonsService,
    private readonly records: EditionsService,
    private readonly transmissions: TransmissionsGatherer,
    private readonly previews: Previews,
    private readonly mentions: MentionsService,
  ) {}

  line(actor: Actor, document: Document): Promise<DocumentLine> {
    return this.details.line(actor, document);
  }

  /**
   * Everything about a document that the actor may read, in the variant with this key, by default the latest one.
   * Null when no such variant is to be seen. The languages say in which the preview is wanted, the best first.
   */
  async document(actor: Actor, line: DocumentLine, key: string | null, wanted: readonly Language[]): Promise<DocumentSight | null> {
    const latest = latestOf(line);
    const shown = key === null ? latest : line.variants.find(({ variant }) => variant.key === key);
    if (shown === undefined) return null;
    const { document } = line;
    const [relations, preview] = [await this.related.of(actor, document), shown && (await this.previews.of(shown, wanted))];
    return {
      line,
      shown,
      isLatest: shown?.variant.key === latest?.variant.key,
      address: key === null ? `/documents/${document.slug}` : `/documents/${document.slug}/${key}`,
      above: await this.groups.above(document.group),
      aliases: await this.registry.aliases(document),
      relations,
      citations: await this.citations.of(document),
      discussedIn: await this.discussions.of(actor, document),
      liaison: await this.liaisons.ofDocument(document),
      placed: await this.placings.of(document),
      recordOf: await this.records.meetingOf(document),
      transmissions: await this.transmissions.ofDocument(actor, document),
      heldFor: document.publication === 'held' ? await this.tables.next(document) : null,
      preview,
      mentions: await this.mentionsIn(actor, line, relations, preview),
    };
  }

  private mentionsIn(actor: Actor, { document, items, treatments }: DocumentLine, relations: readonly ShownRelation[], preview: Preview | null): Promise<Mentions> {
    const { note, covers, presentedBy } = document;
    const titles = items.map(({ item }) => item.titles);
    const said = [...saidInTreatments(treatments), ...saidInRelations(relations), ...saidInText(preview?.blocks ?? [])];
    return this.mentions.in(actor, [note, covers, presentedBy, ...titles, ...said]);
  }
}
