import { ConcreteHyperlink, type IContext, type ParagraphChild } from 'docx';

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link of a Word file that is numbered by its maker; the library's own bear a random name, so no two files were the same. */
export class NumberedLink extends ConcreteHyperlink {
  private isKnown = false;

  constructor(
    children: ParagraphChild[],
    private readonly address: string,
    private readonly number: number,
  ) {
    super(children, `Link${number}`);
  }

  override prepForXml(context: IContext) {
    if (!this.isKnown) context.viewWrapper.Relationships.addRelationship(`Link${this.number}`, hyperlink, this.address, 'External');
    this.isKnown = true;
    return super.prepForXml(context);
  }
}
