import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ApiDescriptionApi } from './api-description/api-description.api.js';
import { ApiDescription } from './api-description/api-description.js';
import { Operations } from './api-description/operations.js';
import { Assets, AssetsController } from './assets.js';
import { FileReception } from './file-reception.interceptor.js';
import { Footnotes } from './footnotes.js';
import { FormTokens } from './form-tokens.js';
import { HealthController } from './health.controller.js';
import { KnownMethods } from './known-methods.js';
import { PageInterceptor } from './page.interceptor.js';
import { Preconditions } from './preconditions.js';
import { Readers } from './readers.js';
import { Readings } from './readings.js';
import { SentForms } from './sent-forms.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [ApiDescriptionApi, AssetsController, HealthController],
  providers: [ApiDescription, Assets, FileReception, Footnotes, FormTokens, KnownMethods, Operations, Preconditions, Readers, Readings, SentForms, PageInterceptor],
  exports: [ApiDescription, FileReception, Footnotes, FormTokens, KnownMethods, Preconditions, Readers, SentForms, PageInterceptor],
})
export class WebModule {}
