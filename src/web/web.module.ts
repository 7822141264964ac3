import { Global, Module } from '@nestjs/common';
import { Assets, AssetsController } from './assets.js';
import { FileReception } from './file-reception.interceptor.js';
import { Footnotes } from './footnotes.js';
import { FormTokens } from './form-tokens.js';
import { HealthController } from './health.controller.js';
import { PageInterceptor } from './page.interceptor.js';
import { Readers } from './readers.js';

@Global()
@Module({
  controllers: [AssetsController, HealthController],
  providers: [Assets, FileReception, Footnotes, FormTokens, Readers, PageInterceptor],
  exports: [FileReception, Footnotes, FormTokens, Readers, PageInterceptor],
})
export class WebModule {}
