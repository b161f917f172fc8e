import type { AccountGraph, AccountPrincipal } from '../../../policies/account/graph/graph';
import { pathsTo } from '../../../policies/account/graph/paths';
import { crowd } from './crowd';
import { escalations } from './escalations';

const isMallory = ({ name }: AccountPrincipal): boolean => name === 'mallory';

function isAdmin(graph: AccountGraph): boolean {
  const { paths, open } = pathsTo('admin', graph, isMallory);
  expect(open).toEqual([]);
  const sure = paths.filter(({ isCertain }) => isCertain);
  for (const { steps } of sure) for (const step of steps) expect(step.decision).toBe('allowed');
  return sure.length > 0;
}

/** Holds each way, and each that is stopped, in an account of others. None: by themselves. */
export function holdsAmong(size: number, policies: number): void {
  const others = size === 0 ? [] : crowd(size, policies);
  const within = (graph: AccountGraph): AccountGraph => ({
    ...graph,
    principals: [...others, ...graph.principals],
  });

  it.each(escalations)('$name makes an administrator, and nothing does what stops it', (one) => {
    expect(isAdmin(within(one.open))).toBe(true);
    expect(Object.keys(one.stopped).length).toBeGreaterThan(0);
    const still = Object.entries(one.stopped).filter(([, graph]) => isAdmin(within(graph)));
    expect(still.map(([what]) => what)).toEqual([]);
  });

  it('without such a way nobody is one', () => {
    const graph = { account: '1234567890123456', principals: others, workloads: [], holes: [] };
    expect(pathsTo('admin', graph)).toEqual({ paths: [], open: [] });
  });
}
