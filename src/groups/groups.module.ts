import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PeopleModule } from '../people/people.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { GroupsApi } from './groups.api.js';
import { GroupsPages } from './groups.pages.js';
import { SeatsApi } from './seats.api.js';
import { GroupsService } from './groups.service.js';
import { SeatingService } from './seating.service.js';
import { SeatsService } from './seats.service.js';

@Module({
  imports: [InstrumentsModule, PeopleModule],
  controllers: [GroupsPages, GroupsApi, SeatsApi],
  providers: [GroupsService, SeatingService, SeatsService, KeptAnswers],
  exports: [GroupsService, SeatsService],
})
export class GroupsModule {}
