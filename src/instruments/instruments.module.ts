import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { ActionLinesApi } from './action-lines/action-lines.api.js';
import { ActionLinesPages } from './action-lines/action-lines.pages.js';
import { FacilitationsService } from './action-lines/facilitations.service.js';
import { Facilitators } from './action-lines/facilitators.service.js';
import { InstrumentReading } from './instrument-reading.service.js';
import { InstrumentsApi } from './instruments.api.js';
import { InstrumentsPages } from './instruments.pages.js';
import { InstrumentsService } from './instruments.service.js';

const services = [InstrumentsService, InstrumentReading, FacilitationsService, Facilitators];

@Module({
  imports: [PeopleModule],
  controllers: [InstrumentsPages, InstrumentsApi, ActionLinesPages, ActionLinesApi],
  providers: [...services, KeptAnswers],
  exports: services,
})
export class InstrumentsModule {}
