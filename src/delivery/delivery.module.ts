import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { FileDelivery } from './file-delivery.service.js';
import { LettersPages } from './letters.pages.js';
import { PackContents } from './pack-contents.service.js';
import { PackDelivery } from './pack-delivery.service.js';
import { PackDownloads } from './pack-downloads.service.js';
import { PackMaking } from './pack-making.service.js';
import { PackRows } from './pack-rows.service.js';
import { PackPages } from './pack.pages.js';
import { protectFileAddress } from './protective-headers.js';

/**
 * How documents leave the house. Global, because the doorkeepers of global modules stand before all others: so the
 * answer to a wrong token is protected too.
 */
@Global()
@Module({
  imports: [GroupsModule, MeetingsModule, SessionsModule, DocumentsModule],
  controllers: [PackPages, LettersPages],
  providers: [FileDelivery, PackContents, PackDelivery, PackDownloads, PackMaking, PackRows],
  exports: [FileDelivery, PackContents, PackDownloads],
})
export class DeliveryModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(protectFileAddress)
      .forRoutes('documents/*address', 'meetings/:slug/pack.zip', 'groups/:slug/pack.zip');
  }
}
