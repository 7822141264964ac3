import { Module } from '@nestjs/common';
import { KeptAnswers } from '../web/kept-answers.js';
import { InstrumentReading } from './instrument-reading.service.js';
import { InstrumentsApi } from './instruments.api.js';
import { InstrumentsPages } from './instruments.pages.js';
import { InstrumentsService } from './instruments.service.js';

const services = [InstrumentsService, InstrumentReading];

@Module({
  controllers: [InstrumentsPages, InstrumentsApi],
  providers: [...services, KeptAnswers],
  exports: services,
})
export class InstrumentsModule {}
