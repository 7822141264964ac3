import { Module } from '@nestjs/common';
import { KeptAnswers } from '../web/kept-answers.js';
import { HoldersService } from './offices/holders.service.js';
import { OfficeReading } from './offices/office-reading.service.js';
import { OfficesApi } from './offices/offices.api.js';
import { OfficesPages } from './offices/offices.pages.js';
import { OfficesService } from './offices/offices.service.js';
import { PeopleService } from './people.service.js';

const services = [PeopleService, OfficesService, OfficeReading, HoldersService];

@Module({
  controllers: [OfficesPages, OfficesApi],
  providers: [...services, KeptAnswers],
  exports: services,
})
export class PeopleModule {}
