import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { keepInstruments } from '../instrument.policy.js';
import { FacilitationForm } from './facilitation.dto.js';
import { FacilitationsService } from './facilitations.service.js';
import { Facilitators } from './facilitators.service.js';
import { FacilitationFormPage } from './views/facilitation-form.js';

/** Where it is written down who facilitates an action line. */
@Controller('action-lines')
export class ActionLinesPages {
  constructor(
    private readonly facilitations: FacilitationsService,
    private readonly facilitators: Facilitators,
  ) {}

  /** The address of the form leads to where it stands, for whoever reloads it, or signs in first. */
  @Get(':code/facilitations')
  goToForm(@Param('code') code: string): GoTo {
    return goTo(`/action-lines/${encodeURIComponent(code)}/facilitations/new`);
  }

  @Get(':code/facilitations/new')
  async showForm(@Who() actor: Actor, @Param('code') written: string): Promise<Page> {
    const code = this.kept(actor, written);
    return this.form(FilledForm.blank<FacilitationForm>({ role: 'lead' }), code);
  }

  @Post(':code/facilitations')
  async facilitate(
    @Who() actor: Actor,
    @Param('code') written: string,
    @Form(FacilitationForm) form: FilledForm<FacilitationForm>,
  ): Promise<Page | GoTo> {
    const code = this.kept(actor, written);
    const done = await form.submit((answers) => this.facilitators.facilitate(actor, code, answers));
    return done ? goTo(`/action-lines/${code}`) : this.form(form, code, 422);
  }

  private kept(actor: Actor, written: string): string {
    actor.ensure(keepInstruments, null);
    return this.facilitations.code(written);
  }

  private async form(form: FilledForm<FacilitationForm>, code: string, status = 200): Promise<Page> {
    return page(FacilitationFormPage, { form, code, facilitations: await this.facilitations.of(code) }, status);
  }
}
