import { Module } from '@nestjs/common';
import { KeptAnswers } from '../web/kept-answers.js';
import { FocalPointsApi } from './focal-points.api.js';
import { FocalPointsPages } from './focal-points.pages.js';
import { FocalPointsService } from './focal-points.service.js';
import { Entering } from './import/entering.js';
import { ImportsApi } from './import/imports.api.js';
import { ImportsPages } from './import/imports.pages.js';
import { ImportsService } from './import/imports.service.js';
import { HoldersService } from './offices/holders.service.js';
import { OfficeReading } from './offices/office-reading.service.js';
import { OfficesApi } from './offices/offices.api.js';
import { OfficesPages } from './offices/offices.pages.js';
import { OfficesService } from './offices/offices.service.js';
import { OrganizationsApi } from './organizations.api.js';
import { OrganizationsPages } from './organizations.pages.js';
import { OrganizationsService } from './organizations.service.js';
import { PeopleApi } from './people.api.js';
import { PeoplePages } from './people.pages.js';
import { PeopleService } from './people.service.js';

const services = [
  ...[PeopleService, OrganizationsService, FocalPointsService, ImportsService],
  ...[OfficesService, OfficeReading, HoldersService],
];

@Module({
  controllers: [
    ...[OrganizationsPages, FocalPointsPages, ImportsPages, PeoplePages, OfficesPages],
    ...[OrganizationsApi, FocalPointsApi, ImportsApi, PeopleApi, OfficesApi],
  ],
  providers: [...services, Entering, KeptAnswers],
  exports: services,
})
export class PeopleModule {}
