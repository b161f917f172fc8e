import { args, STACK, type Block, type SynthesisedStack } from './synth-stack';

/**
 * The arguments of each resource, but for what it waits for, by the path of its construct without
 * the name of the stack.
 */
export function byPath(stack: SynthesisedStack): Readonly<Record<string, Block>> {
  return Object.fromEntries(
    allOf(stack).map(([, block]) => {
      const own = Object.entries(args(block)).filter(([name]) => name !== 'depends_on');
      return [pathOf(block), Object.fromEntries(own)];
    }),
  );
}

/** What each resource waits for, by path. */
export function dependencies(stack: SynthesisedStack): Readonly<Record<string, readonly string[]>> {
  const paths = new Map(allOf(stack).map(([address, block]) => [address, pathOf(block)]));
  return Object.fromEntries(
    allOf(stack).map(([, block]) => {
      const waits = (block['depends_on'] ?? []) as readonly string[];
      return [pathOf(block), waits.map((address) => paths.get(address) ?? address)];
    }),
  );
}

function allOf({ resource }: SynthesisedStack): [string, Block][] {
  return Object.entries(resource).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([id, block]): [string, Block] => [`${type}.${id}`, block]),
  );
}

function pathOf(block: Block): string {
  const { metadata } = block['//'] as { readonly metadata: { readonly path: string } };
  return metadata.path.slice(STACK.length + 1);
}
