import { SetMetadata, type Type } from '@nestjs/common';
import type { Reason } from '../../foundation/errors.js';
import type { Schema } from '../json-schema.js';

/** What a handler tells about itself that its route, its query and its body do not tell already. */
export interface Description {
  /** What it does, in a few words. */
  summary: string;
  /** What else to know, in sentences. */
  more?: string;
  /** What it answers with. */
  answer: Schema;
  /** The type of the answer where it is a file. */
  mediaType?: string;
  /** 201 where it makes something, whose address then stands in `Location`. */
  status?: 200 | 201;
  /** Why it may say no, beside the reasons that every request of its kind has. */
  refusals?: readonly Reason[];
  /** Whether a long answer comes in pages, with the ways on in the header `Link`. */
  isPaged?: boolean;
  /** Whether another spelling of the address leads to the right one. */
  leadsOn?: boolean;
  /** The part `metadata` of a request that brings files. */
  metadata?: Type<object>;
  /** Whether it brings files and nothing beside them. */
  takesFilesAlone?: boolean;
  /** Whether it is read by those alone who have a token: what it tells belongs to somebody. */
  isPersonal?: boolean;
}

/** A noun under which operations are told together. */
export interface ChapterWords {
  name: string;
  description: string;
}

export const DESCRIBED = 'described';
export const CHAPTER = 'chapter';
const MEANS = 'means';

/** Describes a handler of the API. Clients are generated from its id, so that it never changes. */
export const Described = (id: string, description: Description) => SetMetadata(DESCRIBED, { id, ...description });

/** Under which noun the handlers of a door are told. */
export const Chapter = (name: string, description: string) => SetMetadata(CHAPTER, { name, description });

/** What a member of a body or of a query means, in words for whoever writes a program. */
export const Means = (words: string): PropertyDecorator => Reflect.metadata(MEANS, words) as PropertyDecorator;

export function meaningOf(dto: Type<object>, member: string): string | undefined {
  return Reflect.getMetadata(MEANS, dto.prototype as object, member) as string | undefined;
}
