import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type Config, originOf } from '../config.js';
import { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { translator } from '../foundation/i18n/translator.js';
import { Assets } from './assets.js';
import { CONFIG } from '../foundation/tokens.js';
import { Footnotes } from './footnotes.js';
import { FormTokens } from './form-tokens.js';
import { languageOf } from './language-of.js';
import type { Reader } from './reader.js';
import type { PortalRequest } from './request.js';

/** Finds out for whom a page is made. */
@Injectable()
export class Readers {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly assets: Assets,
    private readonly tokens: FormTokens,
    private readonly footnotes: Footnotes,
  ) {}

  of(request: PortalRequest, response: Response): Reader {
    const language = languageOf(request);
    const actor = request.actor ?? Actor.visitor;
    return {
      actor,
      language,
      t: translator(language),
      zone: actor.person?.zone ?? null,
      now: this.clock.now(),
      origin: originOf(this.config),
      path: pathWithoutLanguage(request),
      assets: {
        css: this.assets.addressOf('portal.css'),
        script: this.assets.addressOf('portal.js'),
        dragging: this.assets.addressOf('dragging.js'),
        icon: this.assets.addressOf('icon.svg'),
      },
      footnotes: this.footnotes.all,
      formToken: () => this.tokens.issue(request, response),
    };
  }
}

function pathWithoutLanguage({ originalUrl }: PortalRequest): string {
  const url = new URL(originalUrl, 'http://portal');
  url.searchParams.delete('lang');
  return url.pathname + url.search;
}
