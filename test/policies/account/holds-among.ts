import type { AccountGraph, AccountPrincipal } from '../../../policies/account/graph/graph';
import { pathsTo } from '../../../policies/account/graph/paths';
import { crowd } from './crowd';
import { escalations } from './escalations';
import type { Escalation } from './escalations';

const isMallory = ({ name }: AccountPrincipal): boolean => name === 'mallory';

/** Whether mallory may become an administrator for certain, by steps that each are allowed. */
function isAdmin(graph: AccountGraph): boolean {
  const { paths, open } = pathsTo('admin', graph, isMallory);
  if (open.length > 0) throw new Error(`not all is known: ${JSON.stringify(open)}`);
  return paths.some(
    ({ isCertain, steps }) => isCertain && steps.every(({ decision }) => decision === 'allowed'),
  );
}

/** Of each way whether it is open among others, and what of that which is to stop it does not. */
export function heldAmong(size: number, policies: number) {
  const others = size === 0 ? [] : crowd(size, policies);
  const within = (graph: AccountGraph): AccountGraph => ({
    ...graph,
    principals: [...others, ...graph.principals],
  });
  return escalations.map(({ name, open, stopped }: Escalation) => ({
    name,
    isOpen: isAdmin(within(open)),
    stops: Object.keys(stopped).length > 0,
    still: Object.entries(stopped)
      .filter(([, graph]) => isAdmin(within(graph)))
      .map(([what]) => what),
  }));
}

/** Those who are administrators in the account of others, of whom none is. */
export function administratorsAmong(size: number, policies: number): readonly string[] {
  const principals = crowd(size, policies);
  const graph = { account: '1234567890123456', principals, workloads: [], holes: [] };
  const { paths, open } = pathsTo('admin', graph);
  return [...paths.map(({ from }) => from), ...open.map(({ about }) => about)];
}
