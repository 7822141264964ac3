import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PeopleModule } from '../people/people.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { DeadlinePoliciesApi } from './deadline-policies.api.js';
import { DeadlinePoliciesPages } from './deadline-policies.pages.js';
import { DeadlinePoliciesService } from './deadline-policies.service.js';
import { GroupChangesApi } from './group-changes.api.js';
import { GroupChangesPages } from './group-changes.pages.js';
import { GroupChangesService } from './group-changes.service.js';
import { GroupsApi } from './groups.api.js';
import { GroupsPages } from './groups.pages.js';
import { SeatsApi } from './seats.api.js';
import { GroupsService } from './groups.service.js';
import { SeatImportApi } from './seat-import/seat-import.api.js';
import { SeatImportPages } from './seat-import/seat-import.pages.js';
import { SeatImportService } from './seat-import/seat-import.service.js';
import { ServerGuard } from './seat-import/server.guard.js';
import { SeatingService } from './seating.service.js';
import { SubgroupsService } from './subgroups.service.js';
import { SeatsService } from './seats.service.js';

@Module({
  imports: [InstrumentsModule, PeopleModule],
  controllers: [SeatImportPages, SeatImportApi, GroupsPages, GroupChangesPages, DeadlinePoliciesPages, GroupsApi, GroupChangesApi, DeadlinePoliciesApi, SeatsApi],
  providers: [GroupsService, GroupChangesService, SubgroupsService, DeadlinePoliciesService, SeatingService, SeatsService, SeatImportService, ServerGuard, KeptAnswers],
  exports: [GroupsService, DeadlinePoliciesService, SeatsService],
})
export class GroupsModule {}
