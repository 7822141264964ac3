import type { Things } from './gallery.js';
import { keeping } from './exhibits/desk.js';
import type { Exhibit } from './exhibits/exhibit.js';
import { contributing, receiving, registering } from './exhibits/papers.js';
import { keepingPeople } from './exhibits/people.js';
import { recording, reporting, sitting } from './exhibits/records.js';
import { accounts, comingIn, documents, publicPlaces, refusals } from './exhibits/visiting.js';

/** Every page of the portal, with something on it, with nothing on it, and with something wrong. */
export function exhibitsOf(things: Things): Exhibit[] {
  return [
    ...[...publicPlaces(), ...documents(things), ...refusals(things), ...comingIn(things), ...accounts()],
    ...[...contributing(things), ...keeping(things), ...sitting(), ...recording(things), ...reporting()],
    ...[...receiving(things), ...keepingPeople(things), ...registering(things)],
  ];
}
