import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** A file as a person picks it from her disk. */
export interface PickedFile {
  name: string;
  bytes: Buffer;
}

/** What a person does on a page. */
export interface Hands {
  press(what: Locator): Promise<void>;
  write(into: Locator, text: string): Promise<void>;
  /** Chooses an option by its value. */
  choose(from: Locator, value: string): Promise<void>;
  tick(what: Locator): Promise<void>;
  give(into: Locator, file: PickedFile): Promise<void>;
}

/** How many stops a person is patient enough to pass on the way to one that she wants. */
const patience = 250;

/** Hands that touch nothing but the keyboard. */
export class KeyboardHands implements Hands {
  constructor(private readonly page: Page) {}

  async press(what: Locator): Promise<void> {
    await this.reach(what);
    await this.page.keyboard.press('Enter');
  }

  async write(into: Locator, text: string): Promise<void> {
    await this.reach(into);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  async choose(from: Locator, value: string): Promise<void> {
    await this.reach(from);
    const options = await from.locator('option').count();
    for (let moves = 0; moves < options && (await from.inputValue()) !== value; moves += 1) await this.page.keyboard.press('ArrowDown');
    assert.equal(await from.inputValue(), value);
  }

  async tick(what: Locator): Promise<void> {
    await this.reach(what);
    await this.page.keyboard.press('Space');
    assert.ok(await what.isChecked(), 'Space ticks it');
  }

  /** The window in which a file is picked is the system's, not the page's. */
  async give(into: Locator, { name, bytes }: PickedFile): Promise<void> {
    await this.reach(into);
    const focused = (await this.page.evaluateHandle(() => document.activeElement)).asElement();
    await focused!.setInputFiles({ name, mimeType: '', buffer: bytes });
  }

  /** Goes from stop to stop until it is there, and sees where it is: what has the focus shows it. */
  private async reach(what: Locator): Promise<void> {
    await what.waitFor();
    for (let stops = 0; stops < patience; stops += 1) {
      if (await what.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press('Tab');
    }
    const outline = await what.evaluate((element) => element === document.activeElement && getComputedStyle(element).outlineStyle);
    assert.match(String(outline), /solid|auto/, `The focus does not reach ${what.toString()}, or does not show.`);
  }
}

/** Hands with a pointing device. */
export class PointingHands implements Hands {
  press(what: Locator): Promise<void> {
    return what.click();
  }

  write(into: Locator, text: string): Promise<void> {
    return into.fill(text);
  }

  async choose(from: Locator, value: string): Promise<void> {
    await from.selectOption(value);
  }

  tick(what: Locator): Promise<void> {
    return what.check();
  }

  give(into: Locator, { name, bytes }: PickedFile): Promise<void> {
    return into.setInputFiles({ name, mimeType: '', buffer: bytes });
  }
}
