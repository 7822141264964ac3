import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import type { Document } from '../document.entity.js';
import { translate } from '../document.policy.js';
import { DocumentsService } from '../documents.service.js';
import { RegistrationService } from '../registration.service.js';
import { type FiledFile, FilingService } from '../reservations/filing.service.js';
import { DocumentFile } from '../variants/document-file.entity.js';
import { LanguageVersion, type VersionState } from '../variants/language-version.entity.js';
import { isAwaited } from '../variants/version-states.js';
import { TranslationStep } from './translation-step.entity.js';

/** What can be said of a language in which there is no file; a file alone makes it ready. */
export const plannedStates = ['missing', 'requested', 'in-work', 'not-planned'] as const satisfies VersionState[];
export type PlannedState = (typeof plannedStates)[number];

/** One language of one variant of a document. */
export interface Cell {
  slug: string;
  /** The key of the variant. */
  variant: string;
  language: Language;
}

export interface Plan {
  state: PlannedState;
  /** The day by which the translation is wished for; null for none. */
  dueOn: string | null;
}

export interface NewTranslation extends Cell {
  files: readonly FiledFile[];
  /** The title in this language; null where it is not translated. */
  title: string | null;
}

/** Keeps what is planned of translations, and takes them in when they are there (LNG-3). Each change leaves a step. */
@Injectable()
export class TranslationsService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsService,
    private readonly registration: RegistrationService,
    private readonly filing: FilingService,
  ) {}

  /** Says the same of many languages of many documents: of all of them, or of none. */
  plan(actor: Actor, cells: readonly Cell[], plan: Plan): Promise<void> {
    return this.database.transaction(async () => {
      for (const slug of new Set(cells.map((cell) => cell.slug))) {
        await this.planOne(actor, slug, cells.filter((cell) => cell.slug === slug), plan);
      }
    });
  }

  /** Brings a translation of a variant: its files make the language ready. The number stays, and so do all other files. */
  bring(actor: Actor, { slug, variant, language, files, title }: NewTranslation): Promise<Document> {
    return this.documents.change(actor, translate, slug, async ({ document }) => {
      const version = await this.version(document, variant, language);
      const issued = files.map((file) => ({ ...file, language }));
      await this.registration.addFiles(version, await this.filing.enter(issued, language));
      await this.step(actor, version, { state: 'ready', dueOn: version.dueOn });
      if (title) await this.nameIn(document, language, title);
      return { verb: 'documents.bringTranslation', details: { variant, language, files: files.map(({ file }) => file.spooled.sha256) } };
    });
  }

  /** Every change of the languages of a document, the first first. */
  steps({ id }: Document): Promise<TranslationStep[]> {
    return this.database.manager.find(TranslationStep, {
      where: { version: { variant: { document: { id } } } },
      relations: { version: true },
      order: { id: 'ASC' },
    });
  }

  private planOne(actor: Actor, slug: string, cells: readonly Cell[], plan: Plan): Promise<Document> {
    const dueOn = isAwaited(plan.state) ? plan.dueOn : null;
    return this.documents.change(actor, translate, slug, async ({ document }) => {
      for (const { variant, language } of cells) {
        const version = await this.version(document, variant, language);
        if (version.state === plan.state && version.dueOn === dueOn) continue;
        await this.step(actor, version, { state: plan.state, dueOn });
      }
      const languages = cells.map(({ variant, language }) => `${variant}/${language}`);
      return { verb: 'documents.planTranslations', details: { languages, state: plan.state, dueOn } };
    });
  }

  /** @throws Refused conflict, where there is a file already: published bytes never change (REV-8) */
  private async version(document: Document, key: string, language: Language): Promise<LanguageVersion> {
    const { symbol } = document;
    if (document.isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol });
    const where = { language, variant: { key, document: { id: document.id } } };
    const version = await this.database.manager.findOneBy(LanguageVersion, where);
    if (!version) throw Refused.missing('documents.noVariant', { symbol, variant: key.slice(0, 100) });
    const isThere = await this.database.manager.existsBy(DocumentFile, { version: { id: version.id } });
    if (isThere) throw Refused.conflict('documents.languageIsThere', { symbol, language: language.toUpperCase() });
    return version;
  }

  private async step(actor: Actor, version: LanguageVersion, to: { state: VersionState; dueOn: string | null }): Promise<void> {
    const at = await this.database.now();
    await this.database.save(Object.assign(version, to, { changedAt: at }));
    await this.database.save(Object.assign(new TranslationStep(), { version, ...to, at, person: actor.identity.name }));
  }

  /** The author has not seen this title, so that it is marked as a translation. */
  private async nameIn(document: Document, language: Language, title: string): Promise<void> {
    const titlesTranslated = [...new Set([...document.titlesTranslated, language])];
    Object.assign(document, { titles: { ...document.titles, [language]: title }, titlesTranslated });
    await this.registration.refreshWords(document);
  }
}
