/**
 * Bytes as UTF-8. UTF-16 is known by its mark, or by the zeros beside the first letters: logs begin
 * with a sign of ASCII. What is no text in it becomes a sign that no JSON takes for a name or a value.
 */
export async function* utf8(head: Buffer, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const encoding = encodingOf(head);
  if (encoding === undefined) {
    yield* bytes;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}

function encodingOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first = 1, second = 1] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (head.length < 2 || (first === 0) === (second === 0)) return undefined;
  return second === 0 ? 'utf-16le' : 'utf-16be';
}
