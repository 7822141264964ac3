import { Module } from '@nestjs/common';
import { KeptAnswers } from '../web/kept-answers.js';
import { OrganizationsApi } from './organizations.api.js';
import { OrganizationsPages } from './organizations.pages.js';
import { OrganizationsService } from './organizations.service.js';
import { PeopleApi } from './people.api.js';
import { PeoplePages } from './people.pages.js';
import { PeopleService } from './people.service.js';

@Module({
  controllers: [OrganizationsPages, PeoplePages, OrganizationsApi, PeopleApi],
  providers: [PeopleService, OrganizationsService, KeptAnswers],
  exports: [PeopleService, OrganizationsService],
})
export class PeopleModule {}
