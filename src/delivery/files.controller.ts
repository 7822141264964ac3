import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { FileDelivery } from './file-delivery.service.js';

/** The addresses of files: the latest at /documents/wg-wsis-12-9/fr.docx, for ever at /documents/wg-wsis-12-9/rev0/fr.docx. */
@Controller('documents')
export class FilesController {
  constructor(private readonly delivery: FileDelivery) {}

  @Get(':slug/:stem.:extension')
  latest(@Who() actor: Actor, @Param() params: Named, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    return this.delivery.send(actor, { slug: params.slug, variant: null, fileName: nameIn(params) }, request, response);
  }

  @Get(':slug/:variant/:stem.:extension')
  permanent(
    @Who() actor: Actor,
    @Param('variant') variant: string,
    @Param() params: Named,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    return this.delivery.send(actor, { slug: params.slug, variant, fileName: nameIn(params) }, request, response);
  }
}

interface Named {
  slug: string;
  stem: string;
  extension: string;
}

function nameIn({ stem, extension }: Named): string {
  return `${stem}.${extension}`;
}
