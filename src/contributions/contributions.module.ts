import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ContributionsApi } from './contributions.api.js';
import { ContributorGuard } from './contributor.guard.js';
import { DraftsService } from './drafts.service.js';
import { ReceiptLetters } from './receipt-letters.js';
import { ReceptionService } from './reception.service.js';
import { SubmissionsService } from './submissions.service.js';

const services = [DraftsService, ReceptionService, SubmissionsService];

@Module({
  imports: [PeopleModule, MeetingsModule, DocumentsModule],
  controllers: [ContributionsApi],
  providers: [...services, ContributorGuard, ReceiptLetters],
  exports: services,
})
export class ContributionsModule {}
