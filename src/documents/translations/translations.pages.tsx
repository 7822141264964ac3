import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { isLanguage } from '../../foundation/i18n/languages.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { versionStates } from '../variants/language-version.entity.js';
import { PlanForm } from './translation.dto.js';
import { type BoardFilter, TranslationBoard } from './translation-board.service.js';
import { TranslationsService } from './translations.service.js';
import { BoardPage } from './views/board-page.js';

type RawQuery = Readonly<Record<string, unknown>>;

/** The board on which the secretariat sees and plans the translations of a meeting's documents. */
@Controller('meetings/:slug/translations')
export class TranslationBoardPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly board: TranslationBoard,
    private readonly translations: TranslationsService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Query() raw: RawQuery): Promise<Page> {
    return this.look(actor, await this.meetings.served(actor, slug), filterOf(raw));
  }

  @Post()
  async plan(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Query() raw: RawQuery,
    @Form(PlanForm) form: FilledForm<PlanForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const planned = await form.submit(async (answers) => {
      const cells = answers.wanted();
      if (cells.length === 0) throw Refused.conflict('documents.nothingTicked');
      await this.translations.plan(actor, cells, answers.plan());
      return true;
    });
    const filter = filterOf(raw);
    return planned ? goTo(addressOf(meeting, filter)) : this.look(actor, meeting, filter, form, 422);
  }

  private async look(actor: Actor, meeting: Meeting, filter: BoardFilter, form = FilledForm.blank<PlanForm>(), status = 200): Promise<Page> {
    const rows = await this.board.rows(actor, meeting, filter);
    return page(BoardPage, { meeting, rows, filter, form, action: addressOf(meeting, filter) }, status);
  }
}

function filterOf({ state, language }: RawQuery): BoardFilter {
  return { state: versionStates.find((one) => one === state), language: isLanguage(language) ? language : undefined };
}

/** The board as it is looked at. */
function addressOf({ slug }: Meeting, { state, language }: BoardFilter): string {
  const query = new URLSearchParams({ ...(state ? { state } : {}), ...(language ? { language } : {}) }).toString();
  return `/meetings/${slug}/translations${query ? `?${query}` : ''}`;
}
