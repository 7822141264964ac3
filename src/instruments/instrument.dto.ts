import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Texts } from '../foundation/i18n/languages.js';
import { Means } from '../web/api-description/described.js';
import { IsTexts, MayBeLeftOut } from '../web/json-body.js';
import { Trimmed, WhenWritten, WrittenNumber } from '../web/reading-form.js';
import { WrittenTexts } from '../web/six-languages.js';
import { IsPlace } from './is-place.js';
import { numberShape } from './instrument-name.js';
import { slugShape } from './instrument-slug.js';
import {
  type InstrumentKind,
  instrumentKinds,
  type IssuingBody,
  issuingBodies,
  type Revision,
  revisions,
} from './instrument-words.js';
import type { InstrumentFacts } from './instruments.service.js';

/** Years in which there can be instruments: from the founding of the Telegraph Union on. */
const [firstYear, lastYear] = [1865, 2199];

/** An instrument as the secretariat describes it on the page. */
export class InstrumentForm {
  @IsIn(instrumentKinds) kind: InstrumentKind;
  @Trimmed() @WhenWritten() @MaxLength(20) @Matches(numberShape, { message: 'instruments.numberShape' }) number?: string;
  @WhenWritten() @IsIn(revisions) revision?: Revision;
  @WrittenTexts('place') @IsOptional() @IsPlace(100) place?: Texts;
  @WrittenNumber() @IsOptional() @Max(lastYear) @Min(firstYear) @IsInt() year?: number;
  @WhenWritten() @IsIn(issuingBodies) body?: IssuingBody;
  @WrittenTexts('issuer') @IsOptional() @IsTexts(300) issuer?: Texts;
  @WrittenTexts('title') @IsOptional() @IsTexts(500) titles?: Texts;

  /** Made from the name when it is left empty. */
  @Trimmed() @WhenWritten() @MaxLength(80) @Matches(slugShape, { message: 'instruments.slugShape' }) slug?: string;

  facts(): InstrumentFacts {
    return factsFrom(this);
  }
}

/** What a program says of an instrument when it changes one; what is left out is not known. */
export class InstrumentFactsBody {
  @IsIn(instrumentKinds) kind: InstrumentKind;
  @Means('By which resolutions and decisions are called; others are called by their titles.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(20) @Matches(numberShape, { message: 'instruments.numberShape' }) number?: string | null;
  @Means('How it differs from the one of the same number before it: (Rev. Doha, 2006), (Modified 2016).')
  @IsOptional() @IsIn(revisions) revision?: Revision | null;
  @Means('Where it was agreed.')
  @IsOptional() @IsPlace(100) place?: Texts | null;
  @IsOptional() @IsInt() @Min(firstYear) @Max(lastYear) year?: number | null;
  @Means('The body that issued it, where it is one of those that have a code.')
  @IsOptional() @IsIn(issuingBodies) body?: IssuingBody | null;
  @Means('Who issued it, where that body has no code.')
  @IsOptional() @IsTexts(300) issuer?: Texts | null;
  @IsOptional() @IsTexts(500) titles?: Texts | null;

  facts(): InstrumentFacts {
    return factsFrom(this);
  }
}

/** An instrument as a program enters it. */
export class InstrumentBody extends InstrumentFactsBody {
  @Means('Its address for ever; made from its name if left out.')
  @MayBeLeftOut() @Trimmed() @IsString() @MaxLength(80) @Matches(slugShape, { message: 'instruments.slugShape' }) slug?: string;
}

type Said = { kind: InstrumentKind } & { [Fact in Exclude<keyof InstrumentFacts, 'kind'>]?: InstrumentFacts[Fact] | '' | null };

function factsFrom({ kind, number, revision, place, year, body, issuer, titles }: Said): InstrumentFacts {
  return {
    kind,
    number: number || null,
    revision: revision || null,
    place: place || null,
    year: year || null,
    body: body || null,
    issuer: issuer || null,
    titles: titles || {},
  };
}
