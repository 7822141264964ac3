import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { MeetingChangesApi } from './meeting-changes.api.js';
import { MeetingChangesPages } from './meeting-changes.pages.js';
import { MeetingChangesService } from './meeting-changes.service.js';
import { MeetingsApi } from './meetings.api.js';
import { MeetingsPages } from './meetings.pages.js';
import { MeetingsService } from './meetings.service.js';
import { DeadlineWarnings } from './warnings/deadline-warnings.service.js';
import { WarningClock } from './warnings/warning-clock.js';
import { WarningLetters } from './warnings/warning-letters.js';

@Module({
  imports: [GroupsModule],
  controllers: [MeetingsPages, MeetingChangesPages, MeetingsApi, MeetingChangesApi],
  providers: [MeetingsService, MeetingChangesService, DeadlineWarnings, WarningLetters, WarningClock, KeptAnswers],
  exports: [MeetingsService, MeetingChangesService, DeadlineWarnings],
})
export class MeetingsModule {}
