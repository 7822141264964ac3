import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PeopleModule } from '../people/people.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { CitationsService } from './description/citations.service.js';
import { DescriptionApi } from './description/description.api.js';
import { DescriptionPages } from './description/description.pages.js';
import { DescriptionService } from './description/description.service.js';
import { DocumentDetails } from './document-details.js';
import { DocumentLists } from './document-lists.js';
import { DocumentVerbsApi } from './document-verbs.api.js';
import { DocumentsApi } from './documents.api.js';
import { DocumentsPages } from './documents.pages.js';
import { DocumentsService } from './documents.service.js';
import { Finder } from './symbols/finder.js';
import { RegistrationService } from './registration.service.js';
import { RelatedDocuments } from './relations/related-documents.js';
import { RegistryService } from './registry.service.js';
import { SeriesApi } from './series/series.api.js';
import { SeriesPages } from './series/series.pages.js';
import { SeriesService } from './series/series.service.js';

const services = [CitationsService, DescriptionService, 
  DocumentDetails,
  DocumentLists,
  DocumentsService,
  Finder,
  RegistrationService,
  RegistryService,
  RelatedDocuments,
  SeriesService,
];

@Module({
  imports: [PeopleModule, InstrumentsModule, GroupsModule, MeetingsModule, SessionsModule],
  controllers: [DescriptionPages, DescriptionApi, SeriesPages, SeriesApi, DocumentsPages, DocumentVerbsApi, DocumentsApi],
  providers: [...services, KeptAnswers],
  exports: services,
})
export class DocumentsModule {}
