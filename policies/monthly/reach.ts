import { pathsTo } from '../account/graph/paths';
import type { Path } from '../account/graph/paths';
import { idOf } from '../account/graph/graph';
import type { AccountGraph, AccountPrincipal } from '../account/graph/graph';
import { call } from '../incident/command';
import type { Command } from '../incident';
import type { Judged, Weakness } from './weakness';

/** Users who are administrators every day, or get to be: those who have to be enter a role for it. */
export function judgeReach(graph: AccountGraph): Judged {
  const users = new Map(
    graph.principals.flatMap((one) => (one.kind === 'user' ? [[idOf(one), one] as const] : [])),
  );
  const { paths, open } = pathsTo('admin', graph, ({ kind }) => kind === 'user');
  return {
    weaknesses: paths.flatMap((path) => {
      const user = users.get(path.from);
      return user === undefined ? [] : [weaknessOf(path, user, graph)];
    }),
    unjudged: open.map(({ about, why }) => ({ about, why })),
  };
}

function weaknessOf({ from, steps, isCertain }: Path, user: AccountPrincipal, graph: AccountGraph) {
  const [first] = steps;
  const certainty = isCertain ? '' : ', as far as can be told';
  const way = first === undefined ? '' : ` by ${String(steps.length)} steps, first ${first.action}`;
  const policies = first?.policies ?? administratorsIn(user, graph);
  return {
    kind: first === undefined ? 'administrator-every-day' : 'reaches-administrator',
    item: 'A7',
    about: from,
    says:
      first === undefined
        ? `may do everything every day${certainty}: whoever has their password or key has the account`
        : `gets to be an administrator${way}${certainty}; access paths --from ${from} tells the steps`,
    fix: policies.flatMap((policy) => detaching(policy, user, graph)),
  } satisfies Weakness;
}

/** Their policies, and those of their groups, that allow any action on anything. */
function administratorsIn(user: AccountPrincipal, graph: AccountGraph): readonly string[] {
  const holders = [user, ...groupsOf(user, graph)];
  const named = holders
    .flatMap(({ grants }) => grants)
    .filter(({ policy }) =>
      policy.statements.some(({ effect, action }) => effect === 'Allow' && action?.includes('*')),
    );
  return [...new Set(named.map(({ name }) => name))];
}

function groupsOf(user: AccountPrincipal, graph: AccountGraph): readonly AccountPrincipal[] {
  return graph.principals.filter(
    ({ kind, name }) => kind === 'group' && user.groups.includes(name),
  );
}

function detaching(
  policy: string,
  user: AccountPrincipal,
  graph: AccountGraph,
): readonly Command[] {
  return [user, ...groupsOf(user, graph)].flatMap((holder) => {
    const grant = holder.grants.find(({ name }) => name === policy);
    if (grant === undefined) return [];
    const [kind, key] = holder.kind === 'group' ? ['Group', 'GroupName'] : ['User', 'UserName'];
    const given = { [key]: holder.name, PolicyName: policy, PolicyType: grant.type };
    return [
      {
        argv: call('ram', `DetachPolicyFrom${kind}`, given),
        does: `Takes ${policy} from ${idOf(holder)}. See first that a role of the baseline does their work.`,
        undo: call('ram', `AttachPolicyTo${kind}`, given),
      },
    ];
  });
}
