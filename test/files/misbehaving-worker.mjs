// A worker that does what a hostile file might make the real one do, by the file's name.
export default function misbehave({ name }) {
  if (name === 'endless') for (;;);
  if (name === 'hungry') eat();
  if (name === 'swelling') swell();
  return { verdict: 'accepted', kind: 'txt', notes: [], text: [], pages: null };
}

function eat() {
  const eaten = [];
  for (;;) eaten.push(Array.from({ length: 10_000 }, () => eaten.length));
}

/** Memory that counts for no heap, in steps, until someone notices; it gives up at a gigabyte. */
function swell() {
  const kept = [];
  for (let step = 0; step < 50; step++) {
    kept.push(Buffer.alloc(20 * 1_048_576, 1));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  return kept;
}
