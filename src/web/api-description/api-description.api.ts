import { Controller, Get } from '@nestjs/common';
import { listOf, text } from '../json-schema.js';
import { ApiDescription } from './api-description.js';
import { Chapter, Described } from './described.js';
import type { OpenApi } from './open-api.js';

const object = { type: 'object' } as const;

/** The declared schema of the description itself: what every OpenAPI document holds. */
const openApiSchema = {
  type: 'object',
  required: ['openapi', 'info', 'servers', 'tags', 'paths', 'components'],
  properties: {
    openapi: text,
    info: object,
    servers: listOf(object),
    tags: listOf(object),
    paths: object,
    components: object,
  },
} as const;

/** The API's description, for programs. People read the same on the page about the API. */
@Controller('api')
@Chapter('Description', 'What the API says of itself.')
export class ApiDescriptionApi {
  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @Described('describeApi', { summary: 'This description', answer: openApiSchema })
  describe(): OpenApi {
    return this.description.document;
  }
}
