import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { DocumentDetails } from './document-details.js';
import { DocumentLists } from './document-lists.js';
import { DocumentVerbsApi } from './document-verbs.api.js';
import { DocumentsApi } from './documents.api.js';
import { DocumentsPages } from './documents.pages.js';
import { DocumentsService } from './documents.service.js';
import { Finder } from './symbols/finder.js';
import { RegistrationService } from './registration.service.js';
import { RegistryService } from './registry.service.js';
import { SeriesApi } from './series/series.api.js';
import { SeriesPages } from './series/series.pages.js';
import { SeriesService } from './series/series.service.js';

const services = [DocumentDetails, DocumentLists, DocumentsService, Finder, RegistrationService, RegistryService, SeriesService];

@Module({
  imports: [GroupsModule, MeetingsModule, SessionsModule],
  controllers: [SeriesPages, SeriesApi, DocumentsPages, DocumentVerbsApi, DocumentsApi],
  providers: [...services, KeptAnswers],
  exports: services,
})
export class DocumentsModule {}
