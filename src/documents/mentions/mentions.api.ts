import { Controller, Get } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described, Means } from '../../web/api-description/described.js';
import { AnyQuery, Asked } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { presentList } from '../../web/present-list.js';
import { Who } from '../../web/who.js';
import { MentionsService } from './mentions.service.js';
import { mentionSchema, presentMention } from './present-mention.js';

/** A text of which a program wants to know what it speaks of. */
export class MentionsQuery extends AnyQuery {
  @Means('The text.')
  @IsString() @MaxLength(4000) text: string;
}

/** What texts speak of, for programs. */
@Controller('api/v1/mentions')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class MentionsApi {
  constructor(private readonly mentions: MentionsService) {}

  @Get()
  @Described('findMentions', {
    summary: 'What a text speaks of: documents by their symbols, instruments by their names, and papers of other bodies',
    answer: pageOf(mentionSchema),
  })
  async find(@Who() actor: Actor, @Asked(MentionsQuery) { text: asked }: MentionsQuery) {
    const [mentions] = await this.mentions.of(actor, [asked]);
    return presentList(mentions!.map(presentMention));
  }
}
