import type { Texts } from '../foundation/i18n/languages.js';
import { areTexts, isSomething } from '../web/json-body.js';
import { someTexts } from '../web/json-schema.js';
import { placeShape } from './instrument-name.js';

/** A place in some of the six languages, of which names are printed that can be read again: no digits, no brackets. */
export const IsPlace = (most: number): PropertyDecorator =>
  isSomething('isPlace', (value) => areTexts(value, most) && Object.values(value as Texts).every((place) => placeShape.test(place)), {
    schema: someTexts(most),
    message: 'instruments.placeShape',
  });
