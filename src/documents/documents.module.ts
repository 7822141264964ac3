import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { AccessApi } from './access/access.api.js';
import { AccessPages } from './access/access.pages.js';
import { AccessService } from './access/access.service.js';
import { ExplanationService } from './access/explanation.service.js';
import { ComparingApi } from './comparing/comparing.api.js';
import { ComparingPages } from './comparing/comparing.pages.js';
import { ComparisonService } from './comparing/comparison.service.js';
import { DocumentDeeds } from './document-deeds.js';
import { CitationsService } from './description/citations.service.js';
import { DescriptionApi } from './description/description.api.js';
import { DescriptionPages } from './description/description.pages.js';
import { DescriptionService } from './description/description.service.js';
import { AgendaApi } from './agenda/agenda.api.js';
import { AgendaPages } from './agenda/agenda.pages.js';
import { AgendaService } from './agenda/agenda.service.js';
import { DeadlinesApi } from './deadlines/deadlines.api.js';
import { DeadlinesPages } from './deadlines/deadlines.pages.js';
import { DeadlinesService } from './deadlines/deadlines.service.js';
import { JudgingService } from './deadlines/judging.service.js';
import { LatenessPages } from './deadlines/lateness.pages.js';
import { LatenessService } from './deadlines/lateness.service.js';
import { ReportClock } from './deadlines/report-clock.js';
import { ReportDeadlines } from './deadlines/report-deadlines.service.js';
import { LiaisonGuard } from './liaisons/liaison.guard.js';
import { LiaisonLetters } from './liaisons/liaison-letters.js';
import { LiaisonsApi } from './liaisons/liaisons.api.js';
import { LiaisonsPages } from './liaisons/liaisons.pages.js';
import { LiaisonsService } from './liaisons/liaisons.service.js';
import { PlacingLetters } from './placings/placing-letters.js';
import { Places } from './placings/places.service.js';
import { PlacingsApi } from './placings/placings.api.js';
import { PlacingsPages } from './placings/placings.pages.js';
import { PlacingsService } from './placings/placings.service.js';
import { Tables } from './placings/tables.service.js';
import { IssuedDocuments } from './issued/issued-documents.service.js';
import { InboxService } from './inbox/inbox.service.js';
import { PostingsApi } from './inbox/postings.api.js';
import { PostingsPages } from './inbox/postings.pages.js';
import { DocumentDetails } from './document-details.js';
import { DocumentLists } from './document-lists.js';
import { DocumentVerbsApi } from './document-verbs.api.js';
import { DocumentsApi } from './documents.api.js';
import { DocumentsPages } from './documents.pages.js';
import { DocumentsService } from './documents.service.js';
import { MentionedDocuments } from './mentions/mentioned-documents.js';
import { MentionsApi } from './mentions/mentions.api.js';
import { MentionsService } from './mentions/mentions.service.js';
import { Finder } from './symbols/finder.js';
import { RightAddress } from './symbols/right-address.js';
import { RegistrationService } from './registration.service.js';
import { GroupRelationsApi } from './relations/group-relations.api.js';
import { MergingPages } from './relations/merging.pages.js';
import { MergingService } from './relations/merging.service.js';
import { RelatedDocuments } from './relations/related-documents.js';
import { TargetReading } from './relations/relation-target.js';
import { RelationsApi } from './relations/relations.api.js';
import { RelationsPages } from './relations/relations.pages.js';
import { RelationsService } from './relations/relations.service.js';
import { RegistryService } from './registry.service.js';
import { RenditionMaker } from './renditions/rendition-maker.js';
import { RenditionOrders } from './renditions/rendition-orders.js';
import { FilingService } from './reservations/filing.service.js';
import { ParticularsApi } from './reservations/particulars.api.js';
import { ParticularsPages } from './reservations/particulars.pages.js';
import { RegistrarGuard } from './reservations/registrar.guard.js';
import { ReservationsApi } from './reservations/reservations.api.js';
import { ReservationsPages } from './reservations/reservations.pages.js';
import { ReservationsService } from './reservations/reservations.service.js';
import { SourceReading } from './reservations/source-reading.service.js';
import { SeriesApi } from './series/series.api.js';
import { SeriesPages } from './series/series.pages.js';
import { SeriesService } from './series/series.service.js';
import { DocumentTranslationsPages } from './translations/document-translations.pages.js';
import { TranslationBoard } from './translations/translation-board.service.js';
import { TranslationsApi } from './translations/translations.api.js';
import { TranslationBoardPages } from './translations/translations.pages.js';
import { TranslationsService } from './translations/translations.service.js';
import { TreatmentsApi } from './treatments/treatments.api.js';
import { TreatmentsPages } from './treatments/treatments.pages.js';
import { VariantTexts } from './variants/variant-texts.service.js';
import { VariantsService } from './variants/variants.service.js';

/** What other rooms ask of the registry, noun by noun. */
const services = [
  ...[DocumentsService, DocumentDeeds, DocumentDetails, DocumentLists, RegistrationService, RegistryService, Finder, RightAddress],
  ...[AgendaService, DeadlinesService, JudgingService, LatenessService, ReportDeadlines],
  ...[SeriesService, ReservationsService, FilingService, IssuedDocuments],
  ...[VariantsService, VariantTexts, RenditionOrders, RenditionMaker],
  ...[TranslationBoard, TranslationsService],
  ...[RelatedDocuments, RelationsService, MentionsService],
  ...[CitationsService, DescriptionService],
  ...[PlacingsService, Tables, LiaisonsService, InboxService],
];

/** What they ask among themselves. */
const within = [
  ...[AccessService, ExplanationService, SourceReading, TargetReading, MergingService, ComparisonService],
  ...[MentionedDocuments, Places, PlacingLetters, LiaisonGuard, LiaisonLetters, RegistrarGuard, KeptAnswers, ReportClock],
];

/** The doors of each noun, for people and for programs. Those of the document itself come last. */
const doors = [
  ...[AgendaPages, AgendaApi],
  ...[DeadlinesPages, DeadlinesApi, LatenessPages],
  ...[PostingsPages, PostingsApi],
  ...[TranslationBoardPages, DocumentTranslationsPages, TranslationsApi],
  ...[SeriesPages, SeriesApi],
  ...[ReservationsPages, ReservationsApi, ParticularsPages, ParticularsApi],
  ...[LiaisonsPages, LiaisonsApi],
  ...[RelationsPages, RelationsApi, GroupRelationsApi, MergingPages],
  ...[ComparingPages, ComparingApi],
  ...[MentionsApi],
  ...[PlacingsPages, PlacingsApi],
  ...[TreatmentsPages, TreatmentsApi],
  ...[DescriptionPages, DescriptionApi],
  ...[AccessPages, AccessApi],
  ...[DocumentsPages, DocumentVerbsApi, DocumentsApi],
];

@Module({
  imports: [PeopleModule, InstrumentsModule, GroupsModule, MeetingsModule, SessionsModule],
  controllers: doors,
  providers: [...services, ...within],
  exports: services,
})
export class DocumentsModule {}
