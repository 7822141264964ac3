import { ActionLineLink } from '../../instruments/action-lines/views/action-line-link.js';

/** The action lines of Geneva that a document is about, by code and name. Goes into a list of facts. */
export function ActionLineNames({ label, codes }: { label: string; codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      {codes.map((code) => (
        <dd key={code}>
          <ActionLineLink code={code} />
        </dd>
      ))}
    </>
  );
}
