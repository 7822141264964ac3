import { Localized } from '../../web/ui/localized.js';
import type { Document } from '../document.entity.js';

export function DocumentTitle({ document: { titles, originalLanguage } }: { document: Document }) {
  return <Localized of={titles} original={originalLanguage} />;
}
