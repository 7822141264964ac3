import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { PeopleModule } from '../people/people.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { AccountPages } from './account.pages.js';
import { Entrance } from './entrance.js';
import { EndingsService } from './holders/endings.service.js';
import { HoldersApi } from './holders/holders.api.js';
import { HoldersPages } from './holders/holders.pages.js';
import { LinkLetters } from './link-letters.service.js';
import { LinksService } from './links.service.js';
import { PasswordPages } from './password.pages.js';
import { PasswordsService } from './passwords.service.js';
import { ProfilesService } from './profiles.service.js';
import { AccountRequestsApi } from './requests/account-requests.api.js';
import { AccountRequestsPages } from './requests/account-requests.pages.js';
import { AccountRequestsService } from './requests/account-requests.service.js';
import { DecisionsService } from './requests/decisions.service.js';
import { RequestLetters } from './requests/request-letters.js';
import { SignInMiddleware } from './sign-in.middleware.js';
import { SignInPages } from './sign-in.pages.js';
import { SignInsService } from './sign-ins.service.js';
import { Throttle } from './throttle.js';
import { TokensService } from './tokens.service.js';

@Module({
  imports: [PeopleModule, GroupsModule],
  controllers: [SignInPages, PasswordPages, AccountPages, HoldersPages, HoldersApi, AccountRequestsPages, AccountRequestsApi],
  providers: [
    SignInsService,
    LinksService,
    LinkLetters,
    PasswordsService,
    TokensService,
    ProfilesService,
    EndingsService,
    AccountRequestsService,
    DecisionsService,
    RequestLetters,
    Entrance,
    KeptAnswers,
    Throttle,
    SignInMiddleware,
  ],
  exports: [SignInsService, LinksService, PasswordsService, TokensService, Entrance, SignInMiddleware],
})
export class AccountModule {}
