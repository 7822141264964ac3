const off = new Set(['0', 'false', 'off', 'none']);

/** How a run of a Word file looks, as far as light markup can say it. */
export class RunLook {
  isNumber = false;
  private readonly marks = new Map<string, boolean>();

  describe(name: string, val: string | undefined): void {
    if (['b', 'bCs', 'i', 'iCs', 'em', 'u', 'rtl'].includes(name)) this.marks.set(name, !off.has(val ?? ''));
    if (name !== 'rStyle') return;
    this.isNumber = val?.replaceAll(' ', '').toLowerCase() === 'recordnumber';
    if (val === 'Strong') this.marks.set('style-b', true);
    if (val === 'Emphasis') this.marks.set('style-i', true);
  }

  get strong(): boolean {
    return this.letters('b');
  }

  /** Slanted, dotted as Chinese is, or underlined as Arabic is; a link is underlined in any case. */
  emphasis(isLink: boolean): boolean {
    return this.letters('i') || this.is('em') || (!isLink && this.is('u'));
  }

  /** Of a run from right to left its own mark counts; what the run says outweighs its style. */
  private letters(mark: 'b' | 'i'): boolean {
    const said = this.marks.get(this.is('rtl') ? `${mark}Cs` : mark);
    return said ?? this.is(`style-${mark}`);
  }

  private is(mark: string): boolean {
    return this.marks.get(mark) ?? false;
  }
}
