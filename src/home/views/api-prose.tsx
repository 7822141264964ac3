/** A sentence of the description, whose words between backticks are code. */
export function Prose({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, index) =>
        index % 2 === 0 ? part : (
          <code key={index} class="code">
            {part}
          </code>
        ),
      )}
    </>
  );
}
