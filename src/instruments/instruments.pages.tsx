import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import { fieldsOfTexts } from '../web/six-languages.js';
import { Who } from '../web/who.js';
import { InstrumentForm } from './instrument.dto.js';
import type { Instrument } from './instrument.entity.js';
import { keepInstruments } from './instrument.policy.js';
import { InstrumentsService } from './instruments.service.js';
import { InstrumentFormPage } from './views/instrument-form.js';

/** Where instruments are entered and changed. */
@Controller('instruments')
export class InstrumentsPages {
  constructor(private readonly instruments: InstrumentsService) {}

  @Get('new')
  showNew(@Who() actor: Actor): Page {
    actor.ensure(keepInstruments, null);
    return page(InstrumentFormPage, { form: FilledForm.blank<InstrumentForm>({ kind: 'resolution' }), instrument: null });
  }

  @Post()
  async enter(@Who() actor: Actor, @Form(InstrumentForm) form: FilledForm<InstrumentForm>): Promise<Page | GoTo> {
    actor.ensure(keepInstruments, null);
    const entered = await form.submit((answers) => this.instruments.enter(actor, answers.facts(), answers.slug));
    return entered ? goTo(`/instruments/${entered.slug}`) : page(InstrumentFormPage, { form, instrument: null }, 422);
  }

  /** The address of the form leads to where it stands, for whoever reloads it, or signs in first. */
  @Get(':slug/changes')
  goToForm(@Param('slug') slug: string): GoTo {
    return goTo(`/instruments/${encodeURIComponent(slug)}/changes/new`);
  }

  @Get(':slug/changes/new')
  async showChanges(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    actor.ensure(keepInstruments, null);
    const instrument = await this.instruments.find(slug);
    return page(InstrumentFormPage, { form: FilledForm.blank<InstrumentForm>(writtenDown(instrument)), instrument });
  }

  @Post(':slug/changes')
  async change(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(InstrumentForm) form: FilledForm<InstrumentForm>,
  ): Promise<Page | GoTo> {
    actor.ensure(keepInstruments, null);
    const instrument = await this.instruments.find(slug);
    const changed = await form.submit((answers) => this.instruments.change(actor, instrument.slug, answers.facts()));
    return changed ? goTo(`/instruments/${changed.slug}`) : page(InstrumentFormPage, { form, instrument }, 422);
  }
}

/** An instrument as its form holds it. */
function writtenDown({ kind, number, revision, place, year, body, issuer, titles }: Instrument): Record<string, string> {
  return {
    ...{ kind, number: number ?? '', revision: revision ?? '', year: String(year ?? ''), body: body ?? '' },
    ...fieldsOfTexts('place', place),
    ...fieldsOfTexts('issuer', issuer),
    ...fieldsOfTexts('title', titles),
  };
}
