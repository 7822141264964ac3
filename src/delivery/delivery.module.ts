import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { FileDelivery } from './file-delivery.service.js';
import { FilesController } from './files.controller.js';
import { protectFileAddress } from './protective-headers.js';

@Module({ imports: [DocumentsModule], controllers: [FilesController], providers: [FileDelivery], exports: [FileDelivery] })
export class DeliveryModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(protectFileAddress).forRoutes('documents/*address');
  }
}
