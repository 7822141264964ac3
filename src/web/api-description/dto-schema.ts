import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import { orNull, type Schema, text, whole, yesNo } from '../json-schema.js';
import { meaningOf } from './described.js';

type Constraint = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/**
 * What a DTO takes, as a declared schema: read from the very constraints by which a request is checked, so that the
 * two cannot differ. In a body null stands for what is not known; a query has no null.
 */
export function schemaOf(dto: Type<object>, inQuery = false): Schema {
  const members = membersOf(dto);
  const required = [...members].filter(([, constraints]) => !constraints.some(isCondition)).map(([name]) => name);
  const properties = [...members].map(([name, constraints]) => [name, memberSchema(dto, name, constraints, inQuery)]);
  return {
    title: dto.name,
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(properties) as Schema,
  };
}

function membersOf(dto: Type<object>): Map<string, Constraint[]> {
  const members = new Map<string, Constraint[]>();
  for (const constraint of getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false)) {
    members.set(constraint.propertyName, [...(members.get(constraint.propertyName) ?? []), constraint]);
  }
  return members;
}

function memberSchema(dto: Type<object>, name: string, constraints: Constraint[], inQuery: boolean): Schema {
  const checks = constraints.filter((one) => !isCondition(one));
  const said = (each: boolean): Schema =>
    Object.assign({}, ...checks.filter((one) => Boolean(one.each) === each).map(wordsOf)) as Schema;
  const isList = checks.some(({ each }) => each);
  const schema = isList ? { ...said(false), type: 'array', items: said(true) } : said(false);
  const takesNull = !inQuery && constraints.some((one) => one.name === 'isOptional');
  const description = meaningOf(dto, name);
  return { ...(takesNull ? orNull(schema) : schema), ...(description ? { description } : {}) };
}

/** Whether it only says when the others are looked at. */
function isCondition({ type }: Constraint): boolean {
  return type === 'conditionalValidation';
}

function wordsOf(constraint: Constraint): Schema {
  const { type, name = type, constraints, context } = constraint;
  const declared = (context as { schema?: Schema } | undefined)?.schema;
  if (declared) return declared;
  if (type === 'nestedValidation') return schemaOf(nestedIn(constraint));
  const say = words[name];
  if (!say) throw new Error(`No schema says what ${constraint.propertyName} being ${name} means.`);
  return say((constraints ?? [])[0]);
}

/** The class of a member that is an object itself: what class-transformer makes of an empty one. */
function nestedIn({ target, propertyName, each }: Constraint): Type<object> {
  const made = plainToInstance(target as Type<Record<string, unknown>>, { [propertyName]: each ? [{}] : {} });
  return ([made[propertyName]].flat()[0] as object).constructor as Type<object>;
}

const words: Record<string, ((said: unknown) => Schema) | undefined> = {
  isString: () => text,
  isNotEmpty: () => ({ minLength: 1 }),
  maxLength: (most) => ({ maxLength: most }),
  matches: (pattern) => ({ ...text, pattern: (pattern as RegExp).source }),
  isIn: (values) => ({ enum: values }),
  isBoolean: () => yesNo,
  isInt: () => whole,
  min: (least) => ({ minimum: least }),
  max: (most) => ({ maximum: most }),
  isArray: () => ({ type: 'array' }),
  arrayMinSize: (least) => ({ minItems: least }),
  arrayMaxSize: (most) => ({ maxItems: most }),
  arrayUnique: () => ({}),
  isObject: () => ({ type: 'object' }),
  isTimeZone: () => text,
  isEmail: () => ({ ...text, format: 'email' }),
  isUrl: () => ({ ...text, format: 'uri' }),
};
