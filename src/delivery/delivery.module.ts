import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { FileDelivery } from './file-delivery.service.js';
import { protectFileAddress } from './protective-headers.js';

/**
 * How documents leave the house. Global, because the doorkeepers of global modules stand before all others: so the
 * answer to a wrong token is protected too.
 */
@Global()
@Module({ imports: [DocumentsModule], providers: [FileDelivery], exports: [FileDelivery] })
export class DeliveryModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(protectFileAddress).forRoutes('documents/*address');
  }
}
