import { Module } from '@nestjs/common';
import { KeptAnswers } from '../web/kept-answers.js';
import { FocalPointsApi } from './focal-points.api.js';
import { FocalPointsPages } from './focal-points.pages.js';
import { FocalPointsService } from './focal-points.service.js';
import { Entering } from './import/entering.js';
import { ImportsApi } from './import/imports.api.js';
import { ImportsPages } from './import/imports.pages.js';
import { ImportsService } from './import/imports.service.js';
import { OrganizationsApi } from './organizations.api.js';
import { OrganizationsPages } from './organizations.pages.js';
import { OrganizationsService } from './organizations.service.js';
import { PeopleApi } from './people.api.js';
import { PeoplePages } from './people.pages.js';
import { PeopleService } from './people.service.js';

@Module({
  controllers: [OrganizationsPages, FocalPointsPages, ImportsPages, PeoplePages, OrganizationsApi, FocalPointsApi, ImportsApi, PeopleApi],
  providers: [PeopleService, OrganizationsService, FocalPointsService, ImportsService, Entering, KeptAnswers],
  exports: [PeopleService, OrganizationsService, FocalPointsService, ImportsService],
})
export class PeopleModule {}
