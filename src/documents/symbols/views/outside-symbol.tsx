import { useReader } from '../../../web/reader.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import { outsideKindOf } from '../outside-symbols.js';

/** The symbol of a paper that is not here, with the kind of body that gave it. */
export function OutsideSymbol({ of }: { of: string }) {
  const { t } = useReader();
  const kind = outsideKindOf(of);
  if (!kind) return <PrintedSymbol of={of} />;
  return (
    <abbr title={t(`documents.outside_${kind}`)}>
      <PrintedSymbol of={of} />
    </abbr>
  );
}
